"""Messages that turn to Byline: a mention with a paste, and what somebody writes to it directly.

With the message-content intent, what the same person wrote just before counts as the beginning of the
same paste. Without it Byline sees one message and says so where that one is full.
"""

import contextlib

import discord

from bot.article.received_text import plain_text
from bot.discord_ui.answers.answer import Answer
from bot.discord_ui.answers.errands import MessageErrand, QuestionErrand, Wish
from bot.discord_ui.answers.questions import LONGEST_QUESTION, ChosenArticle, Questions, SeveralArticles
from bot.discord_ui.answers.which_article import which_menu
from bot.discord_ui.askers import audience_of_answer, author_of
from bot.discord_ui.failures import CONNECTION_ERRORS, Refusal
from bot.discord_ui.messages.message_services import MessageServices
from bot.discord_ui.messages.message_texts import WRITTEN, is_full, pieces_on
from bot.discord_ui.pastes.pastes import Paste, is_only_addresses, joined_texts, without_mention
from bot.discord_ui.pastes.split_pastes import are_of_one_paste, paste_place
from bot.discord_ui.words import command_catalogue as words
from bot.pipeline.asker import Asker
from bot.pipeline.scopes import is_direct

LEAST_PASTE = 200  # characters; what is shorter is a question or a greeting
LEAST_PIECE = 400  # of a neighbouring message
NEIGHBOURS = 10  # messages looked at


def is_short(text: str) -> bool:
    """Whether it is no paste, whatever it looks like."""
    return len(text) < LEAST_PASTE


def may_be_question(text: str) -> bool:
    """What is short, or in one piece, or ends as a question; an address is none."""
    if not text or is_only_addresses(text):
        return False
    in_one_piece = len(text) <= LONGEST_QUESTION and ("\n" not in text or text.endswith("?"))
    return is_short(text) or in_one_piece


class Mentions:
    def __init__(self, message_services: MessageServices, questions: Questions) -> None:
        self._services = message_services
        self._questions = questions

    async def handle_message(self, message: discord.Message) -> bool:
        """Read `message`, where it turns to Byline; whether it does."""
        if message.author.bot or message.type not in WRITTEN:
            return False
        is_named = self._is_named(message)
        if not is_named and not await self._is_followed(message.channel):
            return False
        asker = author_of(message)
        await self._services.deliverer.answer_message(
            message, self._errand(message, is_named=is_named), asker
        )
        return True

    def _errand(self, message: discord.Message, *, is_named: bool) -> MessageErrand:
        content = without_mention(message.content, self._services.own_id)
        kinds = [one.content_type or "" for one in message.attachments]
        return MessageErrand(
            message.id,
            content,
            pieces_on(message, content),
            message.reference.message_id if message.reference else None,
            is_named,
            is_full(message),
            has_files=bool(kinds),
            has_text_file=any(kind.startswith("text/") for kind in kinds),
        )

    async def answer(self, errand: MessageErrand, answer: Answer) -> None:
        """Raises what the person has to be told."""
        if await self._answered(errand, answer):
            return
        paste = await self._paste(errand, answer)
        if paste is None:
            return
        answer.note_errand(errand.as_json(), is_question=False)
        asker = answer.asker
        place = paste_place(asker, answer.channel_id)
        self._services.pastes.begin(place, {errand.message: paste.text})
        await self._services.reader.read(paste, asker, answer, Wish())

    def _is_named(self, message: discord.Message) -> bool:
        return message.guild is None or self._services.turns_to_byline(message)

    async def _is_followed(self, channel: object) -> bool:
        """A thread on a card, whoever opened it, where Byline may read along."""
        if not isinstance(channel, discord.Thread) or not self._services.client.intents.message_content:
            return False
        if channel.owner_id == self._services.own_id:
            return True
        with contextlib.suppress(discord.HTTPException, *CONNECTION_ERRORS):
            return await self._questions.hangs_on_card(channel)
        return False

    async def _answered(self, errand: MessageErrand, answer: Answer) -> bool:
        """Whether it was a question: what is short, and outside threads, replies and direct messages asks."""
        if errand.has_files or not may_be_question(errand.content):
            return False
        asker = answer.asker
        audience = audience_of_answer(asker, self._services.client.get_guild(answer.guild_id or 0))
        about: list[ChosenArticle] = []
        channel = self._services.client.get_channel(answer.channel_id or 0)
        if isinstance(channel, discord.Thread):
            about = await self._questions.of_thread(channel, asker, audience)
        elif errand.replies_to is not None:
            about = await self._questions.of_message(errand.replies_to, asker, audience)
        if not about and not (errand.is_named and await self._asks_alone(errand.content, asker)):
            return False
        try:
            about = about or [await self._questions.latest(asker, audience)]
        except SeveralArticles as several:
            await answer.finish(which_menu(errand.message, asker.person, several.candidates))
        else:
            question = QuestionErrand(errand.content, asked_in=(errand.message,))
            answer.note_errand(question.with_articles(one.digest for one in about))
            await self._questions.answer(errand.content, about, asker, audience, answer, (errand.message,))
        return True

    async def _asks_alone(self, question: str, asker: Asker) -> bool:
        """Whether it asks where nothing around it tells of which article.

        In direct messages what is short does; what is longer may be a first paste.
        """
        if question.endswith("?"):
            return True
        if not is_direct(asker.scope):
            return False
        return is_short(question) or bool(await self._questions.library.own_here(asker, 1, asker))

    async def _paste(self, errand: MessageErrand, answer: Answer) -> Paste | None:
        """None for what is no paste and was not written to Byline. Raises `Refusal`."""
        try:
            return await self._whole_paste(errand, answer)
        except Refusal:
            if errand.is_named or errand.has_text_file:
                raise
            return None

    async def _whole_paste(self, errand: MessageErrand, answer: Answer) -> Paste:
        asker = answer.asker
        own = await self._services.gatherer.text_of(errand.pieces, asker)
        if errand.has_files and not plain_text(own).strip():
            raise Refusal(words.NOTHING_THERE)
        earlier = [
            await self._services.gatherer.text_of(pieces_on(one), asker)
            for one in await self._neighbours(errand, answer)
        ]
        is_cut = errand.is_full and not self._sees_neighbours(answer)
        paste = Paste(joined_texts([*earlier, own]), words.SAW_ONE_MESSAGE if is_cut else "")
        text = plain_text(paste.text)
        if is_only_addresses(text):
            raise Refusal(self._services.gatherer.words_for_links)
        if is_short(text):
            by_menu = [words.OR_BY_MENU] if self._services.has_menus else []
            raise Refusal(" ".join([words.ONLY_A_MENTION, *by_menu]))
        return paste

    def _sees_neighbours(self, answer: Answer) -> bool:
        return self._services.client.intents.message_content and answer.guild_id is not None

    async def _neighbours(self, errand: MessageErrand, answer: Answer) -> list[discord.Message]:
        """Long messages of the same person right before this one, the oldest first."""
        if not self._sees_neighbours(answer):
            return []
        found: list[discord.Message] = []
        place = self._services.client.get_partial_messageable(
            answer.channel_id or 0, guild_id=answer.guild_id
        )
        at = discord.utils.snowflake_time(errand.message)
        async for one in place.history(limit=NEIGHBOURS, before=discord.Object(errand.message)):
            if one.author.id != answer.asker.person or not are_of_one_paste(one.created_at, at):
                break
            if len(one.content) >= LEAST_PIECE or one.attachments:
                found.append(one)
        return found[::-1]
