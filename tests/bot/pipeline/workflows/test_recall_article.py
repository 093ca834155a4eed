import asyncio
import contextlib
from dataclasses import replace
from typing import Any

import pytest

from bot.pipeline.asker import Asker
from bot.pipeline.keeping.library import Library, LibraryArticle
from bot.pipeline.library_unavailable import LibraryUnavailable
from bot.pipeline.memory import Memory
from bot.pipeline.readings.reading_events import QuickReading
from bot.pipeline.readings.reading_options import ReadingOptions
from bot.pipeline.services import Services
from bot.pipeline.workflows.read_article import read_article
from bot.pipeline.workflows.recall_article import recall_article
from bot.readers.reading import Reading
from tests.bot.pipeline.newsroom import ANNA, ARTICLE, BEN, REPLY, full_reading, read
from tests.fake_model import USAGE, FakeModel

pytestmark = pytest.mark.asyncio

SECRET = Asker("guild:1", person=501, channel=99)
ANNA_ALONE = replace(ANNA, private=True)
STRANGER = Asker("guild:2", person=501, channel=10)


async def test_the_full_reading_comes_back_without_asking_anybody(
    services: Services, model: FakeModel
) -> None:
    model.reply(REPLY)
    full = await full_reading(services)
    recalled = await recall_article(services, BEN, full.reading.article.digest, ReadingOptions())

    assert recalled is not None
    assert recalled.reading.reader == "model"
    assert recalled.reading.statements == full.reading.statements
    assert len(model.requests) == 1


