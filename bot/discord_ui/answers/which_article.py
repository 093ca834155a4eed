"""The menu under a question that several articles fit: who asked chooses one, and the answer follows.

All it needs is in its id, so a restart does not lose it; the question is read anew, from its message.
"""

import re
from collections.abc import Sequence
from typing import Any

import discord

from bot.discord_ui.answers.deliverer import Deliverer
from bot.discord_ui.answers.errands import QuestionErrand
from bot.discord_ui.answers.questions import Chosen
from bot.discord_ui.answers.sending import Menu
from bot.discord_ui.cards.article_keys import digest_of, key_of
from bot.discord_ui.cards.escaping import plain
from bot.discord_ui.cards.limits import OPTION_LABEL, clipped
from bot.discord_ui.failures import Refusal
from bot.discord_ui.words import catalogue
from bot.discord_ui.words import command_catalogue as words


class WhichMenu(
    discord.ui.DynamicItem[discord.ui.Item[Any]],
    template=r"byline-which:(?P<question>\d{1,20}):(?P<person>\d{1,20})",
):
    """Its presses are the client's event `article_chosen`."""

    def __init__(self, item: discord.ui.Item[Any], question: int, person: int) -> None:
        super().__init__(item)
        self._question = question
        self._person = person

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction[Any], item: discord.ui.Item[Any], match: re.Match[str]
    ) -> "WhichMenu":
        return cls(item, int(match["question"]), int(match["person"]))

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        data: Any = interaction.data or {}
        (key,) = data["values"]
        interaction.client.dispatch("article_chosen", interaction, self._question, self._person, str(key))


def which_menu(question: int, person: int, candidates: Sequence[Chosen]) -> Menu:
    """The articles that the question in that message may be about, for who asked it."""
    options = [
        discord.SelectOption(
            label=clipped(plain(one.title), OPTION_LABEL) or catalogue.UNTITLED, value=key_of(one.digest)
        )
        for one in candidates
    ]
    menu = discord.ui.Select[Any](
        custom_id=f"byline-which:{question}:{person}", placeholder=words.CHOOSE_ARTICLE, options=options
    )
    view = discord.ui.View(timeout=None)
    view.add_item(WhichMenu(menu, question, person))
    return Menu(words.WHICH_ARTICLE, view)


class ArticleChoice:
    def __init__(self, deliverer: Deliverer) -> None:
        self._deliverer = deliverer

    async def take(self, interaction: discord.Interaction, question: int, person: int, key: str) -> None:
        async with self._deliverer.told(interaction, "taking a choice of article"):
            if interaction.user.id != person:
                raise Refusal(words.ONLY_WHO_ASKED)
            menu = interaction.message.id if interaction.message else None
            errand = QuestionErrand(about=(digest_of(key),), asked_in=(question,), reread=question, menu=menu)
            await self._deliverer.take(interaction, errand, private=False)
