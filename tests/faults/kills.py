"""`byline run` is killed at random moments of mixed work, started again, and nothing is lost or doubled.

    python -m tests.faults.kills 200

Half of the kills are followed by a second one while the next process starts. It says what was lost,
doubled, damaged and left "thinking…"; a short form of it is a test.
"""

import asyncio
import contextlib
import random
import sqlite3
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from tests.bot.discord_ui.byline_process import FINAL, article, byline_online
from tests.loopback_discord.answers import Json
from tests.loopback_discord.calls import Call
from tests.loopback_discord.faults import slow
from tests.loopback_discord.interactions import Interaction
from tests.loopback_discord.journal import Upload
from tests.loopback_discord.messages import shows_something, texts_of
from tests.loopback_discord.server import LoopbackDiscord, running_discord
from tests.loopback_discord.watch import PATIENCE_SECONDS
from tests.loopback_discord.world import LOADING

LONGEST_LIFE_SECONDS = 0.5  # of a process from its first work to its end


@dataclass
class Tally:
    accepted: int = 0
    lost: int = 0
    doubled: int = 0
    damaged: int = 0
    thinking: int = 0

    @property
    def is_clean(self) -> bool:
        return not (self.lost or self.doubled or self.damaged or self.thinking)


async def some_work(discord: LoopbackDiscord, number: int) -> list[Interaction]:
    """Commands with a text and with a file, shared and private, and a mention."""
    people = discord.people
    file = Upload(f"{number}.txt", article(f"file {number}").encode())
    asked = [
        await people.command("summarize", text=article(f"shared {number}")),
        await people.command("summarize", text=article(f"private {number}"), private=True),
        await people.command("summarize", file=file),
    ]
    await people.write(article(f"mention {number}") * 2, mention=True)
    return asked


async def kill(
    discord: LoopbackDiscord, folder: Path, number: int, chance: random.Random
) -> list[Interaction]:
    async with byline_online(discord, folder) as byline:
        asked = await some_work(discord, number)
        await asyncio.sleep(chance.uniform(0, LONGEST_LIFE_SECONDS))
        await byline.killed()
    if number % 2:
        async with byline_online(discord, folder) as byline:
            await asyncio.sleep(chance.uniform(0, LONGEST_LIFE_SECONDS))
            await byline.killed()
    return asked


async def tally_of(kills: int, folder: Path, chance: random.Random) -> Tally:
    tally = Tally()
    async with running_discord() as discord:
        discord.world.add_guild("The Herald", "news")
        discord.faults.always(Call.LOAD_FILE, slow(0.2))
        asked = [one for number in range(kills) for one in await kill(discord, folder, number, chance)]
        accepted = [one for one in asked if one.acknowledged_at is not None]
        async with byline_online(discord, folder) as byline:
            await nothing_owed(folder)
            await byline.stopped()
        tally.accepted = len(accepted)
        for one in accepted:
            shown = discord.world.messages.get(one.response or 0)
            is_told = any("Byline" in told.text for told in one.followups)
            tally.thinking += (
                shown is not None and bool(shown["flags"] & LOADING) and not shows_something(shown)
            )
            tally.lost += not (is_told or (shown is not None and shows_something(shown)))
        tally.doubled = _doubled(discord)
    tally.damaged = is_damaged(folder)
    return tally


async def nothing_owed(folder: Path) -> None:
    """As long as something is delivered now and then."""
    loop = asyncio.get_running_loop()
    owed, since = owed_in(folder), loop.time()
    while owed and loop.time() - since < PATIENCE_SECONDS:
        await asyncio.sleep(0.1)
        before, owed = owed, owed_in(folder)
        since = loop.time() if owed < before else since


def owed_in(folder: Path) -> int:
    with contextlib.closing(sqlite3.connect(folder / "byline.sqlite")) as database:
        return int(database.execute("SELECT count(*) FROM outbox").fetchone()[0])


def is_damaged(folder: Path) -> int:
    with contextlib.closing(sqlite3.connect(folder / "byline.sqlite")) as database:
        return int(database.execute("PRAGMA integrity_check").fetchone()[0] != "ok")


def _doubled(discord: LoopbackDiscord) -> int:
    """Cards of the same article beyond the first."""
    titles = [_title(one) for one in discord.world.messages.values() if FINAL in texts_of(one)]
    return len(titles) - len(set(titles))


def _title(card: Json) -> str:
    return next(line for line in texts_of(card).splitlines() if line.startswith("###"))


async def main(kills: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        chance = random.Random(kills)  # noqa: S311 -- moments, no secrets
        sys.stdout.write(f"{await tally_of(kills, Path(folder), chance)}\n")


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]) if len(sys.argv) > 1 else 200))
