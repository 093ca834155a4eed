"""What is promised reaches people also where the database takes nothing."""

import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from pathlib import Path
from unittest.mock import patch

import pytest
import pytest_asyncio

from bot.discord_ui.words import catalogue
from bot.discord_ui.words import command_catalogue as words
from bot.pipeline import writing_beside
from storage.articles import ArticleStore
from storage.errors import DatabaseDamaged, DatabaseFull
from storage.outbox import OutboxStore
from tests.bot.discord_ui.byline_at_loopback import RunningByline, byline_here
from tests.bot.discord_ui.byline_process import FINAL, article
from tests.bot.discord_ui.byline_server import ARTICLE, REPLY
from tests.bot.discord_ui.left_in_outbox import FILE
from tests.fake_model import FakeModel
from tests.faults import matrix
from tests.loopback_discord.calls import Call
from tests.loopback_discord.messages import texts_of
from tests.loopback_discord.server import LoopbackDiscord

pytestmark = pytest.mark.asyncio

EVERYTHING = (Call.EDIT_RESPONSE, Call.FOLLOW_UP, Call.SEND_MESSAGE, Call.EDIT_MESSAGE, Call.LIST_MESSAGES)


@pytest_asyncio.fixture
async def full_disk(byline: RunningByline, monkeypatch: pytest.MonkeyPatch) -> None:
    async def refuse(*_: object, **__: object) -> None:
        raise DatabaseFull("The disk is full.")

    monkeypatch.setattr(ArticleStore, "record_reading", refuse)
    monkeypatch.setattr(OutboxStore, "add", refuse)


@asynccontextmanager
async def locked_by_another(byline: RunningByline) -> AsyncIterator[None]:
    """Nobody else can write, and nobody has the patience to wait for it."""
    assert byline.services.memory.database is not None
    with patch.object(writing_beside, "PATIENCE_SECONDS", 0.0):
        async with byline.services.memory.database.transaction():
            yield


async def test_a_reading_that_cannot_be_kept_says_so_on_its_card(
    loopback: LoopbackDiscord, byline: RunningByline, full_disk: None
) -> None:
    asked = await loopback.people.command("summarize", text=article("scow"))
    showing = await asked.showing("Not kept: The disk is full.")

    assert FINAL in showing.text


@pytest.mark.parametrize("label", [catalogue.BUTTON_WHO_SAID_WHAT, catalogue.BUTTON_MORE])
async def test_a_button_of_what_could_not_be_kept_says_so(
    loopback: LoopbackDiscord, byline: RunningByline, full_disk: None, label: str
) -> None:
    asked = await loopback.people.command("summarize", text=article("scow"))
    card = await asked.showing("Not kept")
    pressed = await loopback.people.press(card.message, label)

    assert "it could not be kept" in (await pressed.showing()).text


