from types import SimpleNamespace
from typing import Any
from unittest.mock import create_autospec

import discord
import pytest

from bot.discord_ui.askers import asker_now, asker_of_interaction, channels_seen_by, language_of, may_read
from bot.discord_ui.failures import CONNECTION_ERRORS, passes_by
from bot.pipeline.asker import Asker
from bot.pipeline.scopes import scope_of
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


@pytest.mark.parametrize(
    ("locale", "language"),
    [
        (discord.Locale.german, "de"),
        (discord.Locale.british_english, "en"),
        (discord.Locale.brazil_portuguese, "pt"),
    ],
)
def test_the_language_of_somebody_s_discord_is_known_without_its_country(
    locale: discord.Locale, language: str
) -> None:
    assert language_of(locale) == language


def test_a_language_that_byline_has_no_name_for_is_none() -> None:
    unknown: Any = SimpleNamespace(value="tlh-QO")

    assert language_of(unknown) == ""


def test_who_is_no_member_of_the_server_sees_none_of_its_channels() -> None:
    guild = create_autospec(discord.Guild, instance=True)
    guild.channels = [create_autospec(discord.TextChannel, instance=True)]

    assert channels_seen_by(create_autospec(discord.User, instance=True), guild) == frozenset()


def test_a_member_sees_the_channels_that_they_may_read() -> None:
    shown, hidden = (create_autospec(discord.TextChannel, instance=True, id=number) for number in (1, 2))
    shown.permissions_for.return_value = discord.Permissions(view_channel=True)
    hidden.permissions_for.return_value = discord.Permissions.none()
    guild = create_autospec(discord.Guild, instance=True)
    guild.channels = [shown, hidden]

    assert channels_seen_by(create_autospec(discord.Member, instance=True), guild) == {1}


def a_client_on_a_server_without_channels(*, unavailable: bool) -> Any:
    guild = create_autospec(discord.Guild, instance=True, channels=[], unavailable=unavailable)
    guild.fetch_member.return_value = create_autospec(discord.Member, instance=True)
    client = create_autospec(discord.Client, instance=True)
    client.get_guild.return_value = guild
    return client


@pytest.mark.asyncio
async def test_who_asked_in_a_channel_of_an_unknown_kind_is_not_told_that_it_is_closed() -> None:
    client = a_client_on_a_server_without_channels(unavailable=False)
    asker = Asker(scope_of(1), person=501, private=True, sees_channels=frozenset({11}))

    assert (await asker_now(asker, client)).sees_channels == frozenset()


@pytest.mark.asyncio
async def test_what_somebody_sees_on_a_server_that_discord_does_not_serve_just_now_is_to_be_asked_later() -> (
    None
):
    client = a_client_on_a_server_without_channels(unavailable=True)
    asker = Asker(scope_of(1), person=501, channel=11, private=True, sees_channels=frozenset({11}))
    with pytest.raises(CONNECTION_ERRORS) as caught:
        await asker_now(asker, client)

    assert passes_by(caught.value)
