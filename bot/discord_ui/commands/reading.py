"""/summarize and /whosaid: with text, a file or a message's link; without any of them they open a form."""

import functools
from collections.abc import Iterator

import discord
from discord import app_commands

from bot.discord_ui.answers.deliverer import Deliverer
from bot.discord_ui.answers.errands import ReadingErrand, ShownFirst, Wish
from bot.discord_ui.answers.reading_articles import ArticleReader
from bot.discord_ui.askers import asker_of_interaction
from bot.discord_ui.command_tree import Tree
from bot.discord_ui.commands.hiding import Hides
from bot.discord_ui.commands.paste_form import PasteForm
from bot.discord_ui.footing import is_guest
from bot.discord_ui.messages.message_links import message_behind
from bot.discord_ui.pastes.pieces import PagePiece, Piece, TextPiece, file_pieces
from bot.discord_ui.words import command_catalogue as words

LONGEST_LINE = 600  # characters; articles hardly have longer paragraphs


def add_reading_commands(tree: Tree, deliverer: Deliverer, reader: ArticleReader, hides: Hides) -> None:
    _add(tree, "summarize", words.SUMMARIZE, ShownFirst.SUMMARY, deliverer, reader, hides)
    _add(tree, "whosaid", words.WHO_SAID, ShownFirst.WHO_SAID_WHAT, deliverer, reader, hides)


def _add(
    tree: Tree,
    name: str,
    description: str,
    opening: ShownFirst,
    deliverer: Deliverer,
    reader: ArticleReader,
    hides: Hides,
) -> None:
    @tree.command(name=name, description=description)
    @app_commands.describe(
        text=words.OPTION_TEXT,
        file=words.OPTION_FILE,
        message=words.OPTION_MESSAGE,
        link=words.OPTION_LINK,
        private=words.OPTION_PRIVATE,
        fresh=words.OPTION_FRESH,
    )
    async def command(
        interaction: discord.Interaction,
        text: app_commands.Range[str, 1, 6000] | None = None,
        file: discord.Attachment | None = None,
        message: app_commands.Range[str, 1, 200] | None = None,
        link: app_commands.Range[str, 1, 2000] | None = None,
        private: bool | None = None,
        fresh: bool = False,
    ) -> None:
        hidden = hides(interaction, private)
        wish = Wish(opening, fresh)
        async with deliverer.telling_failures(interaction, "taking an article"):
            if not (text or file or message or link):
                await interaction.response.send_modal(
                    PasteForm(wish, private=None if is_guest(interaction) else hidden)
                )
                return
            pieces = tuple(_pieces_given(interaction, text, message, link, file))
            doubt = words.ON_ONE_LINE if text and _lost_its_lines(text) else ""
            errand = ReadingErrand(pieces, wish, doubt, interaction.id)
            pasted = text if not (file or message or link) else None
            await answer_reading(deliverer, reader, interaction, errand, pasted, private=hidden)


def _pieces_given(
    interaction: discord.Interaction,
    text: str | None,
    message: str | None,
    link: str | None,
    file: discord.Attachment | None,
) -> Iterator[Piece]:
    """In the order in which they are joined. Raises `Refusal`."""
    yield TextPiece(text or "")
    if message:
        yield message_behind(message, interaction)
    if link:
        yield PagePiece(link)
    if file:
        yield from file_pieces([file])


def _lost_its_lines(text: str) -> bool:
    """Discord's clients join the lines of what is pasted into an option."""
    return len(text) > LONGEST_LINE and "\n" not in text


async def answer_reading(
    deliverer: Deliverer,
    reader: ArticleReader,
    interaction: discord.Interaction,
    errand: ReadingErrand,
    pasted: str | None,
    *,
    private: bool,
) -> None:
    """`pasted`: the whole text, where that is known already."""
    prepare = None
    if pasted:
        asker = asker_of_interaction(interaction, private=private)
        prepare = functools.partial(reader.prepare, pasted, asker, errand.wish)
    await deliverer.answer_interaction(interaction, errand, private=private, meanwhile=prepare)
