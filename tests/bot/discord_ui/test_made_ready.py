"""What is made while Discord takes long over an acknowledgement, and for whom it is not."""

import pytest

from bot.discord_ui.answers.acknowledging_queue import OF_ONE_PERSON
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
    monkeypatch.setattr(ArticleReader, "prepare", lambda *given: made.append(given))
    loopback.faults.always(Call.ACKNOWLEDGE, faults.slow(0.1))
    asked = [
        await loopback.people.command("summarize", text=article(name), private=True)
        for name in ("scow", "punt", "barge", "skiff")
    ]
    for one in asked:
        await one.showing(FINAL)

    assert len(made) == OF_ONE_PERSON
