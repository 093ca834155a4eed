"""Hard situations of corrections: what people set right holds where it was meant, and nowhere else."""

import asyncio
from dataclasses import replace

import pytest

from bot.pipeline.asker import Asker
from bot.pipeline.keeping.find_statements import find_statements
from bot.pipeline.readings.reading_options import ReadingOptions
from bot.pipeline.services import Services
from bot.readers.corrections import Verdict
from bot.readers.reading import Reading
from storage.erasing import forget_article_of, forget_person
from storage.found_statements import Search
from tests.bot.pipeline.newsroom import ANNA, BEN, REPLY, final_reading
from tests.bot.pipeline.newsroom import ARTICLE as SHORT
from tests.fake_model import FakeModel

pytestmark = pytest.mark.asyncio

ANNA_ALONE, BEN_ALONE = replace(ANNA, private=True), replace(BEN, private=True)
GLAD = "“We are glad,” said Mia Low."
STORY = (
    "Bridge opens\n\nMia Low and Bo Ott met at noon.\n\n"
    f"{GLAD}\n\nThen it rained for an hour on the quay.\n\n{GLAD}\n\nThe band went home.\n\n"
    "Bo Ott said the bridge had cost less than planned. He thanked the builders.\n"
)
FIRST, SECOND = 0, 1


async def read(services: Services, text: str = STORY, asker: Asker = BEN, **more: bool) -> Reading:
    return await final_reading(services, text, asker, ReadingOptions(**more))


async def set_right(
    services: Services,
    asker: Asker,
    words: str = "We are glad",
    which: int = FIRST,
    verdict: Verdict = "speaker",
    name: str = "Bo Ott",
    text: str = STORY,
) -> int:
    await read(services, text, asker)
    as_read = await services.quick_readings.of(text)
    spans = [one.spans[0] for one in as_read.statements if words in one.spans[0].of(text)]
    return (await services.corrections.make(asker, as_read, spans[which], verdict, name)).number


def speakers(reading: Reading, words: str = "We are glad") -> list[str]:
    return [
        ", ".join(reading.person(person).name for person in one.speakers)
        for one in reading.statements
        if words in one.spans[0].of(reading.article.text)
    ]


async def found(services: Services, asker: Asker, speaker: str) -> int:
    page = await find_statements(services.memory, asker, Search("glad", speaker))
    return len(page.statements)


@pytest.mark.parametrize(
    ("copy", "expected"),
    [
        (STORY.replace(f"{GLAD}\n\nThen", "Then"), ["Bo Ott"]),
        (STORY.replace("Bridge opens\n\n", f"Bridge opens\n\n{GLAD}\n\n"), ["Mia Low", "Mia Low", "Bo Ott"]),
        (STORY.replace("The band went home.", "It was late."), ["Mia Low", "Bo Ott"]),
    ],
    ids=["the other one taken out", "one more put in before", "a neighbour changed"],
)
async def test_of_repeated_sentences_the_one_that_was_meant_is_known_by_those_around_it(
    offline: Services, copy: str, expected: list[str]
) -> None:
    await set_right(offline, ANNA, which=SECOND)

    assert speakers(await read(offline, copy)) == expected


async def test_a_repeated_sentence_that_was_taken_out_leaves_its_correction_to_no_other(
    offline: Services,
) -> None:
    await set_right(offline, ANNA, which=FIRST)
    copy = STORY.replace(f"at noon.\n\n{GLAD}\n\nThen", "at noon.\n\nThen")

    assert speakers(await read(offline, copy)) == ["Mia Low"]


async def test_a_sentence_whose_words_were_changed_is_as_it_is_read_and_the_others_stay_right(
    offline: Services,
) -> None:
    await set_right(offline, ANNA, which=FIRST)
    await set_right(offline, ANNA, words="had cost less", name="Mia Low")
    copy = STORY.replace(GLAD, "“We are very glad,” said Mia Low.", 1)
    reading = await read(offline, copy)

    assert speakers(reading, "We are very glad") == ["Mia Low"]
    assert speakers(reading, "had cost less") == ["Mia Low"]


async def test_a_copy_with_plain_marks_and_other_breaks_is_right_too(offline: Services) -> None:
    await set_right(offline, ANNA, which=SECOND)
    copy = (
        STORY.replace("“", '"').replace("”", '"').replace("The band went home.\n\n", "The band went home. ")
    )

    assert speakers(await read(offline, copy)) == ["Mia Low", "Bo Ott"]


async def test_paragraphs_in_another_order_keep_their_corrections(offline: Services) -> None:
    await set_right(offline, ANNA, words="had cost less", name="Mia Low")
    last = "Bo Ott said the bridge had cost less than planned. He thanked the builders."
    copy = STORY.replace(last, "").replace("Mia Low and Bo Ott met", f"{last}\n\nMia Low and Bo Ott met")

    assert speakers(await read(offline, copy), "had cost less") == ["Mia Low"]


async def test_who_says_after_all_what_somebody_took_for_nobody_s_is_its_speaker(offline: Services) -> None:
    await set_right(offline, ANNA, words="had cost less", verdict="nobody", name="")
    await set_right(offline, BEN, words="had cost less", name="Mia Low")

    assert speakers(await read(offline), "had cost less") == ["Mia Low"]


