"""Of one who sends many commands, what is done before others have theirs."""

import asyncio

import pytest

from bot.discord_ui.answers import deliverer
from bot.discord_ui.answers.acknowledging_pace import AT_ONCE
from bot.discord_ui.answers.reading_articles import ArticleReader
from tests.bot.discord_ui.byline_at_loopback import RunningByline
from tests.bot.discord_ui.byline_process import FINAL, article
from tests.loopback_discord import faults
from tests.loopback_discord.calls import Call
from tests.loopback_discord.server import LoopbackDiscord

pytestmark = pytest.mark.asyncio


async def test_of_one_who_sends_many_the_first_alone_are_made_ready_beside_their_turns(
    loopback: LoopbackDiscord, byline: RunningByline, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[object] = []
    may_answer = asyncio.Event()
    monkeypatch.setattr(ArticleReader, "prepare", lambda *given: made.append(given))
    monkeypatch.setattr(deliverer, "HEAD_START_SECONDS", 0.0)
    loopback.faults.always(Call.ACKNOWLEDGE, faults.held_until(may_answer))
    asked = [
        await loopback.people.command("summarize", text=article(name), private=True)
        for name in ("scow", "punt", "barge", "skiff")
    ]
    await loopback.journal.begun(Call.ACKNOWLEDGE, len(asked))
    may_answer.set()
    for one in asked:
        await one.showing(FINAL)

    assert len(made) == AT_ONCE
