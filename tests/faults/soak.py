"""`byline run` serves one command after the other, and takes no more for the last than for the first.

    python -m tests.faults.soak 20000

It says memory, open files, threads and the typical acknowledgement after each tenth. A short form is a test.
"""

import asyncio
import statistics
import sys
import tempfile
from collections.abc import AsyncIterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from bot.discord_ui.words import forgetting_catalogue as words
from tests.bot.discord_ui.byline_process import FINAL, article, byline_online
from tests.loopback_discord.interactions import Interaction
from tests.loopback_discord.rest_interactions import DEADLINE_SECONDS
from tests.loopback_discord.server import LoopbackDiscord, running_discord
from tests.loopback_discord.watch import PATIENCE_SECONDS
from tests.loopback_discord.world import Person

MOST_ARTICLES = 500  # different ones; then they come again
READERS = 17  # in turn, since nobody sends so many: further ones of one person wait for each other
FORGETS_EACH = 20  # commands, one of them forgets
PARTS = 10


@dataclass(frozen=True, slots=True)
class Taken:
    """After so many commands. `acknowledged_ms`: the median since the last look."""

    commands: int
    memory_mb: float
    files: int
    threads: int
    acknowledged_ms: float


async def soak(
    commands: int, folder: Path, deadline_seconds: float = PATIENCE_SECONDS
) -> AsyncIterator[Taken]:
    """`deadline_seconds`: of each acknowledgement."""
    async with running_discord(deadline_seconds) as discord:
        guild = discord.world.add_guild("The Herald", "news")
        ben, *readers = (discord.people.joins(guild, f"reader {number}") for number in range(1 + READERS))
        async with byline_online(discord, folder, started_anew=True) as byline:
            waits: list[float] = []
            for number in range(1, commands + 1):
                forgets = number % FORGETS_EACH == 0
                reader = readers[number % READERS]
                asked = await (_forget(discord, ben) if forgets else _one(discord, reader, number))
                waits.append((await asked.acknowledged() - asked.sent_at) * 1000)
                if number % max(1, commands // PARTS) == 0:
                    yield _taken(number, byline.process_id, waits)
                    waits.clear()
                    _forget_what_was(discord)


async def _forget(discord: LoopbackDiscord, person: Person) -> Interaction:
    """What they have just read, and nobody else."""
    read = await discord.people.command("summarize", person=person, text=article("other line"), private=True)
    await read.showing(FINAL)
    while True:  # a busy database keeps what was read when its card shows already
        asked = await discord.people.command("forget", person=person, what="mine")
        shown = await asked.showing()
        if words.FORGET_MINE_TITLE in shown.text:
            break
    pressed = await discord.people.press(shown.message, words.BUTTON_FORGET, person=person)
    await pressed.showing(words.FORGOTTEN)
    return asked


async def _one(discord: LoopbackDiscord, reader: Person, number: int) -> Interaction:
    """A reading, a list, a search, a reading anew, in turn."""
    ask, text = partial(discord.people.command, person=reader), article(f"line {number % MOST_ARTICLES}")
    match number % 4:
        case 1:
            asked = await ask("summarize", text=text, private=True)
            await asked.showing(FINAL)
        case 2:
            asked = await ask("articles")
            await asked.showing()
        case 3:
            asked = await ask("find", speaker="Pell")
            await asked.showing()
        case _:
            asked = await ask("summarize", text=text, private=True, fresh=True)
            await asked.showing(FINAL)
    return asked


def _taken(commands: int, process: int, waits: list[float]) -> Taken:
    status = Path(f"/proc/{process}/status").read_text(encoding="ascii")
    of = dict(line.split(":", 1) for line in status.splitlines())
    files = len(list(Path(f"/proc/{process}/fd").iterdir()))
    memory = int(of["VmRSS"].split()[0]) / 1024
    return Taken(commands, memory, files, int(of["Threads"]), statistics.median(waits))


def _forget_what_was(discord: LoopbackDiscord) -> None:
    """This Discord keeps everything for its tests, which would slow it down."""
    discord.journal.requests.clear()
    discord.journal.remarks.clear()
    discord.world.messages.clear()


async def main(commands: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        async for taken in soak(commands, Path(folder), DEADLINE_SECONDS):
            sys.stdout.write(f"{taken}\n")


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]) if len(sys.argv) > 1 else 20_000))
