import asyncio

import pytest

from bot.errors import BudgetSpent, ReplyCutOff
from bot.pipeline.asker import Asker
from bot.pipeline.budgets.day_budget import DayLimits
from bot.pipeline.budgets.fair_queue import QueueLimits
from bot.pipeline.language_model import ModelUsage
from bot.pipeline.memory import Memory
from bot.pipeline.readings.reading_events import FullReading, ModelAsked, ModelFailed, ReadingEvent
from bot.pipeline.readings.reading_options import ReadingOptions
from bot.pipeline.services import Services
from bot.pipeline.workflows.read_article import read_article
from tests.bot.pipeline.budgets.day import (
    Open,
    wait_for,
)
from tests.bot.pipeline.newsroom import ANNA, ARTICLE, BEN, REPLY, full_reading, only, read
from tests.fake_model import USAGE, FakeModel
from tests.loopback_discord.watch import PATIENCE_SECONDS

pytestmark = pytest.mark.asyncio


async def test_past_the_budget_the_quick_reading_stands_and_says_when_it_resets(
    open_services: Open, model: FakeModel
) -> None:
    async with open_services(daily_tokens=20_000) as services:
        await services.budget.record(ANNA, "reading", ModelUsage(input_tokens=20_000))
        failed = only(ModelFailed, await read(services))

    assert failed.reading.statements
    assert failed.reading.notices[-1].message == (
        "Quick reading only. This server’s budget for the language model is spent for today. It starts "
        "afresh at midnight UTC, in 3 hours; until then, articles get the quick reading."
    )
    assert not model.requests


async def test_who_has_nothing_left_need_not_wait_for_a_turn_to_hear_it(
    open_services: Open, model: FakeModel
) -> None:
    hold = asyncio.Event()
    model.reply(REPLY, hold=hold)
    async with open_services(daily_tokens=20_000, queue_limits=QueueLimits(1)) as services:
        others = asyncio.create_task(full_reading(services, ARTICLE.replace("30 jobs", "31 jobs"), asker=BEN))
        await wait_for(lambda: model.open_streams == 1)
        await services.budget.record(ANNA, "reading", ModelUsage(input_tokens=20_000))
        async with asyncio.timeout(PATIENCE_SECONDS):
            events = await read(services)
        hold.set()
        await others

    assert isinstance(only(ModelFailed, events).error, BudgetSpent)


async def test_what_a_provider_reports_corrects_what_the_next_request_holds(
    open_services: Open, model: FakeModel
) -> None:
    other_article = ARTICLE.replace("30 jobs", "31 jobs")
    held = []
    async with open_services() as services:
        for article in (ARTICLE, other_article):
            hold = asyncio.Event()
            model.reply(REPLY, hold=hold)
            reading = asyncio.create_task(full_reading(services, article))
            await wait_for(lambda: model.open_streams == 1)
            held.append((await services.budget.allowances(ANNA))[0].under_way)
            hold.set()
            await reading

    assert held[1] == pytest.approx(USAGE.input_tokens + 2000, abs=20)
    assert held[0] > held[1] + 100


async def test_a_reply_kept_from_before_is_shown_past_the_budget(
    open_services: Open, model: FakeModel
) -> None:
    model.reply(REPLY)
    async with open_services(daily_tokens=20_000) as services:
        await full_reading(services)
        await services.budget.record(ANNA, "reading", ModelUsage(input_tokens=20_000))
        again = await full_reading(services)

    assert isinstance(again, FullReading)


async def test_a_repair_past_the_budget_is_not_asked_for(open_services: Open, model: FakeModel) -> None:
    model.reply("no JSON", usage=ModelUsage(input_tokens=19_000))
    async with open_services(daily_tokens=20_000) as services:
        failed = only(ModelFailed, await read(services))

    assert isinstance(failed.error, BudgetSpent)
    assert len(model.requests) == 1


async def test_a_retry_past_the_budget_is_not_made(open_services: Open, model: FakeModel) -> None:
    cut_off = ReplyCutOff(usage=ModelUsage(input_tokens=19_000))
    model.retry_then_reply(cut_off, REPLY, after='{"summary"')
    async with open_services(daily_tokens=20_000) as services:
        failed = only(ModelFailed, await read(services))

    assert isinstance(failed.error, BudgetSpent)
    assert model.open_streams == 0


async def test_who_joined_a_reading_is_not_refused_for_anothers_budget(
    open_services: Open, memory: Memory, model: FakeModel
) -> None:
    hold = asyncio.Event()
    other_article = ARTICLE.replace("30 jobs", "31 jobs")
    model.reply(REPLY, hold=hold)
    model.reply(REPLY)
    async with open_services(queue_limits=QueueLimits(1)) as services:
        first = asyncio.create_task(full_reading(services, other_article, BEN))
        await wait_for(lambda: len(model.requests) == 1)
        of_anna = Reader(services, ANNA)
        await of_anna.asked.wait()
        joined = Reader(services, BEN)
        await joined.asked.wait()
        services.budget.chosen = lambda _: DayLimits(daily_tokens_per_person=20_000)
        await services.budget.record(ANNA, "reading", ModelUsage(input_tokens=20_000))
        hold.set()
        await first
        refused, read_by_ben = await of_anna.last, await joined.last

    assert isinstance(refused, ModelFailed)
    assert isinstance(read_by_ben, FullReading)


class Reader:
    """Reads the article, and tells when the model is asked on its behalf, be it together with another."""

    def __init__(self, services: Services, asker: Asker) -> None:
        self.asked = asyncio.Event()
        self.last = asyncio.create_task(self._read(services, asker))

    async def _read(self, services: Services, asker: Asker) -> ReadingEvent:
        async for event in read_article(services, ARTICLE, asker, ReadingOptions()):
            if isinstance(event, ModelAsked):
                self.asked.set()
        return event
