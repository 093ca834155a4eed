"""The disk is full at each write of what somebody asked for in turn, once or from then on.

    python -m tests.faults.each_write

Which writes there are is found by doing it once. People are answered all the same, or hear what is not
kept. A short form is a test.
"""

import asyncio
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from typing import Any
from unittest.mock import patch

from bot.discord_ui.buttons import forget_dialog
from storage.connection import Connection
from storage.slips import Slips
from tests.bot.discord_ui.byline_at_loopback import RunningByline
from tests.bot.discord_ui.byline_process import article
from tests.faults.deeds import Deed, Done
from tests.faults.each_deed import LONG, fresh_byline, reached, try_deeds
from tests.faults.judging import Tally, Tried, judge
from tests.loopback_discord.server import LoopbackDiscord

NEVER = 0
WRITES = ("INSERT", "UPDATE", "DELETE")


class Disk:
    """Full at the write of that number, counted from `begin`, or from it on until there is room again."""

    def __init__(self) -> None:
        self.writes: list[str] = []
        self._full_at, self._is_forever = NEVER, False

    def begin(self, full_at: int, *, forever: bool) -> None:
        self.writes, self._full_at, self._is_forever = [], full_at, forever

    def has_room(self) -> None:
        self._full_at = NEVER

    @property
    def is_full(self) -> bool:
        number = len(self.writes)
        return number == self._full_at or (self._is_forever and NEVER < self._full_at <= number)

    def write(self, what: str) -> None:
        """Raises what SQLite does."""
        self.writes.append(what)
        if self.is_full:
            error = sqlite3.OperationalError("database or disk is full")
            error.sqlite_errorcode = sqlite3.SQLITE_FULL
            raise error


@contextmanager
def small_disk() -> Iterator[Disk]:
    """Under every database and file of slips meanwhile."""
    disk, run, integer, put = Disk(), Connection.run, Connection.integer, Slips._put

    async def commits(self: Connection, sql: str, *more: Any) -> None:
        if sql == "COMMIT":
            disk.write(sql)
        await run(self, sql, *more)

    async def writes(self: Connection, sql: str, *more: Any) -> int:
        if sql.lstrip().startswith(WRITES):
            disk.write(" ".join(sql.split()[:3]))
        return await integer(self, sql, *more)

    def puts(self: Slips, line: bytes) -> Any:
        if disk.is_full:
            raise OSError
        return put(self, line)

    with (
        patch.object(Connection, "run", commits),
        patch.object(Connection, "integer", writes),
        patch.object(Slips, "_put", puts),
    ):
        yield disk


async def try_deed(deed: Deed, tally: Tally) -> None:
    with small_disk() as disk, patch.object(forget_dialog, "TOLD_AFTER_SECONDS", 0.0):
        async with fresh_byline() as (discord, byline):
            await _done(deed, discord, byline, disk, NEVER, forever=False)
        for number in range(1, len(disk.writes) + 1):
            for forever in (False, True):
                async with fresh_byline() as (discord, byline):
                    tried = await _done(deed, discord, byline, disk, number, forever=forever)
                    judge(tried, discord, tally)
                    tally.tries += 1


async def _done(
    deed: Deed, discord: LoopbackDiscord, byline: RunningByline, disk: Disk, number: int, *, forever: bool
) -> Tried:
    text = article(f"{'on' if forever else 'once'} {number}") * LONG
    before_it = await deed.prepare(discord, text)
    await byline.settled()
    before = frozenset(discord.world.messages)
    discord.faults.strike(NEVER)
    disk.begin(number, forever=forever)
    with byline.clock.standing_still() if forever and deed.ends_with else nullcontext():
        done: Done = await deed.do(discord, text, before_it)
        await reached(done, discord)
        if forever and done.asked is not None and deed.ends_with:
            await done.asked.showing()
            disk.has_room()
    await byline.settled()
    disk.has_room()
    where = disk.writes[number - 1] if NEVER < number <= len(disk.writes) else "nothing"
    how = "from there on" if forever else "once"
    return Tried(deed, f"a full disk {how} at {where}", done, done.wrote is not None, before)


if __name__ == "__main__":
    asyncio.run(try_deeds(try_deed, sys.argv[1:]))
