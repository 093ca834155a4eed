"""Channels in which Byline reads what looks like an article without being asked, where a manager chose so.

What is posted in several messages is one paste: its errand waits until no more of it comes, and then looks
in the channel for the rest, so that a restart in between loses nothing. Where it is unsure a reaction
offers to read.
"""

import asyncio
import contextlib
from collections.abc import Iterator
from pathlib import PurePath

import discord

from bot.article.received_text import ArticleText, plain_text
from bot.article.structure.posted_articles import Likeness, likeness_of
from bot.article.structure.sentence_ends import may_end_sentence
from bot.discord_ui.answers.answer import Answer
from bot.discord_ui.answers.errands import PostErrand, Wish
from bot.discord_ui.answers.patience import Patience
from bot.discord_ui.askers import author_of
from bot.discord_ui.failures import CONNECTION_ERRORS, Refusal
from bot.discord_ui.messages.message_services import MessageServices
from bot.discord_ui.messages.message_texts import WRITTEN, is_full, pieces_on
from bot.discord_ui.pastes.pastes import Paste, joined_texts, only_link
from bot.discord_ui.pastes.split_pastes import are_of_one_paste, paste_place
from bot.discord_ui.words import command_catalogue as words
from bot.pipeline.keeping.channel_limit import HOUR_SECONDS, ChannelLimit
from bot.pipeline.scopes import scope_of
from bot.pipeline.seldom import Seldom
from bot.pipeline.server_choices import ServerChoices
from storage.server_settings import ServerSettings

SIGN = "🗞️"
MOST_AN_HOUR = 20  # articles of one channel that are read without being asked
FOR_MORE_SECONDS, FOR_THE_REST_SECONDS = 3.0, 12.0  # the rest of a full message takes a while to paste
LEAST_FURTHER = 40  # characters of a message that may go on with a paste
MOST_FURTHER = 20  # messages looked at for the rest
DOCUMENTS = frozenset(
    {".txt", ".md", ".html", ".htm", ".xhtml", ".mht", ".mhtml", ".pdf", ".docx", ".eml"}
    | {".doc", ".odt", ".rtf", ".pages", ".msg"}  # of which a click on the reaction says what to do
)


