"""The language model that asks OpenAI, or a server that speaks as it does.

The library's own retries are off: they are silent and sleep as long as a server says. Its timeouts
are per read, so a reply that drips never meets one; a deadline of our own bounds the whole call.
"""

import asyncio
import contextlib
import logging
import random
from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

import openai

from bot.errors import ModelError, NotAModelServer
from bot.openai_model.capabilities import FormSearch
from bot.openai_model.deadline import Deadline
from bot.openai_model.failures import as_model_error, as_words
from bot.openai_model.refusal_words import without_the_request
from bot.openai_model.replies import GrowingReply, parse_whole
from bot.openai_model.requests import as_parameters
from bot.openai_model.server import Server
from bot.openai_model.windows import told_window
from bot.pipeline.known_models import DEFAULT_BASE_URL, Price, price_of
from bot.pipeline.known_servers import Capabilities, KnownServers, ServersInMemory, is_stale
from bot.pipeline.language_model import (
    Finished,
    ModelEvent,
    ModelIdentity,
    ModelRequest,
    Retrying,
    TextDelta,
)

logger = logging.getLogger(__name__)

_CONNECT_SECONDS = 10.0

_NO_KEY = {"Authorization": openai.omit}


@dataclass(frozen=True, slots=True)
class CallPatience:
    """How long a call may take, and how it is made again.

    `deadline_seconds` bounds everything: each attempt, each pause, the last byte.
    """

    deadline_seconds: float = 180.0
    attempts: int = 3
    first_pause_seconds: float = 1.0


