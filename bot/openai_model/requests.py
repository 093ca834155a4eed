"""A request of the pipeline in the words of Chat Completions."""

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby
from typing import Any

from bot.pipeline.known_servers import Capabilities
from bot.pipeline.language_model import Message, ModelIdentity, ModelRequest

_BETWEEN = "\n\n"  # messages that are made one

# `temperature` is never sent, as current models refuse any but their own, nor a bound for the reply's length,
# whose name servers disagree on: a reply that does not end is ended here.


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
    return parameters


def _messages(request: ModelRequest, capabilities: Capabilities) -> list[Message]:
    messages = list(request.messages)
    if request.form is not None and (request.form_in_words or not capabilities.json_schema):
        last = messages.pop()
        messages.append(Message(last.role, f"{last.content.rstrip()}{_BETWEEN}{request.form.in_words}"))
    if not capabilities.system_role:
        messages = [replace(one, role="user") if one.role == "system" else one for one in messages]
    return messages if capabilities.separate_turns else _in_turns(messages)


def _in_turns(messages: Sequence[Message]) -> list[Message]:
    """The messages with those of one role in a row joined: some templates demand that roles alternate."""
    return [
        Message(role, _BETWEEN.join(one.content for one in of_one_role))
        for role, of_one_role in groupby(messages, key=lambda one: one.role)
    ]


def _as_dictionary(message: Message) -> dict[str, str]:
    return {"role": message.role, "content": message.content}


def _cache_key(request: ModelRequest) -> str:
    """The same for all requests that open alike, so that they meet the same prompt cache.

    A digest of their first message; it tells the provider nothing new.
    """
    shared = request.messages[0].content
    return hashlib.sha256(shared.encode("utf-8", "surrogatepass")).hexdigest()[:32]
