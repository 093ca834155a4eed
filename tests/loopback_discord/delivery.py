"""What is told on the gateway of messages; an ephemeral one is between its person and the bot alone."""

from tests.loopback_discord import payloads
from tests.loopback_discord.answers import Json
from tests.loopback_discord.gateway import Gateway
from tests.loopback_discord.messages import with_addresses
from tests.loopback_discord.world import EPHEMERAL, Channel, World


class Delivery:
    def __init__(self, world: World, gateway: Gateway) -> None:
        self.base_url = ""
        self._world = world
        self._gateway = gateway

    def addressed(self, message: Json) -> Json:
        return with_addresses(message, self.base_url)

    async def created(self, message: Json) -> None:
        await self._tell("MESSAGE_CREATE", message, self.addressed(message))

    async def updated(self, message: Json) -> None:
        await self._tell("MESSAGE_UPDATE", message, self.addressed(message))

    async def deleted(self, message: Json) -> None:
        await self._tell(
            "MESSAGE_DELETE", message, {"id": message["id"], "channel_id": message["channel_id"]}
        )

    async def started(self, thread: Channel) -> None:
        form = payloads.channel(thread, self._world.bot) | {"newly_created": True}
        await self._gateway.dispatch("THREAD_CREATE", form, thread.guild_id)

    async def _tell(self, name: str, message: Json, data: Json) -> None:
        place = self._world.channel(int(message["channel_id"]))
        if message["flags"] & EPHEMERAL or not self._world.has_bot(place):
            return
        guild_id = place.guild_id
        if guild_id is not None:
            data = data | {"guild_id": str(guild_id), "member": payloads.member()}
        await self._gateway.dispatch(name, data, guild_id)
