"""More of a day’s budget for a reply that grows beyond what was held for it."""

from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from typing import Self

from bot.pipeline.asker import Asker
from bot.pipeline.budgets.day_budget import DayBudget

OUTPUT_TOKENS = 2000  # that a reply may take, where nothing bounds it; those to an article take 300 to 1,500
FAR_BEYOND = 2  # times that; until then a reply at the end of a budget may still come to its own end


class ExtraReservation:
    """Holds more of the day's budget for a reply that grows far beyond what was held for it.

    Raises `BudgetSpent` where there is no more: an article may tell a model to write without end.
    The pieces of a reply count for more than the whole: each is rounded up.
    """

    def __init__(
        self,
        budget: DayBudget,
        asker: Asker,
        count_now: Callable[[str], int],
        count: Callable[[str], Awaitable[int]],
    ) -> None:
        self._budget = budget
        self._asker = asker
        self._count_now = count_now
        self._count = count
        self._held = AsyncExitStack()
        self._said: list[str] = []
        self._tokens_at_most = 0
        self._room = FAR_BEYOND * OUTPUT_TOKENS

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._held.aclose()

    async def note_written(self, text: str) -> None:
        self._said.append(text)
        self._tokens_at_most += self._count_now(text)
        if self._tokens_at_most > self._room:
            self._tokens_at_most = await self._count("".join(self._said))
        if self._tokens_at_most > self._room:
            await self._held.enter_async_context(self._budget.reserved(self._asker, self._room))
            self._room *= 2

    async def begin_anew(self) -> None:
        await self._held.aclose()
        self._said.clear()
        self._tokens_at_most, self._room = 0, FAR_BEYOND * OUTPUT_TOKENS
