"""A day of a budget, as its tests have it: it is nine in the evening, UTC."""

import asyncio
import contextlib
from collections.abc import Callable
from dataclasses import dataclass

from bot.errors import BudgetSpent
from bot.pipeline.asker import Asker
from bot.pipeline.budgets.day_budget import DayBudget, DayLimits, Limits
from bot.pipeline.language_model import ModelUsage
from bot.pipeline.memory import Memory
from bot.pipeline.services import Services
from storage.usage import SECONDS_OF_A_DAY
from tests.loopback_discord.watch import PATIENCE_SECONDS

ANNA_DIRECTLY = Asker("user:501", person=501)
IN_THE_TERMINAL = Asker()
NINE_PM = 20_000 * SECONDS_OF_A_DAY + 21 * 3600


@dataclass
class Clock:
    moment: float = NINE_PM

    def __call__(self) -> float:
        return self.moment


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


Open = Callable[..., contextlib.AbstractAsyncContextManager[Services]]


async def wait_for(condition: Callable[[], bool]) -> None:
    async with asyncio.timeout(PATIENCE_SECONDS):
        while not condition():
            await asyncio.sleep(0.01)
