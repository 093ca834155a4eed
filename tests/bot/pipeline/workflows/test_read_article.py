from dataclasses import replace

import pytest

from bot.errors import BudgetSpent, EmptyArticle, ModelUnreachable
from bot.pipeline.budgets.day_budget import DayBudget, DayLimits
from bot.pipeline.language_model import Retrying
from bot.pipeline.memory import Memory
from bot.pipeline.readings.reading_events import (
    FullReading,
    ModelFailed,
    ModelNotAsked,
    QuickReading,
    SummaryGrowing,
)
from bot.pipeline.readings.reading_options import ReadingOptions
from bot.pipeline.services import Services
from tests.bot.pipeline.newsroom import (
    ARTICLE,
    REPLY,
    all_of,
    full_reading,
    only,
    quotations,
    read,
    services_with,
    speaker_of,
)
from tests.fake_model import USAGE, FakeModel

pytestmark = pytest.mark.asyncio


# What is shown, and in which order


async def test_the_quick_reading_comes_first_and_the_full_one_last(
    services: Services, model: FakeModel
) -> None:
    model.reply(REPLY)
    events = await read(services)

    assert [type(event) for event in (events[0], events[-1])] == [QuickReading, FullReading]


async def test_the_summary_grows_until_it_is_whole(services: Services, model: FakeModel) -> None:
    model.reply(REPLY)
    grown = [event.sentences for event in all_of(SummaryGrowing, await read(services))]

    assert len(grown) > 2
    assert grown[-1] == ("The ferry line closes in May.", "A pilot expects 30 jobs to go.")


async def test_the_model_points_and_the_quotations_are_cut_from_the_article(
    services: Services, model: FakeModel
) -> None:
    model.reply(REPLY)
    reading = (await full_reading(services)).reading

    assert quotations(reading) == ["Nobody took the boat any more,", "A disgrace,"]
    assert speaker_of("A disgrace,", reading) == ["Tom Brindle"]


async def test_what_changed_is_told(services: Services, model: FakeModel) -> None:
    model.reply(REPLY)
    full = await full_reading(services)
    (changed,) = full.changes.other_speaker or full.changes.new

    assert "A disgrace" in next(
        span.of(ARTICLE) for one in full.reading.statements if one.id == changed for span in one.spans
    )


async def test_a_full_reading_names_its_model_and_its_cost(services: Services, model: FakeModel) -> None:
    model.reply(REPLY)
    reading = (await full_reading(services)).reading

    assert (reading.reader, reading.model) == ("model", "fake-model")
    assert reading.usage == USAGE.as_if_uncached()


async def test_an_empty_text_is_refused(services: Services) -> None:
    with pytest.raises(EmptyArticle):
        await read(services, "  \n ")


# Without a model


async def test_without_a_model_the_quick_reading_stays(memory: Memory) -> None:
    async with services_with(memory, None) as services:
        quick, last = await read(services)

    assert isinstance(quick, QuickReading)
    assert last == ModelNotAsked(quick.reading)


async def test_a_model_that_is_not_wanted_is_not_asked(services: Services, model: FakeModel) -> None:
    events = await read(services, options=ReadingOptions(ask_model=False))

    assert isinstance(events[-1], ModelNotAsked)
    assert not model.requests


async def test_a_failing_model_leaves_the_quick_reading_with_a_notice(
    services: Services, model: FakeModel
) -> None:
    model.fail(ModelUnreachable(), after='{"summary": [{"text": "The fer')
    events = await read(services)
    failed = only(ModelFailed, events)

    assert replace(failed.reading, notices=()) == replace(only(QuickReading, events).reading, notices=())
    assert failed.reading.notices[-1].kind == "model_unavailable"
    assert failed.reading.notices[-1].message == f"Quick reading only. {ModelUnreachable.default_message}"


async def test_a_spent_budget_is_a_failure_of_its_own_and_asks_nothing(
    memory: Memory, model: FakeModel
) -> None:
    async with services_with(memory, model, budget=DayBudget(memory, DayLimits(0))) as services:
        failed = only(ModelFailed, await read(services))

    assert isinstance(failed.error, BudgetSpent)
    assert not model.requests


# Replies that need a second try


async def test_after_a_retry_the_summary_grows_from_nothing(services: Services, model: FakeModel) -> None:
    model.retry_then_reply(ModelUnreachable(), REPLY, after='{"summary": [{"text": "Void words"')
    events = await read(services)
    place = next(place for place, event in enumerate(events) if isinstance(event, Retrying))
    after = all_of(SummaryGrowing, events[place:])

    assert after
    assert not any("Void" in sentence for grown in after for sentence in grown.sentences)


async def test_an_unreadable_reply_is_repaired_once(services: Services, model: FakeModel) -> None:
    model.reply("I cannot give JSON.")
    model.reply(REPLY)
    await full_reading(services)
    first, repair = model.requests

    assert repair.messages[: len(first.messages)] == first.messages
    assert repair.messages[-2].content == "I cannot give JSON."
    assert repair.purpose == "repair"


async def test_a_reply_that_broke_off_is_repaired(services: Services, model: FakeModel) -> None:
    model.reply('{"summary": [{"text": "The ferry line closes in May.", "evidence": [1]}], "speakers": [')
    model.reply(REPLY)
    reading = (await full_reading(services)).reading

    assert speaker_of("A disgrace,", reading) == ["Tom Brindle"]


async def test_a_repair_is_part_of_the_cost(services: Services, model: FakeModel) -> None:
    model.reply("no")
    model.reply(REPLY)
    reading = (await full_reading(services)).reading

    assert reading.usage.input_tokens == 2 * USAGE.input_tokens


async def test_a_reply_that_cannot_be_repaired_leaves_the_quick_reading(
    services: Services, model: FakeModel
) -> None:
    model.reply("no")
    model.reply("still no")

    assert isinstance((await read(services))[-1], ModelFailed)


# What is kept


# Several at once
