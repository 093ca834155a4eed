"""`byline run` that counts the steps it takes to the disk and to the network, and ends at one of them.

SIGUSR1 begins the count anew; the file `STEP` says at which one the process is killed, 0 for none, and
`STEPS` lists those that were passed. `python -m` runs it in a folder that has both.
"""

import os
import signal
import sys
import time
from collections.abc import Callable
from functools import wraps
from inspect import iscoroutinefunction
from pathlib import Path
from typing import Any

import aiohttp
import httpx2

from bot.__main__ import main
from bot.discord_ui.discord_clock import DiscordClock
from bot.pipeline.keeping import promises
from bot.pipeline.memory import Memory
from storage.connection import Connection
from storage.database import Database
from storage.slips import Slips
from tests.loopback_discord.watch import PATIENCE_SECONDS

STEP, STEPS = "step", "steps"
COUNTING = "counts its steps"
HASTY = "NO_TIME_FOR_THE_DATABASE"  # set, what is owed goes on a slip first
AHEAD = "CLOCK_AHEAD_SECONDS"  # how far the machine's clock is set wrong


class Count:
    def __init__(self) -> None:
        self._last: int | None = None  # while nothing is counted; 0 for no last one
        self._passed = 0

    def begin(self, *_: object) -> None:
        self._last, self._passed = int(Path(STEP).read_text(encoding="ascii")), 0
        Path(STEPS).write_text("", encoding="utf-8")
        sys.stderr.write(f"{COUNTING}\n")

    def step(self, name: str) -> None:
        if self._last is None or not name:
            return
        self._passed += 1
        with Path(STEPS).open("a", encoding="utf-8") as file:
            file.write(f"{name}\n")
        if self._passed == self._last:
            os.kill(os.getpid(), signal.SIGKILL)


def count_steps(count: Count) -> None:
    """Each commit, each line on a slip, each request that is gone, each answer."""

    def step_behind(owner: type[Any], name: str, said: Callable[..., str]) -> None:
        """`said` what it did, given its arguments; empty for what is no step."""
        function = getattr(owner, name)

        @wraps(function)
        async def awaited(*arguments: Any, **named: Any) -> Any:
            result = await function(*arguments, **named)
            count.step(said(*arguments))
            return result

        @wraps(function)
        def called(*arguments: Any, **named: Any) -> Any:
            result = function(*arguments, **named)
            count.step(said(*arguments))
            return result

        setattr(owner, name, awaited if iscoroutinefunction(function) else called)

    def request(one: aiohttp.ClientRequest, *_: Any) -> str:
        return f"{one.method} is gone"

    def answer(one: aiohttp.ClientResponse, *_: Any) -> str:
        return f"{one.method} is answered"

    step_behind(Connection, "run", lambda _, sql, *__: "a commit" if sql == "COMMIT" else "")
    step_behind(Database, "write", lambda _, sql, *__: sql.split(" ")[0])
    step_behind(Slips, "_put", lambda *_: "a slip")
    step_behind(Slips, "_blank", lambda *_: "a slip is blanked")
    step_behind(aiohttp.ClientRequest, "send", request)
    step_behind(aiohttp.ClientResponse, "start", answer)
    step_behind(httpx2.AsyncClient, "send", lambda *_: "the model answers")


def set_clock(ahead_seconds: float) -> None:
    """As it is looked at where Byline goes by the machine's own."""

    def now() -> float:
        return time.time() + ahead_seconds

    Memory.__init__.__defaults__ = ("", now)
    DiscordClock.__init__.__defaults__ = (time.monotonic, now)


if __name__ == "__main__":
    the_count = Count()
    count_steps(the_count)
    signal.signal(signal.SIGUSR1, the_count.begin)
    promises.PATIENCE_SECONDS = PATIENCE_SECONDS  # what is not promised in time is no loss
    if HASTY in os.environ:
        promises.DATABASE_SECONDS = 0.0
    set_clock(float(os.environ.get(AHEAD, "0")))
    sys.exit(main(sys.argv[1:]))
