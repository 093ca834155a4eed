"""What is kept of an answer is written beside it: nobody waits more than a moment for it."""

import asyncio
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager
from typing import Any, TypeVar

PATIENCE_SECONDS = 0.25  # with the database, for what would be there at once without it

Result = TypeVar("Result")


async def wait_a_moment(task: "asyncio.Task[Result]") -> bool:
    """Whether it is done by then."""
    await asyncio.wait({task}, timeout=PATIENCE_SECONDS)
    return task.done()


@asynccontextmanager
async def writing_beside(writing: Coroutine[Any, Any, Result]) -> AsyncIterator["asyncio.Task[Result]"]:
    """The block begins once it is written, or after a moment; what comes behind the block waits for it.

    Who is cancelled meanwhile, or fails, takes it along.
    """
    task = asyncio.create_task(writing)
    try:
        await wait_a_moment(task)
        yield task
        await task
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


class WritesBeside:
    """Writes that nobody waits for longer than a moment. Each ends by itself."""

    def __init__(self) -> None:
        self._under_way: set[asyncio.Task[None]] = set()

    async def write(self, writing: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(writing)
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)
        await wait_a_moment(task)
