import pytest

from bot.pipeline.asker import Asker
from bot.pipeline.desk import Desk
from bot.pipeline.library import Library
from bot.pipeline.memory import LibraryUnavailable, Memory
from bot.pipeline.read_article import ReadingOptions
from bot.pipeline.recall_article import recall_article
from tests.bot.pipeline.newsroom import ANNA, ARTICLE, BEN, REPLY, full_reading, read
from tests.fake_model import USAGE, FakeModel

pytestmark = pytest.mark.asyncio

SECRET = Asker("guild:1", person=501, channel=99)
STRANGER = Asker("guild:2", person=501, channel=10)


async def test_the_full_reading_comes_back_without_asking_anybody(desk: Desk, model: FakeModel) -> None:
    model.reply(REPLY)
    full = await full_reading(desk)
    recalled = await recall_article(desk, BEN, full.reading.article.digest, ReadingOptions())

    assert recalled is not None
    assert recalled.reading.reader == "model"
    assert recalled.reading.statements == full.reading.statements
    assert len(model.requests) == 1


async def test_what_the_reply_cost_then_is_told(desk: Desk, model: FakeModel) -> None:
    model.reply(REPLY)
    full = await full_reading(desk)
    recalled = await recall_article(desk, ANNA, full.reading.article.digest, ReadingOptions())

    assert recalled is not None
    assert recalled.reading.usage.input_tokens == USAGE.input_tokens
    assert recalled.reading.usage.cost_usd == USAGE.cost_usd


async def test_looking_again_is_no_reading(desk: Desk, model: FakeModel) -> None:
    model.reply(REPLY)
    full = await full_reading(desk)
    digest = full.reading.article.digest
    await recall_article(desk, BEN, digest, ReadingOptions())
    known = await Library(desk.memory).article(ANNA, digest)

    assert known is not None
    assert known.person == ANNA.person


async def test_without_a_kept_reply_the_quick_reading_comes_back(desk: Desk) -> None:
    (quick, *_) = await read(desk, options=ReadingOptions(ask_model=False))
    recalled = await recall_article(desk, ANNA, quick.reading.article.digest, ReadingOptions())  # type: ignore[union-attr]

    assert recalled is not None
    assert recalled.reading.reader == "rules"


@pytest.mark.parametrize("asker", [BEN, STRANGER], ids=["of the server", "of another server"])
async def test_what_was_read_where_one_cannot_look_stays_unknown(desk: Desk, asker: Asker) -> None:
    (quick, *_) = await read(desk, asker=SECRET, options=ReadingOptions(ask_model=False))
    digest = quick.reading.article.digest  # type: ignore[union-attr]

    assert await recall_article(desk, asker, digest, ReadingOptions()) is None


async def test_without_a_database_the_library_says_so() -> None:
    with pytest.raises(LibraryUnavailable):
        await Library(Memory(None)).newest(ANNA)


async def test_the_newest_article_comes_first(desk: Desk) -> None:
    quick_only = ReadingOptions(ask_model=False)
    await read(desk, ARTICLE, options=quick_only)
    await read(desk, f"Harbour to be dredged\n\n{ARTICLE}", options=quick_only)
    titles = [one.title for one in await Library(desk.memory).newest(ANNA)]

    assert titles == ["Harbour to be dredged", "Ferry line to close in May"]
