"""A message that follows something as it grows: the newest state, never more often than Discord likes.

States that come while an edit is under way or too soon after it are skipped, apart from the last. So are
those that come after one that could not be shown: the last may still be, others would add to the trouble.
"""

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from types import TracebackType
from typing import Generic, Self, TypeVar

CardState = TypeVar("CardState")  # a card, or the text of an ordinary message

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Pace:
    """`between_edits_seconds`, from the beginning of one to the next: Discord allows about five edits in five
    seconds a channel.

    `before_first_seconds`: how long a first state waits at most where a better one may be at hand.
    `before_further_seconds`: how long a further one does for the last, which would have to follow it a whole
    pause later.
    """

    between_edits_seconds: float = 1.0
    before_first_seconds: float = 0.5
    before_further_seconds: float = 0.3


class LiveCard(Generic[CardState]):
    """Use it with `async with`; hand it states with `update`, and the last with `finish`.

    `show` tries once to show a state, `show_last` does not rest until it shows.
    """

    def __init__(
        self,
        show: Callable[[CardState], Awaitable[None]],
        show_last: Callable[[CardState], Awaitable[None]],
        pace: Pace,
    ) -> None:
        self._show = show
        self._show_last = show_last
        self._pace = pace
        self._newest: Callable[[], CardState] | None = None
        self._is_last = False
        self._is_last_expected = False
        self._is_tentative: bool  # the newest
        self._news = asyncio.Event()
        self._task: asyncio.Task[None] | None = None

    async def __aenter__(self) -> Self:
        self._task = asyncio.create_task(self._follow())
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)  # `finish` has raised what it has to

    def update(self, make: Callable[[], CardState], *, tentative: bool = False) -> None:
        """`tentative`: a better state may be at hand, so that this one need not be shown as the first."""
        self._newest, self._is_tentative = make, tentative
        self._news.set()

    def expect_last(self) -> None:
        """Expect the last state shortly, so that no further one is worth an edit."""
        self._is_last_expected = True

    async def finish(self, make: Callable[[], CardState]) -> None:
        """Returns when the last state shows. Raises what showing it raised."""
        self._is_last = True
        self.update(make)
        assert self._task is not None  # noqa: S101 -- for the type checker: set on entering
        await self._task

    async def _follow(self) -> None:
        clock = asyncio.get_running_loop().time
        await self._news.wait()
        await self._wait_for_better()
        while True:
            self._news.clear()
            is_last, make = self._is_last, self._newest
            assert make is not None  # noqa: S101 -- for the type checker: there are news
            began = clock()
            try:
                await (self._show_last if is_last else self._show)(make())
            except Exception as error:
                if is_last:
                    raise
                logger.info("a state on the way could not be shown: %s", type(error).__name__)
                await self._wait_for_last()
            if is_last:
                return
            await asyncio.sleep(began + self._pace.between_edits_seconds - clock())
            if not self._news.is_set():
                await self._news.wait()
                await self._wait_for_last(self._pace.before_further_seconds)
            if self._is_last_expected:
                await self._wait_for_last()

    async def _wait_for_last(self, seconds: float | None = None) -> None:
        """None: for as long as it takes."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                while not self._is_last:
                    self._news.clear()
                    await self._news.wait()

    async def _wait_for_better(self) -> None:
        """A moment for a state to come that is not tentative, so that it is the first, or the only one."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(self._pace.before_first_seconds):
                while self._is_tentative:
                    self._news.clear()
                    await self._news.wait()
