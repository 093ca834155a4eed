"""What was set right is found under who says it, by those who may know of the correction."""

from dataclasses import replace

import pytest

from bot.pipeline.asker import Asker
from bot.pipeline.keeping.find_statements import find_statements
from bot.pipeline.keeping.library import Library
from bot.pipeline.readings.reading_events import ModelNotAsked
from bot.pipeline.readings.reading_options import ReadingOptions
from bot.pipeline.services import Services
from bot.pipeline.workflows.read_article import read_article
from bot.readers.corrections import Verdict
from storage.erasing import forget_article, forget_person
from storage.found_statements import Search
from tests.bot.pipeline.newsroom import ANNA, ARTICLE, BEN, FOOTER

pytestmark = pytest.mark.asyncio

ANNA_ALONE = replace(ANNA, private=True)
CLEO_ELSEWHERE = Asker("guild:1", person=503, channel=11)
QUOTATION = "“Nobody took the boat any more,”"


async def read(services: Services, asker: Asker, text: str = ARTICLE) -> ModelNotAsked:
    events = [one async for one in read_article(services, text, asker, ReadingOptions())]
    last = events[-1]
    assert isinstance(last, ModelNotAsked)
    return last


async def set_right(
    services: Services, asker: Asker, verdict: Verdict = "speaker", name: str = "Ferry line"
) -> int:
    """Of the quotation, on the reading that the asker has."""
    await read(services, asker)
    reading = await services.quick_readings.of(ARTICLE)
    span = next(one.spans[0] for one in reading.statements if "boat" in one.spans[0].of(reading.article.text))
    return (await services.corrections.make(asker, reading, span, verdict, name)).number


async def found(services: Services, asker: Asker, speaker: str = "", words: str = "") -> list[str]:
    page = await find_statements(services.memory, asker, Search(words, speaker))
    return [one.words for one in page.statements]


async def test_it_is_found_under_the_speaker_that_was_set(offline: Services) -> None:
    await set_right(offline, ANNA)
    [statement] = (await find_statements(offline.memory, BEN, Search(speaker="ferry"))).statements

    assert (statement.words, statement.speakers) == (QUOTATION, ("Ferry line",))
    assert (statement.certainty, statement.corrected_by) == ("sure", ANNA.name)


async def test_it_stands_where_its_article_has_it(offline: Services) -> None:
    await read(offline, ANNA)
    before = await found(offline, BEN)
    await set_right(offline, ANNA)

    assert before[0] == QUOTATION
    assert await found(offline, BEN) == before


async def test_it_is_not_found_under_the_speaker_that_was_wrong(offline: Services) -> None:
    await set_right(offline, ANNA)

    assert await found(offline, BEN, speaker="Pell") == []


async def test_it_is_found_once_by_its_words(offline: Services) -> None:
    await set_right(offline, ANNA)

    assert await found(offline, BEN, words="nobody boat") == [QUOTATION]


async def test_what_nobody_says_is_not_found(offline: Services) -> None:
    await set_right(offline, ANNA, "nobody", "")

    assert await found(offline, BEN, words="boat") == []


@pytest.mark.parametrize("words", ["Pell", "nobody boat"])
async def test_others_find_what_was_set_right_privately_as_the_reader_has_it(
    offline: Services, words: str
) -> None:
    await read(offline, BEN)
    await set_right(offline, ANNA_ALONE)

    assert await found(offline, BEN, words=words) == [QUOTATION]
    assert await found(offline, BEN, speaker="ferry") == []


async def test_a_private_correction_is_found_by_who_made_it(offline: Services) -> None:
    await read(offline, BEN)
    await set_right(offline, ANNA_ALONE)

    assert await found(offline, ANNA_ALONE, speaker="ferry") == [QUOTATION]
    assert await found(offline, ANNA_ALONE, speaker="Pell") == []


