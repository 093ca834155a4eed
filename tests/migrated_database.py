"""A new database as the migrations leave it, made once: to run them takes five times as long as to copy it.

Tests of the migrations themselves, of opening and of what is written to the file run them.
"""

import asyncio
from collections.abc import Callable
from pathlib import Path

from storage.database import Database
from storage.files import prepare_file

MIGRATING = ("test_opening.py", "test_schema.py", "test_restoring.py", "test_erasing_bytes.py")


def migrated_file(folder: Path) -> bytes:
    path = folder / "migrated.sqlite"
    asyncio.run(_open(path))
    return path.read_bytes()


def preparing_with(migrated: bytes) -> Callable[[Path], None]:
    """What stands in for `prepare_file`: a file that is new holds `migrated`."""

    def prepare(path: Path) -> None:
        prepare_file(path)
        if not path.stat().st_size:
            path.write_bytes(migrated)

    return prepare


async def _open(path: Path) -> None:
    async with Database.open(path):
        pass
