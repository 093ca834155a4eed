"""/forget: erase an article, one's own questions and readings, or everything. It asks before it does."""

import discord
from discord import app_commands

from bot.article.searching import folded
from bot.discord_ui.answers.answer import Answer
from bot.discord_ui.answers.deliverer import Deliverer
from bot.discord_ui.answers.questions import Questions
from bot.discord_ui.askers import asker_of_interaction
from bot.discord_ui.buttons.forget_dialog import ForgetDialog
from bot.discord_ui.cards.article_keys import is_key, key_of
from bot.discord_ui.cards.escaping import inert
from bot.discord_ui.cards.forget_presses import ForgetKind
from bot.discord_ui.cards.limits import LONGEST_TITLE
from bot.discord_ui.command_tree import Tree
from bot.discord_ui.commands.offered import article_choices
from bot.discord_ui.failures import Refusal
from bot.discord_ui.footing import guild_of, manages_server
from bot.discord_ui.words import command_catalogue as command_words
from bot.discord_ui.words import forgetting_catalogue as words
from bot.pipeline.keeping.library import Library

MOST_TITLES = 5


def add_forget(tree: Tree, deliverer: Deliverer, dialog: ForgetDialog, questions: Questions) -> None:
    @tree.command(name="forget", description=words.FORGET)
    @app_commands.describe(what=words.OPTION_WHAT, article=words.OPTION_FORGET_ARTICLE)
    @app_commands.choices(
        what=[
            app_commands.Choice(name=words.CHOICE_ARTICLE, value=ForgetKind.ARTICLE.value),
            app_commands.Choice(name=words.CHOICE_QUESTIONS, value=ForgetKind.QUESTIONS.value),
            app_commands.Choice(name=words.CHOICE_MINE, value=ForgetKind.MINE.value),
            app_commands.Choice(name=words.CHOICE_EVERYTHING, value=ForgetKind.EVERYTHING.value),
        ]
    )
    @app_commands.autocomplete(article=article_choices(questions.library))
    async def forget(
        interaction: discord.Interaction, what: str | None = None, article: str | None = None
    ) -> None:
        async with deliverer.answering(interaction, "asking what to forget") as answer:
            chosen = ForgetKind(what) if what else ForgetKind.ARTICLE
            if chosen is not ForgetKind.ARTICLE:
                await dialog.ask(interaction, answer, chosen)
            elif article is None or not folded(article):
                raise Refusal(words.FORGET_WHICH)
            elif is_key(article):
                await dialog.ask(interaction, answer, chosen, article)
            else:
                await _ask_about_title(dialog, questions.library, interaction, answer, article)


async def _ask_about_title(
    dialog: ForgetDialog, library: Library, interaction: discord.Interaction, answer: Answer, title: str
) -> None:
    """Ask about an article that was typed instead of chosen. Raises `Refusal`."""
    asker = asker_of_interaction(interaction, private=True)
    known = await library.newest(asker, most=MOST_TITLES, title=title)
    of_exactly_this = [one for one in known if folded(one.title) == folded(title)]
    meant = of_exactly_this if len(of_exactly_this) == 1 else known
    if len(meant) == 1:
        await dialog.ask(interaction, answer, ForgetKind.ARTICLE, key_of(meant[0].digest))
    elif meant:
        titles = "\n".join(f"• {inert(one.title, LONGEST_TITLE)}" for one in meant)
        raise Refusal(f"{words.SEVERAL_TITLES}\n{titles}")
    elif guild_of(interaction) is not None and manages_server(interaction):
        await dialog.ask_about_title(interaction, answer, title)
    else:
        raise Refusal(command_words.NO_SUCH_TITLE)
