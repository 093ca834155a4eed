import asyncio
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from storage.database import Database
from storage.errors import DatabaseDamaged, DatabaseTooNew, DatabaseUnusable, StorageError
from storage.keys import KeyStore
from storage.schema import migrations

pytestmark = pytest.mark.asyncio

ROOT_MAY_WRITE_ANYWHERE = hasattr(os, "geteuid") and os.geteuid() == 0

OPEN_IN_ANOTHER_PROCESS = """
import asyncio, pathlib, sys
from storage.database import Database
from storage.keys import KeyStore

async def main():
    async with Database.open(pathlib.Path(sys.argv[1])) as database:
        print((await KeyStore(database).key("shared")).hex())

asyncio.run(main())
"""

DIE_WITH_A_FULL_LOG = """
import asyncio, os, pathlib, sys
from storage.database import Database
from storage.keys import KeyStore

async def main():
    async with Database.open(pathlib.Path(sys.argv[1])) as database:
        print((await KeyStore(database).key("shared")).hex(), flush=True)
        os._exit(1)

asyncio.run(main())
"""


async def pragma(database: Database, name: str) -> object:
    async with database.transaction() as connection:
        row = await connection.row(f"PRAGMA {name}")
        return row[0] if row else None


async def open_once(path: Path) -> None:
    async with Database.open(path):
        pass


async def test_a_database_that_another_process_writes_to_is_opened_all_the_same(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await open_once(path)
    monkeypatch.setattr("storage.connection.BUSY_TIMEOUT_SECONDS", 0.0)  # nothing of it would be waited for
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        async with Database.open(path) as database, database.reading() as connection:
            assert await connection.integer("PRAGMA user_version") == migrations()[-1].version


async def test_a_new_database_is_its_owners_alone(path: Path) -> None:
    async with Database.open(path) as database:
        await KeyStore(database).key("any")
        files = {file.name: file.stat().st_mode & 0o777 for file in path.parent.iterdir()}

        assert path.parent.stat().st_mode & 0o777 == 0o700
        assert files == dict.fromkeys([path.name, f"{path.name}-wal", f"{path.name}-shm"], 0o600)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 1),
        ("foreign_keys", 1),
        ("secure_delete", 1),
        ("busy_timeout", 5000),
    ],
)
async def test_the_writer_is_set_up(path: Path, name: str, value: object) -> None:
    async with Database.open(path) as database:
        assert await pragma(database, name) == value


async def test_a_folder_that_was_there_keeps_its_permissions(path: Path) -> None:
    path.parent.mkdir(mode=0o755)
    path.parent.chmod(0o755)
    await open_once(path)

    assert path.parent.stat().st_mode & 0o777 == 0o755


async def test_what_was_kept_is_there_when_opened_again(path: Path) -> None:
    async with Database.open(path) as database:
        first = await KeyStore(database).key("delimiter")
    async with Database.open(path) as database:
        assert await KeyStore(database).key("delimiter") == first


async def test_closing_leaves_one_file(path: Path) -> None:
    await open_once(path)

    assert [file.name for file in path.parent.iterdir()] == [path.name]


async def test_a_path_with_spaces_and_signs_opens(tmp_path: Path) -> None:
    path = tmp_path / "what? 100% #1 é" / "by line.sqlite"
    await open_once(path)

    assert path.stat().st_size > 0


@pytest.mark.parametrize(
    "content",
    [b"Dear diary, this is no database at all. " * 100, b"SQLite format 3\0" + b"\xff" * 5000],
    ids=["text", "broken header"],
)
async def test_a_file_that_is_no_database_is_damaged_and_left_as_it_is(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    with pytest.raises(DatabaseDamaged):
        await open_once(path)

    assert path.read_bytes() == content
    assert [file.name for file in path.parent.iterdir()] == [path.name]


async def test_a_database_cut_short_is_damaged_and_left_as_it_is(path: Path) -> None:
    await open_once(path)
    half = path.read_bytes()[: path.stat().st_size // 2]
    path.write_bytes(half)
    with pytest.raises(DatabaseDamaged):
        await open_once(path)

    assert path.read_bytes() == half


async def test_a_later_bylines_database_is_refused_and_left_as_it_is(path: Path) -> None:
    await open_once(path)
    later = sqlite3.connect(path)
    later.execute(f"PRAGMA user_version = {migrations()[-1].version + 1}")
    later.close()
    content = path.read_bytes()
    with pytest.raises(DatabaseTooNew):
        await open_once(path)

    assert path.read_bytes() == content


async def test_another_programs_database_is_refused_and_left_as_it_is(path: Path) -> None:
    path.parent.mkdir()
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE songs (title TEXT)")
    other.close()
    content = path.read_bytes()
    with pytest.raises(DatabaseUnusable):
        await open_once(path)

    assert path.read_bytes() == content


async def test_a_folder_in_the_files_place_is_unusable(path: Path) -> None:
    path.mkdir(parents=True)

    with pytest.raises(DatabaseUnusable):
        await open_once(path)


async def test_a_file_in_the_folders_place_is_unusable(path: Path) -> None:
    path.parent.write_text("in the way")

    with pytest.raises(DatabaseUnusable):
        await open_once(path)


@pytest.mark.skipif(ROOT_MAY_WRITE_ANYWHERE, reason="root may write into a read-only folder")
async def test_a_read_only_folder_is_unusable(path: Path) -> None:
    path.parent.mkdir(mode=0o500)

    with pytest.raises(DatabaseUnusable):
        await open_once(path)


@pytest.mark.skipif(ROOT_MAY_WRITE_ANYWHERE, reason="root may write a read-only file")
async def test_a_read_only_file_is_unusable_and_left_as_it_is(path: Path) -> None:
    await open_once(path)
    path.chmod(0o400)
    content = path.read_bytes()
    with pytest.raises(DatabaseUnusable):
        await open_once(path)

    assert path.read_bytes() == content


async def test_every_failure_to_open_is_a_storage_error_without_the_path(tmp_path: Path) -> None:
    folder = tmp_path / "secret-name"
    folder.mkdir()
    with pytest.raises(StorageError) as caught:
        await open_once(folder)

    assert "secret-name" not in str(caught.value)


async def test_several_processes_that_open_a_new_file_at_once_share_it(path: Path) -> None:
    processes = [
        await asyncio.create_subprocess_exec(
            sys.executable, "-c", OPEN_IN_ANOTHER_PROCESS, str(path), stdout=subprocess.PIPE
        )
        for _ in range(4)
    ]
    keys = {(await process.communicate())[0] for process in processes}

    assert [process.returncode for process in processes] == [0] * 4
    assert len(keys) == 1


async def test_a_second_process_writes_while_the_database_is_open(database: Database, path: Path) -> None:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", OPEN_IN_ANOTHER_PROCESS, str(path), stdout=subprocess.PIPE
    )
    theirs, _ = await process.communicate()

    assert bytes.fromhex(theirs.decode()) == await KeyStore(database).key("shared")


async def test_what_a_process_kept_before_it_died_is_there(path: Path) -> None:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", DIE_WITH_A_FULL_LOG, str(path), stdout=subprocess.PIPE
    )
    theirs, _ = await process.communicate()
    async with Database.open(path) as database:
        assert bytes.fromhex(theirs.decode()) == await KeyStore(database).key("shared")
