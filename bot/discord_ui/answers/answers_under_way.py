"""The answers that are under way: each comes to its end, or is told of, before Byline stops."""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable, Coroutine, Iterator
from contextlib import contextmanager
from typing import Any

from bot.pipeline.asker import Asker
from bot.pipeline.running_work import ShuttingDown
from bot.pipeline.scopes import is_direct, server_of
from bot.request_context import serving

TELLING_SECONDS = 5.0  # to tell those whose work was given up


class AnswersUnderWay:
    def __init__(self) -> None:
        self.is_closing = False
        self._tasks: set[asyncio.Task[Any]] = set()
        self._of_person: Counter[int] = Counter()

    def __len__(self) -> int:
        return len(self._tasks)

    def of(self, person: int) -> int:
        """How many are for them."""
        return self._of_person[person]

    def begin(self, answering: Coroutine[Any, Any, None]) -> None:
        self._count(asyncio.create_task(answering))

    @contextmanager
    def counted(self, asker: Asker) -> Iterator[None]:
        """The current task, until it ends: its failure, too, has to be told before Byline stops.

        What it logs has one reference. Raises `ShuttingDown` where it is too late to begin.
        """
        if self.is_closing:
            raise ShuttingDown
        task = asyncio.current_task()
        assert task is not None  # noqa: S101 -- for the type checker: a coroutine runs in a task
        self._count(task)
        self._of_person[asker.person] += 1
        try:
            with serving(None if is_direct(asker.scope) else server_of(asker.scope)):
                yield
        finally:
            self._of_person[asker.person] -= 1
            if not self._of_person[asker.person]:
                del self._of_person[asker.person]

    async def wait_for_all(self) -> None:
        """When all of them are done, given up, or wait for somebody."""
        while self._tasks:
            await asyncio.wait(self._tasks)

    async def finish(self, grace_seconds: float, give_up: Callable[[], Awaitable[None]]) -> None:
        """Begin nothing new and wait for the rest. What takes longer fails by `give_up`, and is told."""
        self.is_closing = True
        await self._wait(grace_seconds)
        await give_up()
        await self._wait(TELLING_SECONDS)
        for task in (still_going := list(self._tasks)):
            task.cancel()
        await asyncio.gather(*still_going, return_exceptions=True)

    async def _wait(self, seconds: float) -> None:
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=seconds)

    def _count(self, task: asyncio.Task[Any]) -> None:
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
