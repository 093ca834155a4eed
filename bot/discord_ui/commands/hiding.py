"""Whether only who asks sees what a command answers."""

from collections.abc import Callable
from typing import TypeAlias

import discord

from bot.discord_ui.footing import guild_of, is_guest
from bot.pipeline.scopes import scope_of
from bot.pipeline.server_choices import ServerChoices

# Given the interaction and the option *private*, where somebody chose it.
Hides: TypeAlias = Callable[[discord.Interaction, bool | None], bool]


def hiding_as_chosen(choices: ServerChoices) -> Hides:
    """Tells whether to hide an answer: as the asker chose, else the server; as a guest always."""

    def hides(interaction: discord.Interaction, private: bool | None) -> bool:
        if is_guest(interaction):
            return True
        guild = guild_of(interaction)
        usual = guild is not None and choices.of(scope_of(guild.id)).private
        return usual if private is None else private

    return hides
