"""Invented situations in which somebody set something right, and who then sees it where."""

from dataclasses import replace

import pytest

from bot.pipeline.asker import Asker
from bot.pipeline.keeping.corrections import NotInTheArticle
from bot.pipeline.readings.reading_events import QuickReading
from bot.pipeline.readings.reading_options import ReadingOptions
from bot.pipeline.services import Services
from bot.pipeline.workflows.read_article import read_article
from bot.pipeline.workflows.recall_article import recall_article
from bot.readers.corrections import Verdict
from bot.readers.reading import Reading
from tests.bot.pipeline.newsroom import ANNA, ARTICLE, BEN, FOOTER, REPLY, final_reading
from tests.fake_model import FakeModel

pytestmark = pytest.mark.asyncio

QUOTATION = "“Nobody took the boat any more,”"
REPORT = "the closure would cost 30 jobs"
ANNA_ALONE, BEN_ALONE = replace(ANNA, private=True), replace(BEN, private=True)
CHANGED = ARTICLE.replace("“A disgrace,” read a banner on the quay.", "The council meets again in June.")
OTHER_STORY = (
    f"Mayor resigns\n\nThe mayor left.\n\n{QUOTATION} council leader Ana Pell said on Tuesday.\n\nHe is 61.\n"
)


async def set_right(
    services: Services,
    asker: Asker,
    words: str = QUOTATION,
    verdict: Verdict = "speaker",
    name: str = "Tom Brindle",
    text: str = ARTICLE,
) -> None:
    reading = await final_reading(services, text, asker)
    span = next(
        span
        for span in (*(one.spans[0] for one in reading.statements), *reading.not_speech)
        if span.of(text).strip("“”,.") in words
    )
    await services.corrections.make(asker, reading, span, verdict, name)


def speaker(reading: Reading, words: str = QUOTATION) -> str | None:
    """Who says these words; empty where nobody is known, None where nobody says them."""
    for one in reading.statements:
        if one.spans[0].of(reading.article.text).strip("“”,.") in words:
            return ", ".join(reading.person(person).name for person in one.speakers)
    return None


@pytest.mark.parametrize("asker", [ANNA, BEN, BEN_ALONE], ids=["author", "another", "another, privately"])
@pytest.mark.parametrize("text", [ARTICLE, ARTICLE + FOOTER, CHANGED], ids=["same", "footer", "changed"])
async def test_a_correction_to_a_shared_reading_shows_to_all_who_see_it(
    offline: Services, asker: Asker, text: str
) -> None:
    await set_right(offline, ANNA)

    assert speaker(await final_reading(offline, text, asker)) == "Tom Brindle"


@pytest.mark.parametrize(
    "asker",
    [
        replace(BEN, channel=11),
        replace(ANNA, channel=11),
        replace(BEN_ALONE, channel=11),
        replace(BEN, scope="guild:2"),
        replace(BEN, scope="user:502", channel=None),
    ],
    ids=["another channel", "its author there", "privately there", "another server", "direct messages"],
)
async def test_a_correction_shows_nowhere_else(offline: Services, asker: Asker) -> None:
    await set_right(offline, ANNA)

    assert speaker(await final_reading(offline, asker=asker)) == "Ana Pell"


@pytest.mark.parametrize(
    ("asker", "expected"),
    [(ANNA_ALONE, "Tom Brindle"), (ANNA, "Ana Pell"), (BEN, "Ana Pell"), (BEN_ALONE, "Ana Pell")],
    ids=["alone", "where all see it", "another", "another alone"],
)
async def test_a_correction_to_a_private_reading_is_its_author_s_alone(
    offline: Services, asker: Asker, expected: str
) -> None:
    await set_right(offline, ANNA_ALONE)

    assert speaker(await final_reading(offline, asker=asker)) == expected


async def test_another_story_with_the_same_sentence_stays_as_it_is(offline: Services) -> None:
    await set_right(offline, ANNA)

    assert speaker(await final_reading(offline, OTHER_STORY, ANNA)) == "Ana Pell"


@pytest.mark.parametrize("words", [QUOTATION, REPORT], ids=["quotation", "report"])
async def test_what_nobody_says_is_no_statement(offline: Services, words: str) -> None:
    await set_right(offline, ANNA, words, "nobody", "")

    assert speaker(await final_reading(offline, asker=BEN), words) is None


