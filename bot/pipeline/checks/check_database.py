"""Whether what Byline reads can be kept: the file opens, is whole, can be written, and has room to grow."""

import asyncio
import shutil
from collections.abc import AsyncGenerator
from pathlib import Path

from bot.pipeline.checks.findings import Finding
from storage.database import Database
from storage.errors import StorageError

SUBJECT = "database"
LEAST_FREE_BYTES = 200 * 1024 * 1024  # some ten thousand articles, and room for a backup of them
MEGABYTE = 1024 * 1024


async def check_database(path: Path) -> AsyncGenerator[Finding, None]:
    """Brings an older database up to date, as every command does; else changes nothing."""
    try:
        async with Database.open(path) as database:
            await database.check()
            async with database.transaction():
                pass  # begins and ends, which takes the right to write
    except StorageError as error:
        yield Finding("wrong", SUBJECT, f"{path}: {error}", "DATABASE_PATH can name another file.")
        return
    yield Finding("fine", SUBJECT, f"{path} opens, is whole and can be written")
    free = await asyncio.to_thread(_free_bytes, path)
    state = f"{free // MEGABYTE} MB free on its disk"
    if free < LEAST_FREE_BYTES:
        yield Finding("wrong", SUBJECT, state, "Make room, or let DATABASE_PATH name a file on another disk.")
    else:
        yield Finding("fine", SUBJECT, state)


def _free_bytes(path: Path) -> int:
    return shutil.disk_usage(path.parent).free
