"""What somebody wants forgotten shows nowhere and goes for certain, also while the database takes nothing."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, closing, contextmanager
from pathlib import Path

import pytest

from bot.discord_ui.buttons import forget_dialog
from bot.discord_ui.words import command_catalogue as words
from bot.discord_ui.words import forgetting_catalogue as forget_words
from bot.pipeline.keeping.outbox import OWED_SECONDS
from bot.pipeline.records import withholding
from bot.words.fixed_texts import FORGOTTEN_MEANWHILE
from storage import connection
from storage.errors import LOCKED
from tests.bot.discord_ui.byline_at_loopback import RunningByline, byline_here
from tests.bot.discord_ui.byline_process import FINAL, article
from tests.bot.discord_ui.byline_server import REPLY
from tests.fake_model import FakeModel
from tests.loopback_discord import faults
from tests.loopback_discord.calls import Call
from tests.loopback_discord.interactions import Interaction
from tests.loopback_discord.journal import Upload
from tests.loopback_discord.messages import texts_of
from tests.loopback_discord.server import LoopbackDiscord
from tests.loopback_discord.watch import PATIENCE_SECONDS

pytestmark = pytest.mark.asyncio


@pytest.fixture(autouse=True)
def nobody_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(forget_dialog, "TOLD_AFTER_SECONDS", 0.0)
    monkeypatch.setattr(withholding, "LONGEST_WAIT_SECONDS", 0.0)
    monkeypatch.setattr(connection, "BUSY_TIMEOUT_SECONDS", 0.05)


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """By another process, as SQLite sees it. Byline may be writing nothing when this begins."""
    with closing(sqlite3.connect(folder / "byline.sqlite", isolation_level=None)) as another:
        another.execute("BEGIN IMMEDIATE")
        yield


async def asked_to_forget(loopback: LoopbackDiscord, byline: RunningByline) -> Interaction:
    """Ann's question whether to forget what she has had read."""
    read = await loopback.people.command("summarize", text=article("ferry"))
    await read.showing(FINAL)
    await byline.settled()
    asked = await loopback.people.command("forget", what="mine")
    await asked.showing(forget_words.FORGET_MINE_TITLE)
    await byline.settled()
    return asked


@asynccontextmanager
async def forgetting_has_to_wait(
    loopback: LoopbackDiscord, byline: RunningByline, folder: Path
) -> AsyncIterator[Interaction]:
    """Ann wants what she has had read forgotten, and the database is locked within."""
    asked = await asked_to_forget(loopback, byline)
    with locked(folder), byline.clock.standing_still():
        pressed = await press_forget(loopback, asked)
        await pressed.showing(forget_words.BEING_FORGOTTEN)
        yield pressed


async def listed(loopback: LoopbackDiscord) -> str:
    asked = await loopback.people.command("articles")
    return (await asked.showing()).text


async def press_forget(loopback: LoopbackDiscord, asked: Interaction) -> Interaction:
    return await loopback.people.press(asked.shown[-1].message, forget_words.BUTTON_FORGET)


async def test_who_forgets_is_told_at_once_that_it_waits_and_then_that_it_is_done(
    loopback: LoopbackDiscord, byline: RunningByline, tmp_path: Path
) -> None:
    async with forgetting_has_to_wait(loopback, byline, tmp_path) as pressed:
        pass
    await pressed.showing(forget_words.FORGOTTEN)
    await byline.settled()

    assert await byline.owes() == 0
    assert await listed(loopback) == words.NO_ARTICLES


async def test_what_is_to_be_forgotten_is_tried_again_however_late(
    loopback: LoopbackDiscord, byline: RunningByline, tmp_path: Path
) -> None:
    async with forgetting_has_to_wait(loopback, byline, tmp_path):
        byline.clock.now += 2 * OWED_SECONDS
        before = byline.clock.sleeps
        async with asyncio.timeout(PATIENCE_SECONDS):
            while byline.clock.sleeps == before:  # until it is tried once more
                await asyncio.sleep(0.01)
    await byline.settled()
    direct = loopback.world.direct_messages_with(loopback.people.ann)

    assert [texts_of(one) for one in loopback.world.messages_in(direct)] == [forget_words.FORGOTTEN]


