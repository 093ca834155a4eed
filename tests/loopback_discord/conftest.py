from collections.abc import AsyncIterator

import pytest_asyncio

from tests.loopback_discord.bare_client import BareClient
from tests.loopback_discord.logged_in import logged_in
from tests.loopback_discord.server import LoopbackDiscord, running_discord


@pytest_asyncio.fixture
async def loopback() -> AsyncIterator[LoopbackDiscord]:
    """A server, "The Herald", with the channels news and services."""
    async with running_discord() as one:
        one.world.add_guild("The Herald", "news", "services")
        yield one


@pytest_asyncio.fixture
async def bare(loopback: LoopbackDiscord) -> AsyncIterator[BareClient]:
    async with logged_in(loopback, BareClient()) as client:
        yield client
