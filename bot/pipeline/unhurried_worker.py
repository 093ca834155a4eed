"""A process for what nobody waits for. It takes from no person's request, neither turn nor processor."""

import asyncio
import contextlib
import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar, TypeVarTuple

from bot.pipeline.worker_process import ProcessDied, TookTooLong, WorkerProcess
from bot.pipeline.workers import Process, TooMuchForTheMachine, seconds_for

LAST_IN_LINE = 19  # of the priorities that Unix knows

_Result = TypeVar("_Result")
_Arguments = TypeVarTuple("_Arguments")


class UnhurriedWorker:
    """Does one piece of work after the other. The process starts when it is first needed."""

    def __init__(self, make_process: Callable[[], Process] = WorkerProcess) -> None:
        self._make_process = make_process
        self._process: Process | None = None
        self._thread = ThreadPoolExecutor(1, "waiting for the unhurried process")

    async def run(
        self, characters: int, function: Callable[[*_Arguments], _Result], *arguments: *_Arguments
    ) -> _Result:
        """What `function`, one of a module, returns for a text of so many `characters`.

        Raises `TooMuchForTheMachine`.
        """
        if self._process is None or self._process.is_dead:
            self._process = self._make_process()
        loop, call = asyncio.get_running_loop(), self._process.call
        seconds = seconds_for(characters)
        try:
            result: _Result = await loop.run_in_executor(
                self._thread, call, _gently, (function, *arguments), seconds
            )
        except (TookTooLong, ProcessDied):
            raise TooMuchForTheMachine from None
        return result

    def end_process(self) -> None:
        """End the process; the next work starts another."""
        if self._process is not None:
            self._process.end()
            self._process = None

    def close(self) -> None:
        self.end_process()
        self._thread.shutdown(wait=False, cancel_futures=True)


def _gently(function: Callable[[*_Arguments], _Result], *arguments: *_Arguments) -> _Result:
    if hasattr(os, "setpriority"):
        with contextlib.suppress(OSError):  # where a process may not step back, it goes on as it is
            os.setpriority(os.PRIO_PROCESS, 0, LAST_IN_LINE)
    return function(*arguments)
