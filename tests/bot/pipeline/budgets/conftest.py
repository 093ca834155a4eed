from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest

from bot.pipeline.memory import Memory
from bot.pipeline.services import Services
from storage.database import Database
from tests.bot.pipeline.budgets.day import Clock, Open, budget_of
from tests.bot.pipeline.newsroom import services_with
from tests.fake_model import FakeModel


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def memory(database: Database, clock: Clock) -> Memory:
    return Memory(database, now=clock)


@pytest.fixture
def nothing_kept(clock: Clock) -> Memory:
    return Memory(None, now=clock)


@pytest.fixture
def open_services(memory: Memory, model: FakeModel, clock: Clock) -> Open:
    @asynccontextmanager
    async def open_it(daily_tokens: int | None = None, **more: Any) -> AsyncIterator[Services]:
        budget = budget_of(memory, clock, daily_tokens)
        async with services_with(memory, model, budget=budget, **more) as services:
            yield services

    return open_it
