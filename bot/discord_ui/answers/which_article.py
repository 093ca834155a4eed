"""The menu under a question that several articles fit: who asked chooses one, and the answer follows.

The question is read anew, from its message.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

import discord

from bot.discord_ui.answers.deliverer import Deliverer
from bot.discord_ui.answers.errands import QuestionErrand
from bot.discord_ui.answers.questions import ChosenArticle
from bot.discord_ui.answers.sending import Menu
from bot.discord_ui.cards.article_keys import digest_of, key_of
from bot.discord_ui.cards.coded_presses import CodedPress, PressedItem
from bot.discord_ui.cards.escaping import plain
from bot.discord_ui.cards.limits import OPTION_LABEL, clipped
from bot.discord_ui.failures import Refusal
from bot.discord_ui.words import catalogue
from bot.discord_ui.words import command_catalogue as words


@dataclass(frozen=True, slots=True)
class WhichPress(CodedPress):
    """The id of the message with the question, and of who asked it."""

    KIND: ClassVar[str] = "byline-which"

    question: int
    person: int


def which_menu(question: int, person: int, candidates: Sequence[ChosenArticle]) -> Menu:
    """The articles that the question in that message may be about, for who asked it."""
    options = [
        discord.SelectOption(
            label=clipped(plain(one.title), OPTION_LABEL) or catalogue.UNTITLED, value=key_of(one.digest)
        )
        for one in candidates
    ]
    menu = discord.ui.Select[Any](
        custom_id=WhichPress(question, person).custom_id, placeholder=words.CHOOSE_ARTICLE, options=options
    )
    view = discord.ui.View(timeout=None)
    view.add_item(PressedItem(menu))
    return Menu(words.WHICH_ARTICLE, view)


class ArticleChoice:
    def __init__(self, deliverer: Deliverer) -> None:
        self._deliverer = deliverer

    async def handle_press(self, interaction: discord.Interaction, press: WhichPress, key: str) -> None:
        async with self._deliverer.telling_failures(interaction, "taking a choice of article"):
            if interaction.user.id != press.person:
                raise Refusal(words.ONLY_WHO_ASKED)
            menu = interaction.message.id if interaction.message else None
            errand = QuestionErrand(
                about=(digest_of(key),), asked_in=(press.question,), reread=press.question, menu=menu
            )
            await self._deliverer.answer_interaction(interaction, errand, private=False)
