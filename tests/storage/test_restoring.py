import os
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from storage.database import Database
from storage.errors import DatabaseTooNew, HeldByAnother, StorageError
from storage.found_statements import Search
from storage.restoring import restore
from storage.sole_holder import sole_holder
from storage.statements import StatementStore
from tests.storage.builders import IN_CHANNEL, SCOPE, keep

pytestmark = pytest.mark.asyncio

MOMENT = datetime(2026, 5, 12, 9, 30, tzinfo=UTC)


async def a_database(path: Path, words: str) -> Path:
    async with Database.open(path) as database:
        await keep(database, "d1", [("Ann Lee", words)])
    return path


async def words_in(path: Path) -> list[str]:
    async with Database.open(path) as database:
        page = await StatementStore(database).find(SCOPE, IN_CHANNEL, Search())
    return [one.text for one in page.statements]


async def test_a_backup_comes_back_and_what_was_there_stays_beside_it(tmp_path: Path) -> None:
    backup = await a_database(tmp_path / "backup.sqlite", "The ferry sank.")
    path = await a_database(tmp_path / "byline.sqlite", "The bridge fell.")

    kept = await restore(backup, path, MOMENT)

    assert kept == tmp_path / "byline.sqlite.before-20260512-093000"
    assert await words_in(path) == ["The ferry sank."]
    assert await words_in(kept) == ["The bridge fell."]
    assert await words_in(backup) == ["The ferry sank."]


async def test_a_backup_comes_back_where_nothing_was(tmp_path: Path) -> None:
    backup = await a_database(tmp_path / "backup.sqlite", "The ferry sank.")

    assert await restore(backup, tmp_path / "new" / "byline.sqlite") is None
    assert await words_in(tmp_path / "new" / "byline.sqlite") == ["The ferry sank."]


async def test_a_damaged_backup_changes_nothing(tmp_path: Path) -> None:
    backup = await a_database(tmp_path / "backup.sqlite", "The ferry sank. " * 2000)
    data = bytearray(backup.read_bytes())
    data[4096:] = b"\x55" * (len(data) - 4096)
    backup.write_bytes(data)
    path = await a_database(tmp_path / "byline.sqlite", "The bridge fell.")

    with pytest.raises(StorageError):
        await restore(backup, path)

    assert await words_in(path) == ["The bridge fell."]


@pytest.mark.parametrize("content", [None, b"", b"The ferry sank."], ids=["missing", "empty", "text"])
async def test_what_is_no_backup_changes_nothing(tmp_path: Path, content: bytes | None) -> None:
    backup = tmp_path / "backup.sqlite"
    if content is not None:
        backup.write_bytes(content)
    path = await a_database(tmp_path / "byline.sqlite", "The bridge fell.")

    with pytest.raises(StorageError):
        await restore(backup, path)

    assert await words_in(path) == ["The bridge fell."]


async def test_a_later_byline_s_backup_is_refused(tmp_path: Path) -> None:
    backup = await a_database(tmp_path / "backup.sqlite", "The ferry sank.")
    async with Database.open(backup) as database, database.transaction() as connection:
        await connection.run("PRAGMA user_version = 9999")

    with pytest.raises(DatabaseTooNew):
        await restore(backup, tmp_path / "byline.sqlite")


async def test_a_damaged_database_is_replaced_and_kept(tmp_path: Path) -> None:
    backup = await a_database(tmp_path / "backup.sqlite", "The ferry sank.")
    path = tmp_path / "byline.sqlite"
    path.write_bytes(b"\x55" * 8192)

    kept = await restore(backup, path)

    assert kept is not None
    assert kept.read_bytes() == b"\x55" * 8192
    assert await words_in(path) == ["The ferry sank."]


async def test_what_lay_beside_a_damaged_database_is_kept_with_it(tmp_path: Path) -> None:
    backup = await a_database(tmp_path / "backup.sqlite", "The ferry sank.")
    path = tmp_path / "byline.sqlite"
    path.write_bytes(b"\x55" * 8192)
    beside = Path(f"{path}-shm")
    beside.write_bytes(b"something else")

    kept = await restore(backup, path)

    assert not beside.exists()
    assert Path(f"{kept}-shm").read_bytes() == b"something else"


async def test_a_log_of_no_database_does_not_stay_for_the_one_that_comes_back(tmp_path: Path) -> None:
    backup = await a_database(tmp_path / "backup.sqlite", "The ferry sank.")
    path = tmp_path / "byline.sqlite"
    with closing(sqlite3.connect(path)) as another:
        another.execute("CREATE TABLE notes (note TEXT)")
    Path(f"{path}-wal").write_bytes(b"something else")

    await restore(backup, path)

    assert await words_in(path) == ["The ferry sank."]
    assert not Path(f"{path}-wal").exists()


async def test_what_a_process_serves_is_not_replaced(tmp_path: Path) -> None:
    backup = await a_database(tmp_path / "backup.sqlite", "The ferry sank.")
    path = await a_database(tmp_path / "byline.sqlite", "The bridge fell.")

    with sole_holder(path), pytest.raises(HeldByAnother):
        await restore(backup, path)

    assert await words_in(path) == ["The bridge fell."]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="root alone gives files away")
async def test_what_root_restores_belongs_to_whom_the_database_did(tmp_path: Path) -> None:
    backup = await a_database(tmp_path / "backup.sqlite", "The ferry sank.")
    path = await a_database(tmp_path / "byline.sqlite", "The bridge fell.")
    os.chown(path, 4711, 4712)
    await restore(backup, path, MOMENT)

    assert (path.stat().st_uid, path.stat().st_gid) == (4711, 4712)
