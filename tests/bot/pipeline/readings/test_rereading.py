"""The library keeps up with the reader, in nobody's way, and keeps what people have set right."""

import asyncio
from dataclasses import replace

import pytest

from bot.pipeline.asker import Asker
from bot.pipeline.services import Services
from bot.readers.corrections import Verdict
from tests.bot.pipeline.newsroom import ANNA, ARTICLE, BEN, REPLY, full_reading, read
from tests.bot.pipeline.readings.reread_here import (
    ProcessHere,
    keep_as_an_earlier_byline,
    rereading,
    speakers,
)
from tests.bot.waiting import until
from tests.fake_model import FakeModel

pytestmark = pytest.mark.asyncio
ANNA_ALONE = replace(ANNA, private=True)
CHANGED = ARTICLE.replace("“A disgrace,” read a banner on the quay.", "The council meets again in June.")


async def set_right(
    services: Services, asker: Asker, text: str = ARTICLE, verdict: Verdict = "speaker"
) -> None:
    reading = await services.quick_readings.of(text)
    span = next(one.spans[0] for one in reading.statements if "boat" in one.spans[0].of(text))
    await services.corrections.make(asker, reading, span, verdict, "Tom Brindle")


async def test_what_an_earlier_version_found_is_found_anew(offline: Services) -> None:
    await keep_as_an_earlier_byline(offline)
    before = await speakers(offline)
    await rereading(offline).catch_up()

    assert before == ["Max Stranger"]
    assert await speakers(offline) == ["Ana Pell"]


async def test_its_process_ends_when_byline_stops(offline: Services) -> None:
    process = ProcessHere()
    await keep_as_an_earlier_byline(offline)
    running = asyncio.create_task(rereading(offline, process).run())
    await until(lambda: process.calls > 0)
    running.cancel()
    await asyncio.wait([running])

    assert process.is_dead


async def test_each_audience_s_article_is_read_again(offline: Services) -> None:
    for asker in (ANNA, ANNA_ALONE, replace(BEN, channel=11)):
        await keep_as_an_earlier_byline(offline, asker=asker)
    await rereading(offline).catch_up()

    assert await speakers(offline, replace(BEN, channel=11)) == ["Ana Pell"]
    assert await speakers(offline, replace(ANNA, channel=99)) == ["Ana Pell"]


async def test_a_kept_reply_is_read_again_and_no_model_is_asked(services: Services, model: FakeModel) -> None:
    model.reply(REPLY)
    full = await full_reading(services)
    await keep_as_an_earlier_byline(services)
    await rereading(services).catch_up()

    assert full.reading.reader == "model"
    assert await speakers(services, words="disgrace") == ["Tom Brindle"]
    assert len(model.requests) == 1


async def test_a_reply_that_was_shown_to_others_alone_does_not_serve(
    services: Services, model: FakeModel
) -> None:
    model.reply(REPLY)
    await full_reading(services, asker=ANNA_ALONE)
    await keep_as_an_earlier_byline(services, asker=BEN)
    # ... with a model that no longer answers, so that Ben's reading stayed quick
    async with services.memory.at_hand.transaction() as connection:
        await connection.run(
            "DELETE FROM replies_shown WHERE audience IN (SELECT id FROM audiences WHERE kind = 'channel')"
        )
    await rereading(services).catch_up()

    assert await speakers(services, BEN, words="disgrace") != ["Tom Brindle"]


async def test_corrections_outrank_the_new_reading(offline: Services) -> None:
    await read(offline)
    await set_right(offline, ANNA)
    await keep_as_an_earlier_byline(offline)
    await rereading(offline).catch_up()

    assert await speakers(offline) == ["Tom Brindle"]


async def test_what_nobody_says_stays_so_when_read_again(offline: Services) -> None:
    await read(offline)
    await set_right(offline, ANNA, verdict="nobody")
    await keep_as_an_earlier_byline(offline)
    await rereading(offline).catch_up()

    assert await speakers(offline) == []


@pytest.mark.parametrize("later", [CHANGED, ARTICLE + "\nShare on Facebook\n"], ids=["changed", "footer"])
async def test_another_copy_of_the_story_is_found_under_who_was_set_right(
    offline: Services, later: str
) -> None:
    await read(offline, later, replace(BEN, channel=11))
    await read(offline)
    await set_right(offline, ANNA)
    await rereading(offline).catch_up()

    assert set(await speakers(offline, replace(BEN, sees_channels=frozenset({11})))) == {"Tom Brindle"}
    assert await speakers(offline, replace(BEN, channel=11)) == ["Ana Pell"]


async def test_a_correction_is_found_by_who_saw_the_article_in_another_s_reading(offline: Services) -> None:
    await read(offline, asker=BEN)
    await set_right(offline, ANNA_ALONE)
    await rereading(offline).catch_up()

    assert await speakers(offline, ANNA_ALONE) == ["Tom Brindle"]
    assert await speakers(offline, BEN) == ["Ana Pell"]


async def test_the_other_copies_of_a_corrected_story_are_read_again_at_once(offline: Services) -> None:
    await read(offline, CHANGED)
    await read(offline)
    task = asyncio.create_task(rereading(offline).run())
    await set_right(offline, ANNA)

    async def is_right_in_both() -> bool:
        return await speakers(offline) == ["Tom Brindle"]

    await until(is_right_in_both)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)

    assert set(await speakers(offline, words="nobody")) == {"Tom Brindle"}
