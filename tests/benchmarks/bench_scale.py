"""What one process bears of many servers: memory, the time until it is ready, commands a second.

The servers are those of a loopback Discord in this process, with ten channels each; the bot is a process
of its own. See README.md.
"""

import asyncio
import sqlite3
import time
from contextlib import closing
from itertools import islice
from pathlib import Path

import pytest

from tests.benchmarks.bench_discord import FINAL, FULL, a_byline, a_byline_among, model_s_reply, summarize
from tests.benchmarks.conftest import Report
from tests.benchmarks.invented_news import news
from tests.scripted_provider import reply, running_provider

SERVERS = (1, 1_000, 10_000)
CHANNELS = 10
RATES = (10, 20, 40, 80, 160, 320)  # commands a second
SECONDS = 4  # that each rate is held
UNBOUNDED = {"DAILY_TOKENS_PER_SERVER": "1000000000", "DAILY_TOKENS_PER_PERSON": "1000000000"}
LONGEST_ACKNOWLEDGEMENT_MS = 1000
ARTICLE_CHARACTERS = 5_000
READ = (50, 200)  # articles, before the size is taken first and then


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


@pytest.mark.parametrize("with_model", [False, True], ids=["by rules", "with a model"])
def test_size_of_a_year(tmp_path: Path, report: Report, with_model: bool) -> None:
    """What an article leaves in the database when the bot reads it, text, readings, statements and card."""

    async def measured() -> list[int]:
        sizes = []
        articles = iter(_articles(sum(READ)))
        async with running_provider() as provider:
            for count in READ:
                async with a_byline(tmp_path, provider if with_model else None, **UNBOUNDED) as (discord, _):
                    for text in islice(articles, count):
                        provider.script.clear()
                        provider.answers(reply(model_s_reply(text)))
                        await (await summarize(discord, text)).showing(FULL if with_model else FINAL)
                sizes.append(_bytes_of(tmp_path / "byline.sqlite"))
        return sizes

    fewer, more = asyncio.run(measured())
    each = (more - fewer) / READ[1]
    how = "with a model" if with_model else "by rules"
    report(f"an article of 5 KB, read {how}, takes {each / 1000:.1f} KB")
    report(f"100 articles a day on one server for a year: {each * 36_500 / 1e9:.2f} GB")


def _articles(count: int) -> list[str]:
    """So many of 5,000 characters, each about other people."""
    paragraphs = iter(news(count * 2 * ARTICLE_CHARACTERS).split("\n\n"))
    articles = []
    for number in range(count):
        lines = [f"Report {number} of the council"]
        while sum(map(len, lines)) < ARTICLE_CHARACTERS:
            lines.append(next(paragraphs))
        articles.append("\n\n".join(lines)[:ARTICLE_CHARACTERS])
    return articles


def _bytes_of(database: Path) -> int:
    """With what still lies in its log."""
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return database.stat().st_size


def _megabytes_of(process: int) -> float:
    """What it holds in memory now; Linux tells."""
    status = Path(f"/proc/{process}/status").read_text()
    line = next(one for one in status.splitlines() if one.startswith("VmRSS:"))
    return int(line.split()[1]) / 1024
