from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from tests.bot.discord_ui.byline_server import Newsroom, a_newsroom
from tests.fake_model import FakeModel


@pytest.fixture
def model() -> FakeModel:
    return FakeModel()


@pytest_asyncio.fixture
async def newsroom(tmp_path: Path, model: FakeModel) -> AsyncIterator[Newsroom]:
    """Byline with a language model."""
    async with a_newsroom(tmp_path, model) as newsroom:
        yield newsroom


@pytest_asyncio.fixture
async def quick_newsroom(tmp_path: Path) -> AsyncIterator[Newsroom]:
    """Byline without a language model."""
    async with a_newsroom(tmp_path) as newsroom:
        yield newsroom


@pytest_asyncio.fixture
async def open_newsroom(tmp_path: Path) -> AsyncIterator[Newsroom]:
    """Byline without a language model, but with the message-content intent."""
    async with a_newsroom(tmp_path, message_content=True) as newsroom:
        yield newsroom
