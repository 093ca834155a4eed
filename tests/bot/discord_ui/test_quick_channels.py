from typing import Any

import discord
import pytest

from bot.discord_ui.words import command_catalogue as words
from bot.discord_ui.words import settings_catalogue as setting_words
from tests.bot.discord_ui.byline_server import ARTICLE, REPLY, Newsroom, text_of
from tests.fake_model import FakeModel

pytestmark = pytest.mark.asyncio


async def choose_quick(newsroom: Newsroom, manager: Any) -> Any:
    """The channel is one without the language model from now on. The card on which that was chosen."""
    card = (await manager.slash(newsroom.channel, "settings")).response
    await manager.select(card, [newsroom.channel], custom_id="byline-setting:channels:")
    return card


async def a_private_thread(newsroom: Newsroom, *members: Any) -> Any:
    """Of such that Byline is not in Discord tells nothing but what comes with an interaction."""
    parent = newsroom.env.bot.get_channel(newsroom.channel.id)
    assert isinstance(parent, discord.TextChannel)
    kind = discord.ChannelType.private_thread
    thread = await parent.create_thread(name="Sources", type=kind, invitable=False)
    await newsroom.env.settle()
    for member in members:
        await thread.add_user(discord.Object(member.id))
    parent.guild._remove_thread(thread)
    (handle,) = newsroom.channel.threads
    return handle


async def test_who_asks_may_still_share(newsroom: Newsroom, model: FakeModel, manager: Any) -> None:
    model.reply(REPLY)
    card = (await manager.slash(newsroom.channel, "settings")).response
    await manager.click(card, label=setting_words.SEEN_BY_ASKER)
    result = await newsroom.ann.slash(newsroom.channel, "summarize", text=ARTICLE, private=False)

    assert not result.ephemeral


async def test_no_model_receives_what_is_read_in_a_quick_channel(
    newsroom: Newsroom, model: FakeModel, manager: Any
) -> None:
    await choose_quick(newsroom, manager)
    result = await newsroom.ann.slash(newsroom.channel, "summarize", text=ARTICLE)

    assert "quick reading" in text_of(result.response)
    assert model.requests == []


async def test_no_model_receives_a_question_about_an_article_of_a_quick_channel(
    newsroom: Newsroom, model: FakeModel, manager: Any
) -> None:
    await choose_quick(newsroom, manager)
    await newsroom.ann.slash(newsroom.channel, "summarize", text=ARTICLE)
    elsewhere = newsroom.guild.create_text_channel("sports")
    (choice,) = await newsroom.ann.autocomplete(elsewhere, "ask", "article", "ferry", question="Who?")
    result = await newsroom.ann.slash(elsewhere, "ask", question="Who objects?", article=choice["value"])

    assert words.NO_MODEL_ANSWERS in result.response.content
    assert model.requests == []


async def test_no_model_receives_what_is_read_in_a_thread_of_a_quick_channel(
    newsroom: Newsroom, model: FakeModel, manager: Any
) -> None:
    await choose_quick(newsroom, manager)
    card = (await newsroom.ann.slash(newsroom.channel, "summarize", text=ARTICLE)).response
    await newsroom.ann.click(card, label="Thread")
    (thread,) = newsroom.channel.threads
    await newsroom.ann.slash(thread, "summarize", text=f"Another headline\n\n{ARTICLE}")

    assert model.requests == []


async def test_no_model_receives_what_is_read_in_a_private_thread_that_byline_is_not_in(
    newsroom: Newsroom, model: FakeModel, manager: Any
) -> None:
    await choose_quick(newsroom, manager)
    handle = await a_private_thread(newsroom, newsroom.ann)
    await newsroom.ann.slash(handle, "summarize", text=ARTICLE)

    assert model.requests == []


async def test_a_private_thread_can_be_chosen_by_itself(
    newsroom: Newsroom, model: FakeModel, manager: Any
) -> None:
    thread = await a_private_thread(newsroom, newsroom.ann, manager)
    card = (await manager.slash(thread, "settings")).response
    await manager.click(card, label=setting_words.THREAD_QUICK)
    await newsroom.ann.slash(thread, "summarize", text=ARTICLE)

    assert f"**{setting_words.SETTING_THREAD}**: {setting_words.THREAD_QUICK}" in text_of(card)
    assert model.requests == []


async def test_a_private_thread_can_have_the_model_again(
    newsroom: Newsroom, model: FakeModel, manager: Any
) -> None:
    model.reply(REPLY)
    thread = await a_private_thread(newsroom, newsroom.ann, manager)
    card = (await manager.slash(thread, "settings")).response
    await manager.click(card, label=setting_words.THREAD_QUICK)
    await manager.click(card, label=setting_words.THREAD_USUAL)
    await newsroom.ann.slash(thread, "summarize", text=ARTICLE)

    assert len(model.requests) == 1


async def test_a_channel_asks_nothing_about_a_thread(newsroom: Newsroom, manager: Any) -> None:
    card = (await manager.slash(newsroom.channel, "settings")).response

    assert setting_words.SETTING_THREAD not in text_of(card)


async def test_a_choice_outlives_a_restart(newsroom: Newsroom, manager: Any) -> None:
    await choose_quick(newsroom, manager)
    await newsroom.restart()
    card = (await manager.slash(newsroom.channel, "settings")).response

    assert f"**{setting_words.SETTING_CHANNELS}**: <#{newsroom.channel.id}>" in text_of(card)
