"""A lock of the operating system beside the database: of the processes that serve it there is one.

It goes with the process, however that ends; the file it is on stays, and is harmless.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from storage.errors import HeldByAnother
from storage.files import OWNER_ONLY_FILE, OWNER_ONLY_FOLDER

ENDING = ".lock"
FAR_BEYOND = 1 << 30  # Windows locks bytes, and nobody could read the process's number in a locked one

if sys.platform == "win32":
    import msvcrt

    def _lock(file: int) -> None:
        os.lseek(file, FAR_BEYOND, os.SEEK_SET)
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def sole_holder(database: Path) -> Iterator[None]:
    """Raises `HeldByAnother`. Where the folder cannot be written there is nothing to hold."""
    try:
        database.parent.mkdir(mode=OWNER_ONLY_FOLDER, parents=True, exist_ok=True)
        path = database.with_name(database.name + ENDING)
        file = os.open(path, os.O_CREAT | os.O_RDWR, OWNER_ONLY_FILE)
    except OSError:
        yield
        return
    try:
        try:
            _lock(file)
        except OSError as error:
            raise HeldByAnother(_number_in(file)) from error
        _write_number(file)
        yield
    finally:
        os.close(file)


def serving_process(database: Path) -> int | None:
    """The number of the process that holds it, 0 where that is not known; None where nobody does."""
    try:
        file = os.open(database.with_name(database.name + ENDING), os.O_RDWR)
    except OSError:
        return None
    try:
        _lock(file)
    except OSError:
        return _number_in(file) or 0
    else:
        return None
    finally:
        os.close(file)


def _write_number(file: int) -> None:
    with suppress(OSError):  # a full disk; the lock holds all the same
        os.ftruncate(file, 0)
        os.lseek(file, 0, os.SEEK_SET)
        os.write(file, str(os.getpid()).encode())


def _number_in(file: int) -> int | None:
    """The number of the process that holds it; None where it has not said so yet."""
    os.lseek(file, 0, os.SEEK_SET)
    written = os.read(file, 20)
    return int(written) if written.isdigit() else None
