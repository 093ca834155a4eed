"""/forget: erase an article, one's own questions and readings, or everything. It asks before it does."""

import discord
from discord import app_commands

from bot.discord_ui.answers.deliverer import Deliverer
from bot.discord_ui.answers.questions import Questions
from bot.discord_ui.buttons.forget_dialog import ForgetDialog
from bot.discord_ui.cards.forget_presses import What
from bot.discord_ui.command_tree import Tree
from bot.discord_ui.commands.ask import article_choices
from bot.discord_ui.failures import Refusal
from bot.discord_ui.words import forgetting_catalogue as words


def add_forget(tree: Tree, deliverer: Deliverer, dialog: ForgetDialog, questions: Questions) -> None:
    async def completed(interaction: discord.Interaction, typed: str) -> list[app_commands.Choice[str]]:
        return await article_choices(questions, interaction, typed)

    @tree.command(name="forget", description=words.FORGET)
    @app_commands.describe(what=words.OPTION_WHAT, article=words.OPTION_FORGET_ARTICLE)
    @app_commands.choices(
        what=[
            app_commands.Choice(name=words.CHOICE_ARTICLE, value=What.ARTICLE.value),
            app_commands.Choice(name=words.CHOICE_QUESTIONS, value=What.QUESTIONS.value),
            app_commands.Choice(name=words.CHOICE_MINE, value=What.MINE.value),
            app_commands.Choice(name=words.CHOICE_EVERYTHING, value=What.EVERYTHING.value),
        ]
    )
    @app_commands.autocomplete(article=completed)
    async def forget(
        interaction: discord.Interaction, what: str | None = None, article: str | None = None
    ) -> None:
        async with deliverer.answering(interaction, "asking what to forget") as answer:
            chosen = What(what) if what else What.ARTICLE
            if chosen is What.ARTICLE and not article:
                raise Refusal(words.FORGET_WHICH)
            await dialog.ask(interaction, answer, chosen, article or "" if chosen is What.ARTICLE else "")
