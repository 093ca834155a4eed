"""What somebody wants forgotten shows nowhere and goes for certain, also while the database takes nothing."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from bot.discord_ui.buttons import forget_dialog
from bot.discord_ui.words import command_catalogue as words
from bot.discord_ui.words import forgetting_catalogue as forget_words
from bot.pipeline.keeping import withholding
from storage import connection
from storage.errors import LOCKED
from tests.bot.discord_ui.byline_at_loopback import RunningByline, byline_here
from tests.bot.discord_ui.byline_process import FINAL, article
from tests.loopback_discord.interactions import Interaction
from tests.loopback_discord.server import LoopbackDiscord

pytestmark = pytest.mark.asyncio


@pytest.fixture(autouse=True)
def nobody_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(forget_dialog, "TOLD_AFTER_SECONDS", 0.0)
    monkeypatch.setattr(withholding, "LONGEST_WAIT_SECONDS", 0.0)
    monkeypatch.setattr(connection, "BUSY_TIMEOUT_SECONDS", 0.05)


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """By another process, as SQLite sees it."""
    with closing(sqlite3.connect(folder / "byline.sqlite", isolation_level=None)) as another:
        another.execute("BEGIN IMMEDIATE")
        yield


async def asked_to_forget(loopback: LoopbackDiscord, what: str = "mine") -> Interaction:
    """Ann's question whether to forget what she has had read."""
    read = await loopback.people.command("summarize", text=article("ferry"))
    await read.showing(FINAL)
    asked = await loopback.people.command("forget", what=what)
    await asked.showing(forget_words.FORGET_MINE_TITLE)
    return asked


async def listed(loopback: LoopbackDiscord) -> str:
    asked = await loopback.people.command("articles")
    return (await asked.showing()).text


async def press_forget(loopback: LoopbackDiscord, asked: Interaction) -> Interaction:
    return await loopback.people.press(asked.shown[-1].message, forget_words.BUTTON_FORGET)


async def test_who_forgets_is_told_at_once_that_it_waits_and_then_that_it_is_done(
    loopback: LoopbackDiscord, byline: RunningByline, tmp_path: Path
) -> None:
    asked = await asked_to_forget(loopback)
    with locked(tmp_path):
        pressed = await press_forget(loopback, asked)
        await pressed.showing(forget_words.BEING_FORGOTTEN)
    await pressed.showing(forget_words.FORGOTTEN)
    await byline.settled()

    assert await byline.owes() == 0
    assert await listed(loopback) == words.NO_ARTICLES


async def test_what_waits_to_be_forgotten_shows_nowhere_and_nobody_hears_why(
    loopback: LoopbackDiscord, byline: RunningByline, tmp_path: Path
) -> None:
    asked = await asked_to_forget(loopback)
    with locked(tmp_path):
        pressed = await press_forget(loopback, asked)
        await pressed.showing(forget_words.BEING_FORGOTTEN)
        shown = await listed(loopback)
        found = await loopback.people.command("find", words="Brindle")
        completed = await loopback.people.completed("ask", "article", "ferry")
        searched = (await found.showing()).text
    await pressed.showing(forget_words.FORGOTTEN)

    assert [LOCKED[1] in one for one in (shown, searched)] == [True, True]
    assert completed == []


async def test_what_waits_to_be_forgotten_is_forgotten_after_a_restart(
    loopback: LoopbackDiscord, tmp_path: Path
) -> None:
    async with byline_here(loopback, tmp_path) as byline:
        asked = await asked_to_forget(loopback)
        with locked(tmp_path):
            pressed = await press_forget(loopback, asked)
            await pressed.showing(forget_words.BEING_FORGOTTEN)
            await byline.client.finish_work(0)
    async with byline_here(loopback, tmp_path) as byline:
        await pressed.showing(forget_words.FORGOTTEN)
        await byline.settled()

        assert await byline.owes() == 0
        assert await listed(loopback) == words.NO_ARTICLES
