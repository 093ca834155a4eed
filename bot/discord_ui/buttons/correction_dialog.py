"""Wrong speaker?: which words, who says them in truth, and what changes then.

A correction has the audience of the reading that it is made on: that of the card that everybody sees,
where the dialog began there, and otherwise one person.
"""

from typing import Any

import discord

from bot.article.spans import Span
from bot.cards.statement_choice import Choice, choices_of
from bot.discord_ui.answers.answer import Answer
from bot.discord_ui.answers.deliverer import Deliverer
from bot.discord_ui.askers import asker_of_interaction
from bot.discord_ui.buttons.card_presses import Handler, Recaller, log_words_of
from bot.discord_ui.buttons.channel_cards import ChannelCards
from bot.discord_ui.cards.correcting import (
    MeantWords,
    ShownCorrection,
    correct_card,
    done_card,
    number_of_name,
    undone_card,
    which_words_card,
)
from bot.discord_ui.cards.escaping import inert
from bot.discord_ui.cards.paging import page_and_shared
from bot.discord_ui.cards.presses import Action, Press
from bot.discord_ui.failures import Refusal
from bot.discord_ui.footing import manages_place
from bot.discord_ui.messages.forms import SentForm, form_id
from bot.discord_ui.words import command_catalogue as words
from bot.pipeline.asker import Asker
from bot.pipeline.keeping.corrections import NotInTheArticle
from bot.pipeline.services import Services
from bot.readers.corrections import Verdict, place_of, words_at
from bot.readers.reading import Reading

PURPOSE = "speaker"
FIELD = "name"
LONGEST_TYPED_NAME = 100


class SpeakerForm(discord.ui.Modal):
    """Asks for the name of a speaker whom no reader knows."""

    def __init__(self, press: Press) -> None:
        custom_id = form_id(PURPOSE, press.article, press.detail)
        super().__init__(title=words.SOMEBODY_ELSE_TITLE, custom_id=custom_id)
        field = discord.ui.TextInput[Any](custom_id=FIELD, max_length=LONGEST_TYPED_NAME)
        self.add_item(discord.ui.Label(text=words.SOMEBODY_ELSE_NAME, component=field))
        self.stop()  # it is read by its id


