from collections.abc import AsyncIterator

import pytest_asyncio

from tests.bot.documents.web_site import Site, running_site


@pytest_asyncio.fixture
async def site() -> AsyncIterator[Site]:
    async with running_site() as site:
        yield site