async def test_a_damaged_database_is_told_to_who_runs_byline_and_not_to_readers(
    loopback: LoopbackDiscord,
    byline: RunningByline,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    async def fail(*_: object, **__: object) -> None:
        raise DatabaseDamaged("The file is damaged. Restore a backup.")

    monkeypatch.setattr(ArticleStore, "record_reading", fail)
    monkeypatch.setattr(ArticleStore, "newest", fail)
    read = await loopback.people.command("summarize", text=article("scow"))
    listed = await loopback.people.command("articles")
    told = [(await read.showing("Not kept")).text, (await listed.showing()).text]

    assert all(words.LIBRARY_BROKEN in one and "damaged" not in one for one in told)
    assert "The file is damaged. Restore a backup." in caplog.text


async def test_a_database_that_is_locked_delays_no_finished_reading(
    loopback: LoopbackDiscord, byline: RunningByline
) -> None:
    async with locked_by_another(byline):
        asked = await loopback.people.command("summarize", text=article("scow"))

        assert FINAL in (await asked.showing(FINAL)).text


@pytest.mark.parametrize("fresh", [False, True], ids=["a stored reply", "a new one"])
async def test_a_database_that_is_locked_delays_no_full_reading(
    loopback: LoopbackDiscord, tmp_path: Path, *, fresh: bool
) -> None:
    model = FakeModel()
    model.reply(REPLY)
    model.reply(REPLY)
    async with byline_here(loopback, tmp_path, model=model) as byline:
        before = await loopback.people.command("summarize", text=ARTICLE, private=True)
        await before.showing("· full reading")
        await byline.settled()
        async with locked_by_another(byline):
            asked = await loopback.people.command("summarize", text=ARTICLE, private=True, fresh=fresh)
            showing = await asked.showing("· full reading")

    assert FINAL in showing.text


async def test_a_database_that_is_locked_delays_no_answer(loopback: LoopbackDiscord, tmp_path: Path) -> None:
    model = FakeModel()
    model.reply(REPLY)
    model.reply({"answer": "Nobody [s2].", "in_article": "yes"})
    async with byline_here(loopback, tmp_path, model=model) as byline:
        read = await loopback.people.command("summarize", text=ARTICLE, private=True)
        await read.showing("· full reading")
        await byline.settled()
        async with locked_by_another(byline):
            asked = await loopback.people.command("ask", question="Who took it?", private=True)
            showing = await asked.showing(words.ANSWER_FOOT)

    assert "Nobody" in showing.text


async def test_an_answer_that_a_locked_database_keeps_late_goes_with_each_of_its_messages(
    loopback: LoopbackDiscord, tmp_path: Path
) -> None:
    model = FakeModel()
    model.reply(REPLY)
    model.reply({"answer": "Nobody [s2]. " * 300, "in_article": "yes"})
    async with byline_here(loopback, tmp_path, model=model) as byline:
        read = await loopback.people.command("summarize", text=ARTICLE, private=True)
        await read.showing("· full reading")
        await byline.settled()
        async with locked_by_another(byline):
            asked = await loopback.people.command("ask", question="Who took it?", private=True)
            further = await asked.followup()
        await byline.settled()

    with closing(sqlite3.connect(tmp_path / FILE)) as database:
        messages = database.execute("SELECT message FROM turn_messages").fetchall()
    assert (int(further.message["id"]),) in messages


async def test_a_database_that_is_locked_delays_no_further_part_of_an_answer(
    loopback: LoopbackDiscord, byline: RunningByline
) -> None:
    read = await loopback.people.command("summarize", text=matrix.article("ferry", 8), private=True)
    await read.showing(FINAL)
    await byline.settled()
    async with locked_by_another(byline):
        asked = await loopback.people.command("ask", question="When does the ferry close?", private=True)
        further = await asked.followup()

    assert "ferry" in further.text


@pytest.mark.parametrize("private", [False, True])
async def test_once_a_later_article_is_kept_it_answers(
    loopback: LoopbackDiscord, byline: RunningByline, *, private: bool
) -> None:
    async def refuse(*_: object, **__: object) -> None:
        raise DatabaseFull("The disk is full.")

    with patch.object(ArticleStore, "record_reading", refuse):
        unkept = await loopback.people.command("summarize", text=article("unkept"), private=private)
        await unkept.showing("Not kept")
    later = await loopback.people.command("summarize", text=article("later"))
    await later.showing(FINAL)
    await byline.settled()
    asked = await loopback.people.command("ask", question="How many jobs would it cost?", private=True)

    assert words.NEAREST_PASSAGES in (await asked.showing()).text


@pytest.mark.parametrize(
    ("read_privately", "asked_privately", "is_told"),
    [(False, True, True), (False, False, True), (True, True, True), (True, False, False)],
)
async def test_no_older_article_answers_where_the_latest_that_may_be_meant_was_not_kept(
    loopback: LoopbackDiscord,
    byline: RunningByline,
    monkeypatch: pytest.MonkeyPatch,
    *,
    read_privately: bool,
    asked_privately: bool,
    is_told: bool,
) -> None:
    older = await loopback.people.command("summarize", text=article("older"))
    await older.showing(FINAL)
    await byline.settled()

    async def refuse(*_: object, **__: object) -> None:
        raise DatabaseFull("The disk is full.")

    monkeypatch.setattr(ArticleStore, "record_reading", refuse)
    newer = await loopback.people.command("summarize", text=article("newer"), private=read_privately)
    await newer.showing("Not kept")
    asked = await loopback.people.command(
        "ask", question="How many jobs would it cost?", private=asked_privately
    )

    await asked.showing()
    await byline.settled()

    assert any(words.LATEST_NOT_KEPT in one.text for one in (*asked.shown, *asked.followups)) is is_told


async def test_what_all_see_does_not_tell_that_a_private_reading_could_not_be_kept(
    loopback: LoopbackDiscord, byline: RunningByline, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def refuse(*_: object, **__: object) -> None:
        raise DatabaseFull("The disk is full.")

    monkeypatch.setattr(ArticleStore, "record_reading", refuse)
    read = await loopback.people.command("summarize", text=article("newer"), private=True)
    await read.showing("Not kept")
    await byline.settled()
    asked = await loopback.people.write("How many jobs would it cost?", mention=True)
    channel = loopback.world.channel(int(asked["channel_id"]))

    def answer() -> str | None:
        return next(
            (texts_of(one) for one in loopback.world.messages_in(channel) if one["id"] > asked["id"]), None
        )

    assert await loopback.journal.watch.until(answer, "an answer") == words.NO_ARTICLES_FOR_ALL
