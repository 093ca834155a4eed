"""Put a backup in the place of the database; what was there stays beside it."""

import asyncio
import os
import sqlite3
import sys
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path

from storage import backup
from storage.connection import Connection
from storage.errors import DatabaseDamaged, DatabaseUnusable, errors_of_ours
from storage.schema import migrations, refuse_what_is_not_ours
from storage.sole_holder import ENDING, sole_holder

BESIDE = ("-wal", "-shm")  # what SQLite keeps beside a database that is or was open


async def restore(source: Path, target: Path, now: datetime | None = None) -> Path | None:
    """Put a copy of `source` at `target`; where the database that was there is now, None without one.

    Raises where `source` is damaged, another program's or a later Byline's, and where a process serves
    `target`; then nothing has changed.
    """
    with errors_of_ours():
        await _check(source)
    with sole_holder(target):
        incoming = target.with_name(f"{target.name}.incoming")
        incoming.unlink(missing_ok=True)
        with errors_of_ours():
            await backup.copy(source, incoming)
        _leave_to_owner(incoming, target if target.exists() else target.parent)
        _leave_to_owner(target.with_name(target.name + ENDING), target.parent)
        kept = await asyncio.to_thread(_set_aside, target, now or datetime.now(UTC))
        incoming.replace(target)
        return kept


async def _check(source: Path) -> None:
    if not source.is_file():
        raise DatabaseUnusable("There is no backup of that name.")
    connection = Connection(source, "ro")
    try:
        await connection.open()
        await refuse_what_is_not_ours(connection, migrations()[-1].version)
        if not await connection.integer("PRAGMA user_version"):
            raise DatabaseUnusable("That file is empty, it is no backup of Byline.")
        found = await connection.rows("PRAGMA integrity_check(1)")
        if [row[0] for row in found] != ["ok"]:
            raise DatabaseDamaged("That backup is damaged; restore another one.")
    finally:
        await connection.close()


def _leave_to_owner(file: Path, like: Path) -> None:
    """What root puts in place has to be readable by whoever runs Byline there."""
    if sys.platform != "win32" and os.geteuid() == 0:
        owner = like.stat()
        with suppress(OSError):  # root of a container may own nothing outside
            os.chown(file, owner.st_uid, owner.st_gid)


def _set_aside(target: Path, now: datetime) -> Path | None:
    """Everything of the database that was there is in the one file that is kept."""
    if not target.exists():
        return None
    kept = target.with_name(f"{target.name}.before-{now:%Y%m%d-%H%M%S}")
    try:
        with closing(sqlite3.connect(target)) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    except sqlite3.Error:  # a damaged one is kept as it is: that may be why it is replaced
        for ending in BESIDE:
            if (beside := target.with_name(target.name + ending)).exists():
                beside.replace(kept.with_name(kept.name + ending))
    target.replace(kept)
    for ending in BESIDE:
        target.with_name(target.name + ending).unlink(missing_ok=True)
    return kept
