"""On whose terms somebody uses Byline: those of a server that it was added to, or their own.

People can add Byline to their account and bring it along to any server, direct or group messages. Discord
says of each interaction who added it, and the parts of Byline ask that here alone: where a server did, its
rules hold, whoever else did too. A server that did not is none that Byline is on, or ever was.
"""

from enum import Enum, auto

import discord

from bot.discord_ui.failures import Refusal
from bot.discord_ui.words import command_catalogue as words


class Footing(Enum):
    SERVER = auto()  # of which the rules hold
    DIRECT = auto()  # direct messages with Byline, where nobody else is
    GUEST = auto()  # somebody's account brought it along: it answers them alone, and changes nothing there


def footing_of(interaction: discord.Interaction) -> Footing:
    if interaction.is_guild_integration():
        return Footing.SERVER
    is_direct = interaction.guild_id is None and interaction.context.dm_channel
    return Footing.DIRECT if is_direct else Footing.GUEST


def is_guest(interaction: discord.Interaction) -> bool:
    return footing_of(interaction) is Footing.GUEST


def guild_of(interaction: discord.Interaction) -> discord.Guild | None:
    """The server whose rules hold; None where somebody uses Byline on their own terms."""
    return interaction.guild if footing_of(interaction) is Footing.SERVER else None


def channel_of(interaction: discord.Interaction) -> object:
    """Where it is; None for a guest, whom that is no business of, and for a kind unknown to discord.py."""
    return None if is_guest(interaction) else interaction.channel


def manages_server(interaction: discord.Interaction) -> bool:
    """Whether the person manages the server; on their own terms everybody does."""
    return guild_of(interaction) is None or interaction.permissions.manage_guild


def allowed_here(interaction: discord.Interaction) -> discord.Permissions:
    """What the person may do in the channel; on their own terms everything."""
    return discord.Permissions.all() if guild_of(interaction) is None else interaction.permissions


def manages_place(interaction: discord.Interaction) -> bool:
    return guild_of(interaction) is None or interaction.permissions.manage_messages


def refuse_guests(interaction: discord.Interaction) -> None:
    """Call before something changes that others see. Raises `Refusal` for guests."""
    if is_guest(interaction):
        raise Refusal(words.NOT_AS_A_GUEST)


def refuse_elsewhere(interaction: discord.Interaction) -> None:
    """Raises `Refusal` for a guest where this process does not keep what is people's own.

    That lies with the first shard, as direct messages do; commands on a server come to the server's.
    """
    shards = getattr(interaction.client, "shard_ids", None)
    if is_guest(interaction) and shards is not None and 0 not in shards:
        raise Refusal(words.KEPT_ELSEWHERE)
