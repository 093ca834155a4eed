"""What one process bears of many servers: memory, the time until it is ready, commands a second.

The servers are those of a loopback Discord in this process, with ten channels each; the bot is a process
of its own. See README.md.
"""

import asyncio
import time
from pathlib import Path

import pytest

from storage.database import Database
from tests.benchmarks.bench_discord import FINAL, a_byline_among
from tests.benchmarks.conftest import Report
from tests.benchmarks.invented_news import news
from tests.storage.builders import keep

SERVERS = (1, 1_000, 10_000)
CHANNELS = 10
RATES = (10, 20, 40, 80, 160, 320)  # commands a second
SECONDS = 4  # that each rate is held
LONGEST_ACKNOWLEDGEMENT_MS = 1000
STATEMENTS = 20  # of an article in the library


@pytest.mark.parametrize("servers", SERVERS)
def test_memory_and_start_with_servers(tmp_path: Path, report: Report, servers: int) -> None:
    async def measured() -> tuple[float, float]:
        began = time.perf_counter()
        async with a_byline_among(tmp_path, servers, CHANNELS) as (discord, program):
            asked = await discord.people.command("help")
            await asked.acknowledged()
            return time.perf_counter() - began, _megabytes_of(program.process_id)

    seconds, megabytes = asyncio.run(measured())
    what = f"{servers:,} servers: {megabytes:.0f} MB"
    report(f"{what}, the first command answered {seconds:.1f} s after the start")


def test_commands_a_second(tmp_path: Path, report: Report) -> None:
    """A stored article each time: what the process itself takes for a command."""

    async def slowest(rate: int) -> float:
        asked = [await discord.people.command("summarize", text=text, private=True) for _ in range(rate)]
        return max([await one.acknowledged() - one.sent_at for one in asked])

    async def measured() -> None:
        nonlocal discord
        async with a_byline_among(tmp_path, 1_000, CHANNELS) as (discord, _):
            await (await discord.people.command("summarize", text=text, private=True)).showing(FINAL)
            for rate in RATES:
                waits = []
                for _ in range(SECONDS):
                    began = time.perf_counter()
                    waits.append(await slowest(rate))
                    await asyncio.sleep(max(0.0, began + 1 - time.perf_counter()))
                milliseconds = max(waits) * 1000
                report(f"{rate} commands a second: the last acknowledged after {milliseconds:.0f} ms")
                if milliseconds > LONGEST_ACKNOWLEDGEMENT_MS:
                    break

    discord = None
    text = news(5000)
    asyncio.run(measured())


def test_size_of_the_library(tmp_path: Path, report: Report) -> None:
    """What an article takes in the database, from which a year's size is reckoned."""

    async def measured(articles: int) -> int:
        path = tmp_path / f"{articles}.sqlite"
        async with Database.open(path) as database:
            words = "of a sentence that somebody said in the council"
            said = [("Ann Lee", f"word{number} {words}") for number in range(STATEMENTS)]
            for number in range(articles):
                await keep(database, f"d{number}", said)
            await database.empty_wal()
        return path.stat().st_size

    one, many = asyncio.run(measured(1)), asyncio.run(measured(501))
    each = (many - one) / 500
    report(f"an article of {STATEMENTS} statements takes {each / 1000:.1f} KB beside its text")
    report(f"100 articles a day of 5 KB on one server for a year: {(each + 5000) * 36_500 / 1e6:.0f} MB")


def _megabytes_of(process: int) -> float:
    """What it holds in memory now; Linux tells."""
    status = Path(f"/proc/{process}/status").read_text()
    line = next(one for one in status.splitlines() if one.startswith("VmRSS:"))
    return int(line.split()[1]) / 1024
