import asyncio
from dataclasses import replace
from typing import Any

import pytest

from bot.pipeline.budgets.fair_queue import QueueLimits
from bot.pipeline.keeping.library import Library
from bot.pipeline.memory import Memory
from bot.pipeline.readings.reading_events import (
    ModelAsked,
    ModelNotAsked,
    QuickReading,
    SummaryGrowing,
)
from bot.pipeline.readings.reading_options import ReadingOptions
from bot.pipeline.services import QUICK_AT_ONCE, Services
from bot.pipeline.workers import LONG
from bot.pipeline.workflows.read_article import read_article
from storage.database import Database
from tests.bot.pipeline.newsroom import (
    ANNA,
    ARTICLE,
    BEN,
    FOOTER,
    REPLY,
    full_reading,
    quotations,
    read,
    services_with,
)
from tests.bot.waiting import until
from tests.fake_model import FakeModel
from tests.loopback_discord.watch import PATIENCE_SECONDS

pytestmark = pytest.mark.asyncio


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

    begun = list[int]()
    async with services_with(memory, None) as services:
        async with database.transaction():
            reading = [asyncio.create_task(read_one(services, number)) for number in range(12)]
            await until(lambda: len(begun) + services.quick_queue.waiting == len(reading))
            begun_meanwhile = len(begun)
        await asyncio.gather(*reading)

    assert begun_meanwhile == QUICK_AT_ONCE


async def test_long_articles_that_wait_for_a_process_keep_no_short_one_waiting(memory: Memory) -> None:
    async with services_with(memory, None) as services:
        waiting, run = list[int](), services.workers.run

        async def wait_if_long(characters: int, *arguments: Any, **more: Any) -> Any:
            if characters > LONG:
                waiting.append(characters)
                await asyncio.Event().wait()
            return await run(characters, *arguments, **more)

        services.workers.run = wait_if_long  # type: ignore[method-assign]
        texts = [f"{ARTICLE}\n" + f"Lot {number} went inland.\n" * 3_000 for number in range(QUICK_AT_ONCE)]
        long = [asyncio.create_task(read(services, text, ANNA)) for text in texts]
        async with asyncio.timeout(PATIENCE_SECONDS):
            while len(waiting) < len(long):
                await asyncio.sleep(0)
            events = await read(services, ARTICLE, BEN)
        for one in long:
            one.cancel()
        await asyncio.gather(*long, return_exceptions=True)

    assert isinstance(events[-1], ModelNotAsked)
