from typing import Any

import discord
import pytest

from bot.discord_ui.messages.mentions import LEAST_PIECE
from bot.discord_ui.words import command_catalogue as words
from bot.pipeline.keeping.promises import Promise
from bot.words import fixed_texts
from tests.bot.discord_ui.byline_server import ARTICLE, Newsroom, mention, text_of
from tests.bot.discord_ui.reading_desk import POOL, cards_in, post, said_by_byline

pytestmark = pytest.mark.asyncio

LONG = "The harbour office said the ferry had carried fewer people each year since 2011. " * 8


async def test_a_mention_with_a_paste_is_answered_with_the_card(quick_newsroom: Newsroom) -> None:
    asked = await quick_newsroom.ann.send(quick_newsroom.channel, f"{mention(quick_newsroom)} {ARTICLE}")
    answer = quick_newsroom.channel.last_message

    assert "### Ferry line to close in May" in text_of(answer)
    assert answer.reference.message_id == asked.id


async def test_a_paste_belongs_to_no_conversation_that_may_be_forgotten_meanwhile(
    quick_newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    changes: list[Any] = []
    monkeypatch.setattr(Promise, "change_errand", lambda _, *change: changes.append(change))
    await quick_newsroom.ann.send(quick_newsroom.channel, f"{mention(quick_newsroom)} {ARTICLE}")
    [(_, conversation)] = changes

    assert conversation is None


async def test_a_question_stays_about_its_article_whatever_is_read_before_it_is_answered(
    quick_newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    changes: list[Any] = []
    await quick_newsroom.ann.send(quick_newsroom.channel, f"{mention(quick_newsroom)} {ARTICLE}")
    monkeypatch.setattr(Promise, "change_errand", lambda _, *change: changes.append(change))
    await quick_newsroom.ann.send(quick_newsroom.channel, f"{mention(quick_newsroom)} Who objects?")
    await quick_newsroom.ann.slash(quick_newsroom.channel, "ask", question="Who objects?")

    assert [len(errand["about"]) for errand, _conversation in changes] == [1, 1]


async def test_a_mention_with_an_article_is_answered_once(desk: Newsroom) -> None:
    assert desk.env.bot.user is not None
    await post(desk, f"{desk.env.bot.user.mention} {POOL}")

    assert len(cards_in(desk.channel)) == len(said_by_byline(desk)) == 1


async def test_a_message_that_does_not_turn_to_byline_stays_unanswered(quick_newsroom: Newsroom) -> None:
    sent = await quick_newsroom.ann.send(quick_newsroom.channel, ARTICLE)

    assert quick_newsroom.channel.last_message.id == sent.id


async def test_a_mention_of_everyone_does_not_call_byline(quick_newsroom: Newsroom) -> None:
    sent = await quick_newsroom.ann.send(quick_newsroom.channel, f"@everyone {ARTICLE}")

    assert quick_newsroom.channel.last_message.id == sent.id


async def test_a_mention_alone_says_how_to_paste(quick_newsroom: Newsroom) -> None:
    await quick_newsroom.ann.send(quick_newsroom.channel, mention(quick_newsroom))

    assert quick_newsroom.channel.last_message.content == f"{words.ONLY_A_MENTION} {words.OR_BY_MENU}"


async def test_a_mention_with_an_address_says_that_pages_are_not_opened(quick_newsroom: Newsroom) -> None:
    await quick_newsroom.ann.send(
        quick_newsroom.channel, f"{mention(quick_newsroom)} https://example.org/news"
    )

    assert quick_newsroom.channel.last_message.content.startswith(words.NO_WEB_PAGES)


async def test_neighbouring_messages_are_one_paste_where_byline_may_read_them(
    open_newsroom: Newsroom,
) -> None:
    ann, channel = open_newsroom.ann, open_newsroom.channel
    await ann.send(channel, f"Ferry line to close in May\n\n{LONG}")
    await ann.send(channel, f"{mention(open_newsroom)} “A disgrace,” Ana Pell said. {LONG}")

    assert "### Ferry line to close in May" in text_of(channel.last_message)


@pytest.mark.parametrize(("length", "is_of_it"), [(LEAST_PIECE, True), (LEAST_PIECE - 1, False)])
async def test_only_a_longer_message_before_it_may_begin_a_paste(
    open_newsroom: Newsroom, length: int, *, is_of_it: bool
) -> None:
    ann, channel = open_newsroom.ann, open_newsroom.channel
    await ann.send(channel, f"Ferry line to close in May\n\n{LONG}"[: length - 1] + ".")
    await ann.send(channel, f"{mention(open_newsroom)} “A disgrace,” Ana Pell said. {LONG}")

    assert ("### Ferry line to close in May" in text_of(channel.last_message)) is is_of_it


async def full_mention(newsroom: Newsroom) -> str:
    """What is told of an article of which a mention fills one message."""
    begin = f"{mention(newsroom)} Ferry line to close in May\n\n“A disgrace,” Ana Pell said. "
    sentences = (begin + LONG * 3)[:2000].rpartition(". ")[0]
    await newsroom.ann.send(newsroom.channel, f"{sentences}.")
    return text_of(newsroom.channel.last_message)


async def test_a_full_message_may_go_on_in_others_that_byline_may_not_read(quick_newsroom: Newsroom) -> None:
    assert words.SAW_ONE_MESSAGE in await full_mention(quick_newsroom)


async def test_where_byline_may_read_the_others_a_full_message_is_the_last(open_newsroom: Newsroom) -> None:
    assert words.SAW_ONE_MESSAGE not in await full_mention(open_newsroom)


async def test_in_direct_messages_a_full_message_may_go_on_in_the_next(open_newsroom: Newsroom) -> None:
    await open_newsroom.ann.send_dm(f"Ferry line to close in May\n\n{LONG * 3}"[:2000])

    assert words.SAW_ONE_MESSAGE in text_of(open_newsroom.ann.user.dm_channel.last_message)


async def test_another_persons_message_in_between_ends_the_paste(open_newsroom: Newsroom) -> None:
    ann, channel = open_newsroom.ann, open_newsroom.channel
    await ann.send(channel, f"Ferry line to close in May\n\n{LONG}")
    await open_newsroom.ben.send(channel, "Hello")
    await ann.send(channel, f"{mention(open_newsroom)} “A disgrace,” Ana Pell said. {LONG}")

    assert "Ferry line to close in May" not in text_of(channel.last_message)


async def test_where_byline_may_not_write_the_author_learns_it_directly(quick_newsroom: Newsroom) -> None:
    quick_newsroom.env.inject_error("POST", "/channels/*/messages", status=403, code=50013, times=2)
    await quick_newsroom.ann.send(quick_newsroom.channel, f"{mention(quick_newsroom)} {ARTICLE}")

    assert words.NO_PERMISSION in quick_newsroom.ann.user.dm_channel.last_message.content


async def test_a_link_is_read_for_who_may_read_the_message(open_newsroom: Newsroom) -> None:
    message = await open_newsroom.ben.send(open_newsroom.channel, ARTICLE)
    result = await open_newsroom.ann.slash(open_newsroom.channel, "whosaid", message=message.jump_url)

    assert fixed_texts.WHO_SAID_WHAT in text_of(result.response)


async def test_a_link_into_a_channel_that_one_cannot_see_gives_nothing_away(open_newsroom: Newsroom) -> None:
    message = await open_newsroom.ben.send(open_newsroom.channel_for(open_newsroom.ben), ARTICLE)
    result = await open_newsroom.ann.slash(open_newsroom.channel, "summarize", message=message.jump_url)

    assert result.response.content.startswith(words.LINK_NOT_FOR_YOU)


async def test_without_the_intent_a_link_points_at_the_menu(quick_newsroom: Newsroom) -> None:
    message = await quick_newsroom.ben.send(quick_newsroom.channel, ARTICLE)
    result = await quick_newsroom.ann.slash(quick_newsroom.channel, "summarize", message=message.jump_url)

    assert result.response.content.startswith(words.LINK_NEEDS_INTENT)


async def test_a_link_to_another_server_is_not_followed(open_newsroom: Newsroom) -> None:
    link = "https://discord.com/channels/1/2/3"
    result = await open_newsroom.ann.slash(open_newsroom.channel, "summarize", message=link)

    assert result.response.content.startswith(words.LINK_ELSEWHERE)


@pytest.mark.parametrize("link", ["the one above", "https://example.org/channels/1/2/3"])
async def test_what_is_no_link_to_a_message_is_said_to_be_none(open_newsroom: Newsroom, link: str) -> None:
    result = await open_newsroom.ann.slash(open_newsroom.channel, "summarize", message=link)

    assert result.response.content.startswith(words.NOT_A_MESSAGE_LINK)


async def test_a_link_to_a_message_that_is_gone_gives_nothing_away(open_newsroom: Newsroom) -> None:
    message = await open_newsroom.ben.send(open_newsroom.channel, ARTICLE)
    await open_newsroom.ben.delete(message)
    result = await open_newsroom.ann.slash(open_newsroom.channel, "summarize", message=message.jump_url)

    assert result.followups[0].content.startswith(words.LINK_NOT_FOR_YOU)


async def test_a_link_is_not_read_for_who_sees_the_channel_but_not_what_was_written_before(
    open_newsroom: Newsroom,
) -> None:
    everyone = open_newsroom.guild.default_role
    new_only = {everyone: discord.PermissionOverwrite(view_channel=True, read_message_history=False)}
    channel = open_newsroom.guild.create_text_channel("archive", overwrites=new_only)
    message = await open_newsroom.ben.send(channel, ARTICLE)
    result = await open_newsroom.ann.slash(open_newsroom.channel, "summarize", message=message.jump_url)

    assert result.response.content.startswith(words.LINK_NOT_FOR_YOU)


async def test_a_link_into_a_private_thread_is_not_read_for_who_may_not_be_in_it(
    open_newsroom: Newsroom,
) -> None:
    kind = discord.ChannelType.private_thread
    thread = await (await channel_of(open_newsroom)).create_thread(name="Sources", type=kind)
    await open_newsroom.env.settle()
    written = await thread.send(ARTICLE)
    result = await open_newsroom.ann.slash(open_newsroom.channel, "summarize", message=written.jump_url)

    assert result.response.content.startswith(words.LINK_NOT_FOR_YOU)


@pytest.mark.parametrize("private", [True, False])
async def test_a_refusal_is_for_who_asked_alone(open_newsroom: Newsroom, private: bool) -> None:
    before = len(open_newsroom.channel.history())
    await open_newsroom.ann.slash(open_newsroom.channel, "summarize", message="no link", private=private)

    assert len(open_newsroom.channel.history()) == before


async def channel_of(newsroom: Newsroom) -> discord.TextChannel:
    channel = await newsroom.env.bot.fetch_channel(newsroom.channel.id)
    assert isinstance(channel, discord.TextChannel)
    return channel