async def test_what_is_on_its_way_into_the_database_is_waited_for(
    services: Services, model: FakeModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_up = asyncio.Event()
    keep, look_up = services.memory.keep_article, Library.article

    async def keep_afterwards(asker: Asker, reading: Reading) -> bool:
        await looked_up.wait()
        return await keep(asker, reading)

    async def look_up_before(library: Library, asker: Asker, digest: str) -> LibraryArticle | None:
        found = await look_up(library, asker, digest)
        looked_up.set()
        return found

    monkeypatch.setattr(services.memory, "keep_article", keep_afterwards)
    monkeypatch.setattr(Library, "article", look_up_before)
    model.reply(REPLY)
    async with contextlib.aclosing(read_article(services, ARTICLE, ANNA, ReadingOptions())) as events:
        quick = await anext(events)
        assert isinstance(quick, QuickReading)

        assert await recall_article(services, ANNA, quick.reading.article.digest, ReadingOptions())


async def test_what_the_reply_cost_then_is_told(services: Services, model: FakeModel) -> None:
    model.reply(REPLY)
    full = await full_reading(services)
    recalled = await recall_article(services, ANNA, full.reading.article.digest, ReadingOptions())

    assert recalled is not None
    assert recalled.reading.usage.input_tokens == USAGE.input_tokens
    assert recalled.reading.usage.cost_usd == USAGE.cost_usd


async def test_who_read_after_somebody_did_privately_is_told_what_their_own_request_would_have_cost(
    services: Services, model: FakeModel
) -> None:
    model.reply(REPLY)
    digest = (await full_reading(services, asker=ANNA_ALONE)).reading.article.digest
    await full_reading(services, asker=BEN)
    recalled = [
        await recall_article(services, asker, digest, ReadingOptions()) for asker in (ANNA_ALONE, BEN)
    ]

    assert len(model.requests) == 1
    assert [one and one.reading.usage.input_tokens for one in recalled] == [USAGE.input_tokens] * 2


@pytest.mark.parametrize("language", ["", "fr"], ids=["same language", "another language"])
async def test_somebodys_private_full_reading_comes_back_to_nobody_else(
    services: Services, model: FakeModel, language: str
) -> None:
    quick = ReadingOptions(ask_model=False)
    await read(services, asker=BEN, options=quick)
    model.reply(REPLY)
    full = await full_reading(services, asker=ANNA_ALONE, options=ReadingOptions(language))
    digest = full.reading.article.digest
    bens, annas = [
        await recall_article(services, asker, digest, ReadingOptions()) for asker in (BEN, ANNA_ALONE)
    ]

    assert bens is not None
    assert annas is not None
    assert (bens.reading.reader, annas.reading.reader) == ("rules", "model")


async def test_looking_again_is_no_reading(services: Services, model: FakeModel) -> None:
    model.reply(REPLY)
    full = await full_reading(services)
    digest = full.reading.article.digest
    await recall_article(services, BEN, digest, ReadingOptions())
    known = await Library(services.memory).article(ANNA, digest)

    assert known is not None
    assert known.person == ANNA.person


async def test_without_a_kept_reply_the_quick_reading_comes_back(services: Services) -> None:
    (quick, *_) = await read(services, options=ReadingOptions(ask_model=False))
    recalled = await recall_article(services, ANNA, quick.reading.article.digest, ReadingOptions())  # type: ignore[union-attr]

    assert recalled is not None
    assert recalled.reading.reader == "rules"


@pytest.mark.parametrize("asker", [BEN, STRANGER], ids=["of the server", "of another server"])
async def test_what_was_read_where_one_cannot_look_stays_unknown(services: Services, asker: Asker) -> None:
    (quick, *_) = await read(services, asker=SECRET, options=ReadingOptions(ask_model=False))
    digest = quick.reading.article.digest  # type: ignore[union-attr]

    assert await recall_article(services, asker, digest, ReadingOptions()) is None


async def test_without_a_database_the_library_says_so() -> None:
    with pytest.raises(LibraryUnavailable):
        await Library(Memory(None)).newest(ANNA)


async def test_the_newest_article_comes_first(services: Services) -> None:
    quick_only = ReadingOptions(ask_model=False)
    await read(services, ARTICLE, options=quick_only)
    await read(services, f"Harbour to be dredged\n\n{ARTICLE}", options=quick_only)
    titles = [one.title for one in await Library(services.memory).newest(ANNA)]

    assert titles == ["Harbour to be dredged", "Ferry line to close in May"]


GERMAN: dict[str, Any] = REPLY | {
    "summary": [
        {
            "text": "Die Fähre wird im Mai eingestellt, und das kostet nach Angaben der Lotsen 30 Stellen.",
            "evidence": [1],
        }
    ]
}
IN_ENGLISH = ReadingOptions("en")
IN_GERMAN = ReadingOptions("de")
IN_FRENCH = ReadingOptions("fr", summary_sentences=8)


async def test_the_first_wish_that_was_ever_fulfilled_counts(services: Services, model: FakeModel) -> None:
    model.reply(GERMAN)
    model.reply(REPLY)
    await full_reading(services, options=IN_GERMAN)
    full = await full_reading(services, options=IN_ENGLISH)
    digest = full.reading.article.digest
    recalled = await recall_article(services, BEN, digest, IN_FRENCH, IN_GERMAN, IN_ENGLISH)

    assert recalled is not None
    assert recalled.reading.summary[0].text == GERMAN["summary"][0]["text"]


async def test_what_was_read_in_another_language_and_length_comes_back_as_well(
    services: Services, model: FakeModel
) -> None:
    model.reply(GERMAN)
    full = await full_reading(services, options=IN_GERMAN)
    recalled = await recall_article(services, BEN, full.reading.article.digest, IN_FRENCH)

    assert recalled is not None
    assert replace(recalled.reading, usage=full.reading.usage) == full.reading
    assert recalled.reading.usage.input_tokens == USAGE.input_tokens
    assert len(model.requests) == 1


async def test_a_reply_that_points_into_other_numbers_does_not_come_back(
    services: Services, model: FakeModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    model.reply(REPLY)
    with monkeypatch.context() as as_another_version_numbers:
        as_another_version_numbers.setattr(
            "bot.pipeline.readings.reply_shelf.digest_of_shown", lambda _: "of another version"
        )
        full = await full_reading(services, options=IN_ENGLISH)
    recalled = await recall_article(services, BEN, full.reading.article.digest, IN_FRENCH)

    assert recalled is not None
    assert recalled.reading.reader == "rules"


ELSEWHERE = replace(ANNA, channel=11)
OTHER_REPLY: dict[str, Any] = {**REPLY, "summary": [{"text": "Jobs go in May.", "evidence": [3]}]}


@pytest.mark.parametrize("asker", [ANNA_ALONE, ELSEWHERE], ids=["privately", "in another channel"])
async def test_what_somebody_else_had_read_afresh_changes_nothing_for_others(
    services: Services, model: FakeModel, asker: Asker
) -> None:
    model.reply(REPLY)
    model.reply(OTHER_REPLY)
    digest = (await full_reading(services, asker=BEN)).reading.article.digest
    await full_reading(services, asker=asker, options=ReadingOptions(fresh=True))
    bens, theirs = [await recall_article(services, one, digest, ReadingOptions()) for one in (BEN, asker)]

    assert bens is not None
    assert theirs is not None
    assert bens.reading.summary[0].text == REPLY["summary"][0]["text"]
    assert theirs.reading.summary[0].text == "Jobs go in May."


async def test_what_was_read_afresh_serves_those_who_saw_it_from_then_on(
    services: Services, model: FakeModel
) -> None:
    model.reply(REPLY)
    model.reply(OTHER_REPLY)
    await full_reading(services, asker=BEN)
    await full_reading(services, asker=BEN, options=ReadingOptions(fresh=True))
    again = await full_reading(services, asker=ANNA)

    assert len(model.requests) == 2
    assert again.reading.summary[0].text == "Jobs go in May."
