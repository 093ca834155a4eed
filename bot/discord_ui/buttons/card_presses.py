"""What a pressed button answers, privately: who said what, a quotation, a sentence, more, a file.

The reading is brought back for who presses, so that nobody sees through a button what they could not
see otherwise, and a button works as long as its article is kept.
"""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, datetime

import discord

from bot.cards.exports.files import EXPORTS
from bot.cards.wording import title_of
from bot.discord_ui.answers.deliverer import Deliverer
from bot.discord_ui.answers.sending import ExportedFile
from bot.discord_ui.askers import asker_of_interaction
from bot.discord_ui.cards.article_keys import digest_of
from bot.discord_ui.cards.card_messages import may_manage, turns_a_page
from bot.discord_ui.cards.copy_quote import copied_quote, quotes_card
from bot.discord_ui.cards.layout import View
from bot.discord_ui.cards.more import Circumstances, more_card
from bot.discord_ui.cards.paging import page_and_shared
from bot.discord_ui.cards.presses import Action, Press
from bot.discord_ui.cards.sentences import sentence_card
from bot.discord_ui.cards.who_said_what import who_said_what_card
from bot.discord_ui.failures import Refusal
from bot.discord_ui.footing import is_guest
from bot.discord_ui.words import command_catalogue as words
from bot.pipeline.asker import Asker
from bot.pipeline.questions.conversations import conversation_of
from bot.pipeline.readings.reading_options import ReadingOptions
from bot.pipeline.server_choices import ServerChoices
from bot.pipeline.services import Services
from bot.pipeline.workflows.recall_article import RecalledReading, recall_article
from bot.readers.reading import Reading

Handler = Callable[[discord.Interaction, Press], Awaitable[None]]
LONGEST_FILE_NAME = 60


class Recaller:
    """Brings back the article that a button names."""

    def __init__(self, services: Services, options: ReadingOptions, choices: ServerChoices) -> None:
        self._services = services
        self._options = options
        self._choices = choices

    async def recall(
        self, interaction: discord.Interaction, key: str, *, for_all: bool = False
    ) -> RecalledReading:
        """Raises `Refusal` where it is not there for who pressed.

        Of several readings, that in the language of the card that was pressed, or that all will see: the
        places that a button names are those of its own card's reading.
        """
        asker = asker_of_interaction(interaction, private=True)
        source = interaction.message
        shared = for_all or (source is not None and not source.flags.ephemeral)
        first, second = (
            self._choices.reading_options(replace(asker, private=private), self._options)
            for private in (not shared, shared)
        )
        shown_to = asker_of_interaction(interaction, private=False) if for_all else asker
        recalled = await recall_article(
            self._services, asker, digest_of(key), first, second, shown_to=shown_to
        )
        if recalled is None:
            raise Refusal(words.ARTICLE_NOT_HERE)
        return recalled

    async def number_here(self, interaction: discord.Interaction, key: str, *, private: bool) -> int | None:
        """An article's number in the conversation of this place, that all see or who pressed alone."""
        conversation = conversation_of(asker_of_interaction(interaction, private=private))
        return await self._services.conversations.number_of(conversation, digest_of(key))

    def may_ask_model(self, asker: Asker) -> bool:
        """Whether a model reads what `asker` asks about, in the place where they ask."""
        return self._services.model_services is not None and self._choices.may_ask_model(asker)


