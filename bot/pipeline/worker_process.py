"""A process that does one piece of work after the other, each for a time at most.

The standard library's pools cannot end one piece of work, and those that can (Pebble) look many times a
second for what took too long; here whoever waits for an answer ends the process when it does not come.
"""

import multiprocessing
import signal
from collections.abc import Callable, Sequence
from multiprocessing.connection import Connection
from typing import Any

STARTING_SECONDS = 60.0  # on a machine that has much to do


class TookTooLong(Exception):  # noqa: N818 -- the name says what is wrong
    """The work was ended, and the process with it."""


class ProcessDied(Exception):  # noqa: N818 -- as above
    """The process ended by itself, for lack of memory, say, or somebody ended it."""


class WorkerProcess:
    """Starts with its first work. Spawned, not forked: a copy of a process with threads may hold locks."""

    def __init__(self) -> None:
        context = multiprocessing.get_context("spawn")
        self._here, self._there = context.Pipe()
        self._process = context.Process(target=_serve, args=(self._there,), name="reader", daemon=True)
        self._is_started = False
        self.is_dead = False

    def call(self, function: Callable[..., Any], arguments: Sequence[Any], seconds: float) -> Any:
        """What `function`, one of a module, returns or raises. Raises `TookTooLong` or `ProcessDied`, too.

        Waits for it, so it is called in a thread; one call at a time.
        """
        try:
            if not self._is_started:
                self._start()
            self._here.send((function, arguments))
            is_in_time = self._here.poll(seconds)
            has_result, answer = self._here.recv() if is_in_time else (False, TookTooLong())
        except (EOFError, OSError) as error:
            self.end()
            raise ProcessDied from error
        if not is_in_time:
            self.end()
        if not has_result:
            raise answer
        return answer

    def end(self) -> None:
        """End the process at once; whoever waits for it gets `ProcessDied`."""
        self.is_dead = True
        if self._process.pid is not None:
            self._process.kill()

    def _start(self) -> None:
        self._is_started = True
        self._process.start()
        self._there.close()
        if not self._here.poll(STARTING_SECONDS):
            raise EOFError
        self._here.recv()


def _serve(pipe: Connection) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the program, which ends this process
    pipe.send("ready")
    while True:
        try:
            function, arguments = pipe.recv()
        except EOFError:
            return
        answer: tuple[bool, Any]
        try:
            answer = True, function(*arguments)
        except Exception as error:
            answer = False, error
        pipe.send(answer)
