"""/ask, and the articles that can be chosen while typing."""

import discord
from discord import app_commands

from bot.discord_ui.answers.deliverer import Deliverer
from bot.discord_ui.answers.errands import QuestionErrand
from bot.discord_ui.answers.questions import LONGEST_QUESTION, Questions
from bot.discord_ui.askers import asker_of_interaction
from bot.discord_ui.cards.article_keys import digest_of, is_key, key_of
from bot.discord_ui.command_tree import Tree
from bot.discord_ui.commands.hiding import Hides
from bot.discord_ui.commands.offered import MOST_OFFERED, nothing_in_trouble, offered
from bot.discord_ui.words import command_catalogue as words


def add_ask(tree: Tree, deliverer: Deliverer, questions: Questions, hides: Hides) -> None:
    @nothing_in_trouble
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


async def article_choices(
    questions: Questions, interaction: discord.Interaction, typed: str
) -> list[app_commands.Choice[str]]:
    """Articles that the person may see, whose title holds the words that were typed."""
    asker = asker_of_interaction(interaction, private=True)
    known = await questions.library.newest(asker, most=MOST_OFFERED, title=typed)
    return [offered(one.title, key_of(one.digest)) for one in known]
