"""Everything that can go wrong with the database, as a tree.

StorageError              the words are fixed: no path, nothing that is stored
├─ DatabaseLocked         another process is writing; trying again helps
├─ DatabaseFull           the disk has no room
├─ DatabaseDamaged        not a database, or one whose pages are broken
├─ DatabaseTooNew         a later Byline wrote it
├─ DatabaseUnusable       it cannot be opened, read or written, or is another program's
├─ HeldByAnother          another process serves it
├─ BackupExists           a backup never overwrites a file
└─ TextUnstorable         half a character, which no UTF-8 file can hold
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager


class StorageError(Exception):
    """What was to be kept or looked up was not; the reading itself can go on without."""


class DatabaseLocked(StorageError):  # noqa: N818 -- the name says what is wrong, as people would
    pass


class DatabaseFull(StorageError):  # noqa: N818 -- as above
    pass


class DatabaseDamaged(StorageError):  # noqa: N818 -- as above
    pass


class DatabaseTooNew(StorageError):  # noqa: N818 -- as above
    pass


class DatabaseUnusable(StorageError):  # noqa: N818 -- as above
    pass


class HeldByAnother(StorageError):  # noqa: N818 -- as above
    """`process`: its number, where it is known."""

    def __init__(self, process: int | None) -> None:
        super().__init__("A process serves this database. Stop it first, then try again.")
        self.process = process


class BackupExists(StorageError):  # noqa: N818 -- as above
    pass


class TextUnstorable(StorageError):  # noqa: N818 -- as above
    pass


CLOSED_MEANWHILE = "no active connection"  # as aiosqlite says it
LOCKED = DatabaseLocked, "Another process is writing to the database. Try again in a moment."
FULL = DatabaseFull, "The disk is full. Make room, then try again."
DAMAGED = DatabaseDamaged, "The file is damaged or is no database. It was left as it is; restore a backup."
UNUSABLE = DatabaseUnusable, "The database cannot be read or written. Check its folder and permissions."

_BY_CODE = {
    sqlite3.SQLITE_BUSY: LOCKED,
    sqlite3.SQLITE_LOCKED: LOCKED,
    sqlite3.SQLITE_FULL: FULL,
    sqlite3.SQLITE_CORRUPT: DAMAGED,
    sqlite3.SQLITE_NOTADB: DAMAGED,
    sqlite3.SQLITE_READONLY: UNUSABLE,
    sqlite3.SQLITE_CANTOPEN: UNUSABLE,
    sqlite3.SQLITE_PERM: UNUSABLE,
    sqlite3.SQLITE_IOERR: UNUSABLE,
    sqlite3.SQLITE_AUTH: UNUSABLE,
}
_PRIMARY_CODE = 0xFF  # the bits of SQLite's extended result code that say what kind of error it is


def locked() -> DatabaseLocked:
    """As SQLite would say it."""
    return DatabaseLocked(LOCKED[1])


def is_locked(error: sqlite3.Error) -> bool:
    return _kind_of(error)[0] is DatabaseLocked


@contextmanager
def errors_of_ours() -> Iterator[None]:
    """Raise what SQLite raises as one of ours, with the original as its cause."""
    try:
        yield
    except sqlite3.Error as error:
        kind, words = _kind_of(error)
        raise kind(words) from error
    except UnicodeEncodeError as error:
        raise TextUnstorable("The text holds half a character, which cannot be stored.") from error
    except ValueError as error:
        if str(error) != CLOSED_MEANWHILE:
            raise
        raise DatabaseUnusable("The database is closed.") from error


def _kind_of(error: sqlite3.Error) -> tuple[type[StorageError], str]:
    code = getattr(error, "sqlite_errorcode", 0) & _PRIMARY_CODE
    return _BY_CODE.get(code, (StorageError, "The database refused what it was asked."))
