import asyncio
import contextlib
from dataclasses import replace

import pytest

from bot.errors import BudgetSpent, ModelServerFailed
from bot.pipeline.budgets.day_budget import DayLimits
from bot.pipeline.language_model import ModelUsage
from bot.pipeline.memory import Memory
from bot.pipeline.server_choices import ServerChoices
from storage.database import Database
from storage.errors import DatabaseLocked
from storage.server_settings import ServerSettings
from storage.usage import UsageStore
from tests.bot.pipeline.budgets.day import (
    ANNA_DIRECTLY,
    IN_THE_TERMINAL,
    Clock,
    budget_of,
    is_allowed,
    take,
)
from tests.bot.pipeline.newsroom import ANNA, BEN
from tests.loopback_discord.watch import PATIENCE_SECONDS

pytestmark = pytest.mark.asyncio
ANNA_ELSEWHERE = replace(ANNA, scope="guild:2")


# What a budget allows


async def test_a_server_has_what_its_limit_allows_and_no_more(memory: Memory, clock: Clock) -> None:
    budget = budget_of(memory, clock, daily_tokens=1000)
    await take(budget, ANNA, 600)
    await take(budget, BEN, 400)

    assert not await is_allowed(budget, BEN, 1)


async def test_output_counts_as_input_does(memory: Memory, clock: Clock) -> None:
    budget = budget_of(memory, clock, daily_tokens=1000)
    await budget.record(ANNA, "reading", ModelUsage(input_tokens=500, cached_tokens=500, output_tokens=500))

    assert not await is_allowed(budget, ANNA, 1)


async def test_one_persons_budget_leaves_others_theirs(memory: Memory, clock: Clock) -> None:
    budget = budget_of(memory, clock, per_person=1000)
    await take(budget, ANNA, 1000)

    assert not await is_allowed(budget, ANNA, 1)
    assert await is_allowed(budget, BEN, 1000)


async def test_two_servers_do_not_see_each_others_use(memory: Memory, clock: Clock) -> None:
    budget = budget_of(memory, clock, daily_tokens=1000, per_person=1000)
    await take(budget, ANNA, 1000)

    assert await is_allowed(budget, ANNA_ELSEWHERE, 1000)
    assert (await budget.allowances(ANNA_ELSEWHERE))[0].taken == 0


async def test_without_limits_everything_is_allowed(memory: Memory, clock: Clock) -> None:
    budget = budget_of(memory, clock)
    await take(budget, ANNA, 1_000_000_000)

    assert await is_allowed(budget, ANNA, 1_000_000_000)


@pytest.mark.parametrize(("chosen", "allowed"), [(400, 400), (5000, 1000), (None, 1000), (0, 0)])
async def test_a_server_may_choose_less_than_the_operator_and_never_more(
    memory: Memory, clock: Clock, chosen: int | None, allowed: int
) -> None:
    budget = budget_of(memory, clock, 1000, 1000, DayLimits(chosen, chosen))

    assert [one.limit for one in await budget.allowances(ANNA)] == [allowed, allowed]
    assert not await is_allowed(budget, ANNA, allowed + 1)


async def test_what_those_who_manage_a_server_choose_holds_for_that_server(
    memory: Memory, clock: Clock
) -> None:
    budget, choices = budget_of(memory, clock), ServerChoices(memory)
    budget.chosen = choices.of
    await choices.choose(ANNA.scope, ServerSettings(daily_tokens=1000))

    assert not await is_allowed(budget, ANNA, 1001)
    assert await is_allowed(budget, ANNA_ELSEWHERE, 1001)


async def test_what_a_server_chooses_later_holds_from_then(memory: Memory, clock: Clock) -> None:
    budget = budget_of(memory, clock)
    await take(budget, ANNA, 1000)
    budget.chosen = lambda _: DayLimits(1000)

    assert not await is_allowed(budget, ANNA, 1)


@pytest.mark.parametrize(
    ("used", "is_left"), [(ModelUsage(input_tokens=600), 400), (ModelUsage(output_tokens=300), 700)]
)
async def test_what_was_used_before_a_restart_still_counts(
    used: ModelUsage, is_left: int, memory: Memory, clock: Clock
) -> None:
    await memory.count_request(ANNA, "reading", used)
    whole, own = await budget_of(memory, clock, daily_tokens=1000, per_person=1000).allowances(ANNA)

    assert (whole.left, own.left) == (is_left, is_left)


async def test_what_another_process_used_counts_before_anything_is_asked(
    memory: Memory, clock: Clock
) -> None:
    budget = budget_of(memory, clock, daily_tokens=1000)
    await memory.count_request(BEN, "reading", ModelUsage(input_tokens=600))

    with pytest.raises(BudgetSpent):
        await budget.check(ANNA, 500)


