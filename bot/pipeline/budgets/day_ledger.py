from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from bot.pipeline.asker import Asker
from bot.pipeline.language_model import ModelUsage
from bot.pipeline.memory import Memory
from bot.pipeline.storage_failures import log_storage_failure
from storage.usage import SECONDS_OF_A_DAY, UsageStore, utc_day


@dataclass(frozen=True, slots=True)
class Account:
    """Whose tokens are counted: those of all in a scope where `person` is None, else of one in it."""

    scope: str
    person: int | None = None


def accounts_of(asker: Asker) -> tuple[Account, Account]:
    return Account(asker.scope), Account(asker.scope, asker.person)


class DayLedger:
    """The tokens that were taken today (UTC), as this process knows.

    It counts on from what the database last said. So a database that fails lifts no bound, and what
    other processes on the same database took is seen.
    """

    def __init__(self, memory: Memory, now: Callable[[], float] | None = None) -> None:
        self._memory = memory
        self._now = now or memory.now
        self._day = self.today()
        self._spent: Counter[Account] = Counter()

    def today(self) -> date:
        return utc_day(int(self._now()))

    def seconds_left(self) -> float:
        """How long until the day ends."""
        return SECONDS_OF_A_DAY - self._now() % SECONDS_OF_A_DAY

    def spent(self, account: Account) -> int:
        self._turn_page()
        return self._spent[account]

    def add(self, asker: Asker, usage: ModelUsage) -> None:
        self._turn_page()
        for account in accounts_of(asker):
            self._spent[account] += usage.input_tokens + usage.output_tokens

    async def look_up(self, account: Account) -> None:
        """Learn what the database knows of today."""
        today = self.today()
        with log_storage_failure("look up what was used today"):
            used = await UsageStore(self._memory.at_hand).on_day(account.scope, today, account.person)
            if today == self.today():
                self._spent[account] = max(self.spent(account), used.input_tokens + used.output_tokens)

    def _turn_page(self) -> None:
        if self._day != (today := self.today()):
            self._day = today
            self._spent.clear()
