"""A database as an earlier Byline left it."""

import sqlite3
from pathlib import Path

from storage.schema import APPLICATION_ID, migrations


def database_of_version(path: Path, version: int) -> sqlite3.Connection:
    path.parent.mkdir(parents=True, exist_ok=True)
    connection = sqlite3.connect(path)
    for migration in migrations():
        if migration.version <= version:
            connection.executescript(migration.sql)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {version}")
    return connection
