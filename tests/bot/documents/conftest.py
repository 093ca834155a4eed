from collections.abc import AsyncIterator

import pytest_asyncio
from aiohttp import web

from tests.bot.documents.web_site import LOOPBACK, Site


@pytest_asyncio.fixture
async def site() -> AsyncIterator[Site]:
    site = Site()
    application = web.Application()
    application.router.add_route("*", "/{path:.*}", site.answer)
    runner = web.AppRunner(application)
    await runner.setup()
    server = web.TCPSite(runner, LOOPBACK, 0)
    await server.start()
    site.port = runner.addresses[0][1]
    yield site
    await runner.cleanup()
