"""Where reading by rules happens, so that the event loop goes on meanwhile.

A short text is read in a thread: the interpreter lets others run every few milliseconds. Work on a
long one holds it for longer at a time, because no regular expression can be interrupted; that goes to
a worker process, which is started for the first long text and kept.
"""

import asyncio
import logging
import multiprocessing
from collections.abc import Callable
from concurrent.futures import Executor, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import TypeVar, TypeVarTuple

from bot.errors import BylineError
from bot.words import fixed_texts as texts
from bot.words.languages import call_speaking, language_spoken

logger = logging.getLogger(__name__)

LONG = 50_000  # characters
SHORT = 10_000  # characters; light work on them takes some 3 ms

_Result = TypeVar("_Result")
_Arguments = TypeVarTuple("_Arguments")


def one_worker_process() -> Executor:
    """Spawned, not forked: the copy of a process with threads may hold locks that nobody releases."""
    return ProcessPoolExecutor(max_workers=1, mp_context=multiprocessing.get_context("spawn"))


class Workers:
    """Runs pure functions away from the event loop."""

    def __init__(self, make_pool: Callable[[], Executor] = one_worker_process) -> None:
        self._make_pool = make_pool
        self._pool: Executor | None = None

    async def run(
        self, characters: int, function: Callable[[*_Arguments], _Result], *arguments: *_Arguments
    ) -> _Result:
        """What `function`, one of a module, returns for a text of so many `characters`."""
        if characters <= LONG:
            return await asyncio.to_thread(function, *arguments)
        try:
            return await self._run_in_process(function, *arguments)
        except BrokenProcessPool:
            logger.warning("the worker process died; starting another")
        try:
            return await self._run_in_process(function, *arguments)
        except BrokenProcessPool as error:
            raise BylineError(texts.TOO_MUCH_FOR_THE_MACHINE) from error

    async def run_light(
        self, characters: int, function: Callable[[*_Arguments], _Result], *arguments: *_Arguments
    ) -> _Result:
        """Likewise for work that takes a tenth of a reading.

        For a short text it is done right here: in a thread it would wait behind the readings of all who
        came later.
        """
        if characters <= SHORT:
            return function(*arguments)
        return await self.run(characters, function, *arguments)

    def close(self) -> None:
        """End the process; the next long text starts another."""
        self._drop(self._pool)

    async def _run_in_process(
        self, function: Callable[[*_Arguments], _Result], *arguments: *_Arguments
    ) -> _Result:
        if self._pool is None:
            self._pool = self._make_pool()
        pool = self._pool
        try:
            return await asyncio.get_running_loop().run_in_executor(
                pool, call_speaking, language_spoken(), function, *arguments
            )
        except BrokenProcessPool:
            self._drop(pool)
            raise

    def _drop(self, pool: Executor | None) -> None:
        """Several may find the same process dead: whoever comes second leaves the new one alone."""
        if pool is not None and pool is self._pool:
            self._pool = None
            pool.shutdown(wait=False, cancel_futures=True)
