from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from storage.database import Database
from storage.statements import StatementStore


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "byline.sqlite"


@pytest_asyncio.fixture
async def database(path: Path) -> AsyncIterator[Database]:
    async with Database.open(path) as database:
        yield database


@pytest.fixture
def statements(database: Database) -> StatementStore:
    return StatementStore(database)


@pytest_asyncio.fixture
async def notes(database: Database) -> None:
    """A table of notes."""
    async with database.transaction() as connection:
        await connection.run("CREATE TABLE notes (note TEXT NOT NULL) STRICT")
