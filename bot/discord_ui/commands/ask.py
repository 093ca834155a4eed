"""/ask: a question about articles that were read."""

import discord
from discord import app_commands

from bot.discord_ui.answers.deliverer import Deliverer
from bot.discord_ui.answers.errands import QuestionErrand
from bot.discord_ui.answers.questions import LONGEST_QUESTION, Questions
from bot.discord_ui.cards.article_keys import digest_of, is_key
from bot.discord_ui.command_tree import Tree
from bot.discord_ui.commands.hiding import Hides
from bot.discord_ui.commands.offered import article_choices
from bot.discord_ui.words import command_catalogue as words


def add_ask(tree: Tree, deliverer: Deliverer, questions: Questions, hides: Hides) -> None:
    @tree.command(name="ask", description=words.ASK)
    @app_commands.describe(
        question=words.OPTION_QUESTION, article=words.OPTION_ARTICLE, private=words.OPTION_PRIVATE
    )
    @app_commands.autocomplete(article=article_choices(questions.library))
    async def ask(
        interaction: discord.Interaction,
        question: app_commands.Range[str, 1, LONGEST_QUESTION],
        article: str | None = None,
        private: bool | None = None,
    ) -> None:
        hidden = hides(interaction, private)
        async with deliverer.telling_failures(interaction, "taking a question"):
            is_chosen = article is not None and is_key(article)
            errand = QuestionErrand(
                question,
                about=(digest_of(article),) if article and is_chosen else (),
                titled="" if is_chosen else article or "",
                is_told=not hidden,
            )
            await deliverer.answer_interaction(interaction, errand, private=hidden)
