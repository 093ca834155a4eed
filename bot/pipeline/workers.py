"""Where articles and replies are read, so that the event loop goes on meanwhile and nothing goes on for ever.

Work on a long text holds the interpreter for long at a time, because no regular expression can be
interrupted, and what a reply takes nobody knows before; both go to one of two worker processes, which are
started when they are first needed and kept. There each piece of work has its time. A short text is read by
rules in one of them that is idle, one after the other, so that none waits beside the event loop for its
turn of the interpreter; else in a thread. People take turns, with short texts as with processes.
"""

import asyncio
import gc
import hashlib
import logging
from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import partial
from typing import Any, Protocol, TypeVar, TypeVarTuple

from bot.errors import BylineError
from bot.pipeline.asker import NO_PERSON
from bot.pipeline.budgets.fair_queue import FairQueue, QueueLimits
from bot.pipeline.worker_process import ProcessDied, TookTooLong, WorkerProcess
from bot.words import fixed_texts as texts
from bot.words.languages import call_speaking, language_spoken

logger = logging.getLogger(__name__)

PROCESSES = 2
THREADS = 2  # at work: the interpreter lets one go on at a time
LONG = 50_000  # characters
SHORT = 10_000  # characters; light work on them takes some 3 ms
LEAST_SECONDS = 10.0
CHARACTERS_A_SECOND = 20_000  # that the slowest machine reads; of a text so long that it takes more than 10 s
MOST_REMEMBERED = 1_000  # pieces of work that took too long
_SCOPE = "workers"  # a person has one place in whatever scope they ask

_Result = TypeVar("_Result")
_Arguments = TypeVarTuple("_Arguments")
_Work = tuple[str, int, str]  # function, characters, digest


class TooMuchForTheMachine(BylineError):  # noqa: N818 -- the name says what is wrong, as people would
    """The work was ended because it took too long, or the process that did it died twice."""

    def __init__(self) -> None:
        super().__init__(texts.TOO_MUCH_FOR_THE_MACHINE)


class ProcessesDie(TooMuchForTheMachine):
    """Perhaps for lack of memory, and for no fault of the work."""


class Process(Protocol):
    """A `WorkerProcess`, or what stands for it in a test."""

    @property
    def is_dead(self) -> bool: ...

    def call(self, function: Callable[..., Any], arguments: tuple[Any, ...], seconds: float) -> Any: ...

    def end(self) -> None: ...


