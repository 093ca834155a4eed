"""What Byline needs of a language model, whoever makes it.

The pipeline speaks to a `LanguageModel` and never learns which provider answers. One call is one stream:

    TextDelta, TextDelta, …                 the reply as it grows
    Retrying                                what came so far is void: the reply starts over
    TextDelta, …
    Finished                                always last, exactly once

or, in place of `Finished`, one `ModelError` (see `bot.errors`). Nothing else is raised, except a
cancellation from outside. Close the stream when leaving it early, so that the connection is given back:

    async with contextlib.aclosing(model.stream(request)) as events:
        async for event in events:
            …
"""

import asyncio
import contextlib
import re
from collections.abc import AsyncGenerator, Callable
from dataclasses import dataclass, field, replace
from ipaddress import ip_address
from typing import Any, Literal, Protocol
from urllib.parse import urlsplit, urlunsplit

from bot.errors import ModelError
from bot.usage import Usage

_LOOKS_SECRET = re.compile(r"(?=[^/]*[0-9])(?=[^/]*[A-Za-z])[^/.]{20,}")  # a key in a path

Role = Literal["system", "user", "assistant"]
Purpose = Literal["reading", "part", "joining", "question", "second_look", "remembering", "repair"]


@dataclass(frozen=True, slots=True)
class Message:
    """One turn of what is sent."""

    role: Role
    content: str


@dataclass(frozen=True, slots=True)
class ReplyForm:
    """The JSON that a reply must be.

    `in_words` asks for the same form in prose. It is added to the last message where a server does
    not take `schema`; such a reply may come in a fence or with words around it.
    """

    name: str  # letters, digits, "_" and "-": providers refuse the rest
    schema: dict[str, Any]
    in_words: str


@dataclass(frozen=True, slots=True)
class ModelRequest:
    """One thing to ask.

    `form` is None where the reply is prose. A reply of more than `most_characters` is ended, and what came
    of it is used.
    `form_in_words`: it is said also where the server takes a schema; some take it and ignore it.
    """

    messages: tuple[Message, ...]
    purpose: Purpose
    form: ReplyForm | None = None
    most_characters: int = 40_000
    form_in_words: bool = False


@dataclass(frozen=True, slots=True)
class ModelUsage(Usage):
    """What one call cost, retries not included. `reasoning_tokens` are part of `output_tokens`.

    `saved_by_cache_usd`: what it would have cost beyond, had the provider had nothing of it in its cache.
    """

    reasoning_tokens: int = 0
    saved_by_cache_usd: float = 0.0

    def as_if_uncached(self) -> "ModelUsage":
        """What a person is told: that it was cached would tell that somebody sent the same just before."""
        cost = None if self.cost_usd is None else self.cost_usd + self.saved_by_cache_usd
        return replace(self, cached_tokens=0, cost_usd=cost, saved_by_cache_usd=0.0)


@dataclass(frozen=True, slots=True)
class TextDelta:
    """The next piece of the reply."""

    text: str


@dataclass(frozen=True, slots=True)
class Retrying:
    """The call failed and is made again after `in_seconds`; every `TextDelta` before this one is void."""

    in_seconds: float
    error: ModelError
    attempt: int  # of the call to come: 2 for the first retry


@dataclass(frozen=True, slots=True)
class Finished:
    """The whole reply. `model` is what the provider says answered; `usage` is None where it says nothing.

    `was_ended`: Byline ended it, because it did not end.
    """

    text: str
    usage: ModelUsage | None
    model: str
    was_ended: bool = False


ModelEvent = TextDelta | Retrying | Finished


@dataclass(frozen=True, slots=True)
class ModelIdentity:
    """What decides a reply besides the request; part of the key under which replies are stored."""

    name: str
    base_url: str = field(repr=False)  # may hold a key or a password
    reasoning_effort: str | None = None

    @property
    def address(self) -> str:
        """The server's address, to be shown and kept: without keys and passwords."""
        parts = urlsplit(self.base_url)
        host = parts.netloc.rpartition("@")[2]
        path = "/".join("…" if _LOOKS_SECRET.fullmatch(part) else part for part in parts.path.split("/"))
        return urlunsplit((parts.scheme, host, path, "", ""))

    @property
    def is_nearby(self) -> bool:
        """Whether the server stands on this machine or in its network, as far as its name tells."""
        host = urlsplit(self.base_url).hostname or ""
        try:
            return ip_address(host).is_private
        except ValueError:
            return "." not in host or host.endswith((".local", ".internal", ".lan"))


class LanguageModel(Protocol):
    """Something that can be asked. Calls may run side by side."""

    @property
    def identity(self) -> ModelIdentity: ...

    @property
    def window_tokens(self) -> int:
        """How many tokens fit, question and reply together, as far as is known by now."""

    async def look_up_window(self, *, anew: bool = False) -> int | None:
        """What the server tells of its window; None where it tells nothing. Never raises.

        Asked once and remembered; `window_tokens` follows, unless whoever runs Byline has set it.
        `anew`: ask the server now, whatever is remembered or set.
        """

    def stream(self, request: ModelRequest) -> AsyncGenerator[ModelEvent, None]: ...

    async def close(self) -> None:
        """Give back its connections. Afterwards it cannot be asked."""


class DeferredModel:
    """A model that is made when it is first asked.

    Its identity is known before, so an article that was read earlier is shown without ever loading
    a provider's library.
    """

    def __init__(
        self, identity: ModelIdentity, window_tokens: int, make: Callable[[], LanguageModel]
    ) -> None:
        self._identity = identity
        self._window_tokens = window_tokens
        self._make = make
        self._model: LanguageModel | None = None
        self._making = asyncio.Lock()

    @property
    def identity(self) -> ModelIdentity:
        return self._identity

    @property
    def window_tokens(self) -> int:
        return self._window_tokens if self._model is None else self._model.window_tokens

    async def look_up_window(self, *, anew: bool = False) -> int | None:
        model = await self._made()
        return await model.look_up_window(anew=anew)

    async def stream(self, request: ModelRequest) -> AsyncGenerator[ModelEvent, None]:
        model = await self._made()
        async with contextlib.aclosing(model.stream(request)) as events:
            async for event in events:
                yield event

    async def close(self) -> None:
        if self._model is not None:
            await self._model.close()

    async def _made(self) -> LanguageModel:
        """The model, made in a thread: importing a provider's library takes the better part of a second."""
        async with self._making:
            if self._model is None:
                self._model = await asyncio.to_thread(self._make)
        return self._model