class CardPresses:
    """`others` handle the actions that change a channel."""

    def __init__(self, deliverer: Deliverer, recaller: Recaller, others: dict[Action, Handler]) -> None:
        self._deliverer = deliverer
        self._recaller = recaller
        self._handlers: dict[Action, Handler] = {
            Action.WHO_SAID_WHAT: self._who_said_what,
            Action.CHOOSE_QUOTE: self._choose_quote,
            Action.COPY_QUOTE: self._copy_quote,
            Action.SENTENCE: self._sentence,
            Action.MORE: self._more,
            Action.EXPORT: self._export,
            **others,
        }

    async def handle_press(self, interaction: discord.Interaction, press: Press) -> None:
        async with self._deliverer.telling_failures(interaction, log_words_of(press)):
            handler = self._handlers.get(press.action)
            if handler is None:
                raise Refusal(words.BUTTON_UNKNOWN)
            await handler(interaction, press)

    # Cards

    async def _who_said_what(self, interaction: discord.Interaction, press: Press) -> None:
        page, shared = page_and_shared(press)
        source = interaction.message
        if source is not None and not source.flags.ephemeral:
            shared = source.id
        turning = turns_a_page(interaction, press)
        async with self._deliverer.answering(
            interaction, log_words_of(press), changes_card=turning
        ) as answer:
            recalled = await self._recaller.recall(interaction, press.article)
            number = await self._recaller.number_here(interaction, press.article, private=not shared)
            view = who_said_what_card(
                recalled.reading,
                press.article,
                page,
                may_share=not is_guest(interaction),
                shared=shared,
                article_number=number,
            )
            await answer.finish(view)

    async def _choose_quote(self, interaction: discord.Interaction, press: Press) -> None:
        page = _number(press)
        await self._show(interaction, press, lambda one: quotes_card(one, press.article, page))

    async def _sentence(self, interaction: discord.Interaction, press: Press) -> None:
        first, *last = press.numbers or (1,)
        await self._show(
            interaction,
            press,
            lambda one: sentence_card(one, press.article, first, last[0] if last else None),
        )

    async def _more(self, interaction: discord.Interaction, press: Press) -> None:
        source = interaction.message
        is_private, guest = source is None or source.flags.ephemeral, is_guest(interaction)
        async with self._deliverer.answering(interaction, log_words_of(press)) as answer:
            recalled = await self._recaller.recall(interaction, press.article)
            circumstances = Circumstances(
                read_at=datetime.fromtimestamp(recalled.read_at, UTC),
                may_manage=source is not None
                and not (is_private or guest)
                and may_manage(interaction.user, source),
                may_share=is_private and not guest,
            )
            await answer.finish(more_card(recalled.reading, press.article, circumstances))

    async def _show(
        self, interaction: discord.Interaction, press: Press, make: Callable[[Reading], View]
    ) -> None:
        turning = turns_a_page(interaction, press)
        async with self._deliverer.answering(
            interaction, log_words_of(press), changes_card=turning
        ) as answer:
            recalled = await self._recaller.recall(interaction, press.article)
            await answer.finish(make(recalled.reading))

    # Messages

    async def _copy_quote(self, interaction: discord.Interaction, press: Press) -> None:
        """Ordinary messages, because the text of a card is hard to copy on a phone."""
        async with self._deliverer.answering(interaction, log_words_of(press)) as answer:
            recalled = await self._recaller.recall(interaction, press.article)
            answer.note_article(digest_of(press.article))
            ends = press.numbers
            messages = copied_quote(recalled.reading, *ends) if len(ends) == 2 else []
            if not messages:
                raise Refusal(words.NO_SUCH_QUOTE)
            await answer.finish_in_parts(messages)

    async def _export(self, interaction: discord.Interaction, press: Press) -> None:
        async with self._deliverer.answering(interaction, log_words_of(press)) as answer:
            export = EXPORTS.get(press.detail)
            if export is None:
                raise Refusal(words.BUTTON_UNKNOWN)
            recalled = await self._recaller.recall(interaction, press.article)
            name = f"{_file_name(title_of(recalled.reading.article))}.{export.ending}"
            content = export.written(recalled.reading).encode(errors="replace")
            await answer.finish(ExportedFile(name, content))


def log_words_of(press: Press) -> str:
    """What a press does, for the log."""
    return f"answering the button {press.action}"


def _number(press: Press) -> int:
    return press.numbers[0] if press.numbers else 1


def _file_name(title: str) -> str:
    """The title in letters and digits, which every system takes for a name."""
    kept = "".join(one if one.isalnum() else "-" for one in title)
    return "-".join(part for part in kept.split("-") if part)[:LONGEST_FILE_NAME] or "article"