async def test_taking_back_the_later_of_two_brings_the_earlier_one_of_another_audience_back(
    offline: Services,
) -> None:
    await set_right(offline, BEN, which=FIRST)
    number = await set_right(offline, ANNA_ALONE, which=FIRST, verdict="nobody", name="")
    before = speakers(await read(offline, asker=ANNA_ALONE))
    await offline.corrections.undo(ANNA_ALONE, number, manages=False)

    assert before == ["Mia Low"]
    assert speakers(await read(offline, asker=ANNA_ALONE)) == ["Bo Ott", "Mia Low"]
    assert await found(offline, ANNA_ALONE, "Ott") == 1


async def test_somebody_who_changes_their_mind_and_takes_it_back_leaves_nothing(offline: Services) -> None:
    await set_right(offline, ANNA, which=FIRST, verdict="nobody", name="")
    number = await set_right(offline, ANNA, which=FIRST)
    await offline.corrections.undo(ANNA, number, manages=False)

    assert speakers(await read(offline)) == ["Mia Low", "Mia Low"]


async def test_two_people_at_once_leave_one_speaker_whom_readings_and_searches_agree_on(
    offline: Services,
) -> None:
    await asyncio.gather(
        set_right(offline, ANNA, which=FIRST), set_right(offline, BEN, which=FIRST, name="Mia Low")
    )
    shown = speakers(await read(offline))[FIRST]

    assert await found(offline, BEN, "Ott") == (shown == "Bo Ott")


async def test_of_two_who_take_it_back_at_once_one_does(offline: Services) -> None:
    number = await set_right(offline, ANNA, which=FIRST)
    undone = await asyncio.gather(
        offline.corrections.undo(ANNA, number, manages=False),
        offline.corrections.undo(BEN, number, manages=True),
    )

    assert sorted(undone) == [False, True]
    assert speakers(await read(offline)) == ["Mia Low", "Mia Low"]


async def test_nobody_takes_back_what_they_cannot_see(offline: Services) -> None:
    number = await set_right(offline, ANNA_ALONE, which=FIRST)

    assert not await offline.corrections.undo(BEN, number, manages=True)
    assert not await offline.corrections.undo(replace(ANNA, scope="guild:2"), number, manages=True)


async def test_a_correction_outlives_that_its_article_is_forgotten_by_another(offline: Services) -> None:
    await set_right(offline, ANNA, which=FIRST)
    await read(offline, asker=BEN)
    digest = (await offline.quick_readings.of(STORY)).article.digest
    await forget_article_of(offline.memory.at_hand, BEN.scope, digest, BEN.person)

    assert speakers(await read(offline)) == ["Bo Ott", "Mia Low"]


async def test_a_private_correction_goes_with_its_author(offline: Services) -> None:
    await read(offline)
    await set_right(offline, ANNA_ALONE, which=FIRST)
    await forget_person(offline.memory.at_hand, ANNA.scope, ANNA.person)

    assert speakers(await read(offline, asker=ANNA_ALONE)) == ["Mia Low", "Mia Low"]
    assert await found(offline, ANNA_ALONE, "Ott") == 0


async def test_what_is_read_afresh_stays_right(services: Services, model: FakeModel) -> None:
    model.reply(REPLY)
    model.reply(REPLY)
    await set_right(services, ANNA, "Nobody took", name="Tom Brindle", text=SHORT)
    reading = await read(services, SHORT, fresh=True)

    assert reading.reader == "model"
    assert speakers(reading, "Nobody took") == ["Tom Brindle"]


async def test_in_direct_messages_a_correction_stays_there(offline: Services) -> None:
    direct = Asker("user:501", person=501)
    await set_right(offline, direct, which=FIRST)

    assert speakers(await read(offline, asker=direct)) == ["Bo Ott", "Mia Low"]
    assert speakers(await read(offline, asker=ANNA)) == ["Mia Low", "Mia Low"]
    assert await found(offline, direct, "Ott") == 1
    assert await found(offline, ANNA, "Ott") == 0


async def test_who_manages_a_channel_takes_back_what_was_set_right_there_and_nothing_of_another(
    offline: Services,
) -> None:
    elsewhere = replace(BEN, channel=999, sees_channels=frozenset({999, ANNA.channel or 0}))
    number = await set_right(offline, ANNA, which=FIRST)
    article = (await offline.quick_readings.of(STORY)).article

    assert await offline.corrections.undoable(elsewhere, article, manages=True) == []
    assert not await offline.corrections.undo(elsewhere, number, manages=True)
    assert await offline.corrections.undo(BEN, number, manages=True)


async def test_words_partly_in_marks_get_another_speaker_as_a_whole(offline: Services) -> None:
    story = STORY.replace(GLAD, "Mia Low said that the town was “glad that the bridge is there” at last.", 1)
    await set_right(offline, ANNA, words="glad that the bridge", text=story)
    reading = await read(offline, story)
    (statement,) = [one for one in reading.statements if "that the bridge" in one.spans[0].of(story)]

    assert statement.form == "mixed"
    assert statement.corrected_by is not None
    assert await found(offline, BEN, "Ott") == 1


async def test_what_was_set_right_last_is_offered_first_to_be_taken_back(offline: Services) -> None:
    numbers = [await set_right(offline, ANNA, which=which) for which in (FIRST, SECOND)]
    article = (await offline.quick_readings.of(STORY)).article
    offered = await offline.corrections.undoable(ANNA, article, manages=False)

    assert [one.number for one in offered] == sorted(numbers, reverse=True)
