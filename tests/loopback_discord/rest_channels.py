"""Ordinary messages, direct messages, threads and files."""

from tests.loopback_discord import payloads
from tests.loopback_discord.answers import Json, Refused
from tests.loopback_discord.calls import Call
from tests.loopback_discord.delivery import Delivery
from tests.loopback_discord.journal import Request
from tests.loopback_discord.messages import change, compose, reacted
from tests.loopback_discord.rest import Handlers, Result
from tests.loopback_discord.world import LOADING, PRIVATE_THREAD, PUBLIC_THREAD, Channel, World, new_id


class ChannelCalls:
    def __init__(self, world: World, delivery: Delivery) -> None:
        self._world = world
        self._delivery = delivery

    def handlers(self) -> Handlers:
        return {
            Call.SEND_MESSAGE: self.send,
            Call.LIST_MESSAGES: self.list_messages,
            Call.SEE_MESSAGE: self.see,
            Call.EDIT_MESSAGE: self.edit,
            Call.DELETE_MESSAGE: self.delete,
            Call.REACT: self.react,
            Call.TAKE_REACTION_BACK: self.take_reaction_back,
            Call.SEE_CHANNEL: self.see_channel,
            Call.SEE_MEMBER: self.see_member,
            Call.SHOW_TYPING: self.show_typing,
            Call.OPEN_DIRECT_MESSAGES: self.open_direct_messages,
            Call.START_THREAD: self.start_thread,
            Call.START_THREAD_FROM_MESSAGE: self.start_thread_from_message,
            Call.LOAD_FILE: self.load_file,
        }

    async def send(self, request: Request) -> Result:
        channel, nonce = self._channel(request), request.body.get("nonce")
        if request.body.get("enforce_nonce") and (sent := self._world.sent_lately(channel, nonce)):
            return 200, self._delivery.addressed(sent)
        message = compose(self._world, channel, self._world.bot, request.body, uploads=request.files)
        await self._delivery.created(message)
        return 200, self._delivery.addressed(message)

    async def list_messages(self, request: Request) -> Result:
        """Newest first, as Discord lists them."""
        limit = int(request.query.get("limit", "50"))
        before, after = int(request.query.get("before") or 2**63), int(request.query.get("after") or 0)
        every = self._world.messages_in(self._channel(request))
        wanted = [one for one in every if after < int(one["id"]) < before]
        chosen = wanted[:limit] if after else wanted[-limit:]
        return 200, [self._delivery.addressed(one) for one in reversed(chosen)]

    async def see(self, request: Request) -> Result:
        return 200, self._delivery.addressed(self._message(request))

    async def edit(self, request: Request) -> Result:
        message = self._message(request)
        if message["author"]["id"] != str(self._world.bot.id):
            raise Refused(403, 50005, "Cannot edit a message authored by another user")
        settled = message | {"flags": message["flags"] & ~LOADING}
        changed = change(self._world, settled, request.body, request.files)
        await self._delivery.updated(changed)
        return 200, self._delivery.addressed(changed)

    async def delete(self, request: Request) -> Result:
        message = self._world.forget(int(self._message(request)["id"]))
        await self._delivery.deleted(message)
        return 204, None

    async def react(self, request: Request) -> Result:
        reacted(self._message(request), request.arguments["emoji"], by_bot=True)
        return 204, None

    async def take_reaction_back(self, request: Request) -> Result:
        message, emoji = self._message(request), request.arguments["emoji"]
        message["reactions"] = [one for one in message["reactions"] if one["emoji"]["name"] != emoji]
        return 204, None

    async def see_channel(self, request: Request) -> Result:
        return 200, payloads.channel(self._channel(request), self._world.bot)

    async def see_member(self, request: Request) -> Result:
        members = self._world.guilds[int(request.arguments["guild"])].members
        wanted = [one for one in members if one.id == int(request.arguments["member"])]
        if not wanted:
            raise Refused(404, 10007, "Unknown Member")
        return 200, payloads.member_with_user(wanted[0])

    async def show_typing(self, request: Request) -> Result:
        self._channel(request)
        return 204, None

    async def open_direct_messages(self, request: Request) -> Result:
        person = self._world.person(int(request.body["recipient_id"]))
        return 200, payloads.channel(self._world.direct_messages_with(person), self._world.bot)

    async def start_thread(self, request: Request) -> Result:
        kind = request.body.get("type", PRIVATE_THREAD)
        return await self._start(request, kind, new_id())

    async def start_thread_from_message(self, request: Request) -> Result:
        """It bears the message's id, so that each message has one at most."""
        message_id = int(self._message(request)["id"])
        if message_id in self._world.channels:
            raise Refused(400, 160004, "A thread has already been created for this message")
        return await self._start(request, PUBLIC_THREAD, message_id)

    async def load_file(self, request: Request) -> Result:
        return 200, self._world.file(int(request.arguments["file"])).data

    async def _start(self, request: Request, kind: int, thread_id: int) -> Result:
        parent = self._channel(request)
        thread = Channel(
            request.body["name"], kind, guild_id=parent.guild_id, parent_id=parent.id, id=thread_id
        )
        self._world.add_channel(thread)
        await self._delivery.started(thread)
        return 201, payloads.channel(thread, self._world.bot)

    def _channel(self, request: Request) -> Channel:
        """Where the bot is."""
        channel = self._world.channel(int(request.arguments["channel"]))
        if not self._world.has_bot(channel):
            raise Refused(403, 50001, "Missing Access")
        return channel

    def _message(self, request: Request) -> Json:
        self._channel(request)
        message = self._world.message(int(request.arguments["message"]))
        if message["channel_id"] != request.arguments["channel"]:
            raise Refused(404, 10008, "Unknown Message")
        return message
