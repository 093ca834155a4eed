"""One piece of work at a time under each key; whoever joins it sees it from its beginning.

The work runs in a task of its own. So it comes to its end also when everybody who waited has gone:
what a model was asked is paid for, and what it answers is kept.
"""

import asyncio
import contextlib
from collections.abc import AsyncGenerator, Callable, Collection, Sequence
from typing import Any, Generic, TypeVar

from bot.errors import BylineError
from bot.words import fixed_texts as texts

Key = TypeVar("Key")
Event = TypeVar("Event")


class ShuttingDown(BylineError):  # noqa: N818 -- the name says what is wrong, as people would
    """The work was given up, or not begun, because the program ends."""

    def __init__(self) -> None:
        super().__init__(texts.RESTARTING)


class Forgotten(BylineError):  # noqa: N818 -- as above
    """The work was given up because what it is about was forgotten meanwhile."""


class RunningWork(Generic[Key, Event]):
    """Keeps the work under way; a key is free again when its work has ended."""

    def __init__(self) -> None:
        self._under_way: dict[Key, _Work[Event]] = {}

    def is_under_way(self, key: Key) -> bool:
        return key in self._under_way

    @property
    def keys(self) -> list[Key]:
        """The keys of the work under way."""
        return list(self._under_way)

    def follow(
        self, key: Key, start: Callable[[], AsyncGenerator[Event, None]]
    ) -> AsyncGenerator[Event, None]:
        """All events of the work under `key`, from its first; `start` makes it where none is under way.

        Raises what the work raises. Leaving early leaves the work going on.
        """
        work = self._under_way.get(key)
        if work is None:
            work = _Work(start(), on_end=lambda: self._under_way.pop(key, None))
            self._under_way[key] = work
        return work.events()

    async def forget(self, unwanted: Collection[Key]) -> None:
        """Give up the work under these keys; whoever follows it gets `Forgotten`.

        When this returns the work has ended: it keeps nothing any more.
        """
        await _given_up([work for key, work in self._under_way.items() if key in unwanted], _forgotten())

    async def forget_unfollowed(self) -> None:
        """The same, of all work that nobody waits for."""
        await _given_up([work for work in self._under_way.values() if not work.followers], _forgotten())

    async def close(self) -> None:
        """Give up what is under way; whoever follows it gets `ShuttingDown`."""
        await _given_up(list(self._under_way.values()), ShuttingDown())


class _Work(Generic[Event]):
    """Events of one piece of work, kept for those who join late."""

    def __init__(self, events: AsyncGenerator[Event, None], on_end: Callable[[], object]) -> None:
        self.followers = 0
        self._on_end = on_end
        self._past: list[Event] = []
        self._error: Exception | None = None
        self._ended = False
        self._news = asyncio.Event()
        self.task = asyncio.create_task(self._gather(events))

    async def events(self) -> AsyncGenerator[Event, None]:
        self.followers += 1
        try:
            seen = 0
            while True:
                while seen < len(self._past):
                    seen += 1
                    yield self._past[seen - 1]
                if self._ended:
                    break
                await self._news.wait()
        finally:
            self.followers -= 1
        if self._error is not None:
            raise self._error

    def give_up(self, reason: BylineError) -> None:
        """Ends it also where it has not even begun, in which case its task would tell nobody."""
        self.task.cancel()
        self._end(reason)

    async def _gather(self, events: AsyncGenerator[Event, None]) -> None:
        """Keeps an error for those who follow, so that nobody has to await the task."""
        try:
            async with contextlib.aclosing(events):
                async for event in events:
                    self._past.append(event)
                    self._wake()
        except Exception as error:
            self._end(error)
        else:
            self._end()

    def _end(self, error: Exception | None = None) -> None:
        if not self._ended:
            self._ended, self._error = True, error
            self._on_end()
            self._wake()

    def _wake(self) -> None:
        """Wake everybody who waits now; who comes later waits for the next news."""
        self._news.set()
        self._news = asyncio.Event()


async def _given_up(works: Sequence[_Work[Any]], reason: BylineError) -> None:
    for work in works:
        work.give_up(reason)
    await asyncio.gather(*(work.task for work in works), return_exceptions=True)


def _forgotten() -> Forgotten:
    return Forgotten(texts.FORGOTTEN_MEANWHILE)
