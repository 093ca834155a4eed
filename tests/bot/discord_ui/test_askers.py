from unittest.mock import create_autospec

import discord
import pytest

from bot.discord_ui.askers import asker_of_interaction, may_read
from tests.bot.discord_ui.interactions import BY_SERVER, ON_SERVER, an_interaction


def test_what_is_read_in_a_channel_of_an_unknown_kind_is_private() -> None:
    """Nobody can say who views it."""
    interaction = an_interaction(BY_SERVER, ON_SERVER, channel=None)

    assert asker_of_interaction(interaction, private=False).private


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
