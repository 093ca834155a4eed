import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TypeVar

import discord

from tests.loopback_discord.server import LoopbackDiscord, discord_py_pointed_at
from tests.loopback_discord.watch import PATIENCE_SECONDS

Client = TypeVar("Client", bound=discord.Client)


@asynccontextmanager
async def logged_in(loopback: LoopbackDiscord, client: Client) -> AsyncIterator[Client]:
    """The client in this process, while it is online."""
    with discord_py_pointed_at(loopback):
        async with client:
            online = asyncio.create_task(client.start(loopback.world.token))
            try:
                await loopback.gateway.online()
                async with asyncio.timeout(PATIENCE_SECONDS):
                    await client.wait_until_ready()
                yield client
            finally:
                await client.close()
                await asyncio.gather(online, return_exceptions=True)