async def test_in_direct_messages_only_a_persons_own_budget_holds(memory: Memory, clock: Clock) -> None:
    budget = budget_of(memory, clock, daily_tokens=100, per_person=1000)
    whole, own = await budget.allowances(ANNA_DIRECTLY)

    assert (whole.limit, own.limit) == (None, 1000)


async def test_in_the_terminal_only_the_budget_of_a_server_holds(memory: Memory, clock: Clock) -> None:
    budget = budget_of(memory, clock, daily_tokens=1000, per_person=100)
    whole, own = await budget.allowances(IN_THE_TERMINAL)

    assert (whole.limit, own.limit) == (1000, None)


# What is under way


async def test_what_is_under_way_counts_as_it_was_estimated(memory: Memory, clock: Clock) -> None:
    budget = budget_of(memory, clock, daily_tokens=1000)
    async with budget.reserved(ANNA, 600):
        while_under_way = await is_allowed(budget, BEN, 500)

    assert not while_under_way
    assert await is_allowed(budget, BEN, 500)


async def test_however_many_ask_at_once_the_limit_holds(memory: Memory, clock: Clock) -> None:
    budget = budget_of(memory, clock, daily_tokens=1000)

    all_have_asked = asyncio.Barrier(20)

    async def ask() -> bool:
        try:
            async with budget.reserved(ANNA, 300):
                await all_have_asked.wait()
                return True
        except BudgetSpent:
            await all_have_asked.wait()
            return False

    async with asyncio.timeout(PATIENCE_SECONDS):
        assert sum(await asyncio.gather(*(ask() for _ in range(20)))) == 3


async def test_a_request_that_fails_or_is_given_up_holds_nothing(memory: Memory, clock: Clock) -> None:
    budget = budget_of(memory, clock, daily_tokens=1000)
    for error in (ModelServerFailed, asyncio.CancelledError):
        with contextlib.suppress(error):
            async with budget.reserved(ANNA, 1000):
                raise error
    whole, own = await budget.allowances(ANNA)

    assert (whole.under_way, own.under_way, whole.left) == (0, 0, 1000)


async def test_a_check_ahead_of_a_wait_leaves_out_what_is_under_way(memory: Memory, clock: Clock) -> None:
    budget = budget_of(memory, clock, daily_tokens=1000)
    async with budget.reserved(ANNA, 1000):
        await budget.check(BEN, 1000)
        with pytest.raises(BudgetSpent):
            await budget.check(BEN, 1001)


async def test_asking_once_more_finds_what_others_took_meanwhile(memory: Memory, clock: Clock) -> None:
    budget = budget_of(memory, clock, daily_tokens=1000)
    async with budget.reserved(ANNA, 600) as check_again:
        await check_again()
        await budget.record(BEN, "reading", ModelUsage(input_tokens=500))

        with pytest.raises(BudgetSpent):
            await check_again()


# Who knows of it


async def test_what_another_process_took_is_seen(database: Database, clock: Clock) -> None:
    one, other = (budget_of(Memory(database, now=clock), clock, daily_tokens=1000) for _ in range(2))
    await take(one, ANNA, 600)
    await take(other, ANNA, 300)

    assert not await is_allowed(one, ANNA, 101)
    assert await is_allowed(other, ANNA, 100)


async def test_what_another_process_took_meanwhile_is_seen_before_a_request_is_made_once_more(
    database: Database, clock: Clock
) -> None:
    one, other = (budget_of(Memory(database, now=clock), clock, daily_tokens=1000) for _ in range(2))
    async with one.reserved(ANNA, 600) as check_again:
        await other.record(ANNA, "reading", ModelUsage(input_tokens=500))

        with pytest.raises(BudgetSpent):
            await check_again()


async def test_without_a_database_the_bound_holds(nothing_kept: Memory, clock: Clock) -> None:
    budget = budget_of(nothing_kept, clock, daily_tokens=1000)
    await take(budget, ANNA, 1000)

    assert not await is_allowed(budget, ANNA, 1)


async def test_without_a_database_what_goes_in_and_out_counts(nothing_kept: Memory, clock: Clock) -> None:
    budget = budget_of(nothing_kept, clock, daily_tokens=1000)
    await budget.record(ANNA, "reading", ModelUsage(input_tokens=400, output_tokens=300))
    whole, _ = await budget.allowances(ANNA)

    assert whole.left == 300


async def test_a_database_that_fails_in_the_middle_of_the_day_lifts_no_bound(
    memory: Memory, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(*_: object) -> None:
        raise DatabaseLocked

    await take(budget_of(memory, clock), ANNA, 500)
    budget = budget_of(memory, clock, daily_tokens=1000)
    await take(budget, ANNA, 100)
    monkeypatch.setattr(UsageStore, "on_day", fail)
    monkeypatch.setattr(UsageStore, "record_request", fail)
    await take(budget, ANNA, 400)

    assert not await is_allowed(budget, ANNA, 1)
