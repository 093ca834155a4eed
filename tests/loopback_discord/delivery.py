"""What is told on the gateway of messages; an ephemeral one is between its person and the bot alone."""

from tests.loopback_discord import payloads
from tests.loopback_discord.answers import Json
from tests.loopback_discord.gateway import Gateway
from tests.loopback_discord.messages import with_addresses
from tests.loopback_discord.world import EPHEMERAL, Channel, Person, World


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

    async def reacted(self, message: Json, emoji: str, person: Person) -> None:
        place = self._world.channel(int(message["channel_id"]))
        data = {
            "user_id": str(person.id),
            "channel_id": message["channel_id"],
            "message_id": message["id"],
            "message_author_id": message["author"]["id"],
            "guild_id": str(place.guild_id),
            "member": payloads.member_with_user(person),
            "emoji": {"id": None, "name": emoji},
            "burst": False,
            "type": 0,
        }
        await self._gateway.dispatch("MESSAGE_REACTION_ADD", data, place.guild_id)

    async def started(self, thread: Channel) -> None:
        form = payloads.channel(thread, self._world.bot) | {"newly_created": True}
        await self._gateway.dispatch("THREAD_CREATE", form, thread.guild_id)

    async def changed(self, channel: Channel) -> None:
        """Who may enter it, or whether a thread is archived."""
        name = "THREAD_UPDATE" if channel.is_thread else "CHANNEL_UPDATE"
        form = payloads.channel(channel, self._world.bot)
        await self._gateway.dispatch(name, form, channel.guild_id)

    async def _tell(self, name: str, message: Json, data: Json) -> None:
        place = self._world.channel(int(message["channel_id"]))
        if message["flags"] & EPHEMERAL or not self._world.has_bot(place):
            return
        guild_id = place.guild_id
        if guild_id is not None:
            data = data | {"guild_id": str(guild_id)}
            data |= {} if data.get("webhook_id") else {"member": payloads.member()}
        await self._gateway.dispatch(name, data, guild_id)
