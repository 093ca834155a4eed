"""Whether what Byline reads can be kept: the file opens, is whole, can be written, and has room to grow."""

import asyncio
import shutil
import time
from collections.abc import AsyncGenerator
from datetime import UTC, datetime
from pathlib import Path

from bot.pipeline.checks.findings import Finding
from bot.words import fixed_texts as texts
from storage.database import Database
from storage.errors import StorageError
from storage.other_processes import OtherProcessStore
from storage.sole_holder import serves_this_file, serving_process
from storage.usage import SECONDS_OF_A_DAY

LEAST_FREE_BYTES = 200 * 1024 * 1024  # some ten thousand articles, and room for a backup of them
MEGABYTE = 1024 * 1024


async def check_database(path: Path) -> AsyncGenerator[Finding, None]:
    """Brings an older database up to date, as every command does; else changes nothing, and creates none."""
    if not path.exists():
        serving = serving_process(path)
        if serving is None:
            yield Finding("note", texts.DATABASE, texts.NO_DATABASE_YET.format(path=path))
        else:
            gone = texts.DATABASE_GONE.format(path=path, process=serving)
            yield Finding("wrong", texts.DATABASE, gone, texts.BRING_IT_BACK)
        return
    if not serves_this_file(path):
        replaced = texts.DATABASE_REPLACED.format(path=path, process=serving_process(path))
        yield Finding("wrong", texts.DATABASE, replaced, texts.BRING_IT_BACK)
    try:
        async with Database.open(path) as database:
            await database.check()
            await database.try_to_write()
            other_seen = await OtherProcessStore(database).last_seen()
    except StorageError as error:
        yield Finding(
            "wrong", texts.DATABASE, texts.DATABASE_FAILS.format(path=path, why=error), texts.ANOTHER_FILE
        )
        return
    yield Finding("fine", texts.DATABASE, texts.DATABASE_FINE.format(path=path))
    if other_seen is not None and time.time() - other_seen < SECONDS_OF_A_DAY:
        when = f"{datetime.fromtimestamp(other_seen, UTC):%Y-%m-%d %H:%M}"
        seen = texts.OTHER_PROCESS.format(when=when)
        yield Finding("wrong", texts.DISCORD, seen, texts.STOP_THE_OTHER)
    free = await asyncio.to_thread(_free_bytes, path)
    state = texts.DISK_FREE.format(megabytes=free // MEGABYTE)
    if free < LEAST_FREE_BYTES:
        yield Finding("wrong", texts.DATABASE, state, texts.MAKE_ROOM)
    else:
        yield Finding("fine", texts.DATABASE, state)


def _free_bytes(path: Path) -> int:
    return shutil.disk_usage(path.parent).free
