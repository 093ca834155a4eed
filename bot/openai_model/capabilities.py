"""What a server understands of a request, learned from what it refuses.

Servers that speak as OpenAI does differ in the fields they know. A request starts with the best
form; each refusal that names a field takes one step down, and what was learned is remembered for
that server and model, so that it is paid for once.
"""

from dataclasses import dataclass, fields, replace
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Capabilities:
    """Which optional fields a server takes, for one model. The start is the most."""

    json_schema: bool = True  # else the form is asked for in words
    max_completion_tokens: bool = True  # else `max_tokens`
    max_tokens: bool = True  # else the length is not bounded
    stream_options: bool = True  # else no usage is reported
    reasoning_effort: bool = True
    prompt_cache_key: bool = True


class CapabilityStore(Protocol):
    """Keeps what was learned."""

    def load(self, base_url: str, model: str) -> Capabilities: ...

    def save(self, base_url: str, model: str, capabilities: Capabilities) -> None: ...


class CapabilitiesInMemory:
    """Remembers until the program ends."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], Capabilities] = {}

    def load(self, base_url: str, model: str) -> Capabilities:
        return self._known.get((base_url, model), Capabilities())

    def save(self, base_url: str, model: str, capabilities: Capabilities) -> None:
        self._known[base_url, model] = capabilities


# What servers call the fields they refuse, in the order in which they are given up: the most
# telling names first, because a refusal of `max_tokens` often recommends `max_completion_tokens`.
_NAMES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("stream_options", ("stream_options", "include_usage")),
    ("prompt_cache_key", ("prompt_cache_key",)),
    ("reasoning_effort", ("reasoning_effort", "reasoning effort", "reasoning.effort")),
    ("json_schema", ("response_format", "json_schema", "json schema", "structured output", "grammar")),
    ("max_completion_tokens", ("max_completion_tokens",)),
    ("max_tokens", ("max_tokens",)),
)


def without_what_was_refused(
    capabilities: Capabilities, used: frozenset[str], refused_field: str | None, words: str
) -> Capabilities | None:
    """One step down from `capabilities`, or None where the refusal is about something else.

    `used` are the fields of the request. `refused_field` is what the server names as the culprit, if
    it does; otherwise its `words` are searched for the names of the fields.
    """
    for text in (refused_field or "", words.lower()):
        for capability, names in _NAMES:
            if capability in used and any(name in text for name in names):
                return replace(capabilities, **{capability: False})
    return None


def least(capabilities: Capabilities) -> Capabilities:
    """The barest form, for a server that refuses without saying what."""
    return replace(capabilities, **{one.name: False for one in fields(capabilities)})
