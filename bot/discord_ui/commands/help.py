from importlib.metadata import version

import discord

from bot.discord_ui.answers.acknowledging import SILENT
from bot.discord_ui.command_tree import Tree
from bot.discord_ui.commands.privacy import papers_lines
from bot.discord_ui.footing import Footing, footing_of
from bot.discord_ui.options import ClientOptions
from bot.discord_ui.words import command_catalogue as words
from bot.discord_ui.words import help_catalogue as help_words
from bot.pipeline.services import Services


def add_help(tree: Tree, services: Services, options: ClientOptions) -> None:
    @tree.command(name="help", description=words.HELP)
    async def show_help(interaction: discord.Interaction) -> None:
        user = interaction.client.user
        name = user.name if user else "Byline"
        text = help_text(services, name, options, footing_of(interaction))
        await interaction.response.send_message(text, ephemeral=True, allowed_mentions=SILENT)


def help_text(services: Services, name: str, options: ClientOptions, footing: Footing) -> str:
    """Promises only what is there: a full reading where a model is to give it, channels where it may read."""
    reader, has_model = help_words.HELP_WITHOUT_MODEL, services.model_services is not None
    if services.model_services is not None:
        reader = help_words.HELP_WITH_MODEL.format(model=services.model_services.calls.identity.name)
    if footing is Footing.SERVER:
        text = help_words.HELP_TEXT.format(
            name=name,
            menus=help_words.HELP_MENUS if options.has_menus else "",
            channels=help_words.HELP_CHANNELS if options.message_content else "",
            choices=help_words.HELP_CHOICES_WITH_MODEL
            if has_model
            else help_words.HELP_CHOICES_WITHOUT_MODEL,
            reader=reader,
        )
    else:
        text = help_words.HELP_OWN_TEXT.format(
            here=help_words.HELP_DIRECT if footing is Footing.DIRECT else help_words.HELP_GUEST,
            menus=help_words.HELP_MENUS if options.has_menus else "",
            choices=help_words.HELP_OWN_CHOICES_WITH_MODEL
            if has_model
            else help_words.HELP_OWN_CHOICES_WITHOUT_MODEL,
            reader=reader,
        )
    return "\n".join(
        [text, help_words.HELP_VERSION.format(version=version("byline")), *papers_lines(options.papers)]
    )
