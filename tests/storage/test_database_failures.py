"""A full disk, a damaged file, a database that is closed: what is refused, and in whose words."""

from pathlib import Path

import pytest

from storage.database import Database
from storage.errors import (
    DatabaseDamaged,
    DatabaseFull,
    DatabaseUnusable,
    StorageError,
    TextUnstorable,
)
from tests.storage.notes import add, notes_in

pytestmark = [pytest.mark.asyncio, pytest.mark.usefixtures("notes")]


async def write_past_the_end_of(database: Database) -> None:
    """Let the file grow no further, which SQLite reports as it does a full disk."""
    async with database.transaction() as connection:
        pages = await connection.integer("PRAGMA page_count")
        await connection.run(f"PRAGMA max_page_count = {pages}")
        await add(connection, "much" * 100_000)


async def test_a_full_disk_undoes_the_transaction_and_says_so(database: Database) -> None:
    with pytest.raises(DatabaseFull):
        await write_past_the_end_of(database)

    assert await notes_in(database) == []


async def test_a_database_whose_files_cannot_grow_takes_no_write(database: Database, path: Path) -> None:
    resource = pytest.importorskip("resource", reason="Unix alone bounds the size of files so")
    await database.try_to_write()
    await database.empty_wal()
    usual = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1, usual[1]))
    try:
        with pytest.raises(StorageError):
            await database.try_to_write()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, usual)


async def test_a_write_after_a_full_disk_works_once_there_is_room(database: Database) -> None:
    with pytest.raises(DatabaseFull):
        await write_past_the_end_of(database)
    async with database.transaction() as connection:
        await connection.run("PRAGMA max_page_count = 1000000")
        await add(connection, "much" * 100_000)

    assert len(await notes_in(database)) == 1


async def test_half_a_character_is_refused_in_our_words(database: Database) -> None:
    with pytest.raises(TextUnstorable):
        async with database.transaction() as connection:
            await add(connection, "\ud800")


async def test_errors_never_show_what_was_asked(database: Database) -> None:
    with pytest.raises(StorageError) as caught:
        async with database.reading() as connection:
            await connection.rows("SELECT secret FROM notes")

    assert "secret" not in str(caught.value)


async def test_a_whole_database_passes_its_check(database: Database) -> None:
    await database.check()


async def test_overwritten_pages_fail_the_check(database: Database, path: Path) -> None:
    async with database.transaction() as connection:
        for number in range(200):
            await add(connection, f"{number} " * 500)
    await database.empty_wal()
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.seek(size // 2)
        file.write(b"\xff" * (size // 2))

    with pytest.raises(DatabaseDamaged):
        await database.check()


async def test_a_closed_database_says_so_to_who_reads_too(path: Path) -> None:
    async with Database.open(path) as database:
        pass

    with pytest.raises(DatabaseUnusable, match="closed"):
        async with database.reading():
            pass


async def close_in_the_middle_of_a_change(database: Database) -> None:
    async with database.transaction() as connection:
        await connection.close()
        await add(connection, "too late")


async def test_a_database_that_is_closed_in_the_middle_of_a_change_says_so(path: Path) -> None:
    async with Database.open(path) as database:
        with pytest.raises(DatabaseUnusable, match="closed"):
            await close_in_the_middle_of_a_change(database)


async def test_a_closed_database_says_so(path: Path) -> None:
    async with Database.open(path) as database:
        pass

    with pytest.raises(DatabaseUnusable):
        async with database.transaction():
            pass
