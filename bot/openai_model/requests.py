"""A request of the pipeline in the words of Chat Completions."""

import hashlib
from typing import Any

from bot.openai_model.capabilities import Capabilities
from bot.pipeline.language_model import Message, ModelIdentity, ModelRequest

# `temperature` is never sent: current models refuse any but their own.


def as_parameters(
    request: ModelRequest, identity: ModelIdentity, capabilities: Capabilities
) -> dict[str, Any]:
    """The arguments of `chat.completions.create`, with no more than `capabilities` allow."""
    parameters: dict[str, Any] = {
        "model": identity.name,
        "messages": [_as_dictionary(one) for one in _messages(request, capabilities)],
        "stream": True,
    }
    if capabilities.stream_options:
        parameters["stream_options"] = {"include_usage": True}
    if capabilities.prompt_cache_key:
        parameters["prompt_cache_key"] = _cache_key(request)
    if identity.reasoning_effort is not None and capabilities.reasoning_effort:
        parameters["reasoning_effort"] = identity.reasoning_effort
    if request.form is not None and capabilities.json_schema:
        parameters["response_format"] = {
            "type": "json_schema",
            "json_schema": {"name": request.form.name, "schema": request.form.schema, "strict": True},
        }
    if request.max_output_tokens is not None:
        if capabilities.max_completion_tokens:
            parameters["max_completion_tokens"] = request.max_output_tokens
        elif capabilities.max_tokens:
            parameters["max_tokens"] = request.max_output_tokens
    return parameters


def optional_fields(parameters: dict[str, Any]) -> frozenset[str]:
    """Which of the fields that a server may refuse the request holds, as `Capabilities` name them."""
    given = frozenset(parameters) - {"model", "messages", "stream"}
    return (given - {"response_format"}) | ({"json_schema"} if "response_format" in given else set())


def _messages(request: ModelRequest, capabilities: Capabilities) -> tuple[Message, ...]:
    if request.form is None or capabilities.json_schema:
        return request.messages
    *others, last = request.messages
    return (*others, Message(last.role, f"{last.content.rstrip()}\n\n{request.form.in_words}"))


def _as_dictionary(message: Message) -> dict[str, str]:
    return {"role": message.role, "content": message.content}


def _cache_key(request: ModelRequest) -> str:
    """The same for all requests about one article, so that they meet the same prompt cache.

    A digest of what they share, the first two messages; it tells the provider nothing new.
    """
    shared = "\0".join(one.content for one in request.messages[:2])
    return hashlib.sha256(shared.encode("utf-8", "surrogatepass")).hexdigest()[:32]