class Workers:
    """Runs pure functions away from the event loop.

    `apart`: also what a short reply decides goes to a process. In a terminal nobody else waits for it, and a
    thread begins at once.
    """

    def __init__(
        self,
        make_process: Callable[[], Process] = WorkerProcess,
        *,
        apart: bool = False,
        least_seconds: float = LEAST_SECONDS,
    ) -> None:
        self._make_process = make_process
        self._apart = apart
        self._least_seconds = least_seconds
        self._queue = FairQueue(QueueLimits(at_once=PROCESSES, per_person=1))
        self._short_queue = FairQueue(QueueLimits(at_once=1 if apart else THREADS))
        self._threads = ThreadPoolExecutor(2 * PROCESSES, "waiting for a process")
        self._idle: list[Process] = []
        self._busy: list[Process] = []
        self._preparing: asyncio.Task[None] | None = None
        self._too_long: OrderedDict[_Work, None] = OrderedDict()

    async def run(
        self,
        characters: int,
        function: Callable[[*_Arguments], _Result],
        *arguments: *_Arguments,
        person: int = NO_PERSON,
    ) -> _Result:
        """What `function`, one of a module, returns for a text of so many `characters`.

        `person`: who waits for it. Raises `TooMuchForTheMachine`.
        """
        if characters > LONG:
            return await self._run_in_process(characters, person, function, *arguments)
        if self._short_queue.waiting:
            self.prepare(function)
        async with self._short_queue.admitted(_SCOPE, person):
            if self._idle and self._queue.has_room(_SCOPE, person):
                with suppress(ProcessesDie):
                    return await self._run_in_process(characters, person, function, *arguments)
            return await asyncio.to_thread(function, *arguments)

    async def run_bounded(
        self,
        characters: int,
        function: Callable[[*_Arguments], _Result],
        *arguments: *_Arguments,
        person: int = NO_PERSON,
    ) -> _Result:
        """Run work whose length a model's reply decides, within bounds of time."""
        if not self._apart:
            return await self.run(characters, function, *arguments, person=person)
        return await self._run_in_process(characters, person, function, *arguments)

    def prepare(self, function: Callable[..., Any]) -> None:
        """Begin to start a process that knows `function`: who needs it first need not wait for that."""
        is_preparing = self._preparing is not None and not self._preparing.done()
        if self._apart and not (is_preparing or self._idle or self._busy):
            self._preparing = asyncio.create_task(self._prepare(function))

    async def _prepare(self, function: Callable[..., Any]) -> None:
        with suppress(TookTooLong, ProcessDied):
            async with self._queue.admitted(_SCOPE, NO_PERSON):
                await self._call(self._least_seconds, _know, function)

    async def run_light(
        self, characters: int, function: Callable[[*_Arguments], _Result], *arguments: *_Arguments
    ) -> _Result:
        """Run work that takes a tenth of a reading.

        For a short text it is done right here: in a thread it would wait behind the readings of all who
        came later.
        """
        if characters <= SHORT:
            return function(*arguments)
        if characters <= LONG:
            return await asyncio.to_thread(function, *arguments)
        return await self.run(characters, function, *arguments)

    def close(self) -> None:
        """End the processes; the next long text starts another."""
        for process in (*self._idle, *self._busy):
            process.end()
        self._idle.clear()
        self._threads.shutdown(wait=False, cancel_futures=True)
        self._threads = ThreadPoolExecutor(2 * PROCESSES, "waiting for a process")

    async def _run_in_process(
        self,
        characters: int,
        person: int,
        function: Callable[[*_Arguments], _Result],
        *arguments: *_Arguments,
    ) -> _Result:
        """What took too long once is not begun again; where the process died it is, once."""
        if self._may_take_too_long(characters, function) and self._took_too_long(
            _work(characters, function, arguments)
        ):
            raise TooMuchForTheMachine
        seconds = seconds_for(characters, self._least_seconds)
        async with self._queue.admitted(_SCOPE, person):
            for tries_left in (1, 0):
                try:
                    return await self._call(seconds, function, *arguments)
                except TookTooLong:
                    logger.warning("%s took more than %.0f s and was ended", function.__name__, seconds)
                    self._remember(_work(characters, function, arguments))
                    raise TooMuchForTheMachine from None
                except ProcessDied:
                    logger.warning("a worker process died")
                    if not tries_left:
                        raise ProcessesDie from None
        raise AssertionError("both tries ended")

    async def _call(
        self, seconds: float, function: Callable[[*_Arguments], _Result], *arguments: *_Arguments
    ) -> _Result:
        """Call in an idle process or a new one. Who gives up waiting ends it, so that nobody waits for it."""
        process = self._idle.pop() if self._idle else self._make_process()
        self._busy.append(process)
        call = partial(process.call, call_speaking, (language_spoken(), function, *arguments), seconds)
        try:
            result: _Result = await asyncio.get_running_loop().run_in_executor(self._threads, call)
        except asyncio.CancelledError:
            process.end()
            raise
        finally:
            self._busy.remove(process)
            if not process.is_dead:
                self._idle.append(process)
        return result

    def _may_take_too_long(self, characters: int, function: Callable[..., Any]) -> bool:
        return any(one[:2] == (function.__qualname__, characters) for one in self._too_long)

    def _took_too_long(self, work: _Work) -> bool:
        return work in self._too_long

    def _remember(self, work: _Work) -> None:
        self._too_long[work] = None
        if len(self._too_long) > MOST_REMEMBERED:
            self._too_long.popitem(last=False)


def seconds_for(characters: int, least: float = LEAST_SECONDS) -> float:
    """How long work on a text of so many `characters` may take."""
    return max(least, characters / CHARACTERS_A_SECOND)


def _know(_function: Callable[..., Any]) -> None:
    """A process that was sent a function has imported what that needs; it is no garbage, ever."""
    gc.freeze()


def _work(characters: int, function: Callable[..., Any], arguments: tuple[Any, ...]) -> _Work:
    """A key of the work; equal arguments give the same one."""
    written = repr(arguments).encode(errors="surrogatepass")
    return function.__qualname__, characters, hashlib.sha256(written).hexdigest()
