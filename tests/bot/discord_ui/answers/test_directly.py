from typing import Any

import discord
import pytest

from bot.discord_ui.answers.answer_addresses import AnswerKind
from bot.discord_ui.answers.answer_state import NoPrivateWay
from bot.discord_ui.answers.directly import Directly
from bot.discord_ui.words import command_catalogue as words
from tests.bot.discord_ui.answers.ways import (
    BEHIND,
    BROKEN,
    CHANNEL,
    FORBIDDEN,
    GONE,
    IN_TROUBLE,
    INTERACTION,
    LACKS_REFERENCE,
    MESSAGE,
    REPLY,
    RESPONSE,
    TOO_MANY,
    ways,
)

pytestmark = pytest.mark.asyncio


@pytest.mark.parametrize(
    ("kind", "private", "posted"),
    [
        (REPLY, False, (MESSAGE, "there")),
        (INTERACTION, False, (RESPONSE, "there")),
        (INTERACTION, True, (None, "directly")),
    ],
)
async def test_a_remark_replies_to_the_answer_or_to_what_was_asked(
    kind: AnswerKind, private: bool, posted: tuple[Any, ...]
) -> None:
    one = await ways(kind, private=private)
    if not private and kind is INTERACTION:
        one.promise.note(channel=CHANNEL, message=RESPONSE)
    await Directly(one.state()).reply_or_tell("a word")

    assert one.sender.asked == [("post", "a word", *posted)]


async def test_where_byline_may_not_write_who_asked_learns_directly_where_it_was() -> None:
    one = await ways(REPLY, refuses={"post": [FORBIDDEN]})
    await Directly(one.state()).reply_or_tell("a word")
    told = words.CANNOT_WRITE_THERE.format(channel=f"<#{CHANNEL}>", words="a word")

    assert one.sender.asked[1:] == [("post", told, None, "directly")]


@pytest.mark.parametrize("error", [LACKS_REFERENCE], ids=["what it replies to is gone"])
async def test_where_only_the_message_is_gone_the_remark_is_told_as_it_is(error: Any) -> None:
    one = await ways(REPLY, refuses={"post": [error]})
    await Directly(one.state()).reply_or_tell("a word")

    assert one.sender.asked[1:] == [("post", "a word", None, "directly")]


@pytest.mark.parametrize("error", [FORBIDDEN, GONE])
async def test_a_private_remark_that_nobody_takes_waits_for_its_person(error: Any) -> None:
    one = await ways(private=True, refuses={"post": [error]})
    with pytest.raises(NoPrivateWay):
        await Directly(one.state()).reply_or_tell("a word")

    assert len(one.sender.asked) == 1


@pytest.mark.parametrize("private", [True, False])
async def test_what_fails_otherwise_is_tried_again_on_the_same_way(private: bool) -> None:
    one = await ways(private=private, refuses={"post": [IN_TROUBLE]})
    with pytest.raises(discord.DiscordServerError):
        await Directly(one.state()).reply_or_tell("a word")

    assert len(one.sender.asked) == 1


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        (REPLY, [("post", words.DISCORD_TAKES_LONG, None, "directly")]),
        (INTERACTION, [("follow up", words.DISCORD_TAKES_LONG, "hidden")]),
        (BEHIND, []),
    ],
)
async def test_that_it_takes_long_is_told_by_another_way_than_the_answers(
    kind: AnswerKind, told: list[Any]
) -> None:
    one = await ways(kind)
    await Directly(one.state()).say_it_takes_long()

    assert one.sender.asked == told


async def test_that_it_takes_long_is_not_told_where_something_shows() -> None:
    one = await ways(REPLY)
    state = one.state()
    state.has_shown = True
    await Directly(state).say_it_takes_long()

    assert one.sender.asked == []


async def test_that_it_takes_long_is_not_told_where_the_token_brings_no_more() -> None:
    one = await ways()
    one.sender.has_room = False
    await Directly(one.state()).say_it_takes_long()

    assert one.sender.asked == []


@pytest.mark.parametrize("error", [FORBIDDEN, TOO_MANY, BROKEN], ids=["forbidden", "too many", "broken"])
async def test_that_it_takes_long_need_not_arrive(error: Any) -> None:
    one = await ways(REPLY, refuses={"post": [error]})
    await Directly(one.state()).say_it_takes_long()

    assert len(one.sender.asked) == 1
