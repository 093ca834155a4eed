"""/setup: who manages a server sees and chooses how Byline works there. Only they see the answer."""

import functools
from dataclasses import replace

import discord
from discord import app_commands

from bot.discord_ui.answers.answering import told
from bot.discord_ui.answers.destinations import SILENT
from bot.discord_ui.askers import asker_of_interaction
from bot.discord_ui.cards.limits import MESSAGE_TEXT, clipped
from bot.discord_ui.failures import Refusal
from bot.discord_ui.words import command_catalogue as words
from bot.pipeline.server_choices import ScopeSettings, ServerChoices
from bot.pipeline.services import Services

Tree = app_commands.CommandTree[discord.Client]


def add_setup(tree: Tree, services: Services, choices: ServerChoices) -> None:
    @tree.command(name="setup", description=words.SETUP)
    @app_commands.describe(private=words.OPTION_DEFAULT_PRIVATE, quick_only=words.OPTION_QUICK_ONLY)
    @app_commands.default_permissions(manage_guild=True)
    @app_commands.guild_only()
    async def setup(
        interaction: discord.Interaction, private: bool | None = None, quick_only: bool | None = None
    ) -> None:
        async with told(interaction, "setting up a server"):
            await interaction.response.defer(ephemeral=True, thinking=True)
            if interaction.guild is None:
                raise Refusal(words.SERVERS_ONLY)
            if not interaction.permissions.manage_guild:
                raise Refusal(words.MANAGERS_ONLY)
            asker = asker_of_interaction(interaction, private=True)
            if private is not None or quick_only is not None:
                change = functools.partial(_changed, asker.channel, private, quick_only)
                await choices.change(asker.scope, change)
            chosen = choices.of(asker.scope)
            text = _state(services, chosen.private, chosen.quick_channels)
            await interaction.edit_original_response(content=text, allowed_mentions=SILENT)


def _changed(
    channel: int | None, private: bool | None, quick_only: bool | None, chosen: ScopeSettings
) -> ScopeSettings:
    """`quick_only` is about `channel`; None changes nothing."""
    if private is not None:
        chosen = replace(chosen, private=private)
    if quick_only is None or channel is None:
        return chosen
    here = frozenset({channel})
    channels = chosen.quick_channels | here if quick_only else chosen.quick_channels - here
    return replace(chosen, quick_channels=channels)


def _state(services: Services, private: bool, quick_channels: frozenset[int]) -> str:
    lines = [
        words.SETUP_TITLE,
        words.SETUP_PRIVATE if private else words.SETUP_SHARED,
        _of_channels(services, quick_channels),
        who_receives(services),
        words.SETUP_HOW,
    ]
    return clipped("\n".join(lines), MESSAGE_TEXT)


def _of_channels(services: Services, quick_channels: frozenset[int]) -> str:
    if quick_channels:
        channels = " ".join(f"<#{channel}>" for channel in sorted(quick_channels))
        return words.SETUP_QUICK_CHANNELS.format(channels=channels)
    return words.SETUP_NO_QUICK_CHANNELS if services.model_services is not None else words.SETUP_ALL_QUICK


def who_receives(services: Services) -> str:
    if services.model_services is None:
        return words.SETUP_NOBODY_RECEIVES
    model = services.model_services.calls.identity
    return words.SETUP_RECEIVES.format(model=model.name, address=model.address)
