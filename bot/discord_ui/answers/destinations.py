"""Where an answer appears: as the response to an interaction, or as a reply to a message.

An interaction can be answered for fifteen minutes. What takes longer arrives as an ordinary message;
what was private, as a direct message or not at all.
"""

import contextlib
import logging
from typing import Any, Protocol

import discord

from bot.discord_ui.answers.answer_addresses import AnswerAddress, AnswerKind
from bot.discord_ui.answers.live_card import View
from bot.discord_ui.failures import CONNECTION_ERRORS, is_expired
from bot.discord_ui.words import command_catalogue as words

logger = logging.getLogger(__name__)

SILENT = discord.AllowedMentions.none()
ALREADY_ACKNOWLEDGED = 40060


class Answer(Protocol):
    """One message of Byline's, shown and changed; `link` leads to it once it is there."""

    private: bool

    async def show(self, view: View) -> None: ...

    async def refuse(self, reason: str) -> None:
        """Say why there will be nothing, or nothing more: privately where that can be done."""

    async def add(self, remark: str) -> None:
        """A line beside what is shown, privately where that can be done."""

    @property
    def asked_by(self) -> str: ...

    @property
    def may_thread(self) -> bool:
        """Whether the message can have a thread of its own."""

    @property
    def link(self) -> str: ...

    @property
    def message_id(self) -> int | None: ...

    @property
    def address(self) -> AnswerAddress:
        """Where another process finds it again."""


class TextAnswer(Protocol):
    """An answer in ordinary messages."""

    async def show_text(self, text: str) -> None:
        """In place of what showed before."""

    async def go_on(self, text: str) -> None:
        """A further message, seen by whoever sees the first."""

    @property
    def text_messages(self) -> tuple[int, ...]:
        """The ids of all of them, as far as they are known."""

    @property
    def address(self) -> AnswerAddress:
        """Where another process finds it again."""


class InteractionAnswer:
    """The response to an interaction that was deferred; see `deferred`. `shown`: it changes a card."""

    def __init__(
        self,
        interaction: discord.Interaction,
        *,
        private: bool,
        message_id: int | None,
        shown: bool = False,
    ) -> None:
        self.private = private
        self._interaction = interaction
        self._message_id = message_id
        self._shown = shown
        self._elsewhere: discord.Message | None = None
        self._further: list[int] = []
        self._gone = False

    @property
    def asked_by(self) -> str:
        return self._interaction.user.display_name

    @property
    def may_thread(self) -> bool:
        return not self.private and has_threads(self._interaction.channel)

    @property
    def link(self) -> str:
        if self._elsewhere is not None:
            return self._elsewhere.jump_url
        place = self._interaction.guild_id or "@me"
        return f"https://discord.com/channels/{place}/{self._interaction.channel_id}/{self._message_id}"

    @property
    def message_id(self) -> int | None:
        return self._elsewhere.id if self._elsewhere is not None else self._message_id

    @property
    def address(self) -> AnswerAddress:
        one = self._interaction
        place = (one.guild_id, one.channel_id, self._message_id)
        return AnswerAddress(
            AnswerKind.INTERACTION, self.asked_by, self.private, *place, one.application_id, one.token
        )

    async def show(self, view: View) -> None:
        view.stop()  # its buttons are answered by their ids; discord.py need not remember the view
        await self._put(view=view)

    async def show_text(self, text: str) -> None:
        await self._put(content=text)

    async def go_on(self, text: str) -> None:
        if self._gone:
            return
        if self._elsewhere is not None:
            sent = await self._elsewhere.channel.send(text, allowed_mentions=SILENT)
        else:
            sent = await self._interaction.followup.send(
                text, ephemeral=self.private, allowed_mentions=SILENT, wait=True
            )
        self._further.append(sent.id)

    @property
    def text_messages(self) -> tuple[int, ...]:
        first = () if self.message_id is None else (self.message_id,)
        return (*first, *self._further)

    async def refuse(self, reason: str) -> None:
        """A public promise of an answer is taken back, so that the reason can be private.

        The first message after a promise fulfils it and is as public as the promise was: so it is
        fulfilled with next to nothing, which goes again.
        """
        if self._shown or self.private or self._elsewhere is not None or self._gone:
            await self.add(reason)
            return
        try:
            await self._interaction.edit_original_response(content=words.ANSWERED_PRIVATELY)
        except discord.HTTPException as error:
            if not is_expired(error):
                raise
            await self._put_elsewhere({"content": reason})
            return
        await self.add(reason)
        with contextlib.suppress(discord.NotFound):
            await self._interaction.delete_original_response()

    async def add(self, remark: str) -> None:
        """After the interaction's time beside what shows elsewhere, or in its place."""
        if self._gone:
            return
        if self._elsewhere is not None:
            await self._elsewhere.reply(remark, mention_author=False, allowed_mentions=SILENT)
            return
        try:
            await self._interaction.followup.send(remark, ephemeral=True, allowed_mentions=SILENT)
        except discord.HTTPException as error:
            if not is_expired(error):
                raise
            await self._put_elsewhere({"content": remark})

    async def _put(self, **shown: Any) -> None:
        """A card or a text, in place of what showed before; elsewhere once the interaction is over."""
        if self._gone:
            return
        if self._elsewhere is not None:
            await self._elsewhere.edit(**shown, allowed_mentions=SILENT)
            return
        try:
            await self._edit(shown)
        except discord.HTTPException as error:
            if not is_expired(error):
                raise
            await self._put_elsewhere(shown)

    async def _edit(self, shown: dict[str, Any]) -> None:
        """Once more where the connection broke: whether or not the edit arrived, a second changes nothing."""
        try:
            message = await self._interaction.edit_original_response(**shown, allowed_mentions=SILENT)
        except CONNECTION_ERRORS:
            message = await self._interaction.edit_original_response(**shown, allowed_mentions=SILENT)
        self._message_id, self._shown = message.id, True

    async def _put_elsewhere(self, shown: dict[str, Any]) -> None:
        place = self._interaction.user if self.private else self._interaction.channel
        try:
            assert isinstance(place, discord.abc.Messageable)  # noqa: S101 -- people and channels of commands are
            self._elsewhere = await place.send(**shown, allowed_mentions=SILENT)
        except discord.Forbidden:
            logger.info("an answer came after fifteen minutes and could not be delivered otherwise")
            self._gone = True


