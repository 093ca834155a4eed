from types import SimpleNamespace
from typing import Any

import discord

from bot.discord_ui.askers import asker_of_interaction


def test_a_channel_of_an_unknown_kind_is_a_channel_all_the_same() -> None:
    """Without one, everybody on the server could see what is read there."""
    interaction: Any = SimpleNamespace(
        user=SimpleNamespace(id=1, display_name="ann"),
        channel=None,
        channel_id=10,
        guild=SimpleNamespace(id=2, channels=[]),
        locale=discord.Locale.american_english,
    )

    assert asker_of_interaction(interaction, private=False).channel == 10
