from pathlib import Path

from bot.pipeline.library_unavailable import LibraryUnavailable
from storage.errors import StorageError
from storage.restoring import restore


async def restore_backup(source: Path, path: Path) -> Path | None:
    """Put a backup in the place of the database at `path`; where that is now, None without one.

    Raises `LibraryUnavailable`; then nothing has changed.
    """
    try:
        return await restore(source, path)
    except StorageError as error:
        raise LibraryUnavailable(str(error)) from error
