"""Remarks beside an answer, and promises to all that were fulfilled privately."""

from typing import Any

import discord
import pytest

from bot.discord_ui.words import command_catalogue as words
from tests.bot.discord_ui.answers.ways import (
    BROKEN,
    BUSY,
    CHANNEL,
    EXPIRED,
    FORBIDDEN,
    GONE,
    HIDDEN,
    IN_TROUBLE,
    TOO_LONG,
    TOO_MANY,
    by_token,
    ways,
)

pytestmark = pytest.mark.asyncio

# A line beside


async def test_a_remark_is_for_who_asked_alone_even_beside_what_all_see() -> None:
    one = await ways(private=False)

    assert await by_token(one)[0].remark("a word")
    assert one.sender.asked == [("follow up", "a word", HIDDEN)]


@pytest.mark.parametrize(
    ("token", "room", "channel"), [("", True, None), ("opens it", False, None), ("opens it", True, CHANNEL)]
)
async def test_a_remark_needs_a_token_room_and_an_answer_that_stands_there(
    token: str, room: bool, channel: int | None
) -> None:
    one = await ways(token=token)
    one.sender.has_room = room
    one.promise.note(channel=channel)

    assert not await by_token(one)[0].remark("a word")
    assert one.sender.asked == []


@pytest.mark.parametrize(
    ("error", "opens"), [(EXPIRED, False), (FORBIDDEN, True), (TOO_LONG, True), (IN_TROUBLE, True)]
)
async def test_a_remark_that_the_token_does_not_bring_goes_another_way(error: Any, opens: bool) -> None:
    one = await ways(refuses={"follow up": [error]})
    token, state = by_token(one)

    assert not await token.remark("a word")
    assert state.has_token is opens


async def test_a_remark_for_which_discord_is_too_busy_is_tried_again() -> None:
    one = await ways(refuses={"follow up": [BUSY]})

    with pytest.raises(discord.HTTPException):
        await by_token(one)[0].remark("a word")


@pytest.mark.parametrize("shown", [True, False])
async def test_a_remark_that_may_have_arrived_is_said_again_only_where_nothing_else_shows(
    shown: bool,
) -> None:
    one = await ways(refuses={"follow up": [BROKEN]})
    token, state = by_token(one)
    state.has_shown = shown

    assert await token.remark("a word") is shown


# Taking back what was promised to all


async def test_a_promise_to_all_is_fulfilled_with_next_to_nothing_which_goes_again() -> None:
    one = await ways()

    assert await by_token(one)[0].take_back("a reason")
    assert one.sender.asked == [
        ("change response", None, words.ANSWERED_ELSEWHERE),
        ("follow up", "a reason", HIDDEN),
        ("take response away", None),
    ]


@pytest.mark.parametrize(("error", "opens"), [(EXPIRED, False), (FORBIDDEN, True)])
async def test_a_promise_that_cannot_be_changed_is_not_taken_back(error: Any, opens: bool) -> None:
    one = await ways(refuses={"change response": [error]})
    token, state = by_token(one)

    assert not await token.take_back("a reason")
    assert len(one.sender.asked) == 1
    assert state.has_token is opens


async def test_a_promise_is_taken_back_a_little_later_where_discord_is_in_trouble() -> None:
    one = await ways(refuses={"change response": [IN_TROUBLE]})

    with pytest.raises(discord.DiscordServerError):
        await by_token(one)[0].take_back("a reason")


@pytest.mark.parametrize("error", [IN_TROUBLE, TOO_MANY, BROKEN], ids=["trouble", "too many", "broken"])
async def test_where_nothing_private_is_possible_the_promise_says_why(error: Any) -> None:
    one = await ways(refuses={"follow up": [error]})

    assert await by_token(one)[0].take_back("a reason")
    assert one.sender.asked[2:] == [("change response", None, "a reason")]


@pytest.mark.parametrize(
    ("error", "says"),
    [(GONE, []), (IN_TROUBLE, [("change response", None, words.ANSWERED_PRIVATELY)])],
    ids=["gone", "in trouble"],
)
async def test_a_promise_that_stays_says_that_it_was_answered_privately(error: Any, says: list[Any]) -> None:
    one = await ways(refuses={"take response away": [error]})

    assert await by_token(one)[0].take_back("a reason")
    assert one.sender.asked[3:] == says
