"""A language model for tests: it gives what was queued and remembers what it was asked."""

import asyncio
import json
from collections import deque
from collections.abc import AsyncGenerator, Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from bot.errors import ModelError
from bot.pipeline.language_model import (
    Finished,
    ModelEvent,
    ModelIdentity,
    ModelRequest,
    ModelUsage,
    Purpose,
    Retrying,
    TextDelta,
)

USAGE = ModelUsage(input_tokens=1000, cached_tokens=600, output_tokens=100, cost_usd=0.0001)


@dataclass
class _Turn:
    """What one call gives: pieces of text and retries, then `error`, or `Finished` where there is none."""

    events: Sequence[TextDelta | Retrying]
    error: ModelError | None = None
    usage: ModelUsage | None = USAGE
    hold: asyncio.Event | None = None


@dataclass
class FakeModel:
    """Queue replies or errors with `reply`, `fail` and `retry_then_reply`; read `requests` afterwards.

    `open_streams` counts streams that were started and not yet left, `most_open_streams` how many
    there were at once, `held_streams` those that came as far as their `hold`. Asked more often than was
    queued, it fails the test.
    """

    identity: ModelIdentity = field(
        default_factory=lambda: ModelIdentity("fake-model", "https://model.test/v1")
    )
    window_tokens: int = 100_000
    tells_window: bool = True
    requests: list[ModelRequest] = field(default_factory=list)
    open_streams: int = 0
    most_open_streams: int = 0
    held_streams: int = 0
    closed: bool = False
    _turns: deque[_Turn] = field(default_factory=deque)
    _notes: _Turn | None = None
    _look: Callable[[ModelRequest], str] | None = None
    _look_hold: asyncio.Event | None = None

    def reply(
        self,
        reply: str | dict[str, Any],
        *,
        piece_length: int = 20,
        usage: ModelUsage | None = USAGE,
        hold: asyncio.Event | None = None,
    ) -> None:
        """Queue a reply, text or JSON, that streams in pieces; `hold` stops it before the last, until set."""
        self._turns.append(_Turn(_pieces(_as_text(reply), piece_length), usage=usage, hold=hold))

    def fail(self, error: ModelError, *, after: str = "", hold: asyncio.Event | None = None) -> None:
        """Queue a failure, `after` having streamed."""
        self._turns.append(_Turn(_pieces(after, 20), error=error, hold=hold))

    def retry_then_reply(
        self, error: ModelError, reply: str | dict[str, Any], *, after: str = "", in_seconds: float = 1.0
    ) -> None:
        """Queue a call that fails once, `after` having streamed, and then gives `reply`."""
        retry = Retrying(in_seconds=in_seconds, error=error, attempt=2)
        self._turns.append(_Turn([*_pieces(after, 20), retry, *_pieces(_as_text(reply), 20)]))

    def remembers(self, notes: str | ModelError, *, hold: asyncio.Event | None = None) -> None:
        """What it gives whenever it is asked for notes on a conversation, beside what is queued."""
        if isinstance(notes, ModelError):
            self._notes = _Turn((), error=notes, hold=hold)
        else:
            self._notes = _Turn(_pieces(_as_text({"notes": notes}), 20), usage=None, hold=hold)

    def looks_again(self, look: Callable[[ModelRequest], str], *, hold: asyncio.Event | None = None) -> None:
        """How it replies whenever it is asked to look at an answer again, beside what is queued."""
        self._look, self._look_hold = look, hold

    def asked_for(self, purpose: Purpose) -> list[ModelRequest]:
        return [one for one in self.requests if one.purpose == purpose]

    async def stream(self, request: ModelRequest) -> AsyncGenerator[ModelEvent, None]:
        self.requests.append(request)
        turn = self._notes if request.purpose == "remembering" else None
        if request.purpose == "second_look" and self._look is not None:
            turn = _Turn(_pieces(self._look(request), 20), hold=self._look_hold)
        if turn is None:
            assert self._turns, f"asked once more than was queued, for the {request.purpose}"
            turn = self._turns.popleft()
        self.open_streams += 1
        self.most_open_streams = max(self.most_open_streams, self.open_streams)
        try:
            async for event in self._play(turn):
                yield event
        finally:
            self.open_streams -= 1

    async def look_up_window(self, *, anew: bool = False) -> int | None:
        return self.window_tokens if self.tells_window else None

    async def close(self) -> None:
        self.closed = True

    async def _play(self, turn: _Turn) -> AsyncGenerator[ModelEvent, None]:
        said: list[str] = []
        for number, event in enumerate(turn.events, start=1):
            if turn.hold is not None and number == len(turn.events):
                self.held_streams += 1
                await turn.hold.wait()
            await asyncio.sleep(0)  # as a network would, lets others run between the pieces
            if isinstance(event, TextDelta):
                said.append(event.text)
            else:
                said.clear()
            yield event
        if turn.hold is not None:
            await turn.hold.wait()
        if turn.error is not None:
            raise turn.error
        yield Finished(text="".join(said), usage=turn.usage, model=self.identity.name)


def _as_text(reply: str | dict[str, Any]) -> str:
    return reply if isinstance(reply, str) else json.dumps(reply, ensure_ascii=False)


def _pieces(text: str, length: int) -> list[TextDelta | Retrying]:
    return [TextDelta(text[start : start + length]) for start in range(0, len(text), length)]
