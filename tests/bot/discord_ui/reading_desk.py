"""A channel that Byline reads by itself, and what is posted there."""

from typing import Any

import discord

from bot.discord_ui.messages.reading_channels import FOR_THE_REST_SECONDS
from tests.bot.discord_ui.byline_server import Newsroom, text_of

POOL = (
    "Council votes to shut Marlow Street pool\n\n"
    "Councillors in Easterby voted on Tuesday to close the Marlow Street pool, ending a long dispute.\n\n"
    "The leader of the council, Priya Nandan, said that the building needed repairs. “We have kept it open "
    "as long as we could,” she told the chamber.\n\n"
    "Derek Foyle, who coaches 60 children there, said that families would have to travel to Thorley.\n"
)


def manager_of(newsroom: Newsroom) -> Any:
    permissions = discord.Permissions(manage_guild=True, manage_messages=True)
    role = newsroom.guild.create_role("Editors", permissions=permissions)
    return newsroom.guild.add_member(newsroom.env.create_user("meg"), roles=[role])


async def choose(newsroom: Newsroom, manager: Any, *channels: Any) -> Any:
    card = (await manager.slash(newsroom.channel, "settings")).response
    await manager.select(card, channels or [newsroom.channel], custom_id="byline-setting:reading:")
    return card


async def post(newsroom: Newsroom, text: str, **more: Any) -> Any:
    """By ann; what Byline does about it is done."""
    sent = await newsroom.ann.send(more.pop("channel", newsroom.channel), text, **more)
    await newsroom.env.advance_time(FOR_THE_REST_SECONDS)
    return sent


def last_in(channel: Any) -> Any:
    return channel.last_message


def cards_in(channel: Any) -> list[Any]:
    return [one for one in channel.history() if "quick reading" in text_of(one)]


def signs_on(channel: Any, message: Any) -> list[str]:
    (now,) = (one for one in channel.history() if one.id == message.id)
    return [str(one.emoji) for one in now.reactions]


def said_by_byline(newsroom: Newsroom) -> list[Any]:
    """In the channel."""
    assert newsroom.env.bot.user is not None
    return [one for one in newsroom.channel.history() if one.author.id == newsroom.env.bot.user.id]
