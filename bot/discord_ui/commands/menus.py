"""What can be done with a message that is there already: hold or right-click it, then Apps."""

import discord

from bot.article.received_text import plain_text
from bot.discord_ui.answers.deliverer import Deliverer
from bot.discord_ui.answers.errands import ReadingErrand, ShownFirst, Wish
from bot.discord_ui.askers import asker_of_interaction
from bot.discord_ui.command_tree import Tree
from bot.discord_ui.failures import Refusal
from bot.discord_ui.messages.message_texts import doubt_of, pieces_on
from bot.discord_ui.pastes.split_pastes import SplitPastes, paste_place
from bot.discord_ui.words import command_catalogue as words


def add_menus(tree: Tree, deliverer: Deliverer, pastes: SplitPastes) -> None:
    @tree.context_menu(name=words.MENU_SUMMARIZE)
    async def summarize(interaction: discord.Interaction, message: discord.Message) -> None:
        await _read(deliverer, interaction, message, ShownFirst.SUMMARY)

    @tree.context_menu(name=words.MENU_WHO_SAID)
    async def who_said_what(interaction: discord.Interaction, message: discord.Message) -> None:
        await _read(deliverer, interaction, message, ShownFirst.WHO_SAID_WHAT)

    @tree.context_menu(name=words.MENU_ADD)
    async def add_to_article(interaction: discord.Interaction, message: discord.Message) -> None:
        async with deliverer.telling_failures(interaction, "adding to an article"):
            asker = asker_of_interaction(interaction, private=True)
            paste = pastes.of(paste_place(asker, interaction.channel_id))
            if paste is None:
                raise Refusal(words.NOTHING_TO_ADD_TO)
            before = {one: plain_text(text) for one, text in paste.pieces.items()}
            errand = ReadingErrand(
                pieces_on(message),
                message=message.id,
                of_message=True,
                before=before,
            )
            await deliverer.answer_interaction(interaction, errand, private=paste.private)


async def _read(
    deliverer: Deliverer, interaction: discord.Interaction, message: discord.Message, opening: ShownFirst
) -> None:
    """Privately: who looks into a message may not want the whole channel to know."""
    errand = ReadingErrand(pieces_on(message), Wish(opening), doubt_of(message), message.id, of_message=True)
    async with deliverer.telling_failures(interaction, "reading a message"):
        await deliverer.answer_interaction(interaction, errand, private=True)
