from types import SimpleNamespace
from typing import Any
from unittest.mock import create_autospec

import discord
import pytest

from bot.discord_ui.failures import CONNECTION_ERRORS, Refusal, passes_by
from bot.discord_ui.messages.message_links import message_behind, refuse_closed_meanwhile
from bot.discord_ui.pastes.pieces import LinkedPiece
from bot.discord_ui.words import command_catalogue as words
from bot.pipeline.asker import Asker
from bot.pipeline.scopes import scope_of
from tests.bot.discord_ui.interactions import BY_SERVER, ON_SERVER, SERVER, an_interaction

LINK = f"https://discord.com/channels/{SERVER}/7/8"


def a_reader_of(channel: discord.Thread | discord.VoiceChannel | None) -> Any:
    """Somebody on a server with that channel."""
    interaction = an_interaction(BY_SERVER, ON_SERVER)
    guild = SimpleNamespace(id=SERVER, get_channel_or_thread=lambda _: channel)
    interaction._state = SimpleNamespace(_get_guild=lambda _: guild)
    interaction._client = SimpleNamespace(intents=discord.Intents(message_content=True))
    interaction.user = create_autospec(discord.Member, instance=True)
    return interaction


def a_thread_whose_channel_is_gone() -> Any:
    thread = create_autospec(discord.Thread, instance=True)
    thread.parent = None
    thread.permissions_for.side_effect = discord.ClientException("Parent channel not found")
    return thread


@pytest.mark.parametrize(
    "channel", [None, a_thread_whose_channel_is_gone()], ids=["nothing", "a lost thread"]
)
def test_what_is_not_there_and_what_nobody_can_say_who_sees_are_refused_alike(
    channel: discord.Thread | None,
) -> None:
    with pytest.raises(Refusal) as caught:
        message_behind(LINK, a_reader_of(channel))

    assert caught.value.user_message == words.LINK_NOT_FOR_YOU


@pytest.mark.parametrize("lacking", ["view_channel", "connect", "read_message_history"])
def test_the_chat_of_a_voice_channel_is_read_for_who_may_see_it_look_back_and_connect(lacking: str) -> None:
    channel = create_autospec(discord.VoiceChannel, instance=True)
    allowed = discord.Permissions(view_channel=True, connect=True, read_message_history=True)
    channel.permissions_for.return_value = allowed
    read = message_behind(LINK, a_reader_of(channel))
    setattr(allowed, lacking, False)
    with pytest.raises(Refusal) as caught:
        message_behind(LINK, a_reader_of(channel))

    assert read == LinkedPiece(7, 8)
    assert caught.value.user_message == words.LINK_NOT_FOR_YOU


@pytest.mark.asyncio
async def test_who_may_read_a_message_is_to_be_asked_later_while_discord_does_not_serve_its_server() -> None:
    guild = create_autospec(discord.Guild, instance=True, unavailable=True)
    client = create_autospec(discord.Client, instance=True)
    client.get_guild.return_value = guild
    with pytest.raises(CONNECTION_ERRORS) as caught:
        await refuse_closed_meanwhile(LinkedPiece(7, 8), Asker(scope_of(SERVER), person=501), client)

    assert passes_by(caught.value)
