"""An article shows to those who can view the channel where it was read; a private one to who asked."""

from dataclasses import replace
from typing import Any

import discord
import pytest

from bot.discord_ui.words import catalogue
from bot.discord_ui.words import command_catalogue as words
from tests.bot.discord_ui.byline_server import ARTICLE, REPLY, Newsroom, text_of
from tests.fake_model import FakeModel

pytestmark = pytest.mark.asyncio

TITLE = "Ferry line to close in May"


async def all_that_can_be_seen(newsroom: Newsroom, person: Any, channel: Any) -> str:
    """Everything by which an article read elsewhere could become known."""
    answers = [
        await person.slash(channel, "articles"),
        await person.slash(channel, "find", speaker="Pell"),
        await person.slash(channel, "quote", speaker="Pell"),
    ]
    completed = [
        await person.autocomplete(channel, "quote", "speaker", "p"),
        await person.autocomplete(channel, "quote", "words", "nobody"),
        await person.autocomplete(channel, "ask", "article", "", question="Who?"),
    ]
    return "\n".join([*(text_of(one.response) for one in answers), str(completed)])


def another_server(newsroom: Newsroom) -> Newsroom:
    guild = newsroom.env.create_guild(name="The Gazette")
    channel = guild.create_text_channel("services")
    return replace(newsroom, guild=guild, channel=channel, ben=guild.add_member(newsroom.ben.user))


async def test_what_is_read_in_a_channel_shows_to_its_members(quick_newsroom: Newsroom) -> None:
    await quick_newsroom.ann.slash(quick_newsroom.channel, "summarize", text=ARTICLE)
    seen = await all_that_can_be_seen(quick_newsroom, quick_newsroom.ben, quick_newsroom.channel)

    assert TITLE in seen
    assert "Nobody took the boat" in seen


async def test_nothing_of_a_server_shows_in_another(quick_newsroom: Newsroom) -> None:
    await quick_newsroom.ann.slash(quick_newsroom.channel, "summarize", text=ARTICLE)
    other = another_server(quick_newsroom)
    seen = await all_that_can_be_seen(other, other.ben, other.channel)

    assert "Ferry" not in seen
    assert "Pell" not in seen


async def test_nothing_of_a_server_shows_in_direct_messages(quick_newsroom: Newsroom) -> None:
    await quick_newsroom.ann.slash(quick_newsroom.channel, "summarize", text=ARTICLE)
    result = await quick_newsroom.ann.user.slash("articles")

    assert result.response.content.startswith(words.NO_ARTICLES)


async def test_a_restricted_channels_article_stays_with_those_who_can_view_it(
    quick_newsroom: Newsroom,
) -> None:
    restricted = quick_newsroom.channel_for(quick_newsroom.ann)
    await quick_newsroom.ann.slash(restricted, "summarize", text=ARTICLE)
    seen = await all_that_can_be_seen(quick_newsroom, quick_newsroom.ben, quick_newsroom.channel)

    assert "Ferry" not in seen
    assert "Pell" not in seen


async def test_who_can_view_the_restricted_channel_sees_it_from_elsewhere_too(
    quick_newsroom: Newsroom,
) -> None:
    restricted = quick_newsroom.channel_for(quick_newsroom.ann, quick_newsroom.ben)
    await quick_newsroom.ann.slash(restricted, "summarize", text=ARTICLE)
    seen = await all_that_can_be_seen(quick_newsroom, quick_newsroom.ben, quick_newsroom.channel)

    assert TITLE in seen


async def test_who_loses_the_role_that_opens_a_channel_sees_no_more_of_it(quick_newsroom: Newsroom) -> None:
    guild, channel, ann = quick_newsroom.guild, quick_newsroom.channel, quick_newsroom.ann
    role = guild.create_role("Investigators")
    joe = guild.add_member(quick_newsroom.env.create_user("joe"), roles=[role])
    restricted = quick_newsroom.channel_for(ann, role)
    await ann.slash(restricted, "summarize", text=ARTICLE)
    before = await all_that_can_be_seen(quick_newsroom, joe, channel)
    quick_newsroom.env.backend.remove_member_role(guild.id, joe.id, role.id)
    await quick_newsroom.env.settle()
    after = await all_that_can_be_seen(quick_newsroom, joe, channel)

    assert TITLE in before
    assert "Ferry" not in after
    assert "Pell" not in after


async def test_a_private_reading_shows_only_to_who_asked(quick_newsroom: Newsroom) -> None:
    await quick_newsroom.ann.slash(quick_newsroom.channel, "summarize", text=ARTICLE, private=True)
    bens = await all_that_can_be_seen(quick_newsroom, quick_newsroom.ben, quick_newsroom.channel)
    anns = await all_that_can_be_seen(quick_newsroom, quick_newsroom.ann, quick_newsroom.channel)

    assert "Ferry" not in bens
    assert "Pell" not in bens
    assert TITLE in anns


async def test_a_shared_private_article_can_be_opened_by_the_channel(quick_newsroom: Newsroom) -> None:
    ann, channel = quick_newsroom.ann, quick_newsroom.channel
    private = (await ann.slash(channel, "summarize", text=ARTICLE, private=True)).response
    more = (await ann.click(private, label=catalogue.BUTTON_MORE)).response
    await ann.click(more, label=catalogue.BUTTON_SHARE)
    result = await quick_newsroom.ben.click(channel.last_message, label=catalogue.BUTTON_WHO_SAID_WHAT)

    assert "“Nobody took the boat any more,”" in text_of(result.response)


async def test_a_shared_private_full_reading_is_the_channels_from_then_on(
    newsroom: Newsroom, model: FakeModel
) -> None:
    ann, channel = newsroom.ann, newsroom.channel
    model.reply(REPLY)
    private = (await ann.slash(channel, "summarize", text=ARTICLE, private=True)).response
    more = (await ann.click(private, label=catalogue.BUTTON_MORE)).response
    await ann.click(more, label=catalogue.BUTTON_SHARE)
    opened = await newsroom.ben.click(channel.last_message, label=catalogue.BUTTON_MORE)

    assert "full reading" in text_of(opened.response).lower()


async def a_thread_with_an_article(newsroom: Newsroom, kind: discord.ChannelType) -> Any:
    client = newsroom.env.bot
    parent = client.get_channel(newsroom.channel.id)
    assert isinstance(parent, discord.TextChannel)
    thread = await parent.create_thread(name="Sources", type=kind, invitable=False)
    await newsroom.env.settle()
    await thread.add_user(discord.Object(newsroom.ann.id))
    (handle,) = newsroom.channel.threads
    await newsroom.ann.slash(handle, "summarize", text=ARTICLE)
    return handle


async def test_an_article_of_an_open_thread_shows_to_the_channel(quick_newsroom: Newsroom) -> None:
    await a_thread_with_an_article(quick_newsroom, discord.ChannelType.public_thread)
    seen = await all_that_can_be_seen(quick_newsroom, quick_newsroom.ben, quick_newsroom.channel)

    assert TITLE in seen


async def test_an_article_of_a_private_thread_shows_only_inside(quick_newsroom: Newsroom) -> None:
    thread = await a_thread_with_an_article(quick_newsroom, discord.ChannelType.private_thread)
    outside = await all_that_can_be_seen(quick_newsroom, quick_newsroom.ben, quick_newsroom.channel)
    inside = await all_that_can_be_seen(quick_newsroom, quick_newsroom.ann, thread)

    assert "Ferry" not in outside
    assert "Pell" not in outside
    assert TITLE in inside
