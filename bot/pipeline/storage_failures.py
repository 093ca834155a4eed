"""What Byline keeps is a help, not a condition: where the database fails, the work goes on without it."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from storage.errors import StorageError

logger = logging.getLogger(__name__)


@contextmanager
def log_storage_failure(what: str) -> Iterator[None]:
    """Log that `what` could not be done, and go on behind the block."""
    try:
        yield
    except StorageError as error:
        logger.warning("could not %s: %s", what, error)
