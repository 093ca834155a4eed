"""The database file, open: one connection that writes, a few beside it that only read.

Tasks that shared a connection would share its transaction, so that one's rollback would undo the
other's insert. Hence writing goes through `transaction`, which one task at a time may be in, and
reading through `reading`, which lends a connection of its own. In WAL mode readers never wait for the
writer, nor it for them. Every statement runs in its connection's thread, never on the event loop.
"""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TypeVar

from storage import backup
from storage.connection import Connection, Parameters, to_the_end
from storage.errors import DatabaseDamaged, DatabaseUnusable, errors_of_ours, is_locked
from storage.files import file_identity, prepare_file
from storage.schema import migrate, migrations, refuse_what_is_not_ours

Result = TypeVar("Result")

READERS = 3
READER_CACHE_KIB = 8 * 1024  # each, and only as far as used; a large library's searches take half the time
SECONDS_BETWEEN_CUTS = 0.05  # of the write-ahead log, while somebody reads
LARGEST_WAL_BYTES = (
    64 * 1024 * 1024
)  # kept for reuse after a checkpoint; a big import may pass it for a while


class Database:
    """Open it with `async with Database.open(path) as database`; the stores take it from there."""

    def __init__(self, path: Path, patience_seconds: float) -> None:
        self.path = path
        self._patience_seconds = patience_seconds
        self._identity: tuple[int, int] | None = None  # of the open file
        self._writer: Connection | None = None
        self._writing = asyncio.Lock()
        self._writing_task: asyncio.Task[object] | None = None
        self._readers: list[Connection] = []
        self._idle_readers: asyncio.LifoQueue[Connection] = asyncio.LifoQueue()

    @classmethod
    @asynccontextmanager
    async def open(cls, path: Path, *, patience_seconds: float = 0.0) -> AsyncIterator["Database"]:
        """Open the database at `path`, creating it where there is none, and close it at the end.

        A file that is damaged, another program's or a later Byline's raises and is left as it is.
        `patience_seconds`: how long a write is tried again while another process writes.
        """
        database = cls(path, patience_seconds)
        try:
            with errors_of_ours():
                await to_the_end(database._connect())
            yield database
        finally:
            await to_the_end(database._close())

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Connection]:
        """Everything written inside happens, or nothing does; one task at a time, others wait.

        After an error or a cancellation it returns only when the rollback is done. A task that is
        cancelled while its last step, the commit, already runs may find its changes kept.
        """
        async with self._turn_to_write() as writer:
            try:
                await self._patiently(lambda: writer.run("BEGIN IMMEDIATE"))
                yield writer
                await writer.run("COMMIT")
            except BaseException:
                await to_the_end(writer.stop_and_undo())
                raise

    async def write(self, sql: str, parameters: Parameters = ()) -> int:
        """One statement that is a transaction by itself, at a third of the cost; the integer it returns.

        0 where it returns none. Cancelled meanwhile, it may have happened.
        """
        async with self._turn_to_write() as writer:
            try:
                return await self._patiently(lambda: writer.integer(sql, parameters))
            except BaseException:
                await to_the_end(writer.stop_and_undo())
                raise

    async def _patiently(self, write: Callable[[], Awaitable[Result]]) -> Result:
        """Each try waits a while by itself; between them it can be cancelled."""
        clock = asyncio.get_running_loop().time
        deadline = clock() + self._patience_seconds
        while True:
            try:
                return await write()
            except sqlite3.OperationalError as error:
                if not is_locked(error) or clock() >= deadline:
                    raise

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[Connection]:
        """A connection that can only read; a query whose task is cancelled is stopped."""
        if self._writer is None:
            raise DatabaseUnusable("The database is closed.")
        reader = await self._idle_readers.get()
        try:
            with errors_of_ours():
                yield reader
        except BaseException:
            await to_the_end(reader.stop_and_undo())
            raise
        finally:
            self._idle_readers.put_nowait(reader)

    async def is_in_place(self) -> bool:
        """Whether the file at the path is still the one that is open, neither deleted nor replaced."""
        return await asyncio.to_thread(file_identity, self.path) == self._identity

    async def try_to_write(self) -> None:
        """Write what is there already. Fails where any other change would: a full disk grants a turn, too."""
        async with self.transaction() as connection:
            version = await connection.integer("PRAGMA user_version")
            await connection.run(f"PRAGMA user_version = {version}")

    async def check(self) -> None:
        """Read the whole file; raises DatabaseDamaged where it does not fit together. Takes its time."""
        async with self.reading() as connection:
            found = await connection.rows("PRAGMA quick_check(1)")
            if [row[0] for row in found] != ["ok"]:
                raise DatabaseDamaged("The database is damaged; restore a backup.")

    async def empty_wal(self, *, waits: bool = True) -> bool:
        """Move everything into the main file and cut the write-ahead log to nothing.

        False where somebody reads and some of it has to stay. While it waits for who reads, others write.
        """
        clock = asyncio.get_running_loop().time
        async with self._turn_to_write() as writer:
            patience_ms = await writer.integer("PRAGMA busy_timeout") if waits else 0
        deadline = clock() + patience_ms / 1000
        while not (is_cut := await self._empty_wal_at_once()) and clock() < deadline:
            await asyncio.sleep(SECONDS_BETWEEN_CUTS)
        return is_cut

    async def _empty_wal_at_once(self) -> bool:
        async with self._turn_to_write() as writer:
            patience = await writer.integer("PRAGMA busy_timeout")
            try:
                await writer.run("PRAGMA busy_timeout = 0")
                return not await writer.integer("PRAGMA wal_checkpoint(TRUNCATE)")
            except asyncio.CancelledError:
                await to_the_end(writer.stop_and_undo())
                raise
            finally:
                await to_the_end(writer.run(f"PRAGMA busy_timeout = {patience}"))

    async def back_up(self, path: Path) -> None:
        """Write a consistent copy to `path` while everything goes on; BackupExists where there is a file."""
        with errors_of_ours():
            await backup.copy(self.path, path)

    @asynccontextmanager
    async def _turn_to_write(self) -> AsyncIterator[Connection]:
        if self._writing_task is asyncio.current_task():
            raise RuntimeError("a transaction inside a transaction would wait for itself for ever")
        async with self._writing:
            if self._writer is None:
                raise DatabaseUnusable("The database is closed.")
            self._writing_task = asyncio.current_task()
            try:
                with errors_of_ours():
                    yield self._writer
            finally:
                self._writing_task = None

    async def _connect(self) -> None:
        await asyncio.to_thread(prepare_file, self.path)
        wanted = migrations()
        newest = wanted[-1].version
        await self._look_before_writing(newest)
        self._writer = Connection(self.path, "rw")
        await self._writer.open()
        await self._prepare_writer(self._writer)
        version = await self._writer.integer("PRAGMA user_version")
        # Without one that is due nothing is written: another process may write for long just now.
        await migrate(self.transaction, [one for one in wanted if one.version > version])
        self._identity = await asyncio.to_thread(file_identity, self.path)
        for _ in range(READERS):
            reader = Connection(self.path, "ro")
            self._readers.append(reader)
            await reader.open()
            await reader.run("PRAGMA query_only = ON")
            await reader.run(f"PRAGMA cache_size = -{READER_CACHE_KIB}")
            self._idle_readers.put_nowait(reader)

    async def _look_before_writing(self, newest: int) -> None:
        """Refuse a foreign file over a connection that cannot even tidy up in it."""
        connection = Connection(self.path, "ro")
        try:
            await connection.open()
            await refuse_what_is_not_ours(connection, newest)
        finally:
            await connection.close()

    async def _prepare_writer(self, writer: Connection) -> None:
        await writer.run("PRAGMA secure_delete = ON")  # before the first row: it cleans only what it deletes
        await writer.run("PRAGMA foreign_keys = ON")
        await writer.run("PRAGMA journal_mode = WAL")
        await writer.run("PRAGMA synchronous = NORMAL")  # in WAL a power cut loses the last commits, no more
        await writer.run(f"PRAGMA journal_size_limit = {LARGEST_WAL_BYTES}")

    async def _close(self) -> None:
        writer, self._writer = self._writer, None
        for connection in (*self._readers, *([writer] if writer else [])):
            await connection.close()
        self._readers.clear()
