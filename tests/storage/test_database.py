import asyncio
import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import pytest

from storage.database import Database
from storage.errors import (
    DatabaseLocked,
    DatabaseUnusable,
)
from tests.loopback_discord.watch import PATIENCE_SECONDS
from tests.storage.notes import add, notes_in

pytestmark = [pytest.mark.asyncio, pytest.mark.usefixtures("notes")]


async def test_once_it_is_closed_no_thread_goes_on(tmp_path: Path) -> None:
    before = set(threading.enumerate())
    async with Database.open(tmp_path / "other.sqlite") as other, other.reading():
        pass
    begun = set(threading.enumerate()) - before
    for thread in begun:
        thread.join(PATIENCE_SECONDS)

    assert not [thread for thread in begun if thread.is_alive()]


async def test_a_failed_transaction_leaves_nothing(database: Database) -> None:
    async def fail() -> None:
        async with database.transaction() as connection:
            await add(connection, "half")
            raise LookupError

    with pytest.raises(LookupError):
        await fail()

    assert await notes_in(database) == []


async def test_one_task_rolling_back_leaves_the_other_tasks_rows(database: Database) -> None:
    async def fail() -> None:
        async with database.transaction() as connection:
            await add(connection, "lost")
            await asyncio.sleep(0)
            raise LookupError

    async def succeed() -> None:
        async with database.transaction() as connection:
            await add(connection, "kept")

    await asyncio.gather(fail(), succeed(), return_exceptions=True)

    assert await notes_in(database) == ["kept"]


async def test_concurrent_transactions_never_lose_an_update(database: Database) -> None:
    async with database.transaction() as connection:
        await add(connection, "0")

    async def increment() -> None:
        async with database.transaction() as connection:
            count = await connection.integer("SELECT note FROM notes")
            await asyncio.sleep(0)
            await connection.run("UPDATE notes SET note = ?", [str(count + 1)])

    await asyncio.gather(*(increment() for _ in range(20)))

    assert await notes_in(database) == ["20"]


async def test_readers_see_the_state_before_an_unfinished_transaction(database: Database) -> None:
    async with database.transaction() as connection:
        await add(connection, "unfinished")

        assert await notes_in(database) == []


async def test_a_transaction_inside_a_transaction_is_refused_instead_of_waiting_for_ever(
    database: Database,
) -> None:
    with pytest.raises(RuntimeError):
        async with database.transaction(), database.transaction():
            pass


async def test_readers_cannot_write(database: Database) -> None:
    with pytest.raises(DatabaseUnusable):
        async with database.reading() as connection:
            await add(connection, "forbidden")


async def test_the_event_loop_goes_on_while_a_query_runs(database: Database) -> None:
    counting = (
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 300000) SELECT count(*) FROM n"
    )

    async def count() -> int:
        async with database.reading() as connection:
            return await connection.integer(counting)

    query = asyncio.create_task(count())
    turns = 0
    while not query.done():
        await asyncio.sleep(0)
        turns += 1

    assert turns > 10  # a query on the loop would let it turn twice


@pytest.mark.parametrize("is_one_statement", [True, False])
async def test_with_patience_a_write_is_tried_again_until_another_process_has_written(
    path: Path, *, is_one_statement: bool
) -> None:
    async with Database.open(path, patience_seconds=60) as database:
        async with database.transaction() as connection:
            await connection.run("PRAGMA busy_timeout = 1")  # millisecond: there have to be several tries
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        asyncio.get_running_loop().call_later(0.05, other.rollback)
        if is_one_statement:
            await database.write("INSERT INTO keys VALUES ('a', x'00')")
        else:
            async with database.transaction() as connection:
                await connection.run("INSERT INTO keys VALUES ('a', x'00')")
        other.close()
        async with database.reading() as connection:
            kept = await connection.integer("SELECT count(*) FROM keys WHERE name = 'a'")

    assert kept == 1


async def test_another_process_that_writes_for_long_makes_the_database_locked(
    database: Database, path: Path
) -> None:
    async with database.transaction() as connection:
        await connection.run("PRAGMA busy_timeout = 1")  # millisecond, so that the test need not wait
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")

    with pytest.raises(DatabaseLocked):
        async with database.transaction():
            pass

    other.close()


async def test_the_write_ahead_log_can_be_cut_without_waiting_for_who_reads(
    database: Database, path: Path
) -> None:
    async with database.transaction() as connection:
        await connection.run("PRAGMA busy_timeout = 60000")  # milliseconds, far longer than the test may take
        await add(connection, "a note")
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN")
        other.execute("SELECT * FROM notes").fetchall()
        async with asyncio.timeout(PATIENCE_SECONDS):
            is_cut = await database.empty_wal(waits=False)
    async with database.transaction() as connection:
        patience = await connection.integer("PRAGMA busy_timeout")

    assert not is_cut
    assert patience == 60_000


async def test_others_write_while_cutting_the_write_ahead_log_waits_for_who_reads(database: Database) -> None:
    async with database.reading() as reader:
        await reader.run("BEGIN")
        await reader.rows("SELECT * FROM notes")
        async with database.transaction() as connection:
            await add(connection, "a note")
        cutting = asyncio.ensure_future(database.empty_wal())
        await asyncio.sleep(0)  # it has its turn
        async with database.transaction() as connection:
            await add(connection, "another")
        waits = not cutting.done()
        await reader.run("COMMIT")
    is_cut = await cutting

    assert (waits, is_cut) == (True, True)
