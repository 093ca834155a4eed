"""What is owed stands on slips where the database is busy with something else."""

import asyncio
import shutil
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from pathlib import Path

import pytest

from bot.pipeline.keeping import promises
from bot.pipeline.keeping.outbox import Outbox
from bot.pipeline.keeping.owed_on_disk import OwedOnDisk, OwedRow
from bot.pipeline.keeping.promises import Promise
from bot.pipeline.memory import Memory
from storage.database import Database
from storage.outbox import OutboxStore
from tests.bot.pipeline.keeping.promised import OWED, written
from tests.loopback_discord.watch import PATIENCE_SECONDS

pytestmark = [pytest.mark.asyncio, pytest.mark.usefixtures("patient_with_the_disk")]


@asynccontextmanager
async def a_promise_beside_a_busy_database(outbox: Outbox, database: Database) -> AsyncIterator[Promise]:
    """Inside, it may be acknowledged, while the database is still writing something else."""
    async with database.transaction():
        async with asyncio.timeout(PATIENCE_SECONDS):
            promise = await outbox.promise(OWED)
        yield promise
    await written(promise)


async def test_what_a_busy_database_has_no_turn_for_outlives_the_process(
    outbox: Outbox, database: Database, tmp_path: Path
) -> None:
    async with a_promise_beside_a_busy_database(outbox, database):
        killed = shutil.copytree(tmp_path, tmp_path / "as it was then")
    async with Database.open(killed / database.path.name) as then:
        (left,) = await Outbox(Memory(then)).left_over()

        assert left.owed == OWED


async def test_nothing_is_owed_twice_where_the_end_came_before_the_slip_was_blanked(
    outbox: Outbox, database: Database, tmp_path: Path
) -> None:
    async with a_promise_beside_a_busy_database(outbox, database):
        slips = (tmp_path / "byline.sqlite.slips").read_bytes()
    (tmp_path / "byline.sqlite.slips").write_bytes(slips)

    assert len(await Outbox(Memory(database)).left_over()) == 1
    assert not (tmp_path / "byline.sqlite.slips").exists()


