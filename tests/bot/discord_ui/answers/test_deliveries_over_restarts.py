"""What was promised before Byline stopped reaches people after it."""

import asyncio
from pathlib import Path

import pytest

from bot.discord_ui.answers import answers_under_way
from bot.discord_ui.words import catalogue
from bot.discord_ui.words import command_catalogue as words
from bot.words import fixed_texts
from tests.bot.discord_ui.byline_at_loopback import (
    byline_here,
)
from tests.bot.discord_ui.byline_process import FINAL, article
from tests.bot.discord_ui.byline_server import ARTICLE, REPLY
from tests.bot.discord_ui.out_of_service import quickly_read
from tests.bot.waiting import until
from tests.fake_model import FakeModel
from tests.faults.matrix import article as matrix_article
from tests.loopback_discord import faults
from tests.loopback_discord.calls import Call
from tests.loopback_discord.messages import texts_of
from tests.loopback_discord.server import LoopbackDiscord
from tests.loopback_discord.watch import PATIENCE_SECONDS

pytestmark = pytest.mark.asyncio


async def test_a_further_message_that_had_arrived_is_not_sent_again_after_a_restart(
    loopback: LoopbackDiscord, tmp_path: Path
) -> None:
    async with byline_here(loopback, tmp_path, message_content=True) as byline:
        read = await loopback.people.command("summarize", text=matrix_article("bus", 8))
        card = await read.showing(FINAL)
        await loopback.people.press(card.message, catalogue.BUTTON_THREAD)
        await byline.settled()
        thread = loopback.world.channel(int(card.message["id"]))
        before = len(loopback.world.messages_in(thread))
        loopback.faults.next(Call.SEND_MESSAGE, faults.as_usual, faults.dropped_afterwards)
        loopback.faults.always(Call.SEND_MESSAGE, faults.server_error(503))
        await loopback.people.write("When does the bus close?", channel=thread)
        await loopback.journal.answered(Call.SEND_MESSAGE, 3)
        await byline.client.finish_work(0)
    loopback.world.forget_nonces()
    loopback.faults.clear()
    async with byline_here(loopback, tmp_path, message_content=True) as byline:
        await loopback.journal.answered(Call.EDIT_MESSAGE)
        await byline.settled()
    _question, *answers = loopback.world.messages_in(thread)[before:]
    said = [texts_of(one) for one in answers]

    assert (len(said), len(set(said))) == (2, 2)


async def test_a_form_that_was_opened_before_a_restart_is_taken_after_it(
    loopback: LoopbackDiscord, tmp_path: Path
) -> None:
    async with byline_here(loopback, tmp_path):
        opened = await loopback.people.command("summarize")
        await opened.form()
    async with byline_here(loopback, tmp_path):
        sent = await loopback.people.fill(opened, {words.FORM_FIRST: article("van")})

        assert "Ana Pell" in (await sent.showing(FINAL)).text


async def test_the_form_of_the_ask_button_is_taken_after_a_restart(
    loopback: LoopbackDiscord, tmp_path: Path
) -> None:
    async with byline_here(loopback, tmp_path):
        read = await loopback.people.command("summarize", text=article("barge"))
        card = await read.showing(FINAL)
        opened = await loopback.people.press(card.message, catalogue.BUTTON_ASK)
        await opened.form()
    async with byline_here(loopback, tmp_path):
        sent = await loopback.people.fill(opened, {words.OPTION_QUESTION: "How many jobs would it cost?"})

        assert words.NEAREST_PASSAGES in (await sent.showing()).text


async def test_byline_that_is_told_to_stop_finishes_what_is_under_way(
    loopback: LoopbackDiscord, tmp_path: Path
) -> None:
    async with quickly_read(loopback, tmp_path) as (byline, asked, hold):
        finishing = asyncio.create_task(byline.client.finish_work(grace_seconds=30))
        hold.set()
        await finishing

    assert "full reading" in asked.shown[-1].text


async def test_what_takes_longer_than_the_grace_is_given_up_at_once(
    loopback: LoopbackDiscord, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(answers_under_way, "TELLING_SECONDS", 2 * PATIENCE_SECONDS)
    async with quickly_read(loopback, tmp_path) as (byline, _asked, _hold):
        async with asyncio.timeout(PATIENCE_SECONDS):
            await byline.client.finish_work(grace_seconds=0)


async def test_what_takes_longer_than_the_grace_is_finished_by_the_next_start(
    loopback: LoopbackDiscord, tmp_path: Path
) -> None:
    model = FakeModel()
    model.reply(REPLY, hold=asyncio.Event())
    async with byline_here(loopback, tmp_path, model=model) as byline:
        asked = await loopback.people.command("summarize", text=ARTICLE)
        await asked.showing("speakers may change")
        await until(lambda: model.held_streams == 1)
        await byline.client.finish_work(grace_seconds=0)
    model.reply(REPLY)
    async with byline_here(loopback, tmp_path, model=model) as byline:
        await asked.showing("full reading")
        await byline.settled()

    assert not any(fixed_texts.RESTARTING in one.text for one in [*asked.shown, *asked.followups])


async def test_a_press_over_which_byline_was_stopped_is_told_of(
    loopback: LoopbackDiscord, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(answers_under_way, "TELLING_SECONDS", 0.0)
    async with byline_here(loopback, tmp_path) as byline:
        read = await loopback.people.command("summarize", text=article("punt"))
        card = await read.showing(FINAL)
        loopback.faults.always(Call.EDIT_RESPONSE, faults.held_until(asyncio.Event()))
        pressed = await loopback.people.press(card.message, catalogue.BUTTON_WHO_SAID_WHAT)
        await loopback.journal.answered(Call.ACKNOWLEDGE, 2)
        await byline.client.finish_work(grace_seconds=0)
    loopback.faults.clear()
    async with byline_here(loopback, tmp_path):
        told = await pressed.showing(words.STOPPED_MEANWHILE)

    assert told.message["flags"] & 64
