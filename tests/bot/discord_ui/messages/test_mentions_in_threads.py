"""What Byline answers without being mentioned, in threads and in direct messages."""

from typing import Any

import discord
import pytest
from simcord.enums import MessageType

from bot.discord_ui.words import catalogue
from tests.bot.discord_ui.byline_server import ARTICLE, Newsroom, text_of

pytestmark = pytest.mark.asyncio

LONG = "The harbour office said the ferry had carried fewer people each year since 2011. " * 8


async def a_thread(newsroom: Newsroom) -> Any:
    """One on the ferry's card."""
    card = (await newsroom.ann.slash(newsroom.channel, "summarize", text=ARTICLE)).response
    await newsroom.ann.click(card, label=catalogue.BUTTON_THREAD)
    (thread,) = newsroom.channel.threads
    return thread


async def test_a_direct_message_needs_no_mention(quick_newsroom: Newsroom) -> None:
    await quick_newsroom.ann.send_dm(ARTICLE)

    assert "### Ferry line to close in May" in text_of(quick_newsroom.ann.user.dm_channel.last_message)


async def test_its_threads_new_name_is_not_answered(open_newsroom: Newsroom) -> None:
    thread = await a_thread(open_newsroom)
    told = await rename(open_newsroom, thread.id)

    assert thread.last_message.id == told


async def test_what_discord_tells_in_direct_messages_is_not_answered(quick_newsroom: Newsroom) -> None:
    await quick_newsroom.ann.send_dm(ARTICLE)
    channel = quick_newsroom.ann.user.dm_channel
    told = await rename(quick_newsroom, channel.id)

    assert channel.last_message.id == told


async def rename(newsroom: Newsroom, channel: int) -> int:
    """The id of the message with which Discord tells of it."""
    told = newsroom.env.backend.create_message(
        channel, newsroom.ann.id, "Ferry, harbour", message_type=MessageType.CHANNEL_NAME_CHANGE
    )
    await newsroom.env.settle()
    return int(told.id)


@pytest.mark.parametrize(
    ("content", "attachments"),
    [("https://example.org/news", []), ("", [("ferry.png", b"\x89PNG\r\n")])],
    ids=["an address", "a picture"],
)
async def test_in_its_thread_byline_is_silent_on_what_asks_nothing(
    open_newsroom: Newsroom, content: str, attachments: Any
) -> None:
    thread = await a_thread(open_newsroom)
    sent = await open_newsroom.ben.send(thread, content, attachments=attachments)

    assert thread.last_message.id == sent.id


async def test_a_text_file_in_its_thread_is_read(open_newsroom: Newsroom) -> None:
    thread = await a_thread(open_newsroom)
    text = f"Harbour to be dredged\n\n{LONG}\n\n{LONG}"
    await open_newsroom.ben.send(thread, attachments=[("message.txt", text.encode())])

    assert "### 2: Harbour to be dredged" in text_of(thread.last_message)


async def test_of_a_text_file_in_its_thread_in_which_nothing_stands_that_is_said(
    open_newsroom: Newsroom,
) -> None:
    thread = await a_thread(open_newsroom)
    await open_newsroom.ben.send(thread, attachments=[("message.txt", b" ")])

    assert thread.last_message.content.startswith("message.txt: There is no text in it")


@pytest.mark.parametrize("end", ["?", "."])
async def test_a_long_question_in_a_thread_is_no_article(open_newsroom: Newsroom, end: str) -> None:
    thread = await a_thread(open_newsroom)
    asked = "I wonder who objects to the closure of the ferry line, and whether anybody else does" * 3
    await open_newsroom.ben.send(thread, asked + end)

    assert thread.last_message.content.startswith("**Ferry line to close in May**")


async def test_a_long_question_in_direct_messages_is_no_article(quick_newsroom: Newsroom) -> None:
    await quick_newsroom.ann.send_dm(ARTICLE)
    await quick_newsroom.ann.send_dm("I wonder who objects to the closure of the ferry line, " * 5)
    last = quick_newsroom.ann.user.dm_channel.last_message

    assert last.content.startswith("**Ferry line to close in May**")


