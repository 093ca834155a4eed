"""Worker processes of which a test decides what becomes of each call."""

import os
import threading
from collections.abc import Callable
from typing import Any

from bot.pipeline.workers import Workers


def process_and_thread() -> tuple[int, int]:
    return os.getpid(), threading.get_ident()


class HandMade:
    """A process of which a test decides what becomes of each call."""

    def __init__(self, *, raises: type[Exception] | None = None) -> None:
        self.is_dead = False
        self.fails = raises
        self.calls = 0
        self.may_end = threading.Event()
        self.may_end.set()

    def call(self, function: Callable[..., Any], arguments: tuple[Any, ...], seconds: float) -> Any:
        self.calls += 1
        self.may_end.wait(20)
        if self.fails is not None:
            self.is_dead = True
            raise self.fails
        return function(*arguments)

    def end(self) -> None:
        self.is_dead = True
        self.may_end.set()


def workers_of(*processes: HandMade) -> Workers:
    left = list(processes)
    return Workers(lambda: left.pop(0), apart=True)
