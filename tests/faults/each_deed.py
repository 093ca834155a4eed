"""What trying each deed has in common, whatever goes wrong: a Byline of its own, and what came of it."""

import logging
import sys
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

from tests.bot.discord_ui.byline_at_loopback import RunningByline, byline_here
from tests.faults.deeds import DEEDS, Deed, Done
from tests.faults.judging import Tally
from tests.loopback_discord.calls import Call
from tests.loopback_discord.server import LoopbackDiscord, running_discord

LONG = 2  # of the article, so that a mention holds enough


@asynccontextmanager
async def fresh_byline() -> AsyncIterator[tuple[LoopbackDiscord, RunningByline]]:
    """With a Discord and a database of its own."""
    with tempfile.TemporaryDirectory() as folder:
        async with running_discord() as discord:
            discord.world.add_guild("The Herald", "news", "sport")
            async with byline_here(discord, Path(folder)) as byline:
                yield discord, byline


async def reached(done: Done, discord: LoopbackDiscord) -> None:
    """Until Byline is at it, or was refused."""
    if done.asked is None:
        await discord.journal.watch.until(lambda: discord.faults.passed or None, "a first request")
        return
    await discord.all_taken({done.asked.token})
    await discord.journal.answered(Call.ACKNOWLEDGE, len(discord.journal.of(Call.ACKNOWLEDGE)))


def tells_of_a_fault(record: logging.LogRecord) -> bool:
    """Whether it has a traceback. Discord.py logs one, too, each time that it lost the gateway."""
    return record.exc_info is not None and "reconnect" not in record.getMessage()


class Tracebacks(logging.Handler):
    """Puts what is logged with one among the faults."""

    def __init__(self, tally: Tally) -> None:
        super().__init__()
        self._tally = tally

    def emit(self, record: logging.LogRecord) -> None:
        if tells_of_a_fault(record):
            self._tally.faults.append(f"a traceback: {record.getMessage()}")


async def try_deeds(try_deed: Callable[[Deed, Tally], Awaitable[None]], names: Sequence[str]) -> None:
    """Those named, or all of them; tells how it goes."""
    tally = Tally()
    logging.getLogger().addHandler(Tracebacks(tally))
    for deed in (one for one in DEEDS if one.name in names or not names):
        await try_deed(deed, tally)
        sys.stdout.write(f"{deed.name}: {tally.tries} tries so far, {len(tally.faults)} faults\n")
        sys.stdout.flush()
    sys.stdout.write("\n".join([f"{tally.tries} tries, {tally.accepted} accepted", *tally.faults, ""]))
