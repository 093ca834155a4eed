from importlib.metadata import version

import discord
from discord import app_commands

from bot.discord_ui.answers.acknowledging import SILENT
from bot.discord_ui.commands.privacy import papers_lines
from bot.discord_ui.options import Papers
from bot.discord_ui.words import command_catalogue as words
from bot.discord_ui.words import help_catalogue as help_words
from bot.pipeline.services import Services


def add_help(tree: app_commands.CommandTree[discord.Client], services: Services, papers: Papers) -> None:
    @tree.command(name="help", description=words.HELP)
    async def show_help(interaction: discord.Interaction) -> None:
        user = interaction.client.user
        name = user.name if user else "Byline"
        reads_messages = interaction.client.intents.message_content
        text = help_text(services, name, papers, reads_messages=reads_messages)
        await interaction.response.send_message(text, ephemeral=True, allowed_mentions=SILENT)


def help_text(services: Services, name: str, papers: Papers, *, reads_messages: bool) -> str:
    """Promises only what is there: a full reading where a model is to give it, channels where it may read."""
    reader, choices = help_words.HELP_WITHOUT_MODEL, help_words.HELP_CHOICES_WITHOUT_MODEL
    if services.model_services is not None:
        reader = help_words.HELP_WITH_MODEL.format(model=services.model_services.calls.identity.name)
        choices = help_words.HELP_CHOICES_WITH_MODEL
    channels = help_words.HELP_CHANNELS if reads_messages else ""
    text = help_words.HELP_TEXT.format(name=name, reader=reader, choices=choices, channels=channels)
    return "\n".join([text, help_words.HELP_VERSION.format(version=version("byline")), *papers_lines(papers)])
