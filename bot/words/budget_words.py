"""What is said where a budget of the language model does not allow a request: why, until when, what then."""

import math
from dataclasses import dataclass
from typing import Literal

from bot.words import fixed_texts
from bot.words.languages import say
from bot.words.phrases import amount

BudgetOwner = Literal["person", "server", "terminal"]
LimitOwner = Literal["person", "managers", "operator"]
Shortage = Literal["spent", "under_way", "too_little_left", "never_enough"]

_OWNERS: dict[BudgetOwner, str] = {
    "person": "Your budget for the language model",
    "server": "This server’s budget for the language model",
    "terminal": "The budget for the language model",
}
_LIMIT_OWNERS: dict[LimitOwner, str] = {
    "person": "You can raise it in your settings.",
    "managers": "Those who manage this server can raise it.",
    "operator": "Whoever runs Byline can raise it.",
}
_SHORTAGES: dict[Shortage, str] = {
    "spent": "{whose} is spent for today. {again}",
    "too_little_left": "{whose} has too little left for this today. {again}",
    "under_way": "{whose} may be used up by what is under way just now. Try again in a minute.",
    "never_enough": "{whose} does not allow as much as this in a whole day. {limit_owner}",
}
_AGAIN = "It starts afresh at midnight UTC, {when}; until then, articles get the quick reading."


@dataclass(frozen=True, slots=True)
class SpentBudget:
    """`limit_owner`: who set the limit, and can raise it."""

    shortage: Shortage
    owner: BudgetOwner
    limit_owner: LimitOwner
    resets_in_seconds: float


def words_of_spent_budget(spent: SpentBudget) -> str:
    return say(_SHORTAGES[spent.shortage]).format(
        whose=say(_OWNERS[spent.owner]),
        limit_owner=say(_LIMIT_OWNERS[spent.limit_owner]),
        again=say(_AGAIN).format(when=time_left(spent.resets_in_seconds)),
    )


def time_left(seconds: float) -> str:
    """Such as `in 3 hours`; in minutes where it is less than one."""
    minutes = max(1, math.ceil(seconds / 60))
    if minutes < 60:
        return amount(minutes, fixed_texts.IN_MINUTES)
    return amount(round(minutes / 60), fixed_texts.IN_HOURS)
