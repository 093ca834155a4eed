from pathlib import Path

from bot.pipeline.memory import LibraryUnavailable
from bot.words import fixed_texts as texts
from storage.database import Database
from storage.errors import StorageError


async def back_up(path: Path, target: Path) -> None:
    """Write a consistent copy of the database at `path`, while others use it. Raises `LibraryUnavailable`."""
    if not path.exists():
        raise LibraryUnavailable(texts.NOTHING_TO_BACK_UP)
    try:
        async with Database.open(path) as database:
            await database.back_up(target)
    except StorageError as error:
        raise LibraryUnavailable(str(error)) from error
