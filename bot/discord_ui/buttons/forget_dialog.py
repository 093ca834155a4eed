"""Asking whether to forget, with what would go in plain numbers, and forgetting where the answer is yes.

Who may is looked up again at each press: between the card and the button others may have come.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import replace

import discord

from bot.discord_ui.answers.acknowledging import delivered_if_possible
from bot.discord_ui.answers.answer import Answer
from bot.discord_ui.answers.deliverer import Deliverer
from bot.discord_ui.answers.errands import ForgetErrand
from bot.discord_ui.askers import asker_of_interaction, scope_of_interaction
from bot.discord_ui.cards import forget_texts as texts
from bot.discord_ui.cards.article_keys import digest_of, key_of
from bot.discord_ui.cards.forget_presses import (
    CONFIRMABLE_SECONDS,
    ForgetKind,
    ForgetPress,
    ForgetStep,
    forget_button,
)
from bot.discord_ui.cards.layout import View, card, heading, joined_lines, ruled, small
from bot.discord_ui.failures import Refusal
from bot.discord_ui.footing import guild_of, manages_place, manages_server
from bot.discord_ui.words import command_catalogue as words
from bot.discord_ui.words import forgetting_catalogue as forget_words
from bot.pipeline.asker import Asker
from bot.pipeline.library_unavailable import LibraryBroken, LibraryUnavailable
from bot.pipeline.questions.conversations import conversation_of
from bot.pipeline.workflows.forgetting import Forgetting, OthersAreAffected, title_digest
from bot.words.languages import say

logger = logging.getLogger(__name__)

TOLD_AFTER_SECONDS = 1.0
TITLES = {  # said when one is shown
    ForgetKind.ARTICLE: forget_words.FORGET_ARTICLE_TITLE,
    ForgetKind.TITLED: forget_words.FORGET_TITLED_TITLE,
    ForgetKind.QUESTIONS: forget_words.FORGET_QUESTIONS_TITLE,
    ForgetKind.MINE: forget_words.FORGET_MINE_TITLE,
    ForgetKind.EVERYTHING: forget_words.FORGET_EVERYTHING_TITLE,
    ForgetKind.CONVERSATION: forget_words.CLEAR_TITLE,
    ForgetKind.PRIVATE: forget_words.CLEAR_PRIVATE_TITLE,
}


class ForgetDialog:
    """One for the whole bot."""

    def __init__(self, deliverer: Deliverer, forgetting: Forgetting, now: Callable[[], float]) -> None:
        self._deliverer = deliverer
        self._forgetting = forgetting
        self._now = now

    async def ask(
        self, interaction: discord.Interaction, answer: Answer, what: ForgetKind, article: str = ""
    ) -> None:
        """Show what would go, in the private answer to `interaction`. Raises `Refusal`."""
        lines = await self._what_goes(interaction, what, article)
        press = self.press(interaction, ForgetStep.FORGET, what, article)
        await answer.finish(_question(say(TITLES[what]), lines, press))

    async def ask_about_title(self, interaction: discord.Interaction, answer: Answer, title: str) -> None:
        """Ask a manager who can see no article of that title."""
        press = self.press(interaction, ForgetStep.FORGET, ForgetKind.TITLED, key_of(title_digest(title)))
        await answer.finish(_question(say(TITLES[ForgetKind.TITLED]), texts.of_title(title), press))

    def press(
        self, interaction: discord.Interaction, step: ForgetStep, what: ForgetKind, article: str = ""
    ) -> ForgetPress:
        until = int(self._now()) + CONFIRMABLE_SECONDS
        return ForgetPress(step, what, interaction.user.id, until, article)

    async def handle_press(self, interaction: discord.Interaction, press: ForgetPress) -> None:
        async with self._deliverer.telling_failures(interaction, "forgetting"):
            if press.person != interaction.user.id:
                raise Refusal(forget_words.NOT_YOURS_TO_FORGET)
            if press.step is ForgetStep.FORGET and self._now() <= press.until:
                errand = ForgetErrand(
                    press.what.value,
                    press.article,
                    manages_server(interaction),
                    manages_place(interaction),
                )
                with self._forgetting.withheld(scope_of_interaction(interaction)):
                    await self._deliverer.answer_interaction(
                        interaction, errand, private=True, changes_card=True
                    )
                return
            async with self._deliverer.answering(interaction, "forgetting", changes_card=True) as answer:
                await self._go_on_with_press(interaction, answer, press)

    async def _go_on_with_press(
        self, interaction: discord.Interaction, answer: Answer, press: ForgetPress
    ) -> None:
        if press.step is ForgetStep.CANCEL:
            return await answer.finish(_end(forget_words.NOTHING_FORGOTTEN))
        if self._now() > press.until:
            raise Refusal(forget_words.TOO_LATE_TO_FORGET)
        return await self.ask(interaction, answer, press.what, press.article)

    async def forget(self, errand: ForgetErrand, answer: Answer) -> None:
        """Forget it for certain: a database that is busy, or full, is tried again. Raises `Refusal`.

        Who asked is told of it where it takes long, and until it is done it shows nowhere.
        """
        asker = answer.promise.asker
        with self._forgetting.withheld(asker.scope):
            async with _told_meanwhile(answer):
                traceless = await self._forgotten(errand, asker, answer)
        said = forget_words.FORGOTTEN if traceless else forget_words.FORGOTTEN_WITH_TRACES
        try:
            await answer.finish(_end(said))
        except discord.NotFound:  # they have dismissed the question, or its channel is gone
            await answer.add(said)

    async def _forgotten(self, errand: ForgetErrand, asker: Asker, answer: Answer) -> bool:
        """Forget, however often that has to be tried; whether no trace is left."""
        for pause in answer.pauses():
            try:
                return await self._forget(errand, asker)
            except LibraryBroken:
                raise
            except LibraryUnavailable as error:
                logger.warning("what is to be forgotten has to wait: %s", error)
            await answer.wait(pause)
        raise AssertionError("pauses never end")

    async def _what_goes(self, interaction: discord.Interaction, what: ForgetKind, article: str) -> list[str]:
        asker = asker_of_interaction(interaction, private=True)
        await self._forgetting.nothing_waits(asker.scope)
        match what:
            case ForgetKind.ARTICLE:
                return await self._with_article(interaction, asker, digest_of(article))
            case ForgetKind.QUESTIONS:
                own = await self._forgetting.own_loss(asker)
                if not own.questions:
                    raise Refusal(forget_words.NOTHING_ASKED_BY_YOU)
                return texts.of_questions(own)
            case ForgetKind.MINE:
                own = await self._forgetting.own_loss(asker)
                if not own:
                    raise Refusal(forget_words.NOTHING_OF_YOURS)
                return texts.of_own(own)
            case ForgetKind.EVERYTHING:
                if not manages_server(interaction):
                    raise Refusal(forget_words.MANAGERS_FORGET_ALL)
                loss = await self._forgetting.scope_loss(asker.scope)
                return texts.of_scope(loss, direct=guild_of(interaction) is None)
            case ForgetKind.CONVERSATION | ForgetKind.PRIVATE:
                return await self._with_conversation(interaction, asker, what)
            case ForgetKind.TITLED:  # never looked at again: the title is not in its button
                raise Refusal(forget_words.TOO_LATE_TO_FORGET)

    async def _with_article(self, interaction: discord.Interaction, asker: Asker, digest: str) -> list[str]:
        manages = manages_server(interaction)
        with _refused_for_others(forget_words.OTHERS_TOO):
            loss = await self._forgetting.article_loss(asker, digest, manages=manages)
        if loss is None:
            raise Refusal(words.ARTICLE_NOT_HERE)
        return texts.of_article(loss)

    async def _with_conversation(
        self, interaction: discord.Interaction, asker: Asker, what: ForgetKind
    ) -> list[str]:
        key, manages = conversation_of(as_asked(what, asker)), manages_place(interaction)
        with _refused_for_others(forget_words.OTHERS_ASKED_TOO):
            loss = await self._forgetting.conversation_loss(key, asker, manages=manages)
        if loss is None:
            raise Refusal(forget_words.NOTHING_ASKED_HERE)
        return texts.of_conversation(loss)

    async def _forget(self, errand: ForgetErrand, asker: Asker) -> bool:
        forgetting, manages = self._forgetting, errand.manages_server
        match what := ForgetKind(errand.what):
            case ForgetKind.ARTICLE:
                with _refused_for_others(forget_words.OTHERS_TOO):
                    traceless = await forgetting.forget_article(
                        asker, digest_of(errand.article), manages=manages
                    )
                if traceless is None:
                    raise Refusal(words.ARTICLE_NOT_HERE)
                return traceless
            case ForgetKind.TITLED:
                if not manages:
                    raise Refusal(forget_words.MANAGERS_FORGET_TITLES)
                return await forgetting.forget_titled(asker.scope, digest_of(errand.article))
            case ForgetKind.QUESTIONS:
                return await forgetting.forget_questions(asker)
            case ForgetKind.MINE:
                return await forgetting.forget_own(asker)
            case ForgetKind.EVERYTHING:
                if not manages:
                    raise Refusal(forget_words.MANAGERS_FORGET_ALL)
                return await forgetting.forget_everything(asker.scope)
            case ForgetKind.CONVERSATION | ForgetKind.PRIVATE:
                key = conversation_of(as_asked(what, asker))
                with _refused_for_others(forget_words.OTHERS_ASKED_TOO):
                    return await forgetting.forget_conversation(key, asker, manages=errand.manages_place)


@contextmanager
def _refused_for_others(why: str) -> Iterator[None]:
    try:
        yield
    except OthersAreAffected as error:
        raise Refusal(why) from error


def as_asked(what: ForgetKind, asker: Asker) -> Asker:
    """The asker as one who asks for all to see, or privately: it tells which conversation is meant."""
    return replace(asker, private=what is ForgetKind.PRIVATE)


def _question(title: str, lines: Iterable[str], forget: ForgetPress) -> View:
    text = joined_lines([heading(title), *lines])
    buttons = [
        forget_button(forget_words.BUTTON_FORGET, forget),
        forget_button(forget_words.BUTTON_CANCEL, replace(forget, step=ForgetStep.CANCEL)),
    ]
    return card(ruled([text, small(forget_words.FOR_GOOD)]), [buttons], amber=True)


@asynccontextmanager
async def _told_meanwhile(answer: Answer) -> AsyncIterator[None]:
    """Tell who waits, where it takes long."""

    async def tell() -> None:
        await asyncio.sleep(TOLD_AFTER_SECONDS)
        certain = await answer.promise.is_on_disk()
        with delivered_if_possible():
            await answer.show(_end(forget_words.BEING_FORGOTTEN if certain else forget_words.TO_BE_FORGOTTEN))

    telling = asyncio.create_task(tell())
    try:
        yield
    finally:
        telling.cancel()
        await asyncio.gather(telling, return_exceptions=True)


def _end(line: str) -> View:
    return card(ruled([line]))
