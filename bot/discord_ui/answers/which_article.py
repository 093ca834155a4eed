"""The menu under a question that several articles fit: who asked chooses one, and the answer follows.

All it needs is in its id, so a restart does not lose it; the question is read anew, from its message.
"""

import contextlib
import re
from collections.abc import Sequence
from typing import Any

import discord

from bot.discord_ui.answers.answering import answering, told
from bot.discord_ui.answers.destinations import SILENT
from bot.discord_ui.answers.questions import Chosen, Questions
from bot.discord_ui.askers import asker_of_interaction, audience_of_answer
from bot.discord_ui.cards.article_keys import key_of
from bot.discord_ui.cards.escaping import plain
from bot.discord_ui.cards.limits import OPTION_LABEL, clipped
from bot.discord_ui.failures import CONNECTION_ERRORS, Refusal
from bot.discord_ui.messages.pastes import without_mention
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


async def ask_which(message: discord.Message, candidates: Sequence[Chosen]) -> None:
    """Reply to the question in `message` with the articles that it may be about."""
    options = [
        discord.SelectOption(
            label=clipped(plain(one.title), OPTION_LABEL) or catalogue.UNTITLED, value=key_of(one.digest)
        )
        for one in candidates
    ]
    menu = discord.ui.Select[Any](
        custom_id=f"byline-which:{message.id}:{message.author.id}",
        placeholder=words.CHOOSE_ARTICLE,
        options=options,
    )
    view = discord.ui.View(timeout=None)
    view.add_item(WhichMenu(menu, message.id, message.author.id))
    view.stop()  # it is answered by its id
    await message.reply(words.WHICH_ARTICLE, view=view, mention_author=False, allowed_mentions=SILENT)


class ArticleChoice:
    def __init__(self, questions: Questions) -> None:
        self._questions = questions

    async def take(self, interaction: discord.Interaction, question: int, person: int, key: str) -> None:
        async with told(interaction, "taking a choice of article"):
            if interaction.user.id != person:
                raise Refusal(words.ONLY_WHO_ASKED)
            async with answering(interaction, "answering a question", private=False) as answer:
                asked = await _asked(interaction, question)
                asker = asker_of_interaction(interaction, private=False, message_id=answer.message_id)
                audience = audience_of_answer(asker, interaction.guild)
                about = [await self._questions.chosen(asker, audience, key)]
                await self._questions.answer(asked, about, asker, answer, (question,))
                await _remove_menu(interaction)


async def _asked(interaction: discord.Interaction, question: int) -> str:
    """The words of the question as they are now. Raises `Refusal` where they are gone."""
    channel, user = interaction.channel, interaction.client.user
    if not isinstance(channel, discord.abc.Messageable):
        raise Refusal(words.MESSAGE_GONE)
    message = await channel.fetch_message(question)
    asked = without_mention(message.content, user.id if user else 0)
    if not asked:
        raise Refusal(words.MESSAGE_GONE)
    return asked


async def _remove_menu(interaction: discord.Interaction) -> None:
    """It is answered; where it cannot go it does no harm."""
    if interaction.message is not None:
        with contextlib.suppress(discord.HTTPException, *CONNECTION_ERRORS):
            await interaction.message.delete()
