import asyncio
import sqlite3
from collections.abc import Awaitable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Literal, TypeVar

import aiosqlite

BUSY_TIMEOUT_SECONDS = 5.0
STEPS_BETWEEN_LOOKS = (
    10_000  # of SQLite's machine, about a millisecond: how soon a query notices it is unwanted
)

Value = str | int | float | bytes | None
Parameters = Sequence[Value] | Mapping[str, Value]
Result = TypeVar("Result")


async def to_the_end(work: Awaitable[Result]) -> Result:
    """Wait until `work` has ended even when cancelled meanwhile; then let the cancellation go on."""
    task = asyncio.ensure_future(work)
    cancellation: asyncio.CancelledError | None = None
    while not task.done():
        try:
            await asyncio.wait({task})
        except asyncio.CancelledError as error:
            cancellation = error
    if cancellation is not None:
        task.cancelled() or task.exception()  # looked at, so that asyncio does not report it as lost
        raise cancellation
    return task.result()


class Connection:
    """One SQLite connection and the thread in which its statements run, one after the other.

    A cancelled `await` does not stop the statement that it waited for: it runs on in the thread, or
    still waits there for its turn. Whoever lent the connection calls `stop_and_undo` before lending it again.
    """

    def __init__(self, path: Path, mode: Literal["ro", "rw"]) -> None:
        """Describe a connection to an existing file; nothing is opened yet."""
        self._inner = aiosqlite.connect(
            f"{path.absolute().as_uri()}?mode={mode}",
            uri=True,
            isolation_level=None,  # transactions begin and end where this package says so, nowhere else
            timeout=BUSY_TIMEOUT_SECONDS,
        )
        self._unwanted = False

    async def open(self) -> None:
        """Wait for it `to_the_end`: broken off half-way, it would leave a thread behind."""
        await self._inner
        self._inner.row_factory = sqlite3.Row
        await self._inner.set_progress_handler(lambda: self._unwanted, STEPS_BETWEEN_LOOKS)

    async def close(self) -> None:
        """Close it and end its thread; harmless where it never opened."""
        await self._inner.close()

    async def rows(self, sql: str, parameters: Parameters = ()) -> list[sqlite3.Row]:
        return list(await self._inner.execute_fetchall(sql, parameters))

    async def row(self, sql: str, parameters: Parameters = ()) -> sqlite3.Row | None:
        """The first row; None where there is none."""
        return next(iter(await self.rows(sql, parameters)), None)

    async def integer(self, sql: str, parameters: Parameters = ()) -> int:
        """The one integer that `sql` asks for; 0 where there is none."""
        row = await self.row(sql, parameters)
        return 0 if row is None or row[0] is None else int(row[0])

    async def run(self, sql: str, parameters: Parameters = ()) -> None:
        await self._inner.execute_fetchall(sql, parameters)

    async def run_many(self, sql: str, rows: Iterable[Parameters]) -> None:
        async with self._inner.executemany(sql, rows):
            pass

    async def stop_and_undo(self) -> None:
        """Stop and undo what a caller left behind; afterwards the connection is idle and usable.

        The rollback queues behind every statement of that caller, so its end is theirs as well. It
        does nothing outside a transaction, and is too short to be stopped itself.
        """
        self._unwanted = True
        try:
            await self._inner.rollback()
        finally:
            self._unwanted = False
