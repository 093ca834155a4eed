"""What a provider had in its cache would tell that somebody sent the same before: so it shows to nobody."""

from dataclasses import replace

import pytest

from bot.pipeline.asker import Asker
from bot.pipeline.budgets.day_budget import DayBudget
from bot.pipeline.budgets.usage import UsageOf, usage_report
from bot.pipeline.language_model import ModelUsage
from bot.pipeline.memory import Memory
from bot.pipeline.metrics import Series
from bot.pipeline.scopes import LOCAL
from bot.readers.reading import Reading
from tests.bot.pipeline.newsroom import BEN, REPLY, full_reading, services_with
from tests.fake_model import FakeModel

pytestmark = pytest.mark.asyncio

UNKNOWN_THERE = ModelUsage(3000, 0, 100, cost_usd=0.005)
SENT_BEFORE = ModelUsage(3000, 2800, 100, cost_usd=0.001, saved_by_cache_usd=0.004)


async def told(memory: Memory, usage: ModelUsage, asker: Asker) -> tuple[Reading, UsageOf]:
    """What one full reading that took so much tells its person, below the card and by /usage."""
    model = FakeModel()
    model.reply(REPLY, usage=usage)
    async with services_with(memory, model, budget=DayBudget(memory)) as services:
        reading = (await full_reading(services, asker=asker)).reading
        return reading, (await usage_report(memory, services.budget, asker)).own


async def test_what_a_person_is_told_is_the_same_whether_or_not_somebody_sent_it_before(
    memory: Memory,
) -> None:
    unknown, used = await told(memory, UNKNOWN_THERE, BEN)
    known, used_of_known = await told(memory, SENT_BEFORE, replace(BEN, scope="guild:2"))

    assert known.usage == unknown.usage == UNKNOWN_THERE
    assert (used_of_known.today, used_of_known.tokens_by_day) == (used.today, used.tokens_by_day)


async def test_who_runs_byline_is_told_what_the_provider_asks_for(memory: Memory) -> None:
    model = FakeModel()
    model.reply(REPLY, usage=SENT_BEFORE)
    async with services_with(memory, model) as services:
        await full_reading(services, asker=BEN)
        counts = services.metrics.counts

    assert counts[Series("tokens", ("cached",))] == SENT_BEFORE.cached_tokens
    assert counts[Series("cost_dollars", ())] == SENT_BEFORE.cost_usd


async def test_in_the_terminal_where_there_is_nobody_else_all_is_told(memory: Memory) -> None:
    reading, used = await told(memory, SENT_BEFORE, Asker(LOCAL))

    assert reading.usage == SENT_BEFORE
    assert used.today.cached_tokens == SENT_BEFORE.cached_tokens
