"""Answers that another process of Byline's promised: found again by their address, and changed in place."""

import contextlib
import logging
from typing import Any, cast

import discord

from bot.discord_ui.answers.answer_addresses import AnswerAddress, AnswerKind
from bot.discord_ui.answers.destinations import SILENT, MessageAnswer, has_threads
from bot.discord_ui.answers.live_card import View
from bot.discord_ui.failures import is_expired
from bot.discord_ui.words import command_catalogue as words

logger = logging.getLogger(__name__)

TOKEN_SECONDS = 14 * 60  # Discord takes fifteen minutes; the last is left for the answer itself
LOOKED_AT = 100  # messages after the one that is answered
ORIGINAL = cast("int", "@original")  # stands for the response, whatever its id
APPLICATION = 3  # the type of a webhook that an interaction opens


async def answer_at(
    client: discord.Client, address: AnswerAddress, age_seconds: float, person: int
) -> "ResumedAnswer | MessageAnswer | None":
    """None where there is no way left to answer. `person`: who asked."""
    if address.kind is AnswerKind.MESSAGE:
        return await _reply_to(client, address)
    has_token = bool(address.token) and age_seconds < TOKEN_SECONDS
    if not has_token and not address.private and address.channel is None:
        return None
    return ResumedAnswer(client, address, person, has_token=has_token)


class ResumedAnswer:
    """The response to an interaction of before, or a card in a channel.

    By the interaction's token while that is good. After it what is public by the message itself, and
    what is private by a direct message to `person`, where that is allowed.
    """

    def __init__(
        self, client: discord.Client, address: AnswerAddress, person: int, *, has_token: bool
    ) -> None:
        self.private = address.private
        self.asked_by = address.asked_by
        self.address = address
        self._client = client
        self._person = person
        self._message_id = address.message
        self._has_token = has_token
        self._elsewhere: discord.Message | None = None
        self._further: list[int] = []
        self._gone = False

    @property
    def may_thread(self) -> bool:
        channel = self._client.get_channel(self.address.channel) if self.address.channel else None
        return not self.private and has_threads(channel)

    @property
    def link(self) -> str:
        if self._elsewhere is not None:
            return self._elsewhere.jump_url
        place = self.address.guild or "@me"
        return f"https://discord.com/channels/{place}/{self.address.channel}/{self._message_id}"

    @property
    def message_id(self) -> int | None:
        return self._elsewhere.id if self._elsewhere is not None else self._message_id

    @property
    def text_messages(self) -> tuple[int, ...]:
        return tuple(one for one in (self.message_id, *self._further) if one is not None)

    async def show(self, view: View) -> None:
        view.stop()  # its buttons are answered by their ids
        await self._put(view=view)

    async def show_text(self, text: str) -> None:
        await self._put(content=text)

    async def go_on(self, text: str) -> None:
        if not self._gone:
            self._further.append((await self._say(text, hidden=self.private)).id)

    async def refuse(self, reason: str) -> None:
        """Likewise to `InteractionAnswer`; whether anything shows by now only Discord can tell."""
        if not await self._shows_nothing():
            await self.add(reason)
        elif self._has_token and not self.private:
            await self._take_back(reason)
        else:
            await self._put(content=reason)

    async def add(self, remark: str) -> None:
        if not self._gone:
            await self._say(remark, hidden=True)

    async def _take_back(self, reason: str) -> None:
        webhook = self._webhook()
        await webhook.edit_message(ORIGINAL, content=words.ANSWERED_PRIVATELY)
        await self.add(reason)
        with contextlib.suppress(discord.NotFound):
            await webhook.delete_message(ORIGINAL)

    async def _shows_nothing(self) -> bool:
        """So far, and there is something to show it in."""
        if self._elsewhere is not None:
            return False
        try:
            if self._has_token:
                try:
                    return (await self._webhook().fetch_message(ORIGINAL)).flags.loading
                except discord.HTTPException as error:
                    self._has_ended(error)
            public = self._public_message()
            return public is None or (await public.fetch()).flags.loading
        except (discord.NotFound, discord.Forbidden):
            return False

    async def _put(self, **shown: Any) -> None:
        """A card or a text, in place of what showed before."""
        if self._gone or (self._has_token and await self._put_by_token(shown)):
            return
        message = self._elsewhere or self._public_message()
        if message is None:
            await self._put_elsewhere(shown)
        else:
            await message.edit(**shown, allowed_mentions=SILENT)

    async def _put_by_token(self, shown: dict[str, Any]) -> bool:
        try:
            message = await self._webhook().edit_message(ORIGINAL, **shown, allowed_mentions=SILENT)
        except discord.HTTPException as error:
            self._has_ended(error)
            return False
        self._message_id = message.id
        return True

    async def _put_elsewhere(self, shown: dict[str, Any]) -> None:
        try:
            place = await self._place()
            self._elsewhere = await place.send(**shown, allowed_mentions=SILENT)
        except discord.Forbidden:
            logger.info("an answer came after fifteen minutes and could not be delivered otherwise")
            self._gone = True

    async def _say(self, text: str, *, hidden: bool) -> discord.Message:
        """A further message, `hidden` from others as long as the token is good."""
        if self._has_token:
            try:
                return await self._webhook().send(text, ephemeral=hidden, allowed_mentions=SILENT, wait=True)
            except discord.HTTPException as error:
                self._has_ended(error)
        place, public = await self._place(), self._public_message()
        if public is None:
            return await place.send(text, allowed_mentions=SILENT)
        reference = public.to_reference(fail_if_not_exists=False)
        return await place.send(text, reference=reference, allowed_mentions=SILENT)

    async def _place(self) -> discord.abc.Messageable:
        """Where ordinary messages go: the channel, or what only the person sees."""
        if self.private or self.address.channel is None:
            return await self._client.create_dm(discord.Object(self._person))
        return self._client.get_partial_messageable(self.address.channel, guild_id=self.address.guild)

    def _has_ended(self, error: discord.HTTPException) -> None:
        """The fifteen minutes; raises `error` where it says anything else."""
        if not is_expired(error):
            raise error
        self._has_token = False

    def _webhook(self) -> discord.Webhook:
        data: Any = {"id": self.address.application, "type": APPLICATION, "token": self.address.token}
        return discord.Webhook.from_state(data=data, state=self._client._connection)

    def _public_message(self) -> discord.PartialMessage | None:
        place, message = self.address.channel, self._message_id
        if self.private or place is None or message is None:
            return None
        channel = self._client.get_partial_messageable(place, guild_id=self.address.guild)
        return channel.get_partial_message(message)


async def _reply_to(client: discord.Client, address: AnswerAddress) -> MessageAnswer | None:
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
