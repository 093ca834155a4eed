from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from bot.pipeline.desk import Desk
from bot.pipeline.memory import Memory
from storage.database import Database
from tests.bot.pipeline.newsroom import a_desk
from tests.fake_model import FakeModel


@pytest_asyncio.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    async with Database.open(tmp_path / "byline.sqlite") as database:
        yield database


@pytest.fixture
def memory(database: Database) -> Memory:
    return Memory(database, now=lambda: 1000.0)


@pytest.fixture
def model() -> FakeModel:
    return FakeModel()


@pytest_asyncio.fixture
async def desk(memory: Memory, model: FakeModel) -> AsyncIterator[Desk]:
    async with a_desk(memory, model) as desk:
        yield desk
