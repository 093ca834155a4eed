"""How much longer people wait for their cards where somebody else pastes 150 articles in the same second."""

import asyncio
import os
import statistics
from dataclasses import dataclass
from pathlib import Path

import pytest
from aiohttp import web

from bot.app.run import WORKER_AFTER_SECONDS
from tests.benchmarks.bench_discord import FINAL, FULL, a_byline, model_s_reply
from tests.benchmarks.conftest import Report
from tests.benchmarks.invented_news import news
from tests.loopback_discord.processes import Program
from tests.loopback_discord.server import LoopbackDiscord
from tests.scripted_provider import Answer, reply, running_provider

OTHERS = 19
PASTES = 50  # of the others together
MANY = 150  # of the one
TEXT = news(2000)
PATIENCE_SECONDS = 300
PROVIDER_SECONDS = 2.0
STARTED_SECONDS = WORKER_AFTER_SECONDS + 3.0  # after which a process that reads is there


def slow_reply() -> Answer:
    replied = reply(model_s_reply())

    async def answer(request: web.Request) -> web.StreamResponse:
        await asyncio.sleep(PROVIDER_SECONDS)
        return await replied(request)

    return answer


@dataclass(frozen=True, slots=True)
class Found:
    """`waits`: seconds until the others' final cards. Until the last of these the one who pastes much was
    acknowledged so often and shown so many cards, and Byline's own process and those in which it reads took
    so many seconds of the processor.
    """

    waits: list[float]
    acknowledgements_of_one: int
    cards_of_one: int
    own_seconds: float
    reading_seconds: float

    def __str__(self) -> str:
        return (
            f"median {statistics.median(self.waits):.2f} s, last {max(self.waits):.2f} s, by then "
            f"{self.acknowledgements_of_one} acknowledgements and {self.cards_of_one} cards of the one, "
            f"{self.own_seconds:.2f} s of the processor and {self.reading_seconds:.2f} s to read"
        )


async def found(discord: LoopbackDiscord, byline: Program, final: str, many: int) -> Found:
    """All pasted within a second, evenly mixed."""
    await asyncio.sleep(STARTED_SECONDS)
    began = processor_seconds(byline.process_id), reading_seconds(byline)
    guild = next(iter(discord.world.guilds.values()))
    people = [discord.people.joins(guild, f"person {number}") for number in range(OTHERS)]
    one = discord.people.joins(guild, f"one of {many}")
    pause = 1 / (many + PASTES)
    asked, of_one = [], []
    for number in range(many + PASTES):
        person = one if number * many // (many + PASTES) < (number + 1) * many // (many + PASTES) else None
        text = f"Number {number} of {many}\n\n{TEXT}"
        given = await discord.people.command(
            "summarize", person=person or people[number % OTHERS], text=text, private=True
        )
        (of_one if person else asked).append(given)
        await asyncio.sleep(pause)
    waits = [(await given.showing(final, PATIENCE_SECONDS)).at - given.sent_at for given in asked]
    took = processor_seconds(byline.process_id) - began[0], reading_seconds(byline) - began[1]
    acknowledged = [given for given in of_one if given.acknowledged_at is not None]
    shown = [given for given in of_one if any(final in one.text for one in given.shown)]
    return Found(waits, len(acknowledged), len(shown), *took)


def processor_seconds(process: int | str) -> float:
    times = Path(f"/proc/{process}/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()
    return (int(times[11]) + int(times[12])) / os.sysconf("SC_CLK_TCK")


def reading_seconds(byline: Program) -> float:
    """Of the processes that Byline started, by whichever of its threads."""
    threads = Path(f"/proc/{byline.process_id}/task").iterdir()
    children = [(thread / "children").read_text(encoding="ascii").split() for thread in threads]
    return sum(processor_seconds(one) for some in children for one in some)


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="looks where Linux tells of processes")
@pytest.mark.parametrize("with_model", [False, True], ids=["quick readings", "full readings"])
def test_one_who_pastes_much(tmp_path: Path, report: Report, *, with_model: bool) -> None:
    async def measured() -> tuple[Found, Found]:
        both = []
        for many in (0, MANY):
            folder = tmp_path / str(many)
            folder.mkdir()
            async with running_provider() as provider:
                provider.answers(slow_reply())
                async with a_byline(folder, provider if with_model else None) as (discord, byline):
                    both.append(await found(discord, byline, FULL if with_model else FINAL, many))
        return both[0], both[1]

    alone, beside = asyncio.run(measured())
    ratio = statistics.median(beside.waits) / statistics.median(alone.waits)
    last = max(beside.waits) / max(alone.waits)
    what = "full readings" if with_model else "quick readings"
    report(f"{what}: {PASTES} pastes of {OTHERS} people alone: {alone}")
    report(f"  beside {MANY} of one: {beside}; {ratio:.2f} × at the median, {last:.2f} × for the last")
