import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from bot.discord_ui.answers.errands import ShownFirst, Wish
from bot.discord_ui.answers.live_card import Pace
from bot.discord_ui.answers.reading_articles import ArticleReader
from bot.discord_ui.cards.layout import View
from bot.discord_ui.pastes.pastes import Paste
from bot.pipeline.asker import Asker
from bot.pipeline.memory import Memory
from bot.pipeline.readings.reading_options import ReadingOptions
from bot.pipeline.server_choices import ServerChoices
from bot.pipeline.services import Services
from bot.pipeline.workers import Workers
from bot.pipeline.workflows.read_article import read_article
from bot.readers.rules.quick_reading import read_by_rules
from storage.database import Database
from tests.bot.discord_ui.byline_server import ARTICLE, AT_ONCE, PROMPTS, REPLY, text_of
from tests.fake_model import FakeModel
from tests.loopback_discord.watch import PATIENCE_SECONDS

pytestmark = pytest.mark.asyncio

ANN = Asker("guild:1", person=1, channel=10)
WHO_SAID = Wish(ShownFirst.WHO_SAID_WHAT)


class Board:
    """An answer that keeps what it was to show."""

    private = False
    asked_by = "ann"
    erasings_before = 0
    may_thread = True
    link = "https://discord.test/1"
    message_id = 1

    def __init__(self) -> None:
        self.shown: list[str] = []
        self.digest = ""
        self.news = asyncio.Event()

    async def show(self, view: View) -> None:
        self.shown.append(text_of(Shown(view)))
        self.news.set()

    async def finish(self, view: View) -> None:
        await self.show(view)

    async def refuse(self, reason: str) -> None:
        self.shown.append(reason)

    async def is_owed(self) -> bool:
        return True

    def note_article(self, digest: str) -> None:
        self.digest = digest

    async def add(self, remark: str) -> None:
        self.shown.append(remark)

    async def beside(self, message: int) -> None:
        return None

    async def give_privately(self, shown: View) -> None:
        await self.finish(shown)

    async def change_beside(self, message: int, shown: View) -> None:
        raise AssertionError("there is nothing beside it")

    async def until(self, words: str) -> None:
        async with asyncio.timeout(PATIENCE_SECONDS):
            while not any(words in one for one in self.shown):
                self.news.clear()
                await self.news.wait()


class Reply(Board):
    """A second answer in the same channel, which has no message before it shows."""

    link = "https://discord.test/2"
    message_id = None  # type: ignore[assignment]


class Shown:
    content = ""

    def __init__(self, view: View) -> None:
        self.components: list[Any] = view.to_components()


@pytest_asyncio.fixture
async def services(tmp_path: Path, model: FakeModel) -> AsyncIterator[Services]:
    workers = Workers()
    async with Database.open(tmp_path / "byline.sqlite") as database:
        services = Services(PROMPTS, Memory(database), workers, model)
        yield services
        await services.close()
        workers.close()


@pytest.fixture
def reader(services: Services) -> ArticleReader:
    return ArticleReader(services, ReadingOptions(), AT_ONCE, ServerChoices(services.memory))


async def test_the_summary_shows_while_it_grows(reader: ArticleReader, model: FakeModel) -> None:
    hold, board = asyncio.Event(), Board()
    model.reply(REPLY, hold=hold)
    reading = asyncio.create_task(reader.read(Paste(ARTICLE), ANN, board, Wish()))
    await board.until("A pilot expects 30 jobs to go")
    while_growing = board.shown[-1]
    hold.set()
    await reading

    assert "speakers may change" in while_growing
    assert "full reading" in board.shown[-1]


async def test_a_reply_kept_from_before_is_shown_in_one_edit(services: Services, model: FakeModel) -> None:
    patient = Pace(between_edits_seconds=3600.0, before_first_seconds=3600.0)
    reader = ArticleReader(services, ReadingOptions(), patient, ServerChoices(services.memory))
    model.reply(REPLY)
    async for _ in read_article(services, ARTICLE, ANN, ReadingOptions()):
        pass
    board = Board()
    async with asyncio.timeout(PATIENCE_SECONDS):
        await reader.read(Paste(ARTICLE), ANN, board, Wish())

    assert ["full reading" in one for one in board.shown] == [True]


