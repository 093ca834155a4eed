import contextlib
from collections.abc import AsyncGenerator, Callable
from typing import TypeVar

from bot.errors import BudgetSpent

_Event = TypeVar("_Event")


async def on_own_budget(
    person: int, follow: Callable[[], AsyncGenerator[_Event, None]]
) -> AsyncGenerator[_Event, None]:
    """The events of shared work, begun anew where it ends because somebody else's budget is spent.

    Whoever was first pays for all who joined; whoever joined may have more left than they.
    """
    while True:
        try:
            async with contextlib.aclosing(follow()) as events:
                async for event in events:
                    yield event
        except BudgetSpent as spent:
            if spent.person in (None, person):
                raise
        else:
            return