async def test_a_slip_that_says_what_the_database_has_is_not_written_there_again(
    outbox: Outbox, database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with a_promise_beside_a_busy_database(outbox, database):
        slips = (tmp_path / "byline.sqlite.slips").read_bytes()
    (tmp_path / "byline.sqlite.slips").write_bytes(slips)
    written_again: list[object] = []
    monkeypatch.setattr(OwedOnDisk, "change", lambda *given: written_again.append(given))
    await Outbox(Memory(database)).left_over()

    assert written_again == []


async def test_what_only_slips_hold_is_owed_no_more_once_it_is_delivered(
    outbox: Outbox, database: Database, tmp_path: Path
) -> None:
    async with database.transaction() as connection:
        await connection.run("DROP TABLE outbox")
    promise = await outbox.promise(OWED)
    promise.note(further=(None,))
    await promise.outlive_process()
    await promise.remove()

    assert b"ferry" not in (tmp_path / "byline.sqlite.slips").read_bytes()


async def test_a_change_for_which_a_busy_database_has_no_turn_outlives_the_process(
    outbox: Outbox, database: Database, tmp_path: Path
) -> None:
    promise = await outbox.promise(OWED)
    async with database.transaction():
        promise.note(further=(None,))
        async with asyncio.timeout(PATIENCE_SECONDS):
            await promise.outlive_process()
        killed = shutil.copytree(tmp_path, tmp_path / "as it was then")
    await written(promise)
    async with Database.open(killed / database.path.name) as then:
        (left,) = await Outbox(Memory(then)).left_over()

    assert left.progress.further == (None,)
    assert b"ferry" not in (tmp_path / "byline.sqlite.slips").read_bytes()


async def test_a_slip_that_is_older_than_what_the_database_has_changes_nothing(
    outbox: Outbox, database: Database, tmp_path: Path
) -> None:
    promise = await outbox.promise(OWED)
    async with database.transaction():  # which keeps others from writing
        promise.note(further=(None,))
        await promise.outlive_process()
        slips = (tmp_path / "byline.sqlite.slips").read_bytes()
    promise.note(further=(7,))
    await written(promise)
    (tmp_path / "byline.sqlite.slips").write_bytes(slips)
    (left,) = await Outbox(Memory(database)).left_over()

    assert left.progress.further == (7,)


async def test_what_stood_on_a_slip_and_is_delivered_is_not_left_over(
    outbox: Outbox, database: Database
) -> None:
    async with a_promise_beside_a_busy_database(outbox, database) as promise:
        pass
    await promise.remove()

    assert await Outbox(Memory(database)).left_over() == []


async def test_what_the_database_has_stands_on_no_slip_any_more(
    outbox: Outbox, database: Database, tmp_path: Path
) -> None:
    async with a_promise_beside_a_busy_database(outbox, database):
        pass

    assert b"ferry" not in (tmp_path / "byline.sqlite.slips").read_bytes()


async def test_a_slip_holds_what_the_database_refuses_in_the_end(outbox: Outbox, database: Database) -> None:
    async with database.transaction() as connection:
        promise = await outbox.promise(OWED)
        await connection.run("DROP TABLE outbox")

    assert await promise.is_on_disk()


async def test_what_the_database_refuses_at_once_is_on_a_slip_when_it_may_be_acknowledged(
    outbox: Outbox, database: Database, tmp_path: Path
) -> None:
    async with database.transaction() as connection:
        await connection.run("DROP TABLE outbox")
    await outbox.promise(OWED)

    assert b"ferry" in (tmp_path / "byline.sqlite.slips").read_bytes()


async def test_a_disk_that_takes_long_in_all_is_not_waited_for(
    outbox: Outbox, database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "byline.sqlite.slips").mkdir()  # where no line can be written
    monkeypatch.setattr(promises, "PATIENCE_SECONDS", 0.5)  # enough to be refused
    async with database.transaction():  # which keeps others from writing
        async with asyncio.timeout(PATIENCE_SECONDS):
            promise = await outbox.promise(OWED)
        before = await OutboxStore(database).all()
    monkeypatch.setattr(promises, "PATIENCE_SECONDS", PATIENCE_SECONDS)
    await written(promise)

    assert (before, len(await outbox.left_over())) == ([], 1)


async def test_a_slip_that_takes_long_is_not_waited_for(
    outbox: Outbox, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    may_end = asyncio.Event()

    async def put_late(*_: object) -> None:
        await may_end.wait()

    monkeypatch.setattr(OwedOnDisk, "put_slip", put_late)
    monkeypatch.setattr(promises, "PATIENCE_SECONDS", 0.0)
    async with database.transaction():  # which keeps others from writing
        async with asyncio.timeout(PATIENCE_SECONDS):
            promise = await outbox.promise(OWED)
    may_end.set()
    await written(promise)

    assert len(await outbox.left_over()) == 1


async def test_what_the_database_takes_at_once_needs_no_slip(
    outbox: Outbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    put: list[OwedRow] = []

    async def put_slip(_: OwedOnDisk, row: OwedRow) -> None:
        put.append(row)

    monkeypatch.setattr(OwedOnDisk, "put_slip", put_slip)
    monkeypatch.setattr(promises, "DATABASE_SECONDS", PATIENCE_SECONDS)
    await outbox.promise(OWED)

    assert put == []


async def test_what_a_busy_database_is_just_forgetting_is_not_owed_any_more(
    outbox: Outbox, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    promise = await outbox.promise(OWED)
    monkeypatch.setattr(promises, "PATIENCE_SECONDS", 0.0)
    async with database.transaction() as connection:  # which keeps others from writing
        promise.note(message=5)
        looking = asyncio.create_task(promise.is_owed())
        await asyncio.wait({looking}, timeout=0.05)  # in vain, where it waits for what is being written
        await connection.run("DELETE FROM outbox")

    assert not await looking


async def test_where_the_disk_refuses_nothing_is_promised(outbox: Outbox, tmp_path: Path) -> None:
    (tmp_path / "byline.sqlite.slips").mkdir()  # where no line can be written
    with closing(sqlite3.connect(tmp_path / "byline.sqlite")) as connection, connection:
        connection.execute("DROP TABLE outbox")
    promise = await outbox.promise(OWED)

    assert not await promise.is_on_disk()
