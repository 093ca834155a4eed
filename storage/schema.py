"""Bring a database to the newest schema, one numbered migration after the other.

A migration is a file `migrations/NNNN_name.sql` that opens with `-- Reason:`. All of its statements
and the new version number are one transaction: it happens as a whole or not at all. Released files
never change; a change of the schema is a new file.
"""

import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from importlib.resources import files

from storage.connection import Connection
from storage.errors import DatabaseTooNew, DatabaseUnusable

APPLICATION_ID = 0x42796C6E  # "Byln"; SQLite keeps it in the file's header, where `file` shows it

Transaction = Callable[[], AbstractAsyncContextManager[Connection]]


@dataclass(frozen=True, slots=True)
class Migration:
    version: int
    sql: str


def migrations() -> list[Migration]:
    """All migrations of this Byline, oldest first; the version of each is its file's number."""
    folder = files("storage") / "migrations"
    found = [(re.match(r"(\d{4})_\w+\.sql$", file.name), file) for file in folder.iterdir()]
    return sorted(
        (Migration(int(name[1]), file.read_text(encoding="utf-8")) for name, file in found if name),
        key=lambda migration: migration.version,
    )


async def refuse_what_is_not_ours(connection: Connection, newest: int) -> None:
    """Raise where another program or a later Byline wrote the file; an empty file is welcome.

    One transaction, because another process may be creating the tables just now.
    """
    await connection.run("BEGIN")
    application = await connection.integer("PRAGMA application_id")
    version = await connection.integer("PRAGMA user_version")
    tables = await connection.integer("SELECT count(*) FROM sqlite_schema")
    await connection.run("COMMIT")
    if application != APPLICATION_ID and (application or version or tables):
        raise DatabaseUnusable("The file belongs to another program. It was left as it is.")
    if version > newest:
        raise DatabaseTooNew("A later Byline wrote this database. Update Byline; the file was left as it is.")


async def migrate(transaction: Transaction, wanted: list[Migration]) -> None:
    """Apply what the database has not seen yet.

    The version is asked again inside each transaction, because another process may have been first.
    """
    for migration in wanted:
        async with transaction() as connection:
            if await connection.integer("PRAGMA user_version") >= migration.version:
                continue
            for statement in statements_of(migration.sql):
                await connection.run(statement)
            await connection.run(f"PRAGMA application_id = {APPLICATION_ID}")
            await connection.run(f"PRAGMA user_version = {migration.version}")


def statements_of(script: str) -> Iterator[str]:
    """The statements of `script`, which `executescript` would commit one by one."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
    if statement.strip():
        yield statement