async def test_who_has_dismissed_the_question_is_told_beside_it_that_it_is_done(
    loopback: LoopbackDiscord, byline: RunningByline
) -> None:
    asked = await asked_to_forget(loopback, byline)
    loopback.faults.always(Call.EDIT_RESPONSE, faults.unknown_message())
    pressed = await press_forget(loopback, asked)

    assert (await pressed.followup()).text == forget_words.FORGOTTEN


async def test_what_is_still_being_fetched_goes_with_all_that_is_ones_own(
    loopback: LoopbackDiscord, byline: RunningByline
) -> None:
    asked, arrived = await asked_to_forget(loopback, byline), asyncio.Event()
    loopback.faults.next(Call.LOAD_FILE, faults.held_until(arrived))
    file = Upload("tram.txt", article("tram").encode())
    fetching = await loopback.people.command("summarize", file=file)
    await fetching.acknowledged()
    pressed = await press_forget(loopback, asked)
    await pressed.showing(forget_words.FORGOTTEN)
    arrived.set()
    await byline.settled()
    told = [one.text for one in (*fetching.shown, *fetching.followups)]

    assert any(FORGOTTEN_MEANWHILE in one for one in told)
    assert await listed(loopback) == words.NO_ARTICLES


async def test_what_waits_to_be_forgotten_shows_nowhere_and_nobody_hears_why(
    loopback: LoopbackDiscord, byline: RunningByline, tmp_path: Path
) -> None:
    async with forgetting_has_to_wait(loopback, byline, tmp_path) as pressed:
        shown = await listed(loopback)
        found = await loopback.people.command("find", words="Brindle")
        completed = await loopback.people.completed("ask", "article", "ferry")
        searched = (await found.showing()).text
        again = await loopback.people.command("forget", what="mine")
        counted = (await again.showing()).text
    await pressed.showing(forget_words.FORGOTTEN)

    assert [LOCKED[1] in one for one in (shown, searched, counted)] == [True] * 3
    assert completed == []


async def test_what_waits_to_be_forgotten_is_forgotten_after_a_restart(
    loopback: LoopbackDiscord, tmp_path: Path
) -> None:
    async with (
        byline_here(loopback, tmp_path) as byline,
        forgetting_has_to_wait(loopback, byline, tmp_path) as pressed,
    ):
        await byline.client.finish_work(0)
    async with byline_here(loopback, tmp_path) as byline:
        await pressed.showing(forget_words.FORGOTTEN)
        await byline.settled()

        assert await byline.owes() == 0
        assert await listed(loopback) == words.NO_ARTICLES


async def test_what_was_being_read_when_its_reader_had_all_forgotten_is_not_kept_after_a_restart(
    loopback: LoopbackDiscord, tmp_path: Path
) -> None:
    model = FakeModel()
    model.reply(REPLY)
    async with byline_here(loopback, tmp_path, model=model) as byline:
        asked = await asked_to_forget(loopback, byline)
        with locked(tmp_path), byline.clock.standing_still():
            model.reply(REPLY, hold=asyncio.Event())
            read = await loopback.people.command("summarize", text=article("tram"))
            await read.acknowledged()
            pressed = await press_forget(loopback, asked)
            await pressed.showing(forget_words.BEING_FORGOTTEN)
            await byline.client.finish_work(0)
    model.reply(REPLY)
    async with byline_here(loopback, tmp_path, model=model) as byline:
        await pressed.showing(forget_words.FORGOTTEN)
        await byline.settled()

        assert await byline.owes() == 0
        assert await listed(loopback) == words.NO_ARTICLES
