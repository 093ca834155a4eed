"""The file that holds the database: created for its owner alone, and looked at before SQLite is."""

import os
from contextlib import suppress
from pathlib import Path

from storage.errors import UNUSABLE, DatabaseUnusable

OWNER_ONLY_FOLDER = 0o700
OWNER_ONLY_FILE = 0o600


def prepare_file(path: Path) -> None:
    """Create what is missing, readable by its owner alone; what exists keeps its permissions.

    SQLite gives the files that it puts beside the database the database's own permissions.
    """
    try:
        path.parent.mkdir(mode=OWNER_ONLY_FOLDER, parents=True, exist_ok=True)
        with suppress(FileExistsError):  # here before, or another process was a moment faster
            create_for_owner(path)
    except OSError as error:
        raise DatabaseUnusable(UNUSABLE[1]) from error
    writable_folder = os.access(path.parent, os.W_OK | os.X_OK)
    if not (path.is_file() and writable_folder and os.access(path, os.R_OK | os.W_OK)):
        raise DatabaseUnusable(UNUSABLE[1])


def create_for_owner(path: Path) -> None:
    """Create an empty file; FileExistsError where there is one."""
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, OWNER_ONLY_FILE))


def file_identity(path: Path) -> tuple[int, int] | None:
    """What tells a file from every other; None where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
