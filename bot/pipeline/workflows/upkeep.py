"""What is done once a day: erase what has been kept for as long as it should be.

It runs beside the bot. A failure is logged and passed by; the next day brings another chance. What a
day without Byline left undone is done when it starts again.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable

from bot.pipeline.keeping.daily_backups import DailyBackups
from bot.pipeline.keeping.outbox import Outbox
from bot.pipeline.memory import Memory
from bot.pipeline.seldom import Seldom
from bot.pipeline.server_choices import ServerChoices
from bot.pipeline.storage_failures import failures_logged
from bot.pipeline.workflows.forgetting import Forgetting
from storage.database import Database
from storage.departures import DepartureStore
from storage.erasing import leave_no_trace
from storage.public_cards import PublicCardStore
from storage.replies import ReplyStore
from storage.usage import SECONDS_OF_A_DAY

logger = logging.getLogger(__name__)

GRACE_DAYS = 7  # after Byline was removed from a server
REPLY_DAYS = 180  # that a reply is kept without having served
PUBLIC_CARD_DAYS = 2  # of an article that is not kept; a card counts for a day
COPYING_SECONDS = 3600.0  # how often it looks whether there is today's copy; one that failed is tried again
LOOKING_SECONDS = 60.0  # how often it looks whether a day has passed, and after the file


def nowhere(_: str) -> bool:
    return False


class Upkeep:
    """`retention_days`: for all who chose nothing else; None keeps.

    `is_present`: whether Byline is on the server of that scope, which then was not left, whatever is noted.
    """

    def __init__(
        self,
        memory: Memory,
        forgetting: Forgetting,
        choices: ServerChoices,
        retention_days: int | None = None,
        *,
        outbox: Outbox | None = None,
        backups: DailyBackups | None = None,
        is_present: Callable[[str], bool] = nowhere,
        now: Callable[[], float] | None = None,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._memory = memory
        self._forgetting = forgetting
        self._choices = choices
        self._retention_days = retention_days
        self._outbox = outbox or Outbox(memory, now)
        self._backups = backups
        self._is_present = is_present
        self._is_in_place = True  # the database's file
        self._now = now or memory.now
        self._sleep = sleep

    async def run(self) -> None:
        """Tidy at once, then once a day, until cancelled. The clock decides: a machine may have slept."""
        tidying, copying = Seldom(SECONDS_OF_A_DAY, self._now), Seldom(COPYING_SECONDS, self._now)
        while True:
            if tidying.is_due():
                await self.tidy()
            if self._backups is not None and copying.is_due():
                with failures_logged("make today's backup"):
                    await self._backups.make(self._memory, self._now())
            await self._look_after_the_file()
            await self._sleep(LOOKING_SECONDS)

    async def _look_after_the_file(self) -> None:
        """What was deleted leaves the write-ahead log; a file that was taken away is said."""
        if self._memory.database is None:
            return
        with failures_logged("look after the database’s file"):
            was_in_place, self._is_in_place = self._is_in_place, await self._memory.database.is_in_place()
            if was_in_place and not self._is_in_place:
                logger.error(
                    "the database’s file was deleted or replaced while Byline runs: what it keeps is lost "
                    "when it ends. Stop it, bring a backup back, and start it again"
                )
            await self._memory.database.empty_wal(waits=False)

    async def tidy(self) -> None:
        if self._memory.database is None:
            return
        database = self._memory.database
        with failures_logged("erase servers that were left"):
            for scope in await DepartureStore(database).left_before(self._days_ago(GRACE_DAYS)):
                with failures_logged("erase a server that was left"):
                    await self._erase_left(database, scope)
        with failures_logged("erase what is too old"):
            for scope in await DepartureStore(database).scopes_with_data(""):
                with failures_logged("erase what is too old of a scope"):
                    await self._erase_old(scope)
        with failures_logged("erase what nobody needs any more"):
            await self._erase_left_overs(database)
        with failures_logged("clean the file"):
            # Of what is too old, of turns that went with a deleted message, and of what was erased when
            # Byline ended, or somebody read, in the middle of it.
            await leave_no_trace(database)

    async def _erase_left(self, database: Database, scope: str) -> None:
        """Erase a server left long ago, but for one that Byline is back on, which could not be noted."""
        if self._is_present(scope):
            await DepartureStore(database).note_back(scope)
        else:
            await self._forgetting.forget_everything(scope)

    async def _erase_old(self, scope: str) -> None:
        """A choice of 0 days keeps, whatever holds elsewhere."""
        chosen = self._choices.of(scope).retention_days
        days = self._retention_days if chosen is None else chosen
        if days:
            await self._forgetting.forget_older_than(scope, self._days_ago(days))

    async def _erase_left_overs(self, database: Database) -> None:
        await ReplyStore(database).forget_unused_since(self._days_ago(REPLY_DAYS))
        await PublicCardStore(database).forget_unkept_before(self._days_ago(PUBLIC_CARD_DAYS))
        await self._outbox.drop_what_is_too_late()

    def _days_ago(self, days: int) -> int:
        return int(self._now()) - days * SECONDS_OF_A_DAY
