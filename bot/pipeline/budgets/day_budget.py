"""How much may be asked of the model in a day (UTC): by all in one scope together, and by each person in it.

What is under way is held against the budget as well: each request takes what its estimate says until it
is over and recorded. A stored reply costs nothing, and is served however little is left.
"""

from collections import Counter
from collections.abc import AsyncGenerator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import date
from typing import Protocol

from bot.errors import BudgetSpent
from bot.pipeline.asker import Asker
from bot.pipeline.budgets.day_ledger import Account, DayLedger, accounts_of
from bot.pipeline.language_model import ModelUsage
from bot.pipeline.memory import Memory
from bot.pipeline.scopes import LOCAL, is_direct
from bot.pipeline.writing_beside import WritesBeside
from bot.words.budget_words import BudgetOwner, LimitOwner, Shortage, SpentBudget, words_of_spent_budget
from storage.usage import UsageKind


class Limits(Protocol):
    """Tokens, in and out, of a day: of all in a scope together, and of each person. None: no bound."""

    @property
    def daily_tokens(self) -> int | None: ...

    @property
    def daily_tokens_per_person(self) -> int | None: ...


@dataclass(frozen=True, slots=True)
class DayLimits:
    daily_tokens: int | None = None
    daily_tokens_per_person: int | None = None


@dataclass(frozen=True, slots=True)
class Allowance:
    """What was taken today, and what what is under way may take. `limit_owner` is who set the `limit`."""

    account: Account
    limit: int | None
    limit_owner: LimitOwner | None
    taken: int
    under_way: int

    @property
    def left(self) -> int | None:
        """None where nothing bounds it."""
        return None if self.limit is None else max(0, self.limit - self.taken - self.under_way)


def nothing_chosen(_: str) -> Limits:
    return DayLimits()


class DayBudget:
    """`limits` are those of whoever runs Byline; `chosen` tells those that a scope has beside, lower or not.

    The latter may be set once they are known. In direct messages all that holds is one person's own; in
    the terminal nothing is a person's.
    """

    def __init__(
        self,
        memory: Memory,
        limits: Limits | None = None,
        now: Callable[[], float] | None = None,
    ) -> None:
        self.chosen: Callable[[str], Limits] = nothing_chosen
        self._memory = memory
        self.limits = limits or DayLimits()
        self._ledger = DayLedger(memory, now)
        self._under_way: Counter[Account] = Counter()
        self._writes = WritesBeside()

    async def check(self, asker: Asker, tokens: int) -> None:
        """Raises `BudgetSpent` where a request of about so many tokens is too much for today.

        What is under way is left out: by the time that the request has its turn, it may have taken less.
        """
        await self._look_up(asker)
        for allowance in self._bounded(asker):
            self._refuse_beyond(replace(allowance, under_way=0), tokens)

    @asynccontextmanager
    async def reserved(
        self, asker: Asker, tokens: int
    ) -> AsyncGenerator[Callable[[], Awaitable[None]], None]:
        """Hold so many tokens for a request that is made, and recorded, in the block.

        Raises `BudgetSpent` where they are too much for today, with what is under way; and so does what
        is given to the block, to be called before the request is made once more.
        """

        async def check_again() -> None:
            await self._look_up(asker)
            for allowance in self._bounded(asker):
                others = allowance.under_way - tokens
                self._refuse_beyond(replace(allowance, under_way=others), tokens)

        await self._look_up(asker)
        for allowance in self._bounded(asker):  # from here on nothing is awaited: others come here as well
            self._refuse_beyond(allowance, tokens)
        self._hold(asker, tokens)
        try:
            yield check_again
        finally:
            self._hold(asker, -tokens)

    async def record(self, asker: Asker, kind: UsageKind, usage: ModelUsage) -> None:
        """Count what a request took. A failing database is passed by, a busy one keeps no reply waiting."""
        self._ledger.add(asker, usage)
        await self._writes.write(self._memory.count_request(asker, kind, usage))

    async def allowances(self, asker: Asker) -> tuple[Allowance, Allowance]:
        """The allowance of all in the scope together, and that of the person in it."""
        for account in accounts_of(asker):
            await self._ledger.look_up(account)
        whole, own = map(self._allowance, accounts_of(asker))
        return whole, own

    def today(self) -> date:
        """The day, in UTC."""
        return self._ledger.today()

    def seconds_left(self) -> float:
        """How long until the day ends, when all is counted afresh."""
        return self._ledger.seconds_left()

    async def _look_up(self, asker: Asker) -> None:
        for allowance in self._bounded(asker):
            await self._ledger.look_up(allowance.account)

    def _bounded(self, asker: Asker) -> Iterator[Allowance]:
        allowances = map(self._allowance, accounts_of(asker))
        return (one for one in allowances if one.limit is not None)

    def _allowance(self, account: Account) -> Allowance:
        limits = [
            (limit, limit_owner) for limit, limit_owner in self._limits_of(account) if limit is not None
        ]
        limit, limit_owner = min(limits, default=(None, None))
        return Allowance(account, limit, limit_owner, self._ledger.spent(account), self._under_way[account])

    def _limits_of(self, account: Account) -> list[tuple[int | None, LimitOwner]]:
        """All limits that hold, and who set each."""
        own, chosen = self.limits, self.chosen(account.scope)
        direct = is_direct(account.scope)
        if account.person is None:
            return [] if direct else [(chosen.daily_tokens, "managers"), (own.daily_tokens, "operator")]
        if account.scope == LOCAL:
            return []
        limit_owner: LimitOwner = "person" if direct else "managers"
        return [
            (chosen.daily_tokens if direct else None, limit_owner),
            (chosen.daily_tokens_per_person, limit_owner),
            (own.daily_tokens_per_person, "operator"),
        ]

    def _refuse_beyond(self, allowance: Allowance, tokens: int) -> None:
        shortage = _shortage(allowance, tokens)
        if shortage is None or allowance.limit_owner is None:
            return
        words = words_of_spent_budget(
            SpentBudget(shortage, _owner(allowance.account), allowance.limit_owner, self.seconds_left())
        )
        raise BudgetSpent(words, person=allowance.account.person)

    def _hold(self, asker: Asker, tokens: int) -> None:
        for account in accounts_of(asker):
            self._under_way[account] += tokens
            if not self._under_way[account]:
                del self._under_way[account]


def _shortage(allowance: Allowance, tokens: int) -> Shortage | None:
    limit, taken = allowance.limit, allowance.taken
    if limit is None or taken + allowance.under_way + tokens <= limit:
        return None
    if tokens > limit:
        return "never_enough"
    if taken >= limit:
        return "spent"
    return "too_little_left" if taken + tokens > limit else "under_way"


def _owner(account: Account) -> BudgetOwner:
    if account.person is not None:
        return "person"
    return "terminal" if account.scope == LOCAL else "server"
