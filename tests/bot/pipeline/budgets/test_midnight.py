"""The end of a budget's day, at midnight UTC."""

import pytest

from bot.pipeline.language_model import ModelUsage
from bot.pipeline.memory import Memory
from tests.bot.pipeline.budgets.day import Clock, budget_of, is_allowed, take
from tests.bot.pipeline.newsroom import ANNA

pytestmark = pytest.mark.asyncio


async def test_at_midnight_utc_all_begins_afresh(memory: Memory, clock: Clock) -> None:
    budget = budget_of(memory, clock, daily_tokens=1000)
    await take(budget, ANNA, 1000)
    clock.moment += 3 * 3600

    assert await is_allowed(budget, ANNA, 1000)


async def test_without_a_database_too_all_begins_afresh(nothing_kept: Memory, clock: Clock) -> None:
    budget = budget_of(nothing_kept, clock, daily_tokens=1000)
    await take(budget, ANNA, 1000)
    clock.moment += 3 * 3600

    assert await is_allowed(budget, ANNA, 1000)


async def test_what_is_taken_first_thing_on_a_new_day_counts_without_a_database_too(
    nothing_kept: Memory, clock: Clock
) -> None:
    budget = budget_of(nothing_kept, clock, daily_tokens=1000)
    await take(budget, ANNA, 1)
    clock.moment += 3 * 3600
    await budget.record(ANNA, "reading", ModelUsage(input_tokens=1000))

    assert not await is_allowed(budget, ANNA, 1)


async def test_what_ends_after_midnight_counts_for_the_new_day(memory: Memory, clock: Clock) -> None:
    budget = budget_of(memory, clock, daily_tokens=1000)
    async with budget.reserved(ANNA, 800):
        clock.moment += 3 * 3600
        still_held = not await is_allowed(budget, ANNA, 300)
        await budget.record(ANNA, "reading", ModelUsage(input_tokens=700))

    assert still_held
    assert (await budget.allowances(ANNA))[0].left == 300
