from typing import Any

import discord
import pytest

from bot.discord_ui.words import command_catalogue as words
from tests.bot.discord_ui.byline_server import ARTICLE, REPLY, Newsroom, text_of
from tests.fake_model import FakeModel

pytestmark = pytest.mark.asyncio


@pytest.fixture
def manager(newsroom: Newsroom) -> Any:
    role = newsroom.guild.create_role("Editors", permissions=discord.Permissions(manage_guild=True))
    return newsroom.guild.add_member(newsroom.env.create_user("meg"), roles=[role])


async def test_setup_says_privately_who_receives_the_text(newsroom: Newsroom, manager: Any) -> None:
    result = await manager.slash(newsroom.channel, "setup")

    assert "fake-model at <https://model.test/v1>" in result.response.content
    assert result.ephemeral


async def test_answers_are_private_where_the_server_chose_so(newsroom: Newsroom, manager: Any) -> None:
    await manager.slash(newsroom.channel, "setup", private=True)
    result = await newsroom.ann.slash(newsroom.channel, "summarize", text="https://example.org")

    assert result.ephemeral


async def test_who_asks_may_still_share(newsroom: Newsroom, model: FakeModel, manager: Any) -> None:
    model.reply(REPLY)
    await manager.slash(newsroom.channel, "setup", private=True)
    result = await newsroom.ann.slash(newsroom.channel, "summarize", text=ARTICLE, private=False)

    assert not result.ephemeral


async def test_no_model_receives_what_is_read_in_a_quick_channel(
    newsroom: Newsroom, model: FakeModel, manager: Any
) -> None:
    await manager.slash(newsroom.channel, "setup", quick_only=True)
    result = await newsroom.ann.slash(newsroom.channel, "summarize", text=ARTICLE)

    assert "quick reading" in text_of(result.response)
    assert model.requests == []


async def test_no_model_receives_a_question_about_an_article_of_a_quick_channel(
    newsroom: Newsroom, model: FakeModel, manager: Any
) -> None:
    await manager.slash(newsroom.channel, "setup", quick_only=True)
    await newsroom.ann.slash(newsroom.channel, "summarize", text=ARTICLE)
    elsewhere = newsroom.guild.create_text_channel("sports")
    (choice,) = await newsroom.ann.autocomplete(elsewhere, "ask", "article", "ferry", question="Who?")
    result = await newsroom.ann.slash(elsewhere, "ask", question="Who objects?", article=choice["value"])

    assert words.NO_MODEL_ANSWERS in result.response.content
    assert model.requests == []


async def test_no_model_receives_what_is_read_in_a_thread_of_a_quick_channel(
    newsroom: Newsroom, model: FakeModel, manager: Any
) -> None:
    await manager.slash(newsroom.channel, "setup", quick_only=True)
    card = (await newsroom.ann.slash(newsroom.channel, "summarize", text=ARTICLE)).response
    await newsroom.ann.click(card, label="Thread")
    (thread,) = newsroom.channel.threads
    await newsroom.ann.slash(thread, "summarize", text=f"Another headline\n\n{ARTICLE}")

    assert model.requests == []


async def test_no_model_receives_what_is_read_in_a_private_thread_that_byline_is_not_in(
    newsroom: Newsroom, model: FakeModel, manager: Any
) -> None:
    await manager.slash(newsroom.channel, "setup", quick_only=True)
    parent = newsroom.env.bot.get_channel(newsroom.channel.id)
    assert isinstance(parent, discord.TextChannel)
    kind = discord.ChannelType.private_thread
    thread = await parent.create_thread(name="Sources", type=kind, invitable=False)
    await newsroom.env.settle()
    await thread.add_user(discord.Object(newsroom.ann.id))
    parent.guild._remove_thread(thread)  # of such Discord tells nothing but what comes with an interaction
    (handle,) = newsroom.channel.threads
    await newsroom.ann.slash(handle, "summarize", text=ARTICLE)

    assert model.requests == []


async def test_a_choice_outlives_a_restart(newsroom: Newsroom, manager: Any) -> None:
    await manager.slash(newsroom.channel, "setup", quick_only=True)
    await newsroom.restart()
    result = await manager.slash(newsroom.channel, "setup")

    assert f"<#{newsroom.channel.id}>" in result.response.content


async def test_a_channel_can_have_the_full_reading_again(newsroom: Newsroom, manager: Any) -> None:
    await manager.slash(newsroom.channel, "setup", quick_only=True)
    result = await manager.slash(newsroom.channel, "setup", quick_only=False)

    assert words.SETUP_NO_QUICK_CHANNELS in result.response.content


async def test_where_no_model_reads_no_channel_is_promised_the_full_reading(quick_newsroom: Newsroom) -> None:
    role = quick_newsroom.guild.create_role("Editors", permissions=discord.Permissions(manage_guild=True))
    manager = quick_newsroom.guild.add_member(quick_newsroom.env.create_user("meg"), roles=[role])
    result = await manager.slash(quick_newsroom.channel, "setup")

    assert words.SETUP_ALL_QUICK in result.response.content
    assert "full reading" not in result.response.content
