from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import discord
import pytest

from bot.discord_ui.answers.answer_addresses import AnswerAddress, AnswerKind
from bot.discord_ui.answers.live_card import Pace
from bot.discord_ui.answers.questions import Questions
from bot.discord_ui.answers.reading_articles import ArticleReader
from bot.discord_ui.answers.resuming import (
    FIRST_PAUSE_SECONDS,
    LONGEST_PAUSE_SECONDS,
    RESUMABLE_SECONDS,
    Resuming,
)
from bot.discord_ui.answers.under_way import UnderWay
from bot.pipeline.asker import Asker
from bot.pipeline.keeping.accepted_work import AcceptedWork, Work
from bot.pipeline.memory import Memory
from bot.pipeline.readings.read_article import ReadingOptions
from bot.pipeline.running_work import ShuttingDown
from bot.pipeline.server_choices import ServerChoices
from bot.pipeline.services import Services
from bot.pipeline.workers import Workers
from prompts.library import load_prompts
from storage.database import Database

pytestmark = pytest.mark.asyncio

REPLY = AnswerAddress(AnswerKind.MESSAGE, "ann", private=False, guild=1, channel=10, message=100)
WORK = Work("An article.", Asker("guild:1", 7), {"answer": REPLY.as_json()})


class Clock:
    """Its time passes only while somebody sleeps."""

    def __init__(self) -> None:
        self.now = 1_000_000.0
        self.pauses: list[float] = []

    async def sleep(self, seconds: float) -> None:
        self.pauses.append(seconds)
        self.now += seconds


class InTrouble:
    """A Discord that answers every request with an error of its own."""

    def get_channel(self, _channel: int) -> None:
        return None

    def get_partial_messageable(self, _channel: int, guild_id: int | None) -> "InTrouble":
        return self

    async def fetch_message(self, _message: int) -> None:
        response = cast("Any", SimpleNamespace(status=503, reason="Service Unavailable"))
        raise discord.DiscordServerError(response, "")


async def test_a_promise_waits_longer_each_time_and_is_dropped_when_it_is_too_late(tmp_path: Path) -> None:
    clock, workers = Clock(), Workers()
    async with Database.open(tmp_path / "byline.sqlite") as database:
        services = Services(load_prompts(), Memory(database), workers, None)
        accepted = AcceptedWork(services.memory, lambda: clock.now)
        async with accepted.promised(WORK):
            raise ShuttingDown
        resuming = _resuming(services, clock)
        await resuming.look()
        resuming.begin()
        await resuming.settled()
        left = await accepted.left_over()
        await services.close()
        workers.close()

    assert left == []
    assert clock.pauses[:3] == [FIRST_PAUSE_SECONDS, 2 * FIRST_PAUSE_SECONDS, 4 * FIRST_PAUSE_SECONDS]
    assert max(clock.pauses) == LONGEST_PAUSE_SECONDS
    assert sum(clock.pauses) > RESUMABLE_SECONDS


def _resuming(services: Services, clock: Clock) -> Resuming:
    choices, under_way = ServerChoices(services.memory), UnderWay(services.close)
    reader = ArticleReader(services, ReadingOptions(), Pace(), choices, under_way, lambda: clock.now)
    questions = Questions(services, Pace(), "", choices, under_way)
    client = cast("discord.Client", InTrouble())
    return Resuming(client, reader, questions, lambda: clock.now, clock.sleep)
