"""A message behind its link, for somebody who may read it themselves."""

import discord

from bot.discord_ui.failures import Refusal
from bot.discord_ui.messages.message_texts import text_of
from bot.discord_ui.messages.pastes import MessageLink, parse_message_link
from bot.discord_ui.words import command_catalogue as words


async def text_behind(written: str, interaction: discord.Interaction) -> str:
    """Raises `Refusal` with the same words for what does not exist and for what is not theirs to read."""
    link = parse_message_link(written)
    if link is None:
        raise Refusal(words.NOT_A_MESSAGE_LINK)
    if interaction.guild is None or link.guild != interaction.guild.id:
        raise Refusal(words.LINK_ELSEWHERE)
    if not interaction.client.intents.message_content:
        raise Refusal(words.LINK_NEEDS_INTENT)
    return await text_of(await _message(link, interaction.guild, interaction.user))


async def _message(
    link: MessageLink, guild: discord.Guild, person: discord.User | discord.Member
) -> discord.Message:
    channel = guild.get_channel_or_thread(link.channel)
    if not isinstance(channel, discord.TextChannel | discord.Thread | discord.VoiceChannel):
        raise Refusal(words.LINK_NOT_FOR_YOU)
    if not _may_read(channel, person):
        raise Refusal(words.LINK_NOT_FOR_YOU)
    try:
        return await channel.fetch_message(link.message)
    except (discord.NotFound, discord.Forbidden) as error:
        raise Refusal(words.LINK_NOT_FOR_YOU) from error


def _may_read(
    channel: discord.TextChannel | discord.Thread | discord.VoiceChannel,
    person: discord.User | discord.Member,
) -> bool:
    """Whether a person is in a private thread cannot be known; only who manages threads sees them all."""
    if not isinstance(person, discord.Member):
        return False
    allowed = channel.permissions_for(person)
    hidden = isinstance(channel, discord.Thread) and channel.is_private() and not allowed.manage_threads
    return allowed.view_channel and allowed.read_message_history and not hidden
