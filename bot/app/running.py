import asyncio
import signal
from collections.abc import Coroutine
from types import FrameType


def run(command: Coroutine[None, None, int]) -> int:
    """Run a command to its exit code. An interruption is raised wherever the program is.

    asyncio's own way cancels the task, and waiting for standard input is nothing that can be cancelled.
    """
    before = signal.signal(signal.SIGINT, _interrupt)
    try:
        return asyncio.run(command)
    finally:
        signal.signal(signal.SIGINT, before)


def _interrupt(_signal: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt
