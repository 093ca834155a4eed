"""What a process that was killed left in its outbox, and how far a model was asked before."""

import asyncio
import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from tests.loopback_discord.interactions import Interaction
from tests.loopback_discord.watch import PATIENCE_SECONDS
from tests.scripted_provider import Provider

A_QUARTER, TWO_DAYS = 15 * 60, 48 * 3600  # seconds
FILE = "byline.sqlite"


async def model_asked(provider: Provider, times: int) -> None:
    async with asyncio.timeout(PATIENCE_SECONDS):
        while len(provider.bodies) < times:
            await asyncio.sleep(0.02)


def left_over(folder: Path) -> int:
    with closing(sqlite3.connect(folder / FILE)) as database:
        (count,) = database.execute("SELECT count(*) FROM outbox").fetchone()
        return int(count)


async def none_left_over(folder: Path) -> None:
    async with asyncio.timeout(PATIENCE_SECONDS):
        while left_over(folder):
            await asyncio.sleep(0.05)


async def noted(folder: Path, **expected: Any) -> None:
    """Until what is owed says so on the disk, `tries` or something of the progress."""

    def is_noted() -> bool:
        with closing(sqlite3.connect(folder / FILE)) as database:
            rows = [json.loads(details) for (details,) in database.execute("SELECT details FROM outbox")]
        return any(
            all((one | one["progress"])[name] == value for name, value in expected.items()) for one in rows
        )

    async with asyncio.timeout(PATIENCE_SECONDS):
        while not is_noted():
            await asyncio.sleep(0.02)


def make_older(folder: Path, seconds: int) -> None:
    """What was left over."""
    with closing(sqlite3.connect(folder / FILE)) as database, database:
        database.execute("UPDATE outbox SET accepted_at = accepted_at - ?", [seconds])


def tried(folder: Path, times: int) -> None:
    """What was left over has been, and each time Byline ended unasked."""
    with closing(sqlite3.connect(folder / FILE)) as database, database:
        database.execute("UPDATE outbox SET details = json_set(details, '$.tries', ?)", [times])


def expire(folder: Path, asked: Interaction) -> None:
    """Discord takes nothing more for the interaction, which was left over."""
    make_older(folder, A_QUARTER)
    asked.is_expired = True