class OpenAIModel:
    """Asks one model at one server. `key` is None where the server wants none.

    `window_tokens` is what is known or guessed of it, until the server tells; where `window_is_set` it
    holds whatever the server tells. `try_fuller`: try once also forms of requests that were refused lately.
    `chance` and `sleep` are replaced in tests, as is `http_client`, an `httpx2.AsyncClient`.
    """

    def __init__(
        self,
        identity: ModelIdentity,
        window_tokens: int,
        key: str | None,
        *,
        window_is_set: bool = False,
        prices: Mapping[str, Price] | None = None,
        servers: KnownServers | None = None,
        try_fuller: bool = False,
        patience: CallPatience | None = None,
        chance: Callable[[], float] = random.random,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        http_client: Any = None,
    ) -> None:
        self._identity = identity
        self._window_tokens = window_tokens
        self._window_is_set = window_is_set
        self._window_is_asked = asyncio.Lock()
        self._window_asked = 0  # how often
        self._price = price_of(identity.name, prices or {})
        self._servers = servers or ServersInMemory()
        self._try_fuller = try_fuller
        self._patience = patience or CallPatience()
        self._chance = chance
        self._sleep = sleep
        server = Server.at(identity.base_url)
        self._address = server.address
        self._headers = server.headers or (None if key else _NO_KEY)
        self._secrets = [key or "", *server.secrets]
        self._client = openai.AsyncOpenAI(
            api_key=key or "none",  # the library insists on one
            base_url=server.address,
            default_query=server.query,
            max_retries=0,
            timeout=openai.Timeout(None, connect=_CONNECT_SECONDS),
            http_client=http_client,
        )

    @property
    def identity(self) -> ModelIdentity:
        return self._identity

    @property
    def window_tokens(self) -> int:
        return self._window_tokens

    async def look_up_window(self, *, anew: bool = False) -> int | None:
        if self._identity.base_url == DEFAULT_BASE_URL or (self._window_is_set and not anew):
            return None
        asked_before = self._window_asked
        async with self._window_is_asked:  # once, for all who begin together
            known = await self._servers.load(self._identity)
            now, anew = self._servers.now(), anew and self._window_asked == asked_before
            if anew or is_stale(known.window_asked_at, now):
                told = await told_window(self._address, self._identity.name, self._fetch)
                self._window_asked += 1
                known = await self._servers.load(self._identity)
                asked_at = now if told.is_lasting else 0
                known = replace(known, window_tokens=told.tokens, window_asked_at=asked_at)
                await self._servers.save(self._identity, known)
        if known.window_tokens is not None and not self._window_is_set:
            self._window_tokens = known.window_tokens
        return known.window_tokens

    async def close(self) -> None:
        await self._client.close()

    async def stream(self, request: ModelRequest) -> AsyncGenerator[ModelEvent, None]:
        """Ask, and ask again where the failure passes by itself and time is left."""
        deadline = Deadline(self._patience.deadline_seconds)
        search = await self._search_for_a_form(request)
        attempt = 1
        while True:
            try:
                async with contextlib.aclosing(self._attempt(request, search, deadline)) as events:
                    async for event in events:
                        yield event
            except ModelError as error:
                pause = self._pause_after(error, attempt, deadline)
                self._log(request, error, attempt, pause)
                if pause is None:
                    raise
                attempt += 1
                retrying = Retrying(in_seconds=pause, error=error, attempt=attempt)
            else:
                return
            yield retrying
            await self._sleep(pause)
            search.begin_anew()

    def _pause_after(self, error: ModelError, attempt: int, deadline: Deadline) -> float | None:
        """Seconds to wait before the next attempt; None where there shall be none.

        Never shorter than the provider asks. Chance spreads those who were refused together.
        """
        if not error.may_retry or attempt >= self._patience.attempts:
            return None
        usual = self._patience.first_pause_seconds * 2 ** (attempt - 1)
        asked = error.retry_after_seconds
        pause = usual * (0.5 + self._chance()) if asked is None else asked + usual * self._chance() / 2
        return pause if pause < deadline.seconds_left() else None

    def _log(self, request: ModelRequest, error: ModelError, attempt: int, pause: float | None) -> None:
        logger.warning(
            "%s for a %s failed at attempt %d: %s; %s",
            self._identity.name,
            request.purpose,
            attempt,
            type(error).__name__,
            "given up" if pause is None else f"again in {pause:.1f} s",
        )

    async def _search_for_a_form(self, request: ModelRequest) -> FormSearch:
        def write(takes: Capabilities) -> dict[str, Any]:
            return as_parameters(request, self._identity, takes)

        known = await self._servers.load(self._identity)
        return FormSearch(known, write, self._servers.now(), try_fuller=self._try_fuller)

    async def _attempt(
        self, request: ModelRequest, search: FormSearch, deadline: Deadline
    ) -> AsyncGenerator[TextDelta | Finished, None]:
        """Ask once; but as often as needed to find what the server takes."""
        while True:
            reply = GrowingReply(self._identity.name, self._price)
            try:
                async with contextlib.aclosing(self._ask(search.parameters(), reply, deadline)) as pieces:
                    async for text in pieces:
                        yield TextDelta(text)
                finished = reply.finished()
                break
            except TimeoutError as error:
                raise reply.too_slow() from error
            except ModelError as error:
                if reply.anything_came:
                    await self._remember(search)
                if error.may_retry and reply.text:
                    raise reply.cut_off() from error
                raise
            except Exception as error:  # the library leaks ValueError, TypeError and more on a strange reply
                self._log_words(error, request)
                if reply.text or not search.step_down(error):
                    raise _translated(error, reply) from error
        await self._remember(search)
        yield finished

    async def _remember(self, search: FormSearch) -> None:
        """Keep what was learned, once a request in this form was accepted: a refusal alone proves nothing."""
        self._try_fuller = False
        known = await self._servers.load(self._identity)
        learned = search.learned(known)
        if learned != known:
            await self._servers.save(self._identity, learned)
            logger.info(
                "%s does not take %s", self._identity.name, ", ".join(learned.takes.lacking) or "less"
            )

    async def _fetch(self, address: str, posted: Mapping[str, str] | None) -> object:
        options: Any = {"headers": self._headers} if self._headers else {}
        if posted is None:
            return await self._client.get(address, cast_to=object, options=options)
        return await self._client.post(address, cast_to=object, body=dict(posted), options=options)

    def _log_words(self, error: Exception, request: ModelRequest) -> None:
        if logger.isEnabledFor(logging.DEBUG) and isinstance(error, openai.APIError):
            sent = [message.content for message in request.messages]
            said = error.message if error.body is None else as_words(error.body)
            logger.debug("the server says: %s", without_the_request(said, sent, self._secrets))

    async def _ask(
        self, parameters: dict[str, Any], reply: GrowingReply, deadline: Deadline
    ) -> AsyncGenerator[str, None]:
        """Send one request and yield the text as `reply` takes it. The library's errors come as they are."""
        asking = self._client.chat.completions.create(**parameters, extra_headers=self._headers)
        stream = await deadline.bounds(asking)
        try:
            content_type = stream.response.headers.get("content-type", "")
            if "html" in content_type:
                raise NotAModelServer
            if "json" in content_type:  # a whole reply or an error, although a stream was asked for
                whole = parse_whole(await deadline.bounds(stream.response.aread()))
                if whole is not None:
                    yield reply.add_whole(whole)
                    return
            while (chunk := await deadline.bounds(anext(stream, None))) is not None:
                text = reply.add_chunk(chunk)
                if text:
                    yield text
            rest = reply.add_held_back()
            if rest:
                yield rest
        finally:
            await stream.close()


def _translated(error: Exception, reply: GrowingReply) -> ModelError:
    """The error for what was raised, with what had come of the reply where asking again may help."""
    ours = as_model_error(error)
    logger.info(
        "the provider failed: %s, status %s, code %s, request %s",
        type(error).__name__,
        getattr(error, "status_code", None),
        getattr(error, "code", None),
        getattr(error, "request_id", None),
    )
    return reply.cut_off() if ours.may_retry and reply.text else ours
