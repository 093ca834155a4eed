"""Of one who sends many commands, what is done before others have theirs."""

import asyncio

import pytest

from bot.discord_ui.answers.acknowledging_queue import OF_ONE_PERSON
from bot.discord_ui.answers.reading_articles import ArticleReader
from tests.bot.discord_ui.byline_at_loopback import RunningByline
from tests.bot.discord_ui.byline_process import FINAL, article
from tests.loopback_discord import faults
from tests.loopback_discord.calls import Call
from tests.loopback_discord.server import LoopbackDiscord
from tests.loopback_discord.watch import PATIENCE_SECONDS

pytestmark = pytest.mark.asyncio

BEN = 502


async def test_of_one_who_sends_many_the_first_alone_are_made_ready_beside_their_turns(
    loopback: LoopbackDiscord, byline: RunningByline, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[object] = []
    monkeypatch.setattr(ArticleReader, "prepare", lambda *given: made.append(given))
    loopback.faults.always(Call.ACKNOWLEDGE, faults.slow(0.1))
    asked = [
        await loopback.people.command("summarize", text=article(name), private=True)
        for name in ("scow", "punt", "barge", "skiff")
    ]
    for one in asked:
        await one.showing(FINAL)

    assert len(made) == OF_ONE_PERSON


async def test_who_is_owed_much_is_acknowledged_once_others_have_their_quick_readings(
    loopback: LoopbackDiscord, byline: RunningByline, monkeypatch: pytest.MonkeyPatch
) -> None:
    people, may_show = loopback.people, asyncio.Event()
    carl = people.joins(next(iter(loopback.world.guilds.values())), "carl")
    monkeypatch.setattr(
        byline.client._services.deliverer._acknowledging, "_longest_wait_seconds", PATIENCE_SECONDS
    )
    loopback.faults.always(Call.EDIT_RESPONSE, faults.held_until(may_show))
    async with byline.services.quick_queue.admitted("guild:1", BEN):
        for _ in range(OF_ONE_PERSON):
            await (await people.command("articles")).acknowledged()
        further = await people.command("articles")
        await (await people.command("articles", person=carl)).acknowledged()
        waited = further.acknowledged_at is None
    await further.acknowledged()
    may_show.set()

    assert waited
