"""Lines in a file beside the database, for what must outlive the process while that is busy.

Writing one takes no turn and waits for no disk: it is in the system's hands, where a killed process leaves
it, though not a power cut. A line is blanked out once the database has what it says, and the file is
emptied once none is left.
"""

import asyncio
import errno
import json
import os
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from storage.errors import DatabaseUnusable
from storage.files import create_for_owner

ENDING = ".slips"
BLANK = b" "
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Slip:
    """Where a line stands in the file, in bytes, its end of line apart."""

    start: int
    length: int


class Slips:
    """The slips of one process, which serves the database."""

    def __init__(self, database: Path) -> None:
        """Nothing is opened or created yet."""
        self._path = database.with_name(database.name + ENDING)
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="slips")
        self._left = 0  # lines

    async def put(self, said: Mapping[str, Any]) -> Slip:
        """Once this returns, what is `said` outlives the process. Raises `DatabaseUnusable`."""
        return await self._apart(lambda: self._put(json.dumps(said).encode()))

    async def blank(self, slip: Slip) -> None:
        """Raises `DatabaseUnusable`."""
        await self._apart(lambda: self._blank(slip))

    async def all(self) -> list[dict[str, Any]]:
        """What an earlier process left, apart from a torn line. Raises `DatabaseUnusable`."""
        return await self._apart(self._all)

    async def clear(self) -> None:
        """Raises `DatabaseUnusable`."""
        await self._apart(self._clear)

    async def _apart(self, work: Callable[[], Result]) -> Result:
        """Run it in a thread of its own, so that it waits in no queue."""
        try:
            return await asyncio.get_running_loop().run_in_executor(self._thread, work)
        except OSError as error:
            raise DatabaseUnusable("The file beside the database cannot be read or written.") from error

    def _put(self, line: bytes) -> Slip:
        with suppress(FileExistsError):
            create_for_owner(self._path)
        with self._path.open("ab", buffering=0) as file:
            start = file.seek(0, os.SEEK_END)
            whole = b"\n" + line + b"\n"  # whatever stands before it unfinished
            if file.write(whole) < len(whole):
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        self._left += 1
        return Slip(start + 1, len(line))

    def _blank(self, slip: Slip) -> None:
        self._left -= 1
        with self._path.open("r+b", buffering=0) as file:
            file.seek(slip.start)
            file.write(BLANK * slip.length)
            if not self._left:
                file.truncate(0)

    def _all(self) -> list[dict[str, Any]]:
        try:
            lines = self._path.read_bytes().splitlines()
        except FileNotFoundError:
            return []
        found = []
        for line in lines:
            with suppress(ValueError):
                found.append(json.loads(line))
        self._left = len(found)
        return [one for one in found if isinstance(one, dict)]

    def _clear(self) -> None:
        self._left = 0
        self._path.unlink(missing_ok=True)
