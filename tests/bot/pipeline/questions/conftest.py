from collections.abc import AsyncIterator

import pytest_asyncio

from bot.pipeline.asking.token_counting import TokenCounter
from bot.pipeline.memory import Memory
from bot.pipeline.questions.context_budget import ContextBudget
from bot.pipeline.services import Services
from tests.bot.pipeline.newsroom import services_with
from tests.bot.pipeline.questions.asking import TOKENS, Words
from tests.fake_model import FakeModel
from tests.loopback_discord.watch import PATIENCE_SECONDS


@pytest_asyncio.fixture
async def services(memory: Memory, model: FakeModel) -> AsyncIterator[Services]:
    counter = TokenCounter(Words)
    counter.wait(PATIENCE_SECONDS)
    async with services_with(memory, model, counter=counter, context=ContextBudget(TOKENS)) as services:
        yield services
