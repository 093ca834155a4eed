"""Doing what somebody asked for, whether just now or before a restart: each errand by the part that can."""

import contextlib
import functools
from collections.abc import Awaitable, Callable

import discord

from bot.article.received_text import ArticleText, plain_text
from bot.discord_ui.answers.answer import Answer
from bot.discord_ui.answers.errands import (
    Errand,
    ForgetErrand,
    MessageErrand,
    MustStartAgain,
    PostErrand,
    QuestionErrand,
    ReadingErrand,
)
from bot.discord_ui.answers.questions import Questions
from bot.discord_ui.askers import audience_of_answer
from bot.discord_ui.failures import CONNECTION_ERRORS, Refusal
from bot.discord_ui.messages.mentions import Mentions
from bot.discord_ui.messages.message_links import refuse_closed_meanwhile
from bot.discord_ui.messages.message_services import MessageServices
from bot.discord_ui.messages.reading_channels import ReadingChannels
from bot.discord_ui.pastes.pastes import Paste, joined_texts, without_mention
from bot.discord_ui.pastes.pieces import LinkedPiece
from bot.discord_ui.pastes.split_pastes import paste_place
from bot.discord_ui.words import command_catalogue as words


class Errands:
    """One for the whole bot."""

    def __init__(
        self,
        message_services: MessageServices,
        questions: Questions,
        mentions: Mentions,
        channels: ReadingChannels,
        forget: Callable[[ForgetErrand, Answer], Awaitable[None]],
    ) -> None:
        self._forget = forget
        self._services = message_services
        self._questions = questions
        self._mentions = mentions
        self._channels = channels

    async def do(self, errand: Errand, answer: Answer) -> None:
        """Raises what the person has to be told."""
        if answer.promise.progress.texts:
            if isinstance(errand, QuestionErrand) and answer.private:
                await self._questions.refuse_unseen(errand.about, answer.asker)
            return await self._questions.bring(answer)
        match errand:
            case ReadingErrand():
                await self._read(errand, answer)
            case QuestionErrand():
                await self._answer(errand, answer)
            case MessageErrand():
                await self._mentions.answer(errand, answer)
            case PostErrand():
                await self._channels.read(errand, answer)
            case ForgetErrand():
                await self._forget(errand, answer)
            case MustStartAgain():
                await answer.refuse(words.STOPPED_MEANWHILE)
        return None

    async def _read(self, errand: ReadingErrand, answer: Answer) -> None:
        asker = answer.asker
        if answer.is_resumed:
            for linked in (one for one in errand.pieces if isinstance(one, LinkedPiece)):
                refuse = functools.partial(refuse_closed_meanwhile, linked, asker, self._services.client)
                await answer.insist(refuse)
        text = await self._services.gatherer.text_of(errand.pieces, asker)
        if not plain_text(text).strip():
            raise Refusal(words.NOTHING_THERE if errand.of_message else words.NOTHING_PASTED)
        if errand.message:
            text = self._remembered(errand, answer, text)
        await self._services.reader.read(Paste(text, errand.doubt), asker, answer, errand.wish)
        if errand.before:
            part = joined_texts(errand.before[message] for message in sorted(errand.before))
            await self._services.reader.set_aside(part, text, asker)

    def _remembered(self, errand: ReadingErrand, answer: Answer, text: ArticleText) -> ArticleText:
        """What was pasted in several messages, as one paste, to which a further one can be added."""
        place = paste_place(answer.asker, answer.channel_id)
        pieces = {**errand.before, errand.message: text}
        return self._services.pastes.begin(place, pieces, private=answer.private).text

    async def _answer(self, errand: QuestionErrand, answer: Answer) -> None:
        asker = answer.asker
        audience = audience_of_answer(asker, self._services.client.get_guild(answer.guild_id or 0))
        channel = await self._channel(answer) if asker.thread or errand.reread else None
        question = await self._reread(errand.reread, channel) if errand.reread else errand.question
        about = [await self._questions.chosen(asker, audience, one) for one in errand.about]
        if not about and not errand.titled and isinstance(channel, discord.Thread):
            about = await self._questions.of_thread(channel, asker, audience)
        if not about and errand.titled:
            about = [await self._questions.titled(asker, audience, errand.titled)]
        about = about or [await self._questions.latest(asker, audience, may_ask_back=False)]
        answer.note_errand(errand.with_articles(one.digest for one in about))
        told = question if errand.is_told else ""
        await self._questions.answer(question, about, asker, audience, answer, errand.asked_in, told)
        if errand.menu is not None:
            await self._remove_menu(errand.menu, answer)

    async def _channel(self, answer: Answer) -> object:
        """The channel where it was asked. Raises `Refusal` where that is gone."""
        place = answer.channel_id or 0
        try:
            return self._services.client.get_channel(place) or await self._services.client.fetch_channel(
                place
            )
        except discord.NotFound as error:
            raise Refusal(words.MESSAGE_GONE) from error

    async def _reread(self, message: int, channel: object) -> str:
        """The words of the question as they are now. Raises `Refusal` where they are gone."""
        if not isinstance(channel, discord.abc.Messageable):
            raise Refusal(words.MESSAGE_GONE)
        asked = without_mention((await channel.fetch_message(message)).content, self._services.own_id)
        if not asked:
            raise Refusal(words.MESSAGE_GONE)
        return asked

    async def _remove_menu(self, menu: int, answer: Answer) -> None:
        """Remove the menu that is answered; where it cannot go it does no harm."""
        place = self._services.client.get_partial_messageable(
            answer.channel_id or 0, guild_id=answer.guild_id
        )
        with contextlib.suppress(discord.HTTPException, *CONNECTION_ERRORS):
            await place.get_partial_message(menu).delete()
