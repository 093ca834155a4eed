"""How much longer people wait for their cards where somebody else pastes 150 articles in the same second."""

import asyncio
import os
import statistics
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from aiohttp import web

from bot.app.run import WORKER_AFTER_SECONDS
from tests.benchmarks.bench_discord import FINAL, FULL, a_byline, model_s_reply
from tests.benchmarks.conftest import Report
from tests.benchmarks.invented_news import news
from tests.loopback_discord.interactions import Interaction
from tests.loopback_discord.processes import Program
from tests.loopback_discord.server import LoopbackDiscord
from tests.loopback_discord.world import Person
from tests.scripted_provider import Answer, reply, running_provider

OTHERS = 19
PASTES = 50  # of the others together
MANY = 150  # of the one
TEXT = news(2000)
PATIENCE_SECONDS = 300
PROVIDER_SECONDS = 2.0
FIRST_BURSTS = 4  # by then 64 requests are under way at a time
REST_SECONDS = 3.0  # between bursts
BEHIND = "quick readings, while the one is acknowledged"
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


@dataclass(frozen=True, slots=True)
class Newsroom:
    discord: LoopbackDiscord
    byline: Program
    people: list[Person]
    one: Person  # who pastes much
    final: str

    async def burst(self, many: int, *, behind_seconds: float, name: str) -> Found:
        """All pasted within a second, evenly; the others so long behind the one."""
        began = processor_seconds(self.byline.process_id), reading_seconds(self.byline)
        much = asyncio.create_task(self._pastes(many, lambda _: self.one, f"{name}, of the one"))
        await asyncio.sleep(behind_seconds)
        asked = await self._pastes(PASTES, lambda number: self.people[number % OTHERS], name)
        waits = [(await given.showing(self.final, PATIENCE_SECONDS)).at - given.sent_at for given in asked]
        took = processor_seconds(self.byline.process_id) - began[0], reading_seconds(self.byline) - began[1]
        of_one = await much
        acknowledged = [given for given in of_one if given.acknowledged_at is not None]
        shown = [given for given in of_one if any(self.final in one.text for one in given.shown)]
        for given in of_one:
            await given.showing(self.final, PATIENCE_SECONDS)
        await asyncio.sleep(REST_SECONDS)
        self._forget_what_was()
        return Found(waits, len(acknowledged), len(shown), *took)

    async def _pastes(self, many: int, person: Callable[[int], Person], name: str) -> list[Interaction]:
        asked = []
        began = time.monotonic()
        for number in range(many):
            text = f"Number {number} of {name}\n\n{TEXT}"
            asked.append(
                await self.discord.people.command("summarize", person=person(number), text=text, private=True)
            )
            await asyncio.sleep(began + (number + 1) / many - time.monotonic())
        return asked

    def _forget_what_was(self) -> None:
        """This Discord keeps everything for its tests, which would slow it down."""
        self.discord.journal.requests.clear()
        self.discord.journal.remarks.clear()
        self.discord.world.messages.clear()


def processor_seconds(process: int | str) -> float:
    times = Path(f"/proc/{process}/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()
    return (int(times[11]) + int(times[12])) / os.sysconf("SC_CLK_TCK")


def reading_seconds(byline: Program) -> float:
    """Of the processes that Byline started, by whichever of its threads."""
    threads = Path(f"/proc/{byline.process_id}/task").iterdir()
    children = [(thread / "children").read_text(encoding="ascii").split() for thread in threads]
    return sum(processor_seconds(one) for some in children for one in some)


@asynccontextmanager
async def newsroom(folder: Path, *, with_model: bool) -> AsyncIterator[Newsroom]:
    async with running_provider() as provider:
        provider.answers(slow_reply())
        async with a_byline(folder, provider if with_model else None) as (discord, byline):
            await asyncio.sleep(STARTED_SECONDS)
            guild = next(iter(discord.world.guilds.values()))
            people = [discord.people.joins(guild, f"person {number}") for number in range(OTHERS)]
            one = discord.people.joins(guild, f"one of {MANY}")
            yield Newsroom(discord, byline, people, one, FULL if with_model else FINAL)


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="looks where Linux tells of processes")
@pytest.mark.parametrize(
    ("what", "with_model", "behind_seconds", "pairs"),
    [("quick readings", False, 0.0, 6), (BEHIND, False, 1.5, 4), ("full readings", True, 0.0, 1)],
)
def test_one_who_pastes_much(
    tmp_path: Path, report: Report, what: str, with_model: bool, behind_seconds: float, pairs: int
) -> None:
    async def measured() -> list[tuple[Found, Found]]:
        async with newsroom(tmp_path, with_model=with_model) as here:
            # How much a model bears is not known before; and one may not have 300 full readings in a day.
            for number in range(FIRST_BURSTS if with_model else 1):
                await here.burst(0, behind_seconds=0.0, name=f"what comes first, {number}")
            return [
                (
                    await here.burst(0, behind_seconds=behind_seconds, name=f"pair {number}, alone"),
                    await here.burst(MANY, behind_seconds=behind_seconds, name=f"pair {number}"),
                )
                for number in range(pairs)
            ]

    medians, lasts = [], []
    for alone, beside in asyncio.run(measured()):
        medians.append(statistics.median(beside.waits) / statistics.median(alone.waits))
        lasts.append(max(beside.waits) / max(alone.waits))
        report(f"{what}: {PASTES} pastes of {OTHERS} people alone: {alone}")
        report(f"  beside {MANY} of one: {beside}; {medians[-1]:.2f} ×, for the last {lasts[-1]:.2f} ×")
    report(
        f"  in the middle {statistics.median(medians):.2f} ×; for the last {statistics.median(lasts):.2f} ×"
    )
