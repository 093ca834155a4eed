from datetime import date

import pytest

from storage.database import Database
from storage.usage import DayUsage, Request, Usage, UsageStore, utc_day

pytestmark = pytest.mark.asyncio

SCOPE = "guild:1"
ANNA, BEN = 501, 502
NOON = 1_750_248_000  # 2025-06-18 12:00 UTC
DAY = date(2025, 6, 18)
NEXT_DAY = date(2025, 6, 19)
REQUEST = Request(100, 80, 5, 20, 7)


@pytest.fixture
def usage(database: Database) -> UsageStore:
    return UsageStore(database)


async def test_requests_of_a_day_add_up(usage: UsageStore) -> None:
    await usage.record_request(SCOPE, ANNA, "reading", NOON, REQUEST)
    await usage.record_request(SCOPE, ANNA, "reading", NOON + 60, REQUEST)
    await usage.record_request(SCOPE, BEN, "question", NOON, REQUEST)

    assert await usage.on_day(SCOPE, DAY) == Usage(3, 300, 240, 15, 60, 21)


async def test_a_request_of_unknown_price_is_counted_apart(usage: UsageStore) -> None:
    await usage.record_request(SCOPE, ANNA, "reading", NOON, Request(100, 0, 0, 20, None))
    total = await usage.on_day(SCOPE, DAY)

    assert (total.requests, total.cost_micro_usd, total.unpriced_requests) == (1, 0, 1)


async def test_a_hit_costs_nothing_and_is_counted(usage: UsageStore) -> None:
    await usage.record_hit(SCOPE, ANNA, "reading", NOON)

    assert await usage.on_day(SCOPE, DAY) == Usage(hits=1)


async def test_a_day_without_use_is_all_zero(usage: UsageStore) -> None:
    assert await usage.on_day(SCOPE, DAY) == Usage()


async def test_a_day_ends_at_midnight_utc(usage: UsageStore) -> None:
    midnight = NOON + 12 * 3600
    await usage.record_hit(SCOPE, ANNA, "reading", midnight - 1)
    await usage.record_hit(SCOPE, ANNA, "reading", midnight)
    await usage.record_hit(SCOPE, ANNA, "reading", midnight)

    assert await usage.by_day(SCOPE, DAY, NEXT_DAY) == [
        DayUsage(DAY, Usage(hits=1)),
        DayUsage(NEXT_DAY, Usage(hits=2)),
    ]


async def test_days_outside_the_asked_ones_are_left_out(usage: UsageStore) -> None:
    await usage.record_hit(SCOPE, ANNA, "reading", NOON)

    assert await usage.by_day(SCOPE, NEXT_DAY, NEXT_DAY) == []


async def test_one_persons_days_leave_out_the_others(usage: UsageStore) -> None:
    await usage.record_hit(SCOPE, ANNA, "reading", NOON)
    await usage.record_request(SCOPE, BEN, "reading", NOON, REQUEST)

    assert await usage.by_day(SCOPE, DAY, DAY, ANNA) == [DayUsage(DAY, Usage(hits=1))]


async def test_readings_and_questions_are_told_apart(usage: UsageStore) -> None:
    await usage.record_hit(SCOPE, ANNA, "reading", NOON)
    await usage.record_request(SCOPE, ANNA, "question", NOON, REQUEST)

    assert await usage.by_kind(SCOPE, DAY, DAY) == {
        "reading": Usage(hits=1),
        "question": Usage(1, 100, 80, 5, 20, 7),
    }


async def test_the_day_of_a_moment_is_that_of_utc() -> None:
    assert utc_day(NOON) == DAY
