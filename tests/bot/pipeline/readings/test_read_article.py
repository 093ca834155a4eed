import asyncio
from dataclasses import replace
from typing import Any

import pytest

from bot.errors import BudgetSpent, EmptyArticle, ModelUnreachable
from bot.pipeline.asker import Asker
from bot.pipeline.budgets.day_budget import DayBudget, DayLimits
from bot.pipeline.budgets.fair_queue import QueueLimits
from bot.pipeline.keeping.library import Library
from bot.pipeline.language_model import Retrying
from bot.pipeline.memory import FirstRead, Memory
from bot.pipeline.readings.read_article import ReadingOptions, read_article
from bot.pipeline.readings.reading_events import (
    FullReading,
    ModelAsked,
    ModelFailed,
    ModelNotAsked,
    QuickReading,
    SummaryGrowing,
)
from bot.pipeline.services import QUICK_AT_ONCE, Services
from bot.pipeline.workers import LONG
from storage.database import Database
from tests.bot.pipeline.newsroom import (
    ANNA,
    ARTICLE,
    BEN,
    FOOTER,
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

IN_GERMAN = ReadingOptions(language="German")


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
    assert reading.usage == USAGE


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


# Several at once


async def test_many_who_ask_at_once_make_one_request(services: Services, model: FakeModel) -> None:
    model.reply(REPLY)
    askers = [replace(ANNA, person=person) for person in range(20)]
    readings = await asyncio.gather(*(full_reading(services, asker=asker) for asker in askers))

    assert len(model.requests) == 1
    assert len(readings) == 20


async def test_who_joins_gets_a_reading_of_their_own_paste(services: Services, model: FakeModel) -> None:
    model.reply(REPLY)
    own = f"Skip to content\n\n{ARTICLE}{FOOTER}"
    _, joined = await asyncio.gather(full_reading(services), full_reading(services, own, BEN))

    assert len(model.requests) == 1
    assert joined.reading.article.text == own
    assert quotations(joined.reading) == ["Nobody took the boat any more,", "A disgrace,"]


async def test_who_joins_late_sees_the_summary_from_its_beginning(
    services: Services, model: FakeModel
) -> None:
    hold = asyncio.Event()
    model.reply(REPLY, hold=hold)
    first = read_article(services, ARTICLE, ANNA, ReadingOptions())
    while not isinstance(await anext(first), SummaryGrowing):
        pass
    late = read_article(services, ARTICLE, BEN, ReadingOptions())
    seen = [await anext(late) for _ in range(3)]
    hold.set()
    await asyncio.gather(first.aclose(), late.aclose())

    assert [type(event) for event in seen] == [QuickReading, ModelAsked, SummaryGrowing]


async def test_a_reading_is_kept_although_who_asked_has_left(services: Services, model: FakeModel) -> None:
    hold = asyncio.Event()
    model.reply(REPLY, hold=hold)
    first = read_article(services, ARTICLE, ANNA, ReadingOptions())
    while not isinstance(await anext(first), SummaryGrowing):
        pass
    await first.aclose()
    hold.set()
    await full_reading(services, asker=BEN)

    assert len(model.requests) == 1


async def test_no_more_requests_are_under_way_than_allowed(memory: Memory, model: FakeModel) -> None:
    articles = [ARTICLE.replace("30 jobs", f"{number} jobs") for number in range(31, 37)]
    for _ in articles:
        model.reply(REPLY)
    async with services_with(memory, model, queue_limits=QueueLimits(2)) as services:
        await asyncio.gather(*(full_reading(services, article) for article in articles))

    assert model.most_open_streams == 2


async def test_a_quick_reading_that_stays_is_kept_before_it_shows(memory: Memory) -> None:
    async with services_with(memory, None) as services:
        async for event in read_article(services, ARTICLE, ANNA, ReadingOptions()):
            if isinstance(event, ModelNotAsked):
                known = await Library(memory).article(ANNA, event.reading.article.digest)

    assert known is not None


async def test_of_one_who_pastes_much_few_articles_are_on_their_way_to_a_busy_database(
    memory: Memory, database: Database
) -> None:
    async def read_one(services: Services, number: int) -> None:
        async for event in read_article(services, f"{ARTICLE}\n{number}\n", ANNA, ReadingOptions()):
            if isinstance(event, QuickReading):
                begun.append(number)
                most.append(len(begun))
            if isinstance(event, ModelNotAsked):
                begun.remove(number)

    begun, most = list[int](), list[int]()
    async with services_with(memory, None) as services:
        async with database.transaction():
            reading = [asyncio.create_task(read_one(services, number)) for number in range(12)]
            while len(most) < len(reading):
                await asyncio.sleep(0)
        await asyncio.gather(*reading)

    assert max(most) <= QUICK_AT_ONCE


async def test_long_articles_that_wait_for_a_process_keep_no_short_one_waiting(memory: Memory) -> None:
    async with services_with(memory, None) as services:
        may_go_on, waiting, run = asyncio.Event(), list[int](), services.workers.run

        async def wait_if_long(characters: int, *arguments: Any, **more: Any) -> Any:
            if characters > LONG:
                waiting.append(characters)
                await may_go_on.wait()
            return await run(characters, *arguments, **more)

        services.workers.run = wait_if_long  # type: ignore[method-assign]
        texts = [f"{ARTICLE}\n" + f"Lot {number} went inland.\n" * 3_000 for number in range(QUICK_AT_ONCE)]
        long = [asyncio.create_task(read(services, text, ANNA)) for text in texts]
        async with asyncio.timeout(20):
            while len(waiting) < len(long):
                await asyncio.sleep(0)
            events = await read(services, ARTICLE, BEN)
        may_go_on.set()
        await asyncio.gather(*long)

    assert isinstance(events[-1], ModelNotAsked)
