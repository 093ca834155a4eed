from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from storage.database import Database
from storage.usage import SECONDS_OF_A_DAY, DayUsage, PaidRequest, UsageStore, UsageSum, utc_day
from tests.storage.earlier_versions import database_of_version

pytestmark = pytest.mark.asyncio

SCOPE = "guild:1"
ANNA, BEN = 501, 502
NOON = 1_750_248_000  # 2025-06-18 12:00 UTC
DAY = date(2025, 6, 18)
NEXT_DAY = date(2025, 6, 19)
REQUEST = PaidRequest(100, 80, 5, 20, 7)


@pytest.fixture
def usage(database: Database) -> UsageStore:
    return UsageStore(database)


async def test_requests_of_a_day_add_up(usage: UsageStore) -> None:
    await usage.record_request(SCOPE, ANNA, "reading", NOON, REQUEST)
    await usage.record_request(SCOPE, ANNA, "reading", NOON + 60, REQUEST)
    await usage.record_request(SCOPE, BEN, "question", NOON, REQUEST)

    assert await usage.on_day(SCOPE, DAY) == UsageSum(3, 300, 240, 15, 60, 21)


async def test_a_request_of_unknown_price_is_counted_apart(usage: UsageStore) -> None:
    await usage.record_request(SCOPE, ANNA, "reading", NOON, PaidRequest(100, 0, 0, 20, None))
    total = await usage.on_day(SCOPE, DAY)

    assert (total.requests, total.cost_micro_usd, total.unpriced_requests) == (1, 0, 1)


async def test_a_hit_costs_nothing_and_is_counted(usage: UsageStore) -> None:
    await usage.record_hit(SCOPE, ANNA, "reading", NOON)

    assert await usage.on_day(SCOPE, DAY) == UsageSum(hits=1)


async def test_a_day_without_use_is_all_zero(usage: UsageStore) -> None:
    assert await usage.on_day(SCOPE, DAY) == UsageSum()


async def test_a_day_ends_at_midnight_utc(usage: UsageStore) -> None:
    midnight = NOON + 12 * 3600
    await usage.record_hit(SCOPE, ANNA, "reading", midnight - 1)
    await usage.record_hit(SCOPE, ANNA, "reading", midnight)
    await usage.record_hit(SCOPE, ANNA, "reading", midnight)

    assert await usage.by_day(SCOPE, DAY, NEXT_DAY) == [
        DayUsage(DAY, UsageSum(hits=1)),
        DayUsage(NEXT_DAY, UsageSum(hits=2)),
    ]


async def test_days_outside_the_asked_ones_are_left_out(usage: UsageStore) -> None:
    await usage.record_hit(SCOPE, ANNA, "reading", NOON)

    assert await usage.by_day(SCOPE, NEXT_DAY, NEXT_DAY) == []


async def test_one_persons_days_leave_out_the_others(usage: UsageStore) -> None:
    await usage.record_hit(SCOPE, ANNA, "reading", NOON)
    await usage.record_request(SCOPE, BEN, "reading", NOON, REQUEST)

    assert await usage.by_day(SCOPE, DAY, DAY, ANNA) == [DayUsage(DAY, UsageSum(hits=1))]


async def test_the_day_of_a_moment_is_that_of_utc() -> None:
    assert utc_day(NOON) == DAY


async def test_a_hit_counts_what_the_stored_reply_took_as_saved(usage: UsageStore) -> None:
    await usage.record_hit(SCOPE, ANNA, "reading", NOON, REQUEST)
    await usage.record_hit(SCOPE, ANNA, "reading", NOON, REQUEST)

    assert await usage.on_day(SCOPE, DAY) == UsageSum(
        hits=2, saved_input_tokens=200, saved_output_tokens=40, saved_cost_micro_usd=14
    )


async def test_what_a_reply_of_unknown_price_saved_is_counted_in_tokens(usage: UsageStore) -> None:
    await usage.record_hit(SCOPE, ANNA, "reading", NOON, PaidRequest(100, 80, 5, 20, None))

    assert await usage.on_day(SCOPE, DAY) == UsageSum(hits=1, saved_input_tokens=100, saved_output_tokens=20)


async def test_a_day_of_one_person_leaves_out_the_others(usage: UsageStore) -> None:
    await usage.record_request(SCOPE, ANNA, "reading", NOON, REQUEST)
    await usage.record_request(SCOPE, ANNA, "question", NOON, REQUEST)
    await usage.record_request(SCOPE, BEN, "reading", NOON, REQUEST)

    assert await usage.on_day(SCOPE, DAY, ANNA) == UsageSum(2, 200, 160, 10, 40, 14)
    assert await usage.on_day(SCOPE, DAY, 503) == UsageSum()


async def test_notes_on_conversations_count_too(usage: UsageStore) -> None:
    await usage.record_request(SCOPE, ANNA, "remembering", NOON, REQUEST)

    assert await usage.on_day(SCOPE, DAY) == UsageSum(1, 100, 80, 5, 20, 7)


async def test_what_an_earlier_byline_counted_stays_counted(path: Path) -> None:
    with closing(database_of_version(path, 8)) as connection:
        day = NOON // SECONDS_OF_A_DAY
        connection.execute(
            "INSERT INTO usage VALUES (?, ?, ?, 'reading', 1, 100, 80, 5, 20, 7, 0, 2)", [SCOPE, day, ANNA]
        )
        connection.commit()
    async with Database.open(path) as database:
        usage = UsageStore(database)
        await usage.record_hit(SCOPE, ANNA, "reading", NOON, REQUEST)
        total = await usage.on_day(SCOPE, DAY)

    assert total == UsageSum(1, 100, 80, 5, 20, 7, 0, 3, 100, 20, 7)
