from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from bot.pipeline.asking.token_counting import TokenCounter
from bot.pipeline.memory import Memory
from bot.pipeline.services import Services
from tests.bot.pipeline.newsroom import services_with
from tests.bot.pipeline.readings.in_parts.long_article import DiligentModel, Roomy
from tests.fake_model import FakeModel
from tests.loopback_discord.watch import PATIENCE_SECONDS


@pytest.fixture
def counter() -> TokenCounter:
    counter = TokenCounter(Roomy)
    counter.wait(PATIENCE_SECONDS)
    return counter


@pytest.fixture
def model() -> DiligentModel:
    return DiligentModel(window_tokens=1)  # as little as possible: portions are then of the least size


@pytest_asyncio.fixture
async def services(
    memory: Memory, model: FakeModel, counter: TokenCounter, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Services]:
    monkeypatch.setattr("bot.pipeline.asking.portions.LEAST_TOKENS", 130)  # two paragraphs
    async with services_with(memory, model, counter=counter) as services:
        yield services
