from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import pytest_asyncio

from bot.pipeline.memory import Memory
from bot.pipeline.services import Services
from bot.pipeline.workers import Workers
from storage.database import Database
from tests.bot.pipeline.newsroom import services_with
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
async def services(memory: Memory, model: FakeModel) -> AsyncIterator[Services]:
    async with services_with(memory, model) as services:
        yield services


@pytest_asyncio.fixture
async def offline(memory: Memory) -> AsyncIterator[Services]:
    """Without a language model."""
    async with services_with(memory, None) as services:
        yield services


@pytest.fixture
def workers() -> Iterator[Workers]:
    workers = Workers(apart=True)
    yield workers
    workers.close()
