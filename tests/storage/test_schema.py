import re
import sqlite3
from contextlib import closing
from importlib.resources import files
from pathlib import Path

import pytest

from storage.database import Database
from storage.errors import StorageError
from storage.schema import Migration, migrate, migrations, statements_of


def schema_of(path: Path) -> tuple[int, set[str]]:
    """The version and the tables of the database at `path`."""
    with closing(sqlite3.connect(path)) as connection:
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        return version, {name for (name,) in connection.execute("SELECT name FROM sqlite_schema")}


NEXT = migrations()[-1].version + 1


@pytest.mark.asyncio
async def test_a_migration_that_fails_half_way_leaves_nothing_of_itself(
    database: Database, path: Path
) -> None:
    before = schema_of(path)
    broken = Migration(
        NEXT, "CREATE TABLE first (a); INSERT INTO missing VALUES (1); CREATE TABLE third (a);"
    )
    with pytest.raises(StorageError):
        await migrate(database.transaction, [broken])

    assert schema_of(path) == before


@pytest.mark.asyncio
async def test_migrations_before_a_failing_one_stay(database: Database, path: Path) -> None:
    good = Migration(NEXT, "CREATE TABLE good (a);")
    with pytest.raises(StorageError):
        await migrate(database.transaction, [good, Migration(NEXT + 1, "nonsense;")])

    version, tables = schema_of(path)
    assert version == NEXT
    assert "good" in tables


@pytest.mark.asyncio
async def test_a_migration_that_another_process_did_meanwhile_is_not_done_again(database: Database) -> None:
    once = Migration(NEXT, "CREATE TABLE once (a);")
    await migrate(database.transaction, [once])

    await migrate(database.transaction, [once])  # a second CREATE would raise


@pytest.mark.asyncio
async def test_every_table_is_strict(database: Database) -> None:
    async with database.reading() as connection:
        lax = await connection.rows(
            """
            SELECT name FROM pragma_table_list
            WHERE type = 'table' AND NOT strict AND name NOT LIKE 'sqlite_%'
            """
        )

    assert [row["name"] for row in lax] == []


@pytest.mark.asyncio
async def test_the_schema_fits_together(database: Database) -> None:
    async with database.reading() as connection:
        broken = await connection.rows("PRAGMA foreign_key_check")

    assert broken == []


def test_migrations_are_numbered_from_one_without_gaps() -> None:
    assert [migration.version for migration in migrations()] == list(range(1, len(migrations()) + 1))


def test_every_migration_says_why() -> None:
    assert all(migration.sql.startswith("-- Reason: ") for migration in migrations())


def test_every_file_beside_the_migrations_is_one() -> None:
    names = [file.name for file in (files("storage") / "migrations").iterdir()]

    assert all(re.fullmatch(r"\d{4}_\w+\.sql", name) for name in names)


def test_a_semicolon_inside_a_text_or_a_trigger_does_not_end_a_statement() -> None:
    insert = "INSERT INTO a VALUES (';\n');\n"
    trigger = "CREATE TRIGGER t AFTER INSERT ON a BEGIN\n  DELETE FROM b;\n  DELETE FROM c;\nEND;\n"

    assert list(statements_of(insert + trigger)) == [insert, trigger]
