import pytest

from bot.errors import BudgetSpent
from bot.pipeline.asker import Asker
from bot.pipeline.budgets.day_budget import DayBudget, DayLimits
from bot.pipeline.memory import Memory
from tests.bot.pipeline.budgets.day import ANNA_DIRECTLY, IN_THE_TERMINAL, Clock, budget_of, take
from tests.bot.pipeline.newsroom import ANNA, BEN

pytestmark = pytest.mark.asyncio


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


async def test_who_chose_their_own_limit_is_told_that_they_can_raise_it(memory: Memory, clock: Clock) -> None:
    budget = budget_of(memory, clock, chosen=DayLimits(daily_tokens=1000))

    with pytest.raises(BudgetSpent, match="You can raise it in your settings"):
        await budget.check(ANNA_DIRECTLY, 2000)


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


async def test_who_just_fits_beside_what_was_taken_is_only_kept_back_for_a_while(
    memory: Memory, clock: Clock
) -> None:
    budget = budget_of(memory, clock, daily_tokens=1000)
    await take(budget, BEN, 300)
    async with budget.reserved(BEN, 600):
        with pytest.raises(BudgetSpent, match="Try again in a minute"):
            async with budget.reserved(ANNA, 700):
                pass
