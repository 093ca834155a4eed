"""What was used of the language model, and what may yet be used today: by who asks, and by all there."""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import timedelta

from bot.pipeline.asker import Asker
from bot.pipeline.budgets.day_budget import Allowance, DayBudget
from bot.pipeline.memory import Memory
from storage.database import Database
from storage.usage import MICRO, DayUsage, UsageStore, UsageSum

DAYS = 30  # today included


@dataclass(frozen=True, slots=True)
class UsageOf:
    """`lately`: in the last 30 days. Each with the costs that are known, and what stored replies saved.

    `tokens_by_day`: those of each of the 30 days, the oldest first.
    """

    today: UsageSum
    lately: UsageSum
    allowance: Allowance
    tokens_by_day: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class UsageReport:
    """`whole`: of all in the scope together, for those who manage it alone. `own`: of who asks, there."""

    whole: UsageOf
    own: UsageOf
    resets_in_seconds: float


def usd(micro: int) -> float:
    """Costs as they are kept in dollars."""
    return micro / MICRO


async def usage_report(memory: Memory, budget: DayBudget, asker: Asker) -> UsageReport:
    """Raises `LibraryUnavailable` where the database cannot tell."""
    async with memory.opened() as database:
        whole, own = await budget.allowances(asker)
        return UsageReport(
            await _of(database, budget, whole), await _of(database, budget, own), budget.seconds_left()
        )


async def _of(database: Database, budget: DayBudget, allowance: Allowance) -> UsageOf:
    today, account = budget.today(), allowance.account
    first = today - timedelta(days=DAYS - 1)
    days = await UsageStore(database).by_day(account.scope, first, today, account.person)
    tokens = {day.day: day.usage.input_tokens + day.usage.output_tokens for day in days}
    return UsageOf(
        _sum(day for day in days if day.day == today),
        _sum(days),
        allowance,
        tuple(tokens.get(first + timedelta(days=later), 0) for later in range(DAYS)),
    )


def _sum(days: Iterable[DayUsage]) -> UsageSum:
    used = [day.usage for day in days]
    return UsageSum(**{one.name: sum(getattr(usage, one.name) for usage in used) for one in fields(UsageSum)})
