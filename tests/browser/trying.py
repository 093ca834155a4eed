"""`byline try` as a process of its own, with or without a language model, and a person at its page."""

import asyncio
import os
import re
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from tests.browser.page import DESKTOP, Person
from tests.loopback_discord.watch import PATIENCE_SECONDS
from tests.programs import Process, end, forked, started
from tests.scripted_provider import Provider

if TYPE_CHECKING:
    from playwright.async_api import Browser

ROOT = Path(__file__).parents[2]
KEPT_VARIABLES = ("PATH", "SYSTEMROOT", "LANG", "TMPDIR")  # nothing of anybody's keys and settings


class Trying:
    """The running command. `address` is that of its page; `said` what it wrote up to then."""

    def __init__(self, process: Process, said: str) -> None:
        self._process = process
        self.said = said
        self.address = re.findall(r"http://\S+", said)[0]

    async def stopped(self, with_signal: int = signal.SIGTERM) -> int:
        """The exit code. Raises TimeoutError."""
        self._process.send_signal(with_signal)
        async with asyncio.timeout(PATIENCE_SECONDS):
            return await self._process.wait()


@asynccontextmanager
async def trying(
    folder: Path, *arguments: str, provider: Provider | None = None, started_anew: bool = False
) -> AsyncIterator[Trying]:
    """It does not outlive the test. What is `started_anew` is `byline try` as it is; else it is patient."""
    start, program = (started, "bot") if started_anew else (forked, "tests.patient_try")
    command = (program, "try", "--no-browser", *arguments)
    process = await start(*command, folder=folder, environment=_environment(folder, provider))
    try:
        yield Trying(process, await _first_words(process))
    finally:
        await end(process)


@asynccontextmanager
async def person_at(
    browser: "Browser", address: str, size: tuple[int, int] = DESKTOP
) -> AsyncIterator[Person]:
    """With the page open before them."""
    page = await browser.new_page(viewport={"width": size[0], "height": size[1]})
    try:
        person = Person(page)
        await person.opens(address)
        yield person
    finally:
        await page.close()


def _environment(folder: Path, provider: Provider | None) -> dict[str, str]:
    kept = {name: os.environ[name] for name in KEPT_VARIABLES if name in os.environ}
    model = {"OPENAI_BASE_URL": provider.base_url, "OPENAI_MODEL": "test-model"} if provider else {}
    return {**kept, "HOME": str(folder), "PYTHONPATH": str(ROOT), **model}


async def _first_words(process: Process) -> str:
    assert process.stdout is not None
    said = ""
    async with asyncio.timeout(PATIENCE_SECONDS):
        while "Ctrl-C" not in said:
            line = await process.stdout.readline()
            assert line, f"ended before its page was there, after saying: {said!r}"
            said += line.decode()
    return said
