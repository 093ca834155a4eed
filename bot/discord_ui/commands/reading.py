"""/summarize and /whosaid: with text, a file or a message's link; without any of them they open a form."""

import functools
from collections.abc import Awaitable, Callable

import discord
from discord import app_commands

from bot.discord_ui.answers.answering import answering, told
from bot.discord_ui.answers.reading_articles import ArticleReader, Opening, Wish
from bot.discord_ui.askers import asker_of_interaction
from bot.discord_ui.commands.paste_form import FormInput, PasteForm
from bot.discord_ui.messages.attachments import texts_of
from bot.discord_ui.messages.message_links import text_behind
from bot.discord_ui.messages.pastes import Paste, joined
from bot.discord_ui.messages.split_pastes import SplitPastes, place_of
from bot.discord_ui.words import command_catalogue as words

Tree = app_commands.CommandTree[discord.Client]


def add_reading_commands(
    tree: Tree, reader: ArticleReader, pastes: SplitPastes, is_private: Callable[[int | None], bool]
) -> None:
    """`is_private` tells a server's choice for those who make none."""
    _add(tree, "summarize", words.SUMMARIZE, Opening.SUMMARY, reader, pastes, is_private)
    _add(tree, "whosaid", words.WHO_SAID, Opening.WHO_SAID_WHAT, reader, pastes, is_private)


def _add(
    tree: Tree,
    name: str,
    description: str,
    opening: Opening,
    reader: ArticleReader,
    pastes: SplitPastes,
    is_private: Callable[[int | None], bool],
) -> None:
    @tree.command(name=name, description=description)
    @app_commands.describe(
        text=words.OPTION_TEXT,
        file=words.OPTION_FILE,
        message=words.OPTION_MESSAGE,
        private=words.OPTION_PRIVATE,
        fresh=words.OPTION_FRESH,
    )
    async def command(
        interaction: discord.Interaction,
        text: app_commands.Range[str, 1, 6000] | None = None,
        file: discord.Attachment | None = None,
        message: app_commands.Range[str, 1, 200] | None = None,
        private: bool | None = None,
        fresh: bool = False,
    ) -> None:
        hidden = is_private(interaction.guild_id) if private is None else private
        wish = Wish(opening, fresh)

        async def of_options() -> Paste:
            linked = [await text_behind(message, interaction)] if message else []
            return Paste(joined([text or "", *linked, *await texts_of([file] if file else [])]))

        if text or file or message:
            pasted = text if not (file or message) else None
            await _read(interaction, reader, pastes, wish, of_options, pasted, private=hidden)
            return

        async def submitted(submission: discord.Interaction, given: FormInput) -> None:
            pasted = None if given.files else given.typed
            await _read(submission, reader, pastes, wish, given.paste, pasted, private=given.private)

        async with told(interaction, "opening the form"):
            await interaction.response.send_modal(PasteForm(submitted, private=hidden))


async def _read(
    interaction: discord.Interaction,
    reader: ArticleReader,
    pastes: SplitPastes,
    wish: Wish,
    gather: Callable[[], Awaitable[Paste]],
    pasted: str | None,
    *,
    private: bool,
) -> None:
    """`pasted`: what `gather` will bring, where that is known already."""
    prepare = functools.partial(reader.prepare, pasted) if pasted else None
    async with answering(interaction, "reading an article", private=private, meanwhile=prepare) as answer:
        paste = await gather()
        place = place_of(interaction.user.id, interaction.channel_id, interaction.guild_id)
        pastes.begin(place, interaction.id, paste.text, private=private)
        asker = asker_of_interaction(interaction, private=private, message_id=answer.message_id)
        await reader.read(paste, asker, answer, wish)
