from contextlib import suppress
from pathlib import Path

from bot.pipeline.keeping.outbox import Outbox
from bot.pipeline.library_unavailable import LibraryUnavailable
from bot.pipeline.memory import Memory
from bot.words import fixed_texts as texts
from storage.database import Database
from storage.errors import HeldByAnother, StorageError
from storage.slips import ENDING
from storage.sole_holder import sole_holder


async def back_up(path: Path, target: Path) -> None:
    """Write a consistent copy of the database at `path`, while others use it. Raises `LibraryUnavailable`.

    What a killed process left beside it is in the copy.
    """
    if not path.exists():
        raise LibraryUnavailable(texts.NOTHING_TO_BACK_UP)
    try:
        async with Database.open(path) as database:
            if _has_slips(path):
                with suppress(HeldByAnother), sole_holder(path):  # who serves it does so itself
                    await Outbox(Memory(database)).bring_in_slips()
            await database.back_up(target)
    except StorageError as error:
        raise LibraryUnavailable(str(error)) from error


def _has_slips(path: Path) -> bool:
    return path.with_name(path.name + ENDING).exists()
