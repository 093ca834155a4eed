from types import SimpleNamespace
from typing import Any
from unittest.mock import create_autospec

import discord
import pytest

from bot.discord_ui.askers import asker_of_interaction, may_read


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


@pytest.mark.parametrize("kind", [discord.VoiceChannel, discord.StageChannel])
@pytest.mark.parametrize("connect", [False, True])
def test_a_voice_channels_chat_is_read_by_who_may_connect(
    kind: type[discord.VoiceChannel | discord.StageChannel], connect: bool
) -> None:
    channel = create_autospec(kind, instance=True)

    assert may_read(channel, discord.Permissions(view_channel=True, connect=connect)) is connect


def test_a_text_channel_is_read_by_who_may_view_it() -> None:
    channel = create_autospec(discord.TextChannel, instance=True)

    assert may_read(channel, discord.Permissions(view_channel=True))