class ReadingChannels:
    def __init__(
        self,
        message_services: MessageServices,
        choices: ServerChoices,
        limit: ChannelLimit,
        patience: Patience,
    ) -> None:
        self._services = message_services
        self._limit = limit
        self._choices = choices
        self._sleep = patience.sleep
        self._saying_that_it_is_full = Seldom(HOUR_SECONDS, patience.now)  # of each channel
        self._waiting: dict[tuple[int | None, int], float] = {}  # seconds, by channel and person

    # What is posted

    async def handle_message(self, message: discord.Message) -> None:
        """Take a message that stands in such a channel, does not turn to Byline and may be an article."""
        chosen = self._chosen_for(message.channel)
        if chosen is None or message.type not in WRITTEN or not self._may_be_read(message.author, chosen):
            return
        place = (message.channel.id, message.author.id)
        if place in self._waiting and may_be_the_rest(message):
            self._waiting[place] = seconds_for_more(message)
            return
        match self._likeness(message):
            case Likeness.NO:
                return
            case Likeness.UNSURE if not is_full(message):
                await self._offer(message)
            case _:
                await self._promise(message, wait_seconds=seconds_for_more(message))

    async def handle_reaction(self, event: discord.RawReactionActionEvent) -> None:
        """Read a message when who posted it, or who manages messages there, presses Byline's reaction."""
        member, channel = event.member, self._services.client.get_channel(event.channel_id)
        if member is None or member.bot or not _is_sign(event.emoji) or self._chosen_for(channel) is None:
            return
        assert isinstance(channel, discord.TextChannel | discord.VoiceChannel | discord.Thread)  # noqa: S101 -- for the type checker
        with contextlib.suppress(discord.HTTPException, *CONNECTION_ERRORS):
            message = await channel.fetch_message(event.message_id)
            offered = any(one.me for one in message.reactions)  # Byline puts no other
            if not offered or not (message.author.id == member.id or _manages(member, channel)):
                return
            await self._withdraw(message)
            await self._promise(message, is_asked_for=True)

    def places(self, guild: discord.Guild) -> Iterator[discord.TextChannel | discord.VoiceChannel]:
        """Places where something may have been missed; threads are looked through anyway."""
        for one in guild.channels:
            if isinstance(one, discord.TextChannel | discord.VoiceChannel) and self._chosen_for(one):
                yield one

    async def _promise(
        self, message: discord.Message, *, wait_seconds: float = 0.0, is_asked_for: bool = False
    ) -> None:
        place = (message.channel.id, message.author.id)
        if wait_seconds:
            self._waiting[place] = wait_seconds
        errand = PostErrand(message.id, pieces_on(message), wait_seconds, is_asked_for=is_asked_for)
        asker = author_of(message)
        await self._services.deliverer.answer_message(message, errand, asker)

    # Reading it

    async def read(self, errand: PostErrand, answer: Answer) -> None:
        """Raises what the person has to be told, where somebody asked for it; else it offers to read."""
        try:
            posted = await self._whole_text(errand, answer)
        except Refusal:
            if errand.is_asked_for:
                raise
            await self._offer_in(answer, errand.message)
            return
        if posted is None:
            return
        if not errand.is_asked_for:
            likeness = await asyncio.to_thread(likeness_of, posted)
            if likeness is Likeness.UNSURE:
                await self._offer_in(answer, errand.message)
            if likeness is not Likeness.YES or not await self._has_room(errand, answer):
                return
        place = paste_place(answer.asker, answer.channel_id)
        self._services.pastes.begin(place, {errand.message: posted})
        await self._services.reader.read(Paste(posted), answer.asker, answer, Wish())

    async def _whole_text(self, errand: PostErrand, answer: Answer) -> ArticleText | None:
        """None where the person turned to Byline with the rest of it, which reads all, or took it back."""
        asker = answer.asker
        pieces = [errand.pieces]
        if errand.wait_seconds:
            await self._wait_for_the_rest(errand, answer)
            if (posted := await self._as_it_is_now(errand, answer)) is not None:
                if not posted or any(map(self._services.turns_to_byline, posted[1:])):
                    return None
                pieces = [pieces_on(one) for one in posted]
        text = joined_texts([await self._services.gatherer.text_of(one, asker) for one in pieces])
        if only_link(plain_text(text)) is not None:
            raise Refusal(self._services.gatherer.words_for_links)
        return text

    async def _wait_for_the_rest(self, errand: PostErrand, answer: Answer) -> None:
        """Until no more messages of the paste come."""
        place = (answer.channel_id, answer.asker.person)
        self._waiting.setdefault(place, errand.wait_seconds)
        with contextlib.suppress(discord.HTTPException, *CONNECTION_ERRORS):
            await self._place(answer).typing()
        try:
            while seconds := self._waiting[place]:
                self._waiting[place] = 0.0  # until a further message comes
                await self._sleep(seconds)
        finally:
            self._waiting.pop(place, None)

    async def _as_it_is_now(self, errand: PostErrand, answer: Answer) -> list[discord.Message] | None:
        """The message with the rest of its paste, in order, empty where it is gone; None where Byline may not
        look.
        """
        found: list[discord.Message] = []
        began = discord.utils.snowflake_time(errand.message)
        before = discord.Object(errand.message - 1)
        try:
            async for one in self._place(answer).history(after=before, limit=1 + MOST_FURTHER):
                if not found and one.id != errand.message:
                    break
                is_of_it = one.author.id == answer.asker.person and are_of_one_paste(began, one.created_at)
                if not found or (is_of_it and may_be_the_rest(one)):
                    found.append(one)
        except discord.Forbidden:
            return None
        return found

    def _place(self, answer: Answer) -> discord.PartialMessageable:
        return self._services.client.get_partial_messageable(answer.channel_id or 0, guild_id=answer.guild_id)

    async def _has_room(self, errand: PostErrand, answer: Answer) -> bool:
        """Whether the channel's hour has; where it has not, that is said once an hour."""
        channel = self._chosen_channel(answer.channel_id or 0)
        if await self._limit.takes_one(answer.asker.scope, channel, errand.message, MOST_AN_HOUR):
            return True
        if self._saying_that_it_is_full.is_due(channel):
            by_menu = [words.OR_BY_MENU] if self._services.has_menus else []
            raise Refusal(" ".join([words.CHANNEL_FULL.format(count=str(MOST_AN_HOUR)), *by_menu]))
        return False

    # What is chosen, and how a message looks

    def _chosen_for(self, channel: object) -> ServerSettings | None:
        """What holds there; None where Byline reads only what it is asked to."""
        if not self._services.client.intents.message_content:
            return None
        if isinstance(channel, discord.Thread):
            if channel.is_private():
                return None
            place: int = channel.parent_id
        elif isinstance(channel, discord.TextChannel | discord.VoiceChannel | discord.StageChannel):
            place = channel.id
        else:
            return None
        chosen = self._choices.of(scope_of(channel.guild.id))
        return chosen if place in chosen.reading_channels else None

    def _chosen_channel(self, place: int) -> int:
        """A thread counts with its channel."""
        channel = self._services.client.get_channel(place)
        return channel.parent_id if isinstance(channel, discord.Thread) else place

    def _may_be_read(self, author: discord.User | discord.Member, chosen: ServerSettings) -> bool:
        """Webhooks count as bots. Never what Byline itself wrote."""
        return author.id != self._services.own_id and (chosen.reads_bots or not author.bot)

    def _likeness(self, message: discord.Message) -> Likeness:
        """What is in a file, or behind a link, shows later."""
        names = [PurePath(one.filename).suffix.lower() for one in message.attachments]
        if any(name in DOCUMENTS for name in names):
            return Likeness.YES
        if only_link(message.content) is not None:
            return Likeness.YES if self._services.gatherer.opens_links else Likeness.NO
        return likeness_of(message.content)

    # The reaction

    async def _offer(self, message: discord.Message | discord.PartialMessage) -> None:
        with contextlib.suppress(discord.HTTPException, *CONNECTION_ERRORS):
            await message.add_reaction(SIGN)

    async def _offer_in(self, answer: Answer, message: int) -> None:
        await self._offer(self._place(answer).get_partial_message(message))

    async def _withdraw(self, message: discord.Message) -> None:
        await message.remove_reaction(SIGN, discord.Object(self._services.own_id))


def seconds_for_more(message: discord.Message) -> float:
    """How long its author may need for the next message of the same paste."""
    if message.attachments or only_link(message.content) is not None:
        return 0.0
    is_unfinished = not may_end_sentence(message.content)
    return FOR_THE_REST_SECONDS if is_full(message) or is_unfinished else FOR_MORE_SECONDS


def may_be_the_rest(message: discord.Message) -> bool:
    """Whether it may be the rest of what its author has just posted: no file, no short word, no link."""
    return (
        len(message.content) >= LEAST_FURTHER
        and not message.attachments
        and only_link(message.content) is None
    )


def _is_sign(emoji: discord.PartialEmoji | discord.Emoji | str) -> bool:
    """Discord sends it with or without the mark that asks for a picture."""
    return str(emoji).rstrip("\ufe0f") == SIGN.rstrip("\ufe0f")


def _manages(
    member: discord.Member, channel: discord.TextChannel | discord.VoiceChannel | discord.Thread
) -> bool:
    allowed = channel.permissions_for(member)
    return allowed.manage_messages or allowed.manage_guild
