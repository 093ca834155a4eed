from dataclasses import replace

import pytest

from bot.pipeline.asker import Asker
from bot.pipeline.memory import Memory
from bot.pipeline.readings.reading_options import ReadingOptions
from bot.pipeline.records.earlier_readings import FirstRead
from bot.pipeline.services import Services
from storage.database import Database
from tests.bot.pipeline.newsroom import (
    ANNA,
    ARTICLE,
    BEN,
    FOOTER,
    IN_GERMAN,
    REPLY,
    full_reading,
    quotations,
    services_with,
    speaker_of,
)
from tests.fake_model import FakeModel

pytestmark = pytest.mark.asyncio


async def test_the_second_reading_asks_no_model(services: Services, model: FakeModel) -> None:
    model.reply(REPLY)
    first = await full_reading(services)
    second = await full_reading(services)

    assert len(model.requests) == 1
    assert second.reading.statements == first.reading.statements


async def test_a_kept_reply_costs_nothing(services: Services, model: FakeModel) -> None:
    model.reply(REPLY)
    await full_reading(services)
    usage = (await full_reading(services)).reading.usage

    assert (usage.input_tokens, usage.output_tokens, usage.cost_usd) == (0, 0, 0.0)


async def test_the_same_story_with_another_footer_asks_no_model(services: Services, model: FakeModel) -> None:
    model.reply(REPLY)
    await full_reading(services)
    reading = (await full_reading(services, f"Skip to content\n\n{ARTICLE}{FOOTER}")).reading

    assert len(model.requests) == 1
    assert quotations(reading) == ["Nobody took the boat any more,", "A disgrace,"]


async def test_a_changed_story_is_asked_about_anew(services: Services, model: FakeModel) -> None:
    model.reply(REPLY)
    model.reply(REPLY)
    await full_reading(services)
    await full_reading(services, ARTICLE.replace("30 jobs", "40 jobs"))

    assert len(model.requests) == 2


async def test_a_summary_in_another_language_is_asked_for_anew(services: Services, model: FakeModel) -> None:
    model.reply(REPLY)
    model.reply(REPLY)
    await full_reading(services)
    await full_reading(services, options=IN_GERMAN)

    assert "in German" in model.requests[1].messages[-1].content


async def test_nothing_crosses_scopes(services: Services, model: FakeModel) -> None:
    model.reply(REPLY)
    model.reply(REPLY)
    await full_reading(services)
    elsewhere = await full_reading(services, asker=Asker("guild:2", person=501))

    assert len(model.requests) == 2
    assert elsewhere.from_store is None


async def test_a_fresh_reading_asks_again_and_takes_the_others_place(
    services: Services, model: FakeModel
) -> None:
    model.reply(REPLY)
    model.reply(REPLY | {"summary": [{"text": "Thirty jobs may go.", "evidence": [3]}]})
    await full_reading(services)
    await full_reading(services, options=ReadingOptions(fresh=True))
    kept = await full_reading(services)

    assert len(model.requests) == 2
    assert kept.reading.summary[0].text == "Thirty jobs may go."


async def test_a_fresh_reading_does_not_claim_to_have_been_kept(services: Services, model: FakeModel) -> None:
    model.reply(REPLY)
    model.reply(REPLY)
    await full_reading(services)
    fresh = await full_reading(services, options=ReadingOptions(fresh=True))

    assert fresh.from_store is None


async def test_who_may_know_is_told_who_read_it_first(services: Services, model: FakeModel) -> None:
    model.reply(REPLY)
    assert (await full_reading(services)).from_store is None

    again = await full_reading(services, asker=BEN)

    assert again.from_store == FirstRead(1000, ANNA.person, ANNA.channel, private=False)


async def test_a_private_reading_serves_others_without_being_told(
    services: Services, model: FakeModel
) -> None:
    model.reply(REPLY)
    await full_reading(services, asker=replace(ANNA, private=True))
    again = await full_reading(services, asker=BEN)

    assert len(model.requests) == 1
    assert again.from_store is None


async def test_a_lost_database_costs_nobody_their_reading(model: FakeModel, database: Database) -> None:
    async with database.transaction() as connection:
        for table in ("replies", "usage", "keys", "pastes"):
            await connection.run(f"DROP TABLE {table}")
    model.reply(REPLY)
    async with services_with(Memory(database), model) as services:
        reading = (await full_reading(services)).reading

    assert speaker_of("A disgrace,", reading) == ["Tom Brindle"]


async def test_a_kept_reply_that_cannot_be_read_is_asked_for_again(
    services: Services, model: FakeModel, database: Database
) -> None:
    model.reply(REPLY)
    await full_reading(services)
    async with database.transaction() as connection:
        await connection.run("UPDATE replies SET reply = '[]'")
    model.reply(REPLY)
    reading = (await full_reading(services)).reading

    assert len(model.requests) == 2
    assert quotations(reading)
