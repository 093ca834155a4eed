import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import pytest

from bot.errors import BudgetSpent, ModelServerFailed, ReplyCutOff, ReplyWithheld
from bot.pipeline.asker import Asker
from bot.pipeline.budgets.day_budget import DayBudget, DayLimits, Limits
from bot.pipeline.budgets.fair_turns import TurnLimits
from bot.pipeline.language_model import ModelUsage
from bot.pipeline.memory import Memory
from bot.pipeline.readings.read_article import ReadingOptions, read_article
from bot.pipeline.readings.reading_events import FullReading, ModelAsked, ModelFailed, ReadingEvent
from bot.pipeline.server_choices import ServerChoices
from bot.pipeline.services import Services
from storage.database import Database
from storage.errors import DatabaseLocked
from storage.server_settings import ServerSettings
from storage.usage import SECONDS_OF_A_DAY, UsageStore
from tests.bot.pipeline.newsroom import ANNA, ARTICLE, BEN, REPLY, full_reading, only, read, services_with
from tests.fake_model import USAGE, FakeModel

pytestmark = pytest.mark.asyncio

ANNA_ELSEWHERE = replace(ANNA, scope="guild:2")
ANNA_DIRECTLY = Asker("user:501", person=501)
IN_THE_TERMINAL = Asker()
NINE_PM = 20_000 * SECONDS_OF_A_DAY + 21 * 3600


@dataclass
class Clock:
    moment: float = NINE_PM

    def __call__(self) -> float:
        return self.moment


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def memory(database: Database, clock: Clock) -> Memory:
    return Memory(database, now=clock)


@pytest.fixture
def nothing_kept(clock: Clock) -> Memory:
    return Memory(None, now=clock)


def budget_of(
    memory: Memory,
    clock: Clock,
    daily_tokens: int | None = None,
    per_person: int | None = None,
    chosen: Limits | None = None,
) -> DayBudget:
    budget = DayBudget(memory, DayLimits(daily_tokens, per_person), clock)
    if chosen is not None:
        budget.chosen = lambda _: chosen
    return budget


async def take(budget: DayBudget, asker: Asker, tokens: int) -> None:
    async with budget.reserved(asker, tokens):
        await budget.record(asker, "reading", ModelUsage(input_tokens=tokens))


async def is_allowed(budget: DayBudget, asker: Asker, tokens: int) -> bool:
    try:
        async with budget.reserved(asker, tokens):
            return True
    except BudgetSpent:
        return False


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

    async with asyncio.timeout(5):
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


# The day's end


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


async def test_what_ends_after_midnight_counts_for_the_new_day(memory: Memory, clock: Clock) -> None:
    budget = budget_of(memory, clock, daily_tokens=1000)
    async with budget.reserved(ANNA, 800):
        clock.moment += 3 * 3600
        still_held = not await is_allowed(budget, ANNA, 300)
        await budget.record(ANNA, "reading", ModelUsage(input_tokens=700))

    assert still_held
    assert (await budget.allowances(ANNA))[0].left == 300


# What is said


@pytest.mark.parametrize(
    ("limits", "asker", "whose"),
    [
        (DayLimits(daily_tokens=1000), ANNA, "This server’s budget"),
        (DayLimits(daily_tokens_per_person=1000), ANNA, "Your budget"),
        (DayLimits(daily_tokens_per_person=1000), ANNA_DIRECTLY, "Your budget"),
        (DayLimits(daily_tokens=1000), IN_THE_TERMINAL, "The budget"),
    ],
)
async def test_a_spent_budget_says_whose_it_is_and_when_it_resets(
    memory: Memory, clock: Clock, limits: DayLimits, asker: Asker, whose: str
) -> None:
    budget = DayBudget(memory, limits, clock)
    await take(budget, asker, 1000)
    with pytest.raises(BudgetSpent) as caught:
        await budget.check(asker, 1)

    assert caught.value.user_message.startswith(f"{whose} for the language model is spent for today.")
    assert "at midnight UTC, in 3 hours" in caught.value.user_message


async def test_what_no_day_allows_says_who_can_raise_the_limit(memory: Memory, clock: Clock) -> None:
    budget = budget_of(memory, clock, daily_tokens=5000, chosen=DayLimits(1000))
    with pytest.raises(BudgetSpent, match="Those who manage this server can raise it"):
        await budget.check(ANNA, 2000)
    with pytest.raises(BudgetSpent, match="Whoever runs Byline can raise it"):
        await budget_of(memory, clock, daily_tokens=1000).check(ANNA, 2000)


