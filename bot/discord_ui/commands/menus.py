"""What can be done with a message that is there already: hold or right-click it, then Apps."""

import discord
from discord import app_commands

from bot.discord_ui.answers.answering import answering
from bot.discord_ui.answers.reading_articles import ArticleReader, Opening, Wish
from bot.discord_ui.askers import asker_of_interaction
from bot.discord_ui.failures import Refusal
from bot.discord_ui.messages.message_texts import paste_of, text_of
from bot.discord_ui.messages.pastes import Paste
from bot.discord_ui.messages.split_pastes import Place, SplitPastes, place_of
from bot.discord_ui.words import command_catalogue as words

Tree = app_commands.CommandTree[discord.Client]


def add_menus(tree: Tree, reader: ArticleReader, pastes: SplitPastes) -> None:
    @tree.context_menu(name=words.MENU_SUMMARIZE)
    async def summarize(interaction: discord.Interaction, message: discord.Message) -> None:
        await _read(interaction, message, Opening.SUMMARY, reader, pastes)

    @tree.context_menu(name=words.MENU_WHO_SAID)
    async def who_said_what(interaction: discord.Interaction, message: discord.Message) -> None:
        await _read(interaction, message, Opening.WHO_SAID_WHAT, reader, pastes)

    @tree.context_menu(name=words.MENU_ADD)
    async def add_to_article(interaction: discord.Interaction, message: discord.Message) -> None:
        paste = pastes.of(_place(interaction))
        async with answering(
            interaction, "adding to an article", private=paste.private if paste else True
        ) as answer:
            if paste is None:
                raise Refusal(words.NOTHING_TO_ADD_TO)
            paste.pieces[message.id] = await text_of(message)
            asker = asker_of_interaction(interaction, private=answer.private, message_id=answer.message_id)
            await reader.read(Paste(paste.text), asker, answer, Wish())


async def _read(
    interaction: discord.Interaction,
    message: discord.Message,
    opening: Opening,
    reader: ArticleReader,
    pastes: SplitPastes,
) -> None:
    """Privately: who looks into a message may not want the whole channel to know."""
    async with answering(interaction, "reading a message", private=True) as answer:
        paste = await paste_of(message)
        pastes.begin(_place(interaction), message.id, paste.text, private=True)
        asker = asker_of_interaction(interaction, private=True, message_id=answer.message_id)
        await reader.read(paste, asker, answer, Wish(opening))


def _place(interaction: discord.Interaction) -> Place:
    return place_of(interaction.user.id, interaction.channel_id, interaction.guild_id)
