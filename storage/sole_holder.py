"""A lock of the operating system beside the database: of the processes that serve it there is one.

It goes with the process, however that ends; the file it is on stays, and is harmless.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from storage.errors import HeldByAnother
from storage.files import OWNER_ONLY_FILE, OWNER_ONLY_FOLDER, file_identity

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


class Held:
    """The note beside the database on who holds it."""

    def __init__(self, database: Path, file: int | None) -> None:
        """`file`, in which the note stands; None where none can be made."""
        self._database = database
        self._file = file

    def note_open_file(self) -> None:
        """Note the file that is there now as the one that is served: one put in its place is another."""
        if self._file is not None:
            _write(self._file, f"{os.getpid()}\n{_file_number(self._database)}")


@contextmanager
def sole_holder(database: Path) -> Iterator[Held]:
    """Raises `HeldByAnother`. Where the folder cannot be written there is nothing to hold."""
    try:
        database.parent.mkdir(mode=OWNER_ONLY_FOLDER, parents=True, exist_ok=True)
        path = database.with_name(database.name + ENDING)
        file = os.open(path, os.O_CREAT | os.O_RDWR, OWNER_ONLY_FILE)
    except OSError:
        yield Held(database, None)
        return
    try:
        try:
            _lock(file)
        except OSError as error:
            raise HeldByAnother(_number_in(file)) from error
        _write(file, str(os.getpid()))
        yield Held(database, file)
    finally:
        os.close(file)


def serving_process(database: Path) -> int | None:
    """The number of the process that holds it, 0 where that is not known; None where nobody does."""
    with _file_of_holder(database) as file:
        return None if file is None else _number_in(file) or 0


def serves_this_file(database: Path) -> bool:
    """Whether the process that holds it, if any, has the very file open that is there."""
    with _file_of_holder(database) as file:
        noted = "" if file is None else _said_in(file)[1]
        return noted in ("", _file_number(database))


@contextmanager
def _file_of_holder(database: Path) -> Iterator[int | None]:
    """In which it says who it is; None where nobody holds the database."""
    try:
        file = os.open(database.with_name(database.name + ENDING), os.O_RDWR)
    except OSError:
        yield None
        return
    try:
        yield file if _is_locked(file) else None
    finally:
        os.close(file)


def _file_number(database: Path) -> str:
    """The same from wherever its disk is looked at; empty where there is no file."""
    identity = file_identity(database)
    return str(identity[1]) if identity else ""


def _is_locked(file: int) -> bool:
    try:
        _lock(file)
    except OSError:
        return True
    return False


def _write(file: int, said: str) -> None:
    with suppress(OSError):  # a full disk; the lock holds all the same
        os.ftruncate(file, 0)
        os.lseek(file, 0, os.SEEK_SET)
        os.write(file, said.encode())


def _said_in(file: int) -> tuple[str, str]:
    """The numbers of the process and of the file that it serves; empty where it has not said so yet."""
    os.lseek(file, 0, os.SEEK_SET)
    number, _, identity = os.read(file, 200).decode(errors="replace").partition("\n")
    return number, identity


def _number_in(file: int) -> int | None:
    number, _ = _said_in(file)
    return int(number) if number.isdigit() else None
