"""Interactions as discord.py makes them of what Discord tells, as far as it says on whose terms they are."""

from types import SimpleNamespace
from typing import Any

import discord

SERVER, CHANNEL, PERSON = 70, 71, 5
A_CHANNEL = discord.Object(CHANNEL)
ON_SERVER, IN_BOTS_MESSAGES, IN_OTHERS_MESSAGES = 0, 1, 2  # contexts
BY_SERVER, BY_PERSON = {0: SERVER}, {1: PERSON}  # who added Byline


def an_interaction(
    owners: dict[int, int],
    context: int,
    *,
    guild: int | None = SERVER,
    channel: discord.Object | None = A_CHANNEL,
    shards: list[int] | None = None,
) -> Any:
    """`channel`: None where discord.py does not know its kind."""
    one: Any = discord.Interaction.__new__(discord.Interaction)
    one.guild_id, one._integration_owners = guild, owners
    one.context = discord.app_commands.AppCommandContext._from_value([context])
    one._client = SimpleNamespace(shard_ids=shards)
    one._state = SimpleNamespace(_get_guild=lambda _: SimpleNamespace(id=SERVER, channels=()))
    one.channel, one.message = channel, None
    one.user = SimpleNamespace(id=PERSON, display_name="ann")
    one.locale, one.application_id, one.token = discord.Locale.british_english, 1, "token"
    return one
