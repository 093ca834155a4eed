"""How much longer people wait for their cards where somebody else pastes 150 articles in the same second."""

import asyncio
import statistics
from pathlib import Path

import pytest
from aiohttp import web

from tests.benchmarks.bench_discord import FINAL, FULL, a_byline, model_s_reply
from tests.benchmarks.conftest import Report
from tests.benchmarks.invented_news import news
from tests.loopback_discord.server import LoopbackDiscord
from tests.scripted_provider import Answer, reply, running_provider

OTHERS = 19
PASTES = 50  # of the others together
MANY = 150  # of the one
TEXT = news(2000)
PATIENCE_SECONDS = 300
PROVIDER_SECONDS = 2.0


def slow_reply() -> Answer:
    replied = reply(model_s_reply())

    async def answer(request: web.Request) -> web.StreamResponse:
        await asyncio.sleep(PROVIDER_SECONDS)
        return await replied(request)

    return answer


async def waits_of_others(discord: LoopbackDiscord, final: str, many: int) -> list[float]:
    """Seconds until their final cards, all pasted within a second, the many first."""
    guild = next(iter(discord.world.guilds.values()))
    people = [discord.people.joins(guild, f"person {number}") for number in range(OTHERS)]
    one = discord.people.joins(guild, f"one of {many}")
    pause = 1 / (many + PASTES)
    asked = []
    for number in range(many + PASTES):
        person = one if number * many // (many + PASTES) < (number + 1) * many // (many + PASTES) else None
        text = f"Number {number} of {many}\n\n{TEXT}"
        given = await discord.people.command(
            "summarize", person=person or people[number % OTHERS], text=text, private=True
        )
        if person is None:
            asked.append(given)
        await asyncio.sleep(pause)
    return [(await given.showing(final, PATIENCE_SECONDS)).at - given.sent_at for given in asked]


def said(waits: list[float]) -> str:
    return f"median {statistics.median(waits):.2f} s, last {max(waits):.2f} s"


@pytest.mark.parametrize("with_model", [False, True], ids=["quick readings", "full readings"])
def test_one_who_pastes_much(tmp_path: Path, report: Report, *, with_model: bool) -> None:
    async def measured() -> tuple[list[float], list[float]]:
        found = []
        for many in (0, MANY):
            folder = tmp_path / str(many)
            folder.mkdir()
            async with running_provider() as provider:
                provider.answers(slow_reply())
                async with a_byline(folder, provider if with_model else None) as (discord, _):
                    found.append(await waits_of_others(discord, FULL if with_model else FINAL, many))
        return found[0], found[1]

    alone, beside = asyncio.run(measured())
    ratio, last = statistics.median(beside) / statistics.median(alone), max(beside) / max(alone)
    what = "full readings" if with_model else "quick readings"
    report(f"{what}: {PASTES} pastes of {OTHERS} people alone: {said(alone)}")
    report(f"  beside {MANY} of one: {said(beside)}; {ratio:.2f} × at the median, {last:.2f} × for the last")
