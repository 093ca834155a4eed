"""Who the bot is, where its gateway is and which commands it has."""

from tests.loopback_discord import payloads
from tests.loopback_discord.answers import Json
from tests.loopback_discord.calls import Call
from tests.loopback_discord.gateway import Gateway
from tests.loopback_discord.journal import Request
from tests.loopback_discord.rest import Handlers, Result
from tests.loopback_discord.world import World, new_id


class ApplicationCalls:
    def __init__(self, world: World, gateway: Gateway) -> None:
        self._world = world
        self._gateway = gateway

    def handlers(self) -> Handlers:
        return {
            Call.GATEWAY: self.gateway,
            Call.GATEWAY_FOR_BOTS: self.gateway_for_bots,
            Call.WHO_AM_I: self.who_am_i,
            Call.LIST_SERVERS: self.list_servers,
            Call.APPLICATION: self.application,
            Call.LIST_COMMANDS: self.list_commands,
            Call.SET_COMMANDS: self.set_commands,
            Call.LIST_SERVER_COMMANDS: self.list_server_commands,
            Call.SET_SERVER_COMMANDS: self.set_server_commands,
        }

    async def gateway(self, request: Request) -> Result:
        return 200, {"url": self._gateway.base_url}

    async def gateway_for_bots(self, request: Request) -> Result:
        limit = {"total": 1000, "remaining": 999, "reset_after": 0, "max_concurrency": 1}
        return 200, {
            "url": self._gateway.base_url,
            "shards": self._gateway.shards,
            "session_start_limit": limit,
        }

    async def who_am_i(self, request: Request) -> Result:
        return 200, payloads.user(self._world.bot)

    async def list_servers(self, request: Request) -> Result:
        limit, after = int(request.query.get("limit", "200")), int(request.query.get("after") or 0)
        those = sorted((one for one in self._world.guilds_of_bot if one.id > after), key=lambda one: one.id)
        return 200, [payloads.own_guild(one) for one in those[:limit]]

    async def application(self, request: Request) -> Result:
        return 200, payloads.application(self._world)

    async def list_commands(self, request: Request) -> Result:
        return 200, self._world.commands

    async def set_commands(self, request: Request) -> Result:
        self._world.commands = [self._registered(one) for one in request.body]
        return 200, self._world.commands

    async def list_server_commands(self, request: Request) -> Result:
        return 200, self._world.guild_commands.get(int(request.arguments["guild"]), [])

    async def set_server_commands(self, request: Request) -> Result:
        guild_id = int(request.arguments["guild"])
        commands = [self._registered(one) | {"guild_id": str(guild_id)} for one in request.body]
        self._world.guild_commands[guild_id] = commands
        return 200, commands

    def _registered(self, command: Json) -> Json:
        """With what Discord adds and fills in."""
        added = {
            "id": str(new_id()),
            "application_id": str(self._world.application_id),
            "version": str(new_id()),
            "description": "",
            "default_member_permissions": None,
            "nsfw": False,
        }
        return {"type": 1, **added, **command}
