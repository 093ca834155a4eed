"""/ask, and the form of the Ask button."""

from collections.abc import Awaitable, Callable
from typing import Any

import discord
from discord import app_commands

from bot.discord_ui.answers.answering import answering, told
from bot.discord_ui.answers.questions import LONGEST_QUESTION, Questions
from bot.discord_ui.askers import asker_of_interaction, audience_of_answer
from bot.discord_ui.cards.article_keys import key_of
from bot.discord_ui.cards.limits import OPTION_LABEL, clipped
from bot.discord_ui.cards.presses import Press
from bot.discord_ui.words import command_catalogue as words

Tree = app_commands.CommandTree[discord.Client]
MOST_CHOICES = 25


def add_ask(tree: Tree, questions: Questions, is_private: Callable[[int | None], bool]) -> None:
    async def completed(interaction: discord.Interaction, typed: str) -> list[app_commands.Choice[str]]:
        return await article_choices(questions, interaction, typed)

    @tree.command(name="ask", description=words.ASK)
    @app_commands.describe(
        question=words.OPTION_QUESTION, article=words.OPTION_ARTICLE, private=words.OPTION_PRIVATE
    )
    @app_commands.autocomplete(article=completed)
    async def ask(
        interaction: discord.Interaction,
        question: app_commands.Range[str, 1, LONGEST_QUESTION],
        article: str | None = None,
        private: bool | None = None,
    ) -> None:
        hidden = is_private(interaction.guild_id) if private is None else private
        async with answering(interaction, "answering a question", private=hidden) as answer:
            asker = asker_of_interaction(interaction, private=hidden, message_id=answer.message_id)
            audience = audience_of_answer(asker, interaction.guild)
            about = [await questions.chosen(asker, audience, article)] if article else []
            if not about and isinstance(interaction.channel, discord.Thread):
                about = await questions.of_thread(interaction.channel, asker, audience)
            about = about or [await questions.latest(asker, audience)]
            await questions.answer(question, about, asker, answer)


async def article_choices(
    questions: Questions, interaction: discord.Interaction, typed: str
) -> list[app_commands.Choice[str]]:
    """Articles that the person may see, whose title holds what was typed."""
    known = await questions.library.newest(asker_of_interaction(interaction, private=True), most=100)
    fitting = [one for one in known if typed.casefold() in one.title.casefold()]
    return [
        app_commands.Choice(name=clipped(one.title, OPTION_LABEL) or "…", value=key_of(one.digest))
        for one in fitting[:MOST_CHOICES]
    ]


class AskButton:
    """Opens a form for the question; the answer is private."""

    def __init__(self, questions: Questions) -> None:
        self._questions = questions

    async def press(self, interaction: discord.Interaction, press: Press) -> None:
        async def submitted(submission: discord.Interaction, question: str) -> None:
            async with answering(submission, "answering a question", private=True) as answer:
                asker = asker_of_interaction(submission, private=True)
                about = [await self._questions.chosen(asker, asker, press.article)]
                await self._questions.answer(question, about, asker, answer)

        await interaction.response.send_modal(QuestionForm(submitted))


class QuestionForm(discord.ui.Modal):
    def __init__(self, submitted: Callable[[discord.Interaction, str], Awaitable[None]]) -> None:
        super().__init__(title=words.ASK_TITLE)
        self._submitted = submitted
        self._question = discord.ui.TextInput[Any](
            custom_id="question", style=discord.TextStyle.paragraph, max_length=LONGEST_QUESTION
        )
        self.add_item(discord.ui.Label(text=words.OPTION_QUESTION, component=self._question))

    async def on_submit(self, interaction: discord.Interaction) -> None:
        async with told(interaction, "taking a question"):
            await self._submitted(interaction, self._question.value)