class ShownMessage:
    """A card in the channel that a private answer to `interaction` changes."""

    private = False

    def __init__(self, interaction: discord.Interaction, message: discord.Message) -> None:
        self._interaction = interaction
        self._message = message

    @property
    def asked_by(self) -> str:
        return self._interaction.user.display_name

    @property
    def may_thread(self) -> bool:
        return has_threads(self._message.channel)

    @property
    def link(self) -> str:
        return self._message.jump_url

    @property
    def message_id(self) -> int | None:
        return self._message.id

    @property
    def address(self) -> AnswerAddress:
        one = self._message
        guild = one.guild.id if one.guild else None
        return AnswerAddress(AnswerKind.CARD, self.asked_by, self.private, guild, one.channel.id, one.id)

    async def show(self, view: View) -> None:
        view.stop()  # as above
        await self._message.edit(view=view, allowed_mentions=SILENT)

    async def refuse(self, reason: str) -> None:
        await self.add(reason)

    async def add(self, remark: str) -> None:
        try:
            await self._interaction.followup.send(remark, ephemeral=True, allowed_mentions=SILENT)
        except discord.HTTPException as error:
            if not is_expired(error):
                raise
            await self._message.reply(remark, mention_author=False, allowed_mentions=SILENT)


class MessageAnswer:
    """A reply to a message, which everybody in its channel sees."""

    private = False

    def __init__(self, message: discord.Message, reply: discord.Message | None = None) -> None:
        """`reply`: one that is there already."""
        self._to = message
        self._reply = reply
        self._further: list[int] = []

    @property
    def asked_by(self) -> str:
        return self._to.author.display_name

    @property
    def may_thread(self) -> bool:
        return has_threads(self._to.channel)

    @property
    def link(self) -> str:
        return self._reply.jump_url if self._reply else self._to.jump_url

    @property
    def message_id(self) -> int | None:
        return self._reply.id if self._reply else None

    @property
    def address(self) -> AnswerAddress:
        one = self._to
        guild = one.guild.id if one.guild else None
        return AnswerAddress(AnswerKind.MESSAGE, self.asked_by, self.private, guild, one.channel.id, one.id)

    async def show(self, view: View) -> None:
        view.stop()  # as above
        if self._reply is None:
            self._reply = await self._to.reply(view=view, mention_author=False, allowed_mentions=SILENT)
        else:
            await self._reply.edit(view=view, allowed_mentions=SILENT)

    async def show_text(self, text: str) -> None:
        if self._reply is None:
            self._reply = await self._to.reply(text, mention_author=False, allowed_mentions=SILENT)
        else:
            await self._reply.edit(content=text, allowed_mentions=SILENT)

    async def go_on(self, text: str) -> None:
        sent = await self._to.channel.send(text, allowed_mentions=SILENT)
        self._further.append(sent.id)

    @property
    def text_messages(self) -> tuple[int, ...]:
        return tuple(one for one in (self.message_id, *self._further) if one is not None)

    async def refuse(self, reason: str) -> None:
        await self.add(reason)

    async def add(self, remark: str) -> None:
        """Where Byline may not write, the author learns it by direct message, where that is allowed."""
        try:
            await self._to.reply(remark, mention_author=False, allowed_mentions=SILENT)
        except discord.Forbidden:
            channel = getattr(self._to.channel, "mention", "")
            with contextlib.suppress(discord.HTTPException):
                await self._to.author.send(
                    words.CANNOT_WRITE_THERE.format(channel=channel, words=remark),
                    allowed_mentions=SILENT,
                )


async def deferred(interaction: discord.Interaction, *, private: bool) -> InteractionAnswer:
    """Acknowledge, before anything else: Discord waits three seconds.

    One whose answer was lost may have arrived or not, so it is sent once more.
    """
    try:
        message_id = await _acknowledged(interaction, private=private)
    except CONNECTION_ERRORS:
        message_id = await _acknowledged(interaction, private=private)
    return InteractionAnswer(interaction, private=private, message_id=message_id)


async def _acknowledged(interaction: discord.Interaction, *, private: bool) -> int | None:
    """The id of the message to come, where Discord tells it.

    A second acknowledgement, of Byline's or of discord.py's after a server error, may be one too many:
    then the first arrived, and all is well.
    """
    try:
        response = await interaction.response.defer(ephemeral=private, thinking=True)
    except discord.HTTPException as error:
        if error.code != ALREADY_ACKNOWLEDGED:
            raise
        return None
    return response.message_id if response else None


async def tell_privately(interaction: discord.Interaction, reason: str) -> None:
    """A private line, whether or not the interaction was answered before."""
    if interaction.response.is_done():
        await interaction.followup.send(reason, ephemeral=True, allowed_mentions=SILENT)
    else:
        await interaction.response.send_message(reason, ephemeral=True, allowed_mentions=SILENT)


def has_threads(channel: object) -> bool:
    return isinstance(channel, discord.TextChannel)