async def test_what_was_taken_for_no_speech_becomes_a_quotation(offline: Services) -> None:
    text = "The “Gateway” centre opens in May.\n\nTom Brindle said it was late.\n"
    await set_right(offline, ANNA, "Gateway", "quotation", "", text)

    assert speaker(await final_reading(offline, text, BEN), "Gateway") == ""


async def test_one_s_own_correction_outranks_the_shared_one(offline: Services) -> None:
    await set_right(offline, ANNA_ALONE, name="Tom Brindle")
    await set_right(offline, BEN, verdict="nobody")

    assert speaker(await final_reading(offline, asker=BEN)) is None
    assert speaker(await final_reading(offline, asker=ANNA_ALONE)) == "Tom Brindle"


async def test_of_two_people_the_one_who_corrected_last_is_right(offline: Services) -> None:
    await set_right(offline, ANNA, name="Tom Brindle")
    await set_right(offline, BEN, name="Ana Pell")

    assert speaker(await final_reading(offline, asker=ANNA)) == "Ana Pell"


async def test_a_correction_outranks_the_model(
    services: Services, model: FakeModel, offline: Services
) -> None:
    await set_right(offline, ANNA)
    model.reply(REPLY)

    assert speaker(await final_reading(services, asker=BEN)) == "Tom Brindle"


async def test_the_first_reading_that_shows_is_corrected_too(offline: Services) -> None:
    await set_right(offline, ANNA)
    first = await anext(aiter(read_article(offline, ARTICLE, BEN, ReadingOptions())))

    assert isinstance(first, QuickReading)
    assert speaker(first.reading) == "Tom Brindle"


async def test_a_recalled_article_shows_corrections_and_keeps_what_was_read(offline: Services) -> None:
    await set_right(offline, ANNA)
    digest = (await final_reading(offline, asker=BEN)).article.digest
    recalled = await recall_article(offline, BEN_ALONE, digest, ReadingOptions())

    assert recalled is not None
    assert (speaker(recalled.reading), speaker(recalled.as_read)) == ("Tom Brindle", "Ana Pell")


async def test_what_is_shared_shows_no_private_correction(offline: Services) -> None:
    await set_right(offline, ANNA_ALONE)
    digest = (await final_reading(offline, asker=ANNA)).article.digest
    recalled = await recall_article(offline, ANNA_ALONE, digest, ReadingOptions(), shown_to=ANNA)

    assert recalled is not None
    assert speaker(recalled.reading) == "Ana Pell"


@pytest.mark.parametrize(
    ("who", "manages", "expected"),
    [(ANNA, False, "Ana Pell"), (BEN, True, "Ana Pell"), (BEN, False, "Tom Brindle")],
    ids=["author", "manager", "another"],
)
async def test_its_author_and_managers_take_a_correction_back(
    offline: Services, who: Asker, manages: bool, expected: str
) -> None:
    await set_right(offline, ANNA)
    reading = await final_reading(offline, asker=ANNA)
    [made] = await offline.corrections.made_to(who, reading.article)
    await offline.corrections.undo(who, made.number, manages=manages)

    assert speaker(await final_reading(offline, asker=ANNA)) == expected


async def test_a_name_that_the_article_lacks_is_refused(offline: Services) -> None:
    with pytest.raises(NotInTheArticle):
        await set_right(offline, ANNA, name="Jo Rowe")


@pytest.mark.parametrize("occurrence", [1, 2])
async def test_of_sentences_with_the_same_words_one_alone_is_set_right(
    offline: Services, occurrence: int
) -> None:
    said = "“We are glad,” said Mia Low."
    text = f"Mia Low and Bo Ott met.\n\n{said}\n\nIt rained.\n\n{said}\n"
    reading = await final_reading(offline, text, ANNA)
    spans = [one.spans[0] for one in reading.statements]
    await offline.corrections.make(ANNA, reading, spans[occurrence - 1], "speaker", "Bo Ott")
    after = await final_reading(offline, text, BEN)

    names = [after.person(one.speakers[0]).name for one in after.statements]
    assert names == [("Bo Ott" if number == occurrence else "Mia Low") for number in (1, 2)]