async def test_who_cannot_see_the_channel_finds_nothing_of_its_corrections(offline: Services) -> None:
    await set_right(offline, ANNA)
    await read(offline, CLEO_ELSEWHERE)

    assert await found(offline, CLEO_ELSEWHERE, speaker="ferry") == []
    assert await found(offline, CLEO_ELSEWHERE, speaker="Pell") == [QUOTATION]


async def test_of_those_in_many_channels_too_only_who_sees_it_finds_a_correction(offline: Services) -> None:
    everywhere = replace(CLEO_ELSEWHERE, sees_channels=frozenset(range(100, 140)))
    for channel in sorted(everywhere.sees_channels):
        await read(offline, replace(BEN, channel=channel))
    await set_right(offline, ANNA)

    assert await found(offline, everywhere, speaker="ferry") == []
    assert await found(offline, everywhere, speaker="Pell") == [QUOTATION]


async def test_one_s_own_correction_counts_more_than_a_later_shared_one(offline: Services) -> None:
    await set_right(offline, ANNA_ALONE)
    await set_right(offline, BEN, name="Tom Brindle")

    assert await found(offline, ANNA_ALONE, speaker="ferry") == [QUOTATION]
    assert QUOTATION in await found(offline, BEN, speaker="Brindle")
    assert QUOTATION not in await found(offline, ANNA_ALONE, speaker="Brindle")


async def test_it_stays_found_after_the_article_was_read_again(offline: Services) -> None:
    await set_right(offline, ANNA)
    await read(offline, BEN, ARTICLE + FOOTER)

    assert await found(offline, BEN, speaker="ferry") == [QUOTATION]
    assert await found(offline, BEN, speaker="Pell") == []


async def test_who_first_reads_it_elsewhere_later_does_not_find_the_correction(offline: Services) -> None:
    await set_right(offline, ANNA_ALONE)
    await read(offline, BEN)

    assert await found(offline, BEN, speaker="ferry") == []
    assert await found(offline, BEN, speaker="Pell") == [QUOTATION]


async def test_what_was_taken_back_is_found_as_before(offline: Services) -> None:
    number = await set_right(offline, ANNA)
    await offline.corrections.undo(ANNA, number, manages=False)

    assert await found(offline, BEN, speaker="ferry") == []
    assert await found(offline, BEN, speaker="Pell") == [QUOTATION]


async def test_a_speaker_who_was_set_is_completed_for_those_who_may_know(offline: Services) -> None:
    await set_right(offline, ANNA)
    await read(offline, CLEO_ELSEWHERE)
    library = Library(offline.memory)

    assert await library.speakers_completing(BEN, "ferr") == ["Ferry line"]
    assert await library.speakers_completing(CLEO_ELSEWHERE, "ferr") == []


async def test_a_forgotten_author_s_correction_is_found_nameless(offline: Services) -> None:
    named = replace(ANNA, name="anna")
    await read(offline, BEN)
    await set_right(offline, named)
    await forget_person(offline.memory.at_hand, ANNA.scope, ANNA.person)
    [statement] = (await find_statements(offline.memory, BEN, Search(speaker="ferry"))).statements

    assert statement.corrected_by == ""


@pytest.mark.parametrize("what", ["undo", "article"])
async def test_nothing_of_it_stays_in_the_file(offline: Services, what: str) -> None:
    number = await set_right(offline, ANNA, name="Tom Brindle")
    database = offline.memory.at_hand
    if what == "undo":
        await offline.corrections.undo(ANNA, number, manages=False)
    else:
        await forget_article(database, ANNA.scope, (await offline.quick_readings.of(ARTICLE)).article.digest)
    async with database.reading() as connection:
        counts = [
            await connection.integer(f"SELECT count(*) FROM {table} WHERE {condition}")  # noqa: S608 -- fixed
            for table, condition in (
                ("corrections", "true"),
                ("statements", "correction IS NOT NULL"),
                ("statement_words", "rowid NOT IN (SELECT number FROM statements)"),
            )
        ]

    assert counts == [0, 0, 0]
