"""Cancel a coroutine at each place where it waits, one run after the other."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Generator
from typing import Any


class _CancelledWhileWaiting:
    """Awaits `work`, whose task is cancelled when it waits for the `moment`-th time."""

    def __init__(self, work: Coroutine[Any, Any, object], moment: int) -> None:
        self._work = work
        self._moment = moment
        self.was_reached = False

    def __await__(self) -> Generator[Any, Any, object]:
        task = asyncio.current_task()
        assert task is not None
        error: BaseException | None = None
        for waiting in range(10_000):
            try:
                future = self._work.send(None) if error is None else self._work.throw(error)
            except StopIteration as end:
                return end.value
            if waiting == self._moment:
                self.was_reached = True
                asyncio.get_running_loop().call_soon(task.cancel)
            error = None
            try:
                yield future
            except BaseException as raised:
                error = raised  # handed on to the work, whatever it is
        raise AssertionError("the work never ends")


async def cancelled_at_every_wait(
    make_work: Callable[[], Coroutine[Any, Any, object]], afterwards: Callable[[], Awaitable[None]]
) -> int:
    """Run new work until one run ends uncancelled, and `afterwards` after each; how many were cancelled."""
    moment = 0
    while True:
        attempt = _CancelledWhileWaiting(make_work(), moment)

        async def run(attempt: _CancelledWhileWaiting = attempt) -> None:
            await attempt

        task = asyncio.create_task(run())
        await asyncio.wait({task})
        if not task.cancelled():
            task.result()
        await afterwards()
        if not attempt.was_reached:
            return moment
        moment += 1
