import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from storage.connection import Connection, to_the_end
from storage.errors import BackupExists, DatabaseUnusable
from storage.files import create_for_owner

PARTIAL = ".partial"  # ends the name of a copy that is not complete
NEVER_OVERWRITES = "There is a file of that name; a backup never overwrites one. Choose another name."
CANNOT_WRITE = "A backup cannot be written there. Check the folder."


async def copy(database: Path, target: Path) -> None:
    """Copy `database` as it is at one moment; nobody has to wait meanwhile.

    `target` is there only when it is complete: a copy that was broken off, or killed, is never mistaken
    for a backup. What a kill leaves beside it is overwritten.
    """
    if target.exists():
        raise BackupExists(NEVER_OVERWRITES)
    partial = target.with_name(target.name + PARTIAL)
    async with _held_file(partial):
        await _vacuum_into(database, partial)
        await to_the_end(asyncio.to_thread(_finish, partial, target))


@asynccontextmanager
async def _held_file(path: Path) -> AsyncIterator[None]:
    """Hold an empty file at `path`, which goes again where what follows fails."""
    making = asyncio.ensure_future(asyncio.to_thread(_make_anew, path))
    try:
        await to_the_end(making)
        yield
    except BaseException:
        if making.exception() is None:
            path.unlink(missing_ok=True)
        raise


def _make_anew(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
        create_for_owner(path)
    except OSError as error:
        raise DatabaseUnusable(CANNOT_WRITE) from error


def _finish(partial: Path, target: Path) -> None:
    """Give the complete copy its name, unless somebody has taken that meanwhile."""
    try:
        target.hardlink_to(partial)
    except FileExistsError as error:
        raise BackupExists(NEVER_OVERWRITES) from error
    except OSError:  # a file system without links
        partial.replace(target)
    partial.unlink(missing_ok=True)


async def _vacuum_into(database: Path, partial: Path) -> None:
    """SQLite's own copy, over a connection of its own: the others stay free, and it can be stopped."""
    connection = Connection(database, "ro")
    try:
        await to_the_end(connection.open())
        await connection.run("VACUUM INTO ?", [str(partial)])
    except asyncio.CancelledError:
        await to_the_end(connection.stop_and_undo())
        raise
    finally:
        await to_the_end(connection.close())
