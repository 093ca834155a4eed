"""What is found, and in which order, tells nothing of readings that are not open to who looks."""

from collections.abc import Awaitable, Callable
from typing import Any

import discord
import pytest

from bot.errors import ModelUnreachable
from tests.bot.discord_ui.byline_server import ARTICLE, REPLY, Newsroom, text_of
from tests.fake_model import FakeModel

pytestmark = pytest.mark.asyncio

FERRY, BRIDGE = ARTICLE, ARTICLE.replace("Ferry", "Bridge").replace("boat", "bridge")


async def privately(newsroom: Newsroom) -> None:
    await newsroom.ann.slash(newsroom.channel, "summarize", text=FERRY, private=True)


async def in_a_closed_channel(newsroom: Newsroom) -> None:
    await newsroom.ann.slash(newsroom.channel_for(newsroom.ann), "summarize", text=FERRY)


async def in_direct_messages(newsroom: Newsroom) -> None:
    await newsroom.ann.user.slash("summarize", text=FERRY)


async def in_a_private_thread(newsroom: Newsroom) -> None:
    parent = newsroom.env.bot.get_channel(newsroom.channel.id)
    assert isinstance(parent, discord.TextChannel)
    kind = discord.ChannelType.private_thread
    thread = await parent.create_thread(name="Sources", type=kind, invitable=False)
    await newsroom.env.settle()
    await thread.add_user(discord.Object(newsroom.ann.id))
    (handle,) = newsroom.channel.threads
    await newsroom.ann.slash(handle, "summarize", text=FERRY)


async def in_another_server(newsroom: Newsroom) -> None:
    guild = newsroom.env.create_guild(name="The Gazette")
    channel = guild.create_text_channel("services")
    await guild.add_member(newsroom.ann.user).slash(channel, "summarize", text=FERRY)


async def nowhere(_: Newsroom) -> None:
    """So that the test tells what it has to look like."""


CLOSED = [privately, in_a_closed_channel, in_direct_messages, in_a_private_thread, in_another_server, nowhere]


async def order_of(newsroom: Newsroom, person: Any) -> list[list[str]]:
    """The two articles as /find and /articles list them."""
    shown = []
    for command, asked in (("find", {"speaker": "Pell"}), ("articles", {})):
        text = text_of((await person.slash(newsroom.channel, command, **asked)).response)
        places = {name: text.index(f"{name} line") for name in ("Ferry", "Bridge")}
        shown.append(sorted(places, key=lambda name: places[name]))
    return shown


@pytest.mark.parametrize("before", CLOSED)
async def test_what_was_read_before_where_one_cannot_look_stands_where_one_first_saw_it(
    quick_newsroom: Newsroom, before: Callable[[Newsroom], Awaitable[None]]
) -> None:
    await before(quick_newsroom)
    for text in (BRIDGE, FERRY):
        await quick_newsroom.ben.slash(quick_newsroom.channel, "summarize", text=text)

    assert await order_of(quick_newsroom, quick_newsroom.ben) == [["Ferry", "Bridge"]] * 2


@pytest.mark.parametrize("later", CLOSED)
async def test_what_is_read_later_where_one_cannot_look_moves_nothing(
    quick_newsroom: Newsroom, later: Callable[[Newsroom], Awaitable[None]]
) -> None:
    for text in (FERRY, BRIDGE):
        await quick_newsroom.ben.slash(quick_newsroom.channel, "summarize", text=text)
    await later(quick_newsroom)

    assert await order_of(quick_newsroom, quick_newsroom.ben) == [["Bridge", "Ferry"]] * 2


async def test_with_a_lost_role_goes_what_its_channel_told_of_the_order(quick_newsroom: Newsroom) -> None:
    guild, channel, ann = quick_newsroom.guild, quick_newsroom.channel, quick_newsroom.ann
    role = guild.create_role("Investigators")
    joe = guild.add_member(quick_newsroom.env.create_user("joe"), roles=[role])
    await ann.slash(quick_newsroom.channel_for(ann, role), "summarize", text=FERRY)
    for text in (BRIDGE, FERRY):
        await ann.slash(channel, "summarize", text=text)
    before = await order_of(quick_newsroom, joe)
    quick_newsroom.env.backend.remove_member_role(guild.id, joe.id, role.id)
    await quick_newsroom.env.settle()
    after = await order_of(quick_newsroom, joe)

    assert before == [["Bridge", "Ferry"]] * 2
    assert after == [["Ferry", "Bridge"]] * 2


@pytest.mark.parametrize("later", [privately, in_a_closed_channel])
async def test_a_full_reading_where_one_cannot_look_changes_nothing_that_one_finds(
    newsroom: Newsroom, model: FakeModel, later: Callable[[Newsroom], Awaitable[None]]
) -> None:
    async def found_by(person: Any) -> str:
        return text_of((await person.slash(newsroom.channel, "find", words="disgrace")).response)

    model.fail(ModelUnreachable())
    await newsroom.ben.slash(newsroom.channel, "summarize", text=FERRY)
    before = await found_by(newsroom.ben)
    model.reply(REPLY)
    await later(newsroom)

    assert await found_by(newsroom.ben) == before
    assert "Brindle" in await found_by(newsroom.ann)
