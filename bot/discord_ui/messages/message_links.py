"""A message behind its link, for somebody who may read it themselves."""

import discord

from bot.discord_ui.askers import member_now
from bot.discord_ui.failures import Refusal
from bot.discord_ui.footing import guild_of
from bot.discord_ui.pastes.pastes import parse_message_link
from bot.discord_ui.pastes.pieces import LinkedPiece
from bot.discord_ui.words import command_catalogue as words
from bot.pipeline.asker import Asker
from bot.pipeline.scopes import server_of


def message_behind(written: str, interaction: discord.Interaction) -> LinkedPiece:
    """Raises `Refusal` with the same words for what does not exist and for what is not theirs to read."""
    link = parse_message_link(written)
    if link is None:
        raise Refusal(words.NOT_A_MESSAGE_LINK)
    guild = guild_of(interaction)
    if guild is None:
        raise Refusal(words.LINK_ON_SERVERS_ONLY)
    if link.guild != guild.id:
        raise Refusal(words.LINK_ELSEWHERE)
    if not interaction.client.intents.message_content:
        raise Refusal(words.LINK_NEEDS_INTENT)
    _refuse_unreadable(guild.get_channel_or_thread(link.channel), interaction.user)
    return LinkedPiece(link.channel, link.message)


async def refuse_closed_meanwhile(linked: LinkedPiece, asker: Asker, client: discord.Client) -> None:
    """Raises `Refusal` where the asker may not read the message any more, and what `member_now` raises."""
    guild = client.get_guild(server_of(asker.scope))
    if guild is None:
        return
    try:
        person = await member_now(guild, asker.person)
    except discord.NotFound as error:
        raise Refusal(words.LINK_NOT_FOR_YOU) from error
    _refuse_unreadable(guild.get_channel_or_thread(linked.channel), person)


def _refuse_unreadable(channel: object, person: discord.User | discord.Member) -> None:
    """Raises `Refusal` with the same words for what does not exist and for what is not theirs to read."""
    if not isinstance(channel, discord.TextChannel | discord.Thread | discord.VoiceChannel):
        raise Refusal(words.LINK_NOT_FOR_YOU)
    if not _may_read(channel, person):
        raise Refusal(words.LINK_NOT_FOR_YOU)


def _may_read(
    channel: discord.TextChannel | discord.Thread | discord.VoiceChannel,
    person: discord.User | discord.Member,
) -> bool:
    """Whether a person is in a private thread cannot be known; only who manages threads sees them all.

    Reading a voice channel's chat needs to be allowed to connect.
    """
    is_lost = isinstance(channel, discord.Thread) and channel.parent is None
    if is_lost or not isinstance(person, discord.Member):
        return False
    allowed = channel.permissions_for(person)
    hidden = isinstance(channel, discord.Thread) and channel.is_private() and not allowed.manage_threads
    shut = isinstance(channel, discord.VoiceChannel) and not allowed.connect
    return allowed.view_channel and allowed.read_message_history and not hidden and not shut
