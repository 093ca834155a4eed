"""Answers that another process of Byline's promised: found again by their address, and changed in place."""

import contextlib
import logging
from typing import Any, cast

import discord

from bot.discord_ui import command_catalogue as words
from bot.discord_ui.answer_addresses import AnswerAddress, AnswerKind
from bot.discord_ui.answers import SILENT, Answer, MessageAnswer, has_threads
from bot.discord_ui.failures import is_expired
from bot.discord_ui.live_card import View

logger = logging.getLogger(__name__)

TOKEN_SECONDS = 14 * 60  # Discord takes fifteen minutes; the last is left for the answer itself
LOOKED_AT = 100  # messages after the one that is answered
ORIGINAL = cast("int", "@original")  # stands for the response, whatever its id
APPLICATION = 3  # the type of a webhook that an interaction opens


async def answer_at(client: discord.Client, address: AnswerAddress, age_seconds: float) -> Answer | None:
    """None where there is no way left to answer."""
    if address.kind is AnswerKind.MESSAGE:
        return await _reply_to(client, address)
    has_token = bool(address.token) and age_seconds < TOKEN_SECONDS
    if not has_token and (address.private or address.message is None or address.channel is None):
        return None
    return ResumedAnswer(client, address, has_token=has_token)


class ResumedAnswer:
    """The response to an interaction of before, or a card in a channel.

    By the interaction's token while that is good; what is public also by the message itself.
    """

    def __init__(self, client: discord.Client, address: AnswerAddress, *, has_token: bool) -> None:
        self.private = address.private
        self.asked_by = address.asked_by
        self.address = address
        self._client = client
        self._message_id = address.message
        self._has_token = has_token

    @property
    def may_thread(self) -> bool:
        channel = self._client.get_channel(self.address.channel) if self.address.channel else None
        return not self.private and has_threads(channel)

    @property
    def link(self) -> str:
        place = self.address.guild or "@me"
        return f"https://discord.com/channels/{place}/{self.address.channel}/{self._message_id}"

    @property
    def message_id(self) -> int | None:
        return self._message_id

    async def show(self, view: View) -> None:
        view.stop()  # its buttons are answered by their ids
        if self._has_token:
            try:
                shown = await self._webhook().edit_message(ORIGINAL, view=view, allowed_mentions=SILENT)
            except discord.HTTPException as error:
                if not is_expired(error):
                    raise
                self._has_token = False
            else:
                self._message_id = shown.id
                return
        message = self._public_message()
        if message is None:
            logger.info("an answer came after fifteen minutes and could not be delivered otherwise")
        else:
            await message.edit(view=view, allowed_mentions=SILENT)

    async def refuse(self, reason: str) -> None:
        """Likewise to `InteractionAnswer`; whether anything shows by now only Discord can tell."""
        if not self._has_token:
            return
        webhook = self._webhook()
        response = await webhook.fetch_message(ORIGINAL)
        waits_in_public = response.flags.loading and not self.private
        if waits_in_public:
            await webhook.edit_message(ORIGINAL, content=words.ANSWERED_PRIVATELY)
        await self.add(reason)
        if waits_in_public:
            with contextlib.suppress(discord.NotFound):
                await webhook.delete_message(ORIGINAL)

    async def add(self, remark: str) -> None:
        if self._has_token:
            await self._webhook().send(remark, ephemeral=True, allowed_mentions=SILENT)

    def _webhook(self) -> discord.Webhook:
        data: Any = {"id": self.address.application, "type": APPLICATION, "token": self.address.token}
        return discord.Webhook.from_state(data=data, state=self._client._connection)

    def _public_message(self) -> discord.PartialMessage | None:
        place, message = self.address.channel, self._message_id
        if self.private or place is None or message is None:
            return None
        channel = self._client.get_partial_messageable(place, guild_id=self.address.guild)
        return channel.get_partial_message(message)


async def _reply_to(client: discord.Client, address: AnswerAddress) -> Answer | None:
    """Byline's reply may have been sent just before the end: then it is that one that is changed."""
    if address.channel is None or address.message is None:
        return None
    known = client.get_channel(address.channel)
    unknown = client.get_partial_messageable(address.channel, guild_id=address.guild)
    channel = known if isinstance(known, discord.abc.Messageable) else unknown
    try:
        message = await channel.fetch_message(address.message)
        return MessageAnswer(message, await _own_reply(client, message))
    except (discord.NotFound, discord.Forbidden):
        return None


async def _own_reply(client: discord.Client, to: discord.Message) -> discord.Message | None:
    async for message in to.channel.history(after=to, limit=LOOKED_AT, oldest_first=True):
        reference = message.reference
        is_own = client.user is not None and message.author.id == client.user.id
        if is_own and reference is not None and reference.message_id == to.id:
            return message
    return None
