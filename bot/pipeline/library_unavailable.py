"""What fails where the database alone can answer."""

import logging

from bot.errors import BylineError
from storage.errors import DatabaseDamaged, DatabaseTooNew, DatabaseUnusable, StorageError

logger = logging.getLogger(__name__)


class LibraryUnavailable(BylineError):  # noqa: N818 -- the name says what is wrong, as people would
    """What was asked for lies in the database alone, and that cannot be read."""


class LibraryBroken(LibraryUnavailable):
    """Only whoever runs Byline can mend it, and the words are for them."""


def unavailable(error: StorageError) -> LibraryUnavailable:
    if isinstance(error, (DatabaseDamaged, DatabaseTooNew, DatabaseUnusable)):
        logger.error("the database fails: %s", error)
        return LibraryBroken(str(error))
    return LibraryUnavailable(str(error))
