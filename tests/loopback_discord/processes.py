"""Programs as processes of their own, told by their environment that Discord is at the loopback one.

They are forked from one that has read their libraries, unless a test wants one `started_anew`.
"""

import asyncio
import os
import signal
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

from tests.loopback_discord.server import LoopbackDiscord
from tests.loopback_discord.watch import PATIENCE_SECONDS, Watch
from tests.programs import Process, end, forked, started

ROOT = Path(__file__).parents[2]
KEPT_VARIABLES = ("PATH", "SYSTEMROOT", "LANG", "TMPDIR")  # nothing of anybody's keys and settings


class Program:
    def __init__(self, process: Process) -> None:
        self.errors = ""  # what stood on standard error so far
        self._process = process
        self._watch = Watch(lambda: f"Standard error:\n{self.errors}")
        self._reading = asyncio.create_task(self._read_errors())

    @property
    def process_id(self) -> int:
        return self._process.pid

    async def says(self, words: str) -> str:
        """Everything on standard error, once `words` are in it."""
        return await self._watch.until(
            lambda: self.errors if words in self.errors else None, f"{words!r} on standard error"
        )

    async def ended(self, patience_seconds: float = PATIENCE_SECONDS) -> tuple[int, str]:
        """The exit code and everything that stood on standard error. Raises TimeoutError."""
        async with asyncio.timeout(patience_seconds):
            code = await self._process.wait()
            await asyncio.shield(self._reading)
            return code, self.errors

    async def stopped(self, with_signal: int = signal.SIGTERM) -> tuple[int, str]:
        """As `ended`, after being asked to stop."""
        self._process.send_signal(with_signal)
        return await self.ended()

    async def killed(self) -> None:
        await end(self._process)
        self._reading.cancel()  # a process that it started may hold standard error open
        await asyncio.gather(self._reading, return_exceptions=True)

    async def _read_errors(self) -> None:
        """As they come: a full pipe would stop the program."""
        assert self._process.stderr is not None
        async for line in self._process.stderr:
            self.errors += line.decode(errors="replace")
            self._watch.tell()


@asynccontextmanager
async def running(
    *arguments: str,
    folder: Path,
    environment: Mapping[str, str] | None = None,
    started_anew: bool = False,
) -> AsyncIterator[Program]:
    """`python -m …` with these arguments, in a folder of its own; it does not outlive the test."""
    kept = {name: os.environ[name] for name in KEPT_VARIABLES if name in os.environ}
    own = {**kept, "HOME": str(folder), "PYTHONPATH": str(ROOT), **(environment or {})}
    start = started if started_anew else forked
    program = Program(await start(*arguments, folder=folder, environment=own))
    try:
        yield program
    finally:
        await program.killed()


@asynccontextmanager
async def online(
    loopback: LoopbackDiscord,
    *arguments: str,
    folder: Path,
    environment: Mapping[str, str] | None = None,
    started_anew: bool = False,
) -> AsyncIterator[Program]:
    """A bot's program, once it is on the gateway; one that ends before fails with what it said."""
    environment = {**addresses(loopback), **(environment or {})}
    async with running(
        *arguments, folder=folder, environment=environment, started_anew=started_anew
    ) as program:
        listening = asyncio.create_task(loopback.gateway.online(PATIENCE_SECONDS))
        ended = asyncio.create_task(program.ended(PATIENCE_SECONDS))
        try:
            await asyncio.wait({listening, ended}, return_when=asyncio.FIRST_COMPLETED)
            if not listening.done():
                code, errors = await ended
                raise AssertionError(f"ended with {code} before it was online:\n{errors}")
            await listening
        finally:
            listening.cancel()
            ended.cancel()
            await asyncio.gather(listening, ended, return_exceptions=True)
        yield program


def addresses(loopback: LoopbackDiscord) -> dict[str, str]:
    """The gateway's address is what the REST API says it is."""
    return {"DISCORD_API_URL": loopback.api_url, "DISCORD_TOKEN": loopback.world.token}