class CorrectionDialog:
    """One for the whole bot."""

    def __init__(
        self, services: Services, deliverer: Deliverer, recaller: Recaller, cards: ChannelCards
    ) -> None:
        self._corrections = services.corrections
        self._memory = services.memory
        self._deliverer = deliverer
        self._recaller = recaller
        self._cards = cards

    @property
    def handlers(self) -> dict[Action, Handler]:
        return {
            Action.WRONG_SPEAKER: self._begin,
            Action.WHICH_WORDS: self._turn_page,
            Action.CORRECT: self._choose,
            Action.SET_SPEAKER: self._set_speaker,
            Action.SOMEBODY_ELSE: self._ask_for_name,
            Action.SET_NOBODY: self._set_nobody,
            Action.SET_QUOTATION: self._set_quotation,
            Action.UNDO: self._undo,
        }

    async def handle_form(self, interaction: discord.Interaction, form: SentForm) -> None:
        """The name of somebody else was typed."""
        _, key, detail = form.purpose
        press = Press(Action.SOMEBODY_ELSE, key, detail)
        await self._set_right(interaction, press, "speaker", form.text(FIELD))

    # Choosing

    async def _begin(self, interaction: discord.Interaction, press: Press) -> None:
        async with self._deliverer.answering(interaction, log_words_of(press)) as answer:
            await self._show_words(interaction, answer, press.article, _shared_card(interaction, press), 1)

    async def _turn_page(self, interaction: discord.Interaction, press: Press) -> None:
        page, shared = page_and_shared(press)
        async with self._deliverer.answering(interaction, log_words_of(press), changes_card=True) as answer:
            await self._show_words(interaction, answer, press.article, shared, page)

    async def _show_words(
        self, interaction: discord.Interaction, answer: Answer, key: str, shared: int, page: int
    ) -> None:
        recalled = await self._recaller.recall(interaction, key)
        asker = asker_of_interaction(interaction, private=True)
        article = recalled.reading.article
        undoable = await self._corrections.undoable(asker, article, manages=manages_place(interaction))
        as_shown = {place_of(article, one.span): one.words for one in choices_of(recalled.as_read)}
        numbers = await self._memory.numbers()
        set_so_far = [
            ShownCorrection(
                numbers.seal(one.number), as_shown.get(place) or words_at(article, place), one.correction
            )
            for one in undoable
            for place in (one.correction.place,)
        ]
        await answer.finish(which_words_card(recalled.reading, key, shared, set_so_far, page))

    async def _choose(self, interaction: discord.Interaction, press: Press) -> None:
        meant, page = _meant(press)
        async with self._deliverer.answering(interaction, log_words_of(press), changes_card=True) as answer:
            recalled = await self._recaller.recall(interaction, press.article)
            choice = _choice(recalled.reading, meant)
            await answer.finish(correct_card(recalled.reading, press.article, meant, choice, page))

    async def _ask_for_name(self, interaction: discord.Interaction, press: Press) -> None:
        await interaction.response.send_modal(SpeakerForm(press))

    # Setting right

    async def _set_speaker(self, interaction: discord.Interaction, press: Press) -> None:
        await self._set_right(interaction, press, "speaker")

    async def _set_nobody(self, interaction: discord.Interaction, press: Press) -> None:
        await self._set_right(interaction, press, "nobody")

    async def _set_quotation(self, interaction: discord.Interaction, press: Press) -> None:
        await self._set_right(interaction, press, "quotation")

    async def _set_right(
        self, interaction: discord.Interaction, press: Press, verdict: Verdict, typed: str = ""
    ) -> None:
        """`typed` is empty where the name was chosen."""
        meant, chosen = _meant(press)
        async with self._deliverer.answering(interaction, log_words_of(press), changes_card=True) as answer:
            recalled = await self._recaller.recall(interaction, press.article)
            choice = _choice(recalled.reading, meant)
            name = typed or _name(recalled.reading, chosen) if verdict == "speaker" else ""
            asker = _asker(interaction, meant.card)
            try:
                made = await self._corrections.make(asker, recalled.as_read, choice.span, verdict, name)
            except NotInTheArticle as error:
                raise Refusal(inert(error.user_message)) from error
            sealed = (await self._memory.numbers()).seal(made.number)
            await answer.finish(done_card(made.correction, press.article, meant.card, sealed))
            if meant.card:
                await self._cards.refresh(interaction, press.article, answer, meant.card)

    async def _undo(self, interaction: discord.Interaction, press: Press) -> None:
        shared, sealed = _card_and_correction(press)
        async with self._deliverer.answering(interaction, log_words_of(press), changes_card=True) as answer:
            asker = asker_of_interaction(interaction, private=True)
            number = (await self._memory.numbers()).opened(sealed)
            if not await self._corrections.undo(asker, number, manages=manages_place(interaction)):
                raise Refusal(words.NOT_SET_ANY_MORE)
            await answer.finish(undone_card(press.article, shared))
            if shared:
                await self._cards.refresh(interaction, press.article, answer, shared)


def _shared_card(interaction: discord.Interaction, press: Press) -> int:
    """The id of the card that everybody sees and that the pressed one belongs to; 0 where there is none."""
    source = interaction.message
    if source is not None and not source.flags.ephemeral:
        return source.id
    return press.numbers[0] if press.numbers else 0


def _asker(interaction: discord.Interaction, shared: int) -> Asker:
    return asker_of_interaction(interaction, private=not shared)


def _meant(press: Press) -> tuple[MeantWords, int]:
    """The words, and the number behind them: of the name that was chosen, or of a page. Raises `Refusal`."""
    if len(press.numbers) not in (3, 4):
        raise Refusal(words.BUTTON_UNKNOWN)
    card, start, end, *further = press.numbers
    return MeantWords(card, Span(start, end)), further[0] if further else 0


def _card_and_correction(press: Press) -> tuple[int, int]:
    """The card that everybody sees, and the number of a correction. Raises `Refusal`."""
    if len(press.numbers) != 2:
        raise Refusal(words.BUTTON_UNKNOWN)
    card, correction = press.numbers
    return card, correction


def _choice(reading: Reading, meant: MeantWords) -> Choice:
    """Raises `Refusal` where the words are not there any more."""
    choice = next((one for one in choices_of(reading) if one.span == meant.span), None)
    if choice is None:
        raise Refusal(words.WORDS_CHANGED)
    return choice


def _name(reading: Reading, number: int) -> str:
    """Raises `Refusal` where they are not in the article any more."""
    name = next((one.name for one in reading.people if number_of_name(one.name) == number), None)
    if name is None:
        raise Refusal(words.WORDS_CHANGED)
    return name