@pytest.mark.parametrize(
    ("tokens", "said"), [(1000, "has too little left for this today"), (1001, "in a whole day")]
)
async def test_what_a_whole_day_allows_is_never_said_to_be_too_much(
    tokens: int, said: str, memory: Memory, clock: Clock
) -> None:
    budget = budget_of(memory, clock, daily_tokens=1000)
    await take(budget, ANNA, 1)

    with pytest.raises(BudgetSpent, match=said):
        await budget.check(ANNA, tokens)


async def test_who_is_kept_back_by_what_is_under_way_is_told_to_try_soon(
    memory: Memory, clock: Clock
) -> None:
    budget = budget_of(memory, clock, daily_tokens=1000)
    async with budget.reserved(BEN, 600):
        with pytest.raises(BudgetSpent, match="Try again in a minute"):
            async with budget.reserved(ANNA, 500):
                pass


# While articles are read


Open = Callable[..., contextlib.AbstractAsyncContextManager[Services]]


@pytest.fixture
def open_services(memory: Memory, model: FakeModel, clock: Clock) -> Open:
    @asynccontextmanager
    async def open_it(daily_tokens: int | None = None, **more: Any) -> AsyncIterator[Services]:
        budget = budget_of(memory, clock, daily_tokens)
        async with services_with(memory, model, budget=budget, **more) as services:
            yield services

    return open_it


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
    async with open_services(turns=TurnLimits(1)) as services:
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


async def wait_for(condition: Callable[[], bool]) -> None:
    async with asyncio.timeout(5):
        while not condition():
            await asyncio.sleep(0.01)


# What is counted


async def counted(memory: Memory, clock: Clock) -> list[tuple[int, int, int, int]]:
    """Requests, tokens in and out, requests of unknown price: of the day, where there are any."""
    assert memory.database is not None
    day = date.fromordinal(date(1970, 1, 1).toordinal() + int(clock.moment) // SECONDS_OF_A_DAY)
    days = await UsageStore(memory.database).by_day(ANNA.scope, day, day)
    return [
        (used.requests, used.input_tokens, used.output_tokens, used.unpriced_requests)
        for used in (one.usage for one in days)
    ]


async def test_a_provider_that_reports_nothing_is_counted_by_our_own_count(
    open_services: Open, memory: Memory, clock: Clock, model: FakeModel
) -> None:
    model.reply(REPLY, usage=None)
    async with open_services() as services:
        await full_reading(services)
        [(requests, sent, replied, unpriced)] = await counted(memory, clock)

    assert (requests, unpriced) == (1, 1)
    assert sent > 1000
    assert replied > 100


@pytest.mark.parametrize("reported", [USAGE, None])
async def test_a_reply_that_broke_off_is_counted_with_what_is_known(
    open_services: Open, memory: Memory, clock: Clock, model: FakeModel, reported: ModelUsage | None
) -> None:
    model.fail(ReplyWithheld(usage=reported), after='{"summary": [{"text": "The ferry line')
    async with open_services() as services:
        await read(services)
        [(requests, sent, replied, unpriced)] = await counted(memory, clock)

    assert (requests, unpriced) == (1, 0 if reported else 1)
    assert sent == 1000 if reported else sent > 1000
    assert replied == 100 if reported else 5 < replied < 100


async def test_a_reply_that_broke_off_before_a_retry_is_counted_too(
    open_services: Open, memory: Memory, clock: Clock, model: FakeModel
) -> None:
    model.retry_then_reply(ReplyCutOff(), REPLY, after='{"summary": [')
    async with open_services() as services:
        await full_reading(services)
        [(requests, _, _, unpriced)] = await counted(memory, clock)

    assert (requests, unpriced) == (2, 1)


async def test_what_a_provider_refused_is_not_counted(
    open_services: Open, memory: Memory, clock: Clock, model: FakeModel
) -> None:
    model.fail(ModelServerFailed())
    async with open_services() as services:
        await read(services)

        assert not await counted(memory, clock)


async def test_what_is_given_up_in_the_middle_is_counted(
    open_services: Open, memory: Memory, clock: Clock, model: FakeModel
) -> None:
    model.reply(REPLY, hold=asyncio.Event())
    async with open_services() as services:
        reading = asyncio.create_task(read(services))
        await wait_for(lambda: model.held_streams == 1)
    with contextlib.suppress(Exception):
        await reading
    [(requests, sent, replied, _)] = await counted(memory, clock)

    assert requests == 1
    assert sent > 1000
    assert replied > 50
