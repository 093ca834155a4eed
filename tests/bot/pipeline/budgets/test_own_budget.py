from collections.abc import AsyncGenerator

import pytest

from bot.errors import BudgetSpent
from bot.pipeline.budgets.own_budget import on_own_budget
from tests.bot.pipeline.newsroom import ANNA, BEN

pytestmark = pytest.mark.asyncio


class SharedWork:
    """Work that is begun as often as it is followed; the first times it ends by `errors`, in that order."""

    def __init__(self, *errors: BudgetSpent) -> None:
        self.begun = 0
        self._errors = list(errors)

    async def follow(self) -> AsyncGenerator[str, None]:
        self.begun += 1
        yield f"begun {self.begun}"
        if self._errors:
            raise self._errors.pop(0)
        yield "done"


async def events_for_anna(work: SharedWork) -> list[str]:
    return [event async for event in on_own_budget(ANNA.person, work.follow)]


async def test_work_that_goes_well_is_followed_once() -> None:
    assert await events_for_anna(SharedWork()) == ["begun 1", "done"]


async def test_work_is_begun_anew_where_somebody_else_has_nothing_left() -> None:
    work = SharedWork(BudgetSpent(person=BEN.person))

    assert await events_for_anna(work) == ["begun 1", "begun 2", "done"]


@pytest.mark.parametrize("whose", [None, ANNA.person], ids=["everybody's", "one's own"])
async def test_work_ends_where_the_budget_that_is_spent_is_ones_own_too(whose: int | None) -> None:
    work = SharedWork(BudgetSpent(person=whose))
    with pytest.raises(BudgetSpent):
        await events_for_anna(work)

    assert work.begun == 1
