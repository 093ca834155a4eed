from dataclasses import replace

import pytest

from bot.pipeline.budgets.day_budget import DayBudget, DayLimits
from bot.pipeline.budgets.usage import usage_report
from bot.pipeline.language_model import ModelUsage
from bot.pipeline.library_unavailable import LibraryUnavailable
from bot.pipeline.memory import Memory
from storage.database import Database
from storage.errors import DatabaseLocked
from storage.usage import SECONDS_OF_A_DAY, UsageStore
from tests.bot.pipeline.newsroom import ANNA, BEN, REPLY, full_reading, services_with
from tests.fake_model import USAGE, FakeModel

pytestmark = pytest.mark.asyncio

NINE_PM = 20_000 * SECONDS_OF_A_DAY + 21 * 3600
PRICED = ModelUsage(1000, 600, 100, 0.0001, reasoning_tokens=40)
UNPRICED = ModelUsage(500, 0, 50)


class Days:
    """A clock that is set by days."""

    def __init__(self) -> None:
        self.moment = float(NINE_PM)

    def __call__(self) -> float:
        return self.moment

    def go_on(self, days: int) -> None:
        self.moment += days * SECONDS_OF_A_DAY


@pytest.fixture
def days() -> Days:
    return Days()


@pytest.fixture
def memory(database: Database, days: Days) -> Memory:
    return Memory(database, now=days)


@pytest.fixture
def budget(memory: Memory, days: Days) -> DayBudget:
    return DayBudget(memory, DayLimits(10_000, 4000), days)


async def test_todays_use_of_who_asks_is_told_apart_from_that_of_all(
    memory: Memory, budget: DayBudget
) -> None:
    await budget.record(ANNA, "reading", PRICED)
    await budget.record(BEN, "question", UNPRICED)
    report = await usage_report(memory, budget, ANNA)
    own, whole = report.own.today, report.whole.today

    assert (own.requests, own.input_tokens, own.cached_tokens) == (1, 1000, 600)
    assert (own.output_tokens, own.reasoning_tokens) == (100, 40)
    assert (own.cost_micro_usd, own.unpriced_requests) == (100, 0)
    assert (whole.requests, whole.input_tokens, whole.output_tokens) == (2, 1500, 150)
    assert (whole.cost_micro_usd, whole.unpriced_requests) == (100, 1)


async def test_the_last_thirty_days_are_today_and_the_twenty_nine_before(
    memory: Memory, budget: DayBudget, days: Days
) -> None:
    await budget.record(ANNA, "reading", ModelUsage(input_tokens=1))
    days.go_on(1)
    await budget.record(ANNA, "reading", ModelUsage(input_tokens=10))
    days.go_on(29)
    await budget.record(ANNA, "reading", ModelUsage(input_tokens=100))
    own = (await usage_report(memory, budget, ANNA)).own

    assert (own.today.input_tokens, own.lately.input_tokens) == (100, 110)
    assert own.tokens_by_day == (10, *[0] * 28, 100)


async def test_the_tokens_of_a_day_are_those_that_went_in_and_those_that_came_out(
    memory: Memory, budget: DayBudget
) -> None:
    await budget.record(ANNA, "reading", PRICED)

    assert (await usage_report(memory, budget, ANNA)).own.tokens_by_day[-1] == 1100


async def test_what_is_left_today_leaves_out_what_is_under_way(memory: Memory, budget: DayBudget) -> None:
    await budget.record(ANNA, "reading", PRICED)
    await budget.record(BEN, "reading", PRICED)
    async with budget.reserved(ANNA, 500):
        report = await usage_report(memory, budget, ANNA)

    assert (report.whole.allowance.limit, report.whole.allowance.left) == (10_000, 10_000 - 2200 - 500)
    assert (report.own.allowance.limit, report.own.allowance.left) == (4000, 4000 - 1100 - 500)
    assert report.own.allowance.under_way == 500


async def test_where_nothing_is_bounded_nothing_is_left_or_lacking(memory: Memory, days: Days) -> None:
    report = await usage_report(memory, DayBudget(memory, now=days), ANNA)

    assert (report.whole.allowance.left, report.own.allowance.left) == (None, None)


async def test_it_is_told_when_the_day_ends(memory: Memory, budget: DayBudget) -> None:
    assert (await usage_report(memory, budget, ANNA)).resets_in_seconds == 3 * 3600


async def test_another_server_shows_nothing_of_this_one(memory: Memory, budget: DayBudget) -> None:
    await budget.record(ANNA, "reading", PRICED)
    elsewhere = await usage_report(memory, budget, replace(ANNA, scope="guild:2"))

    assert elsewhere.own.lately.requests == elsewhere.whole.lately.requests == 0


async def test_a_reading_is_counted_and_a_stored_reply_saves_as_much(
    memory: Memory, days: Days, model: FakeModel
) -> None:
    model.reply(REPLY)
    async with services_with(memory, model, budget=DayBudget(memory, now=days)) as services:
        await full_reading(services)
        await full_reading(services)
        today = (await usage_report(memory, services.budget, ANNA)).own.today

    assert (today.requests, today.hits) == (1, 1)
    assert today.input_tokens == today.saved_input_tokens == USAGE.input_tokens
    assert today.output_tokens == today.saved_output_tokens == USAGE.output_tokens
    assert today.cost_micro_usd == today.saved_cost_micro_usd == 100


async def test_without_a_database_there_is_nothing_to_tell(days: Days) -> None:
    nothing_kept = Memory(None, "The disk is full.", now=days)
    with pytest.raises(LibraryUnavailable, match="The disk is full"):
        await usage_report(nothing_kept, DayBudget(nothing_kept, now=days), ANNA)


async def test_a_database_that_fails_is_told(
    memory: Memory, budget: DayBudget, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(*_: object) -> None:
        raise DatabaseLocked

    monkeypatch.setattr(UsageStore, "by_day", fail)
    with pytest.raises(LibraryUnavailable):
        await usage_report(memory, budget, ANNA)
