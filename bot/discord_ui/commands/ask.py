"""/ask, and the articles that can be chosen while typing."""

from collections.abc import Callable

import discord
from discord import app_commands

from bot.cards.exports.escaping import harmless_line
from bot.discord_ui.answers.deliverer import Deliverer
from bot.discord_ui.answers.errands import QuestionErrand
from bot.discord_ui.answers.questions import LONGEST_QUESTION, Questions
from bot.discord_ui.askers import asker_of_interaction
from bot.discord_ui.cards.article_keys import digest_of, key_of
from bot.discord_ui.cards.limits import OPTION_LABEL, clipped
from bot.discord_ui.words import command_catalogue as words

Tree = app_commands.CommandTree[discord.Client]
MOST_CHOICES = 25


def add_ask(
    tree: Tree, deliverer: Deliverer, questions: Questions, is_private: Callable[[int | None], bool]
) -> None:
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
        async with deliverer.told(interaction, "taking a question"):
            errand = QuestionErrand(question, about=(digest_of(article),) if article else ())
            await deliverer.take(interaction, errand, private=hidden)


async def article_choices(
    questions: Questions, interaction: discord.Interaction, typed: str
) -> list[app_commands.Choice[str]]:
    """Articles that the person may see, whose title holds what was typed."""
    known = await questions.library.newest(asker_of_interaction(interaction, private=True), most=100)
    fitting = [one for one in known if typed.casefold() in one.title.casefold()]
    return [
        app_commands.Choice(
            name=clipped(harmless_line(one.title), OPTION_LABEL) or "…", value=key_of(one.digest)
        )
        for one in fitting[:MOST_CHOICES]
    ]
