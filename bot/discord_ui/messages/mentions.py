"""Messages that turn to Byline: a mention with a paste, and what somebody writes to it directly.

With the message-content intent, what the same person wrote just before counts as the beginning of the
same paste. Without it Byline sees one message and says so where that one is full.
"""

import contextlib
from datetime import timedelta

import discord

from bot.discord_ui.answers.answering import replying
from bot.discord_ui.answers.destinations import MessageAnswer
from bot.discord_ui.answers.questions import LONGEST_QUESTION, Chosen, Questions, SeveralArticles
from bot.discord_ui.answers.reading_articles import ArticleReader, Wish
from bot.discord_ui.answers.which_article import ask_which
from bot.discord_ui.askers import asker_of, audience_of_answer
from bot.discord_ui.failures import CONNECTION_ERRORS, Refusal
from bot.discord_ui.messages.message_texts import paste_of, text_of
from bot.discord_ui.messages.pastes import Paste, is_only_addresses, joined, without_mention
from bot.discord_ui.messages.split_pastes import SplitPastes, place_of
from bot.discord_ui.words import command_catalogue as words
from bot.pipeline.asker import Asker

LEAST_PASTE = 200  # characters; what is shorter is a question or a greeting
LEAST_PIECE = 400  # of a neighbouring message
NEIGHBOURS = 10  # messages looked at
ONE_PASTE = timedelta(minutes=3)


WRITTEN = (discord.MessageType.default, discord.MessageType.reply)  # by a person, unlike a pin


def may_be_question(text: str) -> bool:
    """What is short, or in one piece, or ends as a question; an address is none."""
    if not text or is_only_addresses(text):
        return False
    in_one_piece = len(text) <= LONGEST_QUESTION and ("\n" not in text or text.endswith("?"))
    return len(text) < LEAST_PASTE or in_one_piece


class Mentions:
    def __init__(
        self, client: discord.Client, reader: ArticleReader, pastes: SplitPastes, questions: Questions
    ) -> None:
        self._client = client
        self._reader = reader
        self._pastes = pastes
        self._questions = questions

    async def take(self, message: discord.Message) -> None:
        """Read `message`, where it turns to Byline."""
        if message.author.bot or message.type not in WRITTEN:
            return
        is_named = self._is_named(message)
        if not is_named and not await self._is_followed(message.channel):
            return
        async with replying(message, "reading a message") as answer:
            if await self._answered(message, answer, is_named=is_named):
                return
            paste = await self._paste(message, is_named=is_named)
            if paste is None:
                return
            guild = message.guild.id if message.guild else None
            place = place_of(message.author.id, message.channel.id, guild)
            self._pastes.begin(place, message.id, paste.text, private=False)
            asker = asker_of(message.author, message.channel, message.guild, private=False)
            await self._reader.read(paste, asker, answer, Wish())

    def _is_named(self, message: discord.Message) -> bool:
        user = self._client.user
        return message.guild is None or (user is not None and user in message.mentions)

    async def _is_followed(self, channel: object) -> bool:
        """A thread on a card, whoever opened it, where Byline may read along."""
        user = self._client.user
        if not isinstance(channel, discord.Thread) or not self._client.intents.message_content:
            return False
        if user is not None and channel.owner_id == user.id:
            return True
        with contextlib.suppress(discord.HTTPException, *CONNECTION_ERRORS):
            return await self._questions.hangs_on_card(channel)
        return False

    async def _answered(self, message: discord.Message, answer: MessageAnswer, *, is_named: bool) -> bool:
        """Whether it was a question: what is short, and outside threads, replies and direct messages asks."""
        user = self._client.user
        question = without_mention(message.content, user.id if user else 0)
        if message.attachments or not may_be_question(question):
            return False
        asker = asker_of(message.author, message.channel, message.guild, private=False)
        audience = audience_of_answer(asker, message.guild)
        about: list[Chosen] = []
        if isinstance(message.channel, discord.Thread):
            about = await self._questions.of_thread(message.channel, asker, audience)
        elif message.reference is not None:
            about = await self._questions.of_message(message.reference.message_id, asker, audience)
        if not about and not (is_named and await self._asks_alone(message, question, asker)):
            return False
        try:
            about = about or [await self._questions.latest(asker, audience)]
        except SeveralArticles as several:
            await ask_which(message, several.candidates)
        else:
            await self._questions.answer(question, about, asker, answer, (message.id,))
        return True

    async def _asks_alone(self, message: discord.Message, question: str, asker: Asker) -> bool:
        """Whether it asks where nothing around it tells of which article.

        In direct messages what is short does; what is longer may be a first paste.
        """
        if question.endswith("?"):
            return True
        if message.guild is not None:
            return False
        return len(question) < LEAST_PASTE or bool(await self._questions.library.own_here(asker, 1))

    async def _paste(self, message: discord.Message, *, is_named: bool) -> Paste | None:
        """None for what is no paste and was not written to Byline. Raises `Refusal`."""
        try:
            return await self._whole_paste(message)
        except Refusal:
            if is_named or any((one.content_type or "").startswith("text/") for one in message.attachments):
                raise
            return None

    async def _whole_paste(self, message: discord.Message) -> Paste:
        user = self._client.user
        paste = await self._paste_alone(message, user.id if user else 0)
        pieces = [await text_of(one) for one in await self._neighbours(message)]
        paste = Paste(joined([*pieces, paste.text]), "" if self._sees_neighbours(message) else paste.doubt)
        if is_only_addresses(paste.text):
            raise Refusal(words.NO_WEB_PAGES)
        if len(paste.text) < LEAST_PASTE:
            raise Refusal(words.ONLY_A_MENTION)
        return paste

    async def _paste_alone(self, message: discord.Message, own_id: int) -> Paste:
        """A mention alone is no mistake where the paste stands in the messages before."""
        try:
            return await paste_of(message, addressed_to=own_id)
        except Refusal:
            if message.attachments:
                raise
            return Paste("")

    def _sees_neighbours(self, message: discord.Message) -> bool:
        return self._client.intents.message_content and message.guild is not None

    async def _neighbours(self, message: discord.Message) -> list[discord.Message]:
        """Long messages of the same person right before this one, the oldest first."""
        if not self._sees_neighbours(message):
            return []
        found: list[discord.Message] = []
        async for one in message.channel.history(limit=NEIGHBOURS, before=message):
            if one.author.id != message.author.id or message.created_at - one.created_at > ONE_PASTE:
                break
            if len(one.content) >= LEAST_PIECE or one.attachments:
                found.append(one)
        return found[::-1]
