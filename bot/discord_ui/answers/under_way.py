"""What people wait for just now, so that Byline can finish it before it stops."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager

from bot.pipeline.running_work import ShuttingDown

TELLING_SECONDS = 5.0  # to tell those whose work was given up


class UnderWay:
    """`give_up` makes the work that is still going on fail, so that whoever waits can be told."""

    def __init__(self, give_up: Callable[[], Awaitable[None]]) -> None:
        self._give_up = give_up
        self._tasks: set[asyncio.Task[object]] = set()
        self._is_closing = False

    @contextmanager
    def work(self) -> Iterator[None]:
        """Counts the current task until it ends: its failure, too, has to be told before Byline stops.

        Raises `ShuttingDown` where it is too late to begin.
        """
        if self._is_closing:
            raise ShuttingDown
        task = asyncio.current_task()
        assert task is not None  # noqa: S101 -- for the type checker: a coroutine runs in a task
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        yield

    async def finish(self, grace_seconds: float) -> None:
        """Begin nothing new and wait for the rest. What takes longer is given up.

        What is on disk is gone on with at the next start; who asked for anything else is told.
        """
        self._is_closing = True
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=grace_seconds)
        await self._give_up()
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=TELLING_SECONDS)
