"""Two Bylines with one token and a database each: nothing keeps them from it, but it is noticed."""

import asyncio
from pathlib import Path

import pytest

from bot.discord_ui.words import catalogue
from bot.discord_ui.words import command_catalogue as words
from tests.bot.discord_ui.byline_at_loopback import RunningByline, byline_here
from tests.bot.discord_ui.byline_process import FINAL, article
from tests.loopback_discord.calls import Call
from tests.loopback_discord.server import LoopbackDiscord
from tests.loopback_discord.watch import PATIENCE_SECONDS

pytestmark = pytest.mark.asyncio

SAID = "another process answers with the same token"


def folder_of(tmp_path: Path, name: str) -> Path:
    folder = tmp_path / name
    folder.mkdir()
    return folder


async def is_answered(loopback: LoopbackDiscord, *bylines: RunningByline) -> None:
    await loopback.people.write(article("ferry") * 2, mention=True)
    await loopback.journal.answered(Call.SEND_MESSAGE, len(bylines))
    for byline in bylines:
        await byline.settled()


async def test_an_answer_of_the_other_is_noticed(
    loopback: LoopbackDiscord, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with (
        byline_here(loopback, folder_of(tmp_path, "one")) as one,
        byline_here(loopback, folder_of(tmp_path, "two")) as two,
    ):
        await is_answered(loopback, one, two)
        async with asyncio.timeout(PATIENCE_SECONDS):
            while SAID not in caplog.text:
                await asyncio.sleep(0.01)

    assert "SHARDS" in caplog.text  # what to do


async def test_byline_s_own_answers_are_not_another_s(
    loopback: LoopbackDiscord, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    folder = folder_of(tmp_path, "one")
    async with byline_here(loopback, folder) as byline:
        await is_answered(loopback, byline)
    async with byline_here(loopback, folder) as byline:
        asked = await loopback.people.command("summarize", text=article("tram"))
        await asked.showing(FINAL)

    assert SAID not in caplog.text


async def test_a_card_that_somebody_shares_and_a_thread_on_it_are_not_another_s(
    loopback: LoopbackDiscord, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with byline_here(loopback, folder_of(tmp_path, "one")) as byline:
        asked = await loopback.people.command("summarize", text=article("tram"), private=True)
        more = await loopback.people.press((await asked.showing(FINAL)).message, catalogue.BUTTON_MORE)
        shared = await loopback.people.press((await more.showing()).message, catalogue.BUTTON_SHARE)
        await shared.showing(words.SHARED)
        card = loopback.world.messages_in(asked.channel)[-1]
        opened = await loopback.people.press(card, catalogue.BUTTON_THREAD)
        await opened.showing()
        await byline.settled()

    assert SAID not in caplog.text
