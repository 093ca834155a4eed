"""A small Discord on loopback, for tests only: gateway and REST API on 127.0.0.1, people who act, faults.

It stands in for Discord where a simulation inside the process cannot: a real client logs in over HTTP
and a websocket, connections drop, calls are refused or limited. It plays what the tests need of
Discord, checks cards against Discord's limits, and answers everything else with 404.

    async with running_discord() as discord:
        guild = discord.world.add_guild("The Herald", "news")
        …  # a client logs in
        await discord.gateway.online()
        asked = await discord.people.command("summarize", text="…")
        print((await asked.showing()).text)
"""

from collections.abc import AsyncIterator, Collection, Iterator
from contextlib import asynccontextmanager, contextmanager

import discord
import yarl
from aiohttp import web
from discord.gateway import DiscordWebSocket

from tests.loopback_discord.calls import Call
from tests.loopback_discord.delivery import Delivery
from tests.loopback_discord.faults import Faults
from tests.loopback_discord.gateway import Gateway
from tests.loopback_discord.journal import Journal
from tests.loopback_discord.people import People
from tests.loopback_discord.rest import API, RestApi
from tests.loopback_discord.rest_application import ApplicationCalls
from tests.loopback_discord.rest_channels import ChannelCalls
from tests.loopback_discord.rest_interactions import InteractionCalls
from tests.loopback_discord.watch import PATIENCE_SECONDS
from tests.loopback_discord.world import World

TOKEN = "loopback-token"  # noqa: S105 -- opens nothing but this
LARGEST_UPLOAD = 64 * 1024 * 1024
GATEWAY_PATH = "/gateway/"


class LoopbackDiscord:
    def __init__(self, deadline_seconds: float) -> None:
        self.journal = Journal()
        self.world = World(TOKEN)
        self.faults = Faults()
        self.gateway = Gateway(self.world, self.journal)
        self.api_url = ""
        self._delivery = Delivery(self.world, self.gateway)
        interactions = InteractionCalls(self.world, self._delivery, deadline_seconds)
        self.interactions = interactions.interactions  # by token, the oldest first
        self.people = People(self.world, self.gateway, self._delivery, self.interactions, self.journal.watch)
        handlers = {
            **ApplicationCalls(self.world, self.gateway).handlers(),
            **interactions.handlers(),
            **ChannelCalls(self.world, self._delivery).handlers(),
        }
        self._rest = RestApi(self.world, self.journal, self.faults, handlers)

    def application(self) -> web.Application:
        application = web.Application(client_max_size=LARGEST_UPLOAD)
        application.router.add_get(GATEWAY_PATH, self.gateway.handle)
        self._rest.add_to(application)
        return application

    async def all_taken(self, tokens: Collection[str]) -> None:
        """When the bot has begun to acknowledge each of these interactions."""

        def are_taken() -> bool | None:
            taken = {one.arguments["token"] for one in self.journal.of(Call.ACKNOWLEDGE)}
            return taken.issuperset(tokens) or None

        await self.journal.watch.until(are_taken, "each interaction to be taken")

    def stands_at(self, host: str, port: int) -> None:
        self.api_url = f"http://{host}:{port}{API}"
        self.gateway.base_url = f"ws://{host}:{port}{GATEWAY_PATH}"
        self._delivery.base_url = f"http://{host}:{port}"


@asynccontextmanager
async def running_discord(deadline_seconds: float = PATIENCE_SECONDS) -> AsyncIterator[LoopbackDiscord]:
    """`deadline_seconds`: of acknowledgements. Discord's own, `DEADLINE_SECONDS`, is short."""
    loopback = LoopbackDiscord(deadline_seconds)
    runner = web.AppRunner(
        loopback.application(), shutdown_timeout=0.1, handler_cancellation=True, access_log=None
    )
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0, backlog=1024).start()
    loopback.stands_at(*runner.addresses[0][:2])
    try:
        yield loopback
    finally:
        await loopback.gateway.close()
        await runner.cleanup()


@contextmanager
def discord_py_pointed_at(loopback: LoopbackDiscord) -> Iterator[None]:
    """discord.py of this process. A plain `Client` never asks where the gateway is; it has a constant."""
    base, gateway = discord.http.Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY
    discord.http.Route.BASE = loopback.api_url
    DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(loopback.gateway.base_url)
    try:
        yield
    finally:
        discord.http.Route.BASE = base
        DiscordWebSocket.DEFAULT_GATEWAY = gateway
