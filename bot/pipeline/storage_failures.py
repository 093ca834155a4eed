"""What Byline keeps is a help, not a condition: where the database fails, the work goes on without it."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from bot.errors import BylineError
from storage.errors import StorageError

logger = logging.getLogger(__name__)


class NoDatabase(StorageError):  # noqa: N818 -- the name says what is wrong, as people would
    """There is no database, as was said when Byline started."""


@contextmanager
def log_storage_failure(what: str) -> Iterator[None]:
    """Log that `what` could not be done, and go on behind the block; quietly where there is no database."""
    try:
        yield
    except NoDatabase:
        pass
    except StorageError as error:
        logger.warning("could not %s: %s", what, error)


@contextmanager
def failures_logged(what: str) -> Iterator[None]:
    """Log that `what` could not be done, whatever failed, and go on: nobody waits for it."""
    try:
        yield
    except (BylineError, StorageError) as error:  # their words are fixed and harmless
        logger.warning("could not %s: %s", what, error)
    except Exception:  # whatever it is, Byline goes on without it
        logger.exception("could not %s", what)