async def test_a_first_paste_in_direct_messages_may_be_one_paragraph(quick_newsroom: Newsroom) -> None:
    await quick_newsroom.ann.send_dm(LONG)

    assert catalogue.QUICK_READING in text_of(quick_newsroom.ann.user.dm_channel.last_message)


async def test_a_thread_that_somebody_opens_on_a_card_is_followed(open_newsroom: Newsroom) -> None:
    card = (await open_newsroom.ann.slash(open_newsroom.channel, "summarize", text=ARTICLE)).response
    thread = await opened_by_ann(open_newsroom, card)
    await open_newsroom.ben.send(thread, "Who objects to it")

    assert thread.last_message.content.startswith("**Ferry line to close in May**")


async def test_a_thread_that_somebody_opens_on_another_message_is_not_followed(
    open_newsroom: Newsroom,
) -> None:
    thread = await opened_by_ann(open_newsroom, await open_newsroom.ann.send(open_newsroom.channel, "Lunch?"))
    sent = await open_newsroom.ben.send(thread, "Who objects to it")

    assert thread.last_message.id == sent.id


async def test_a_thread_is_not_followed_while_discord_does_not_tell_what_it_hangs_on(
    open_newsroom: Newsroom,
) -> None:
    card = (await open_newsroom.ann.slash(open_newsroom.channel, "summarize", text=ARTICLE)).response
    thread = await opened_by_ann(open_newsroom, card)
    open_newsroom.env.inject_error("GET", "/channels/*/messages/*", status=400)
    unanswered = await open_newsroom.ben.send(thread, "Who objects to it")
    unanswered_last = thread.last_message.id
    await open_newsroom.ben.send(thread, "Who objects to it")

    assert unanswered_last == unanswered.id
    assert thread.last_message.content.startswith("**Ferry line to close in May**")


async def test_the_message_that_a_thread_hangs_on_is_looked_up_once(open_newsroom: Newsroom) -> None:
    thread = await opened_by_ann(open_newsroom, await sent_by_byline(open_newsroom))
    await open_newsroom.ben.send(thread, "Who objects to it")
    await open_newsroom.ann.send(thread, "And who else")

    assert times_looked_up(open_newsroom, thread.id) == 1


async def test_a_thread_is_followed_from_when_its_message_shows_a_card(open_newsroom: Newsroom) -> None:
    card = (await open_newsroom.ann.slash(open_newsroom.channel, "summarize", text=ARTICLE)).response
    message = await sent_by_byline(open_newsroom)
    thread = await opened_by_ann(open_newsroom, message)
    await open_newsroom.ben.send(thread, "Who objects to it")
    shown = await (await channel_of(open_newsroom)).fetch_message(card.id)
    await message.edit(content=None, view=discord.ui.LayoutView.from_message(shown))
    await open_newsroom.env.settle()
    await open_newsroom.ben.send(thread, "Who objects to it")

    assert thread.last_message.content.startswith("**Ferry line to close in May**")


async def channel_of(newsroom: Newsroom) -> discord.TextChannel:
    channel = await newsroom.env.bot.fetch_channel(newsroom.channel.id)
    assert isinstance(channel, discord.TextChannel)
    return channel


async def sent_by_byline(newsroom: Newsroom) -> discord.Message:
    """A message that shows no card."""
    message = await (await channel_of(newsroom)).send("On its way.")
    await newsroom.env.settle()
    return message


def times_looked_up(newsroom: Newsroom, message: int) -> int:
    path = f"/channels/{newsroom.channel.id}/messages/{message}"
    return sum(one.method == "GET" and one.path.endswith(path) for one in newsroom.env.http_requests)


async def opened_by_ann(newsroom: Newsroom, message: Any) -> Any:
    backend = newsroom.env.backend
    backend.create_thread(newsroom.channel.id, "Ferry", owner_id=newsroom.ann.id, message_id=message.id)
    await newsroom.env.settle()
    (thread,) = newsroom.channel.threads
    return thread