async def test_the_quick_card_waits_for_nothing_once_the_model_is_asked(
    services: Services, model: FakeModel
) -> None:
    patient = Pace(between_edits_seconds=0.0, before_first_seconds=3600.0)
    reader = ArticleReader(services, ReadingOptions(), patient, ServerChoices(services.memory))
    hold, board = asyncio.Event(), Board()
    model.reply(REPLY, hold=hold, piece_length=10_000)
    reading = asyncio.create_task(reader.read(Paste(ARTICLE), ANN, board, Wish()))
    await board.until("speakers may change")
    hold.set()
    await reading

    assert "full reading" in board.shown[-1]


async def test_what_a_model_reads_is_known_by_its_digest(reader: ArticleReader, model: FakeModel) -> None:
    hold, board = asyncio.Event(), Board()
    model.reply(REPLY, hold=hold)
    reading = asyncio.create_task(reader.read(Paste(ARTICLE), ANN, board, Wish()))
    await board.until("A pilot expects")
    while_reading = board.digest
    hold.set()
    await reading

    assert while_reading == read_by_rules(ARTICLE).article.digest


async def test_somebody_who_has_asked_before_is_named(reader: ArticleReader, model: FakeModel) -> None:
    model.reply(REPLY)
    await reader.read(Paste(ARTICLE), ANN, Board(), Wish())
    board = Board()
    ben = Asker("guild:1", person=2, channel=11, private=True, sees_channels=frozenset({10}))
    await reader.read(Paste(ARTICLE), ben, board, Wish())

    assert "by @ann" in board.shown[-1]


async def test_the_doubt_of_a_pastes_end_stands_on_the_card(reader: ArticleReader, model: FakeModel) -> None:
    board = Board()
    model.reply(REPLY)
    await reader.read(Paste(ARTICLE, doubt="This paste may be cut off"), ANN, board, Wish())

    assert "This paste may be cut off" in board.shown[-1]


async def test_who_pastes_what_is_being_read_gets_the_link_to_its_card(
    reader: ArticleReader, model: FakeModel
) -> None:
    hold, first, second = asyncio.Event(), Board(), Reply()
    model.reply(REPLY, hold=hold)
    reading = asyncio.create_task(reader.read(Paste(ARTICLE), ANN, first, Wish()))
    await first.until("speakers may change")
    async with asyncio.timeout(PATIENCE_SECONDS):
        await reader.read(Paste(ARTICLE), Asker("guild:1", person=2, channel=10), second, Wish())
    while_reading = list(second.shown)
    hold.set()
    await reading

    assert while_reading == [f"This article was read here today: {first.link}"]


async def test_who_pastes_what_is_being_read_where_that_fails_gets_the_card(
    reader: ArticleReader, model: FakeModel
) -> None:
    first, second = Reply(), Board()
    started, go_on = asyncio.Event(), asyncio.Event()

    async def fails(view: View) -> None:
        started.set()
        await go_on.wait()
        raise DiscordIsGone

    first.show = fails  # type: ignore[method-assign]
    model.reply(REPLY)
    reading = asyncio.create_task(reader.read(Paste(ARTICLE), ANN, first, Wish()))
    await started.wait()
    asking = Asker("guild:1", person=2, channel=10)
    following = asyncio.create_task(reader.read(Paste(ARTICLE), asking, second, Wish()))
    go_on.set()
    failed, _ = await asyncio.gather(reading, following, return_exceptions=True)

    assert (type(failed), "full reading" in second.shown[-1]) == (DiscordIsGone, True)


class DiscordIsGone(Exception):  # noqa: N818 -- as a person would say it
    pass
