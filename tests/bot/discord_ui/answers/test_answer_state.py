from typing import Any

import discord
import pytest

from bot.discord_ui.answers.answer_addresses import AnswerKind
from bot.discord_ui.answers.answer_state import TOKEN_SECONDS, is_gone
from bot.discord_ui.answers.sending import Post
from tests.bot.discord_ui.answers.ways import (
    BEHIND,
    BUSY,
    CARD,
    CHANNEL,
    DIRECT_CHANNEL,
    EXPIRED,
    FORBIDDEN,
    GONE,
    IN_TROUBLE,
    INTERACTION,
    LACKS_REFERENCE,
    MESSAGE,
    REPLY,
    RESPONSE,
    TOO_LONG,
    ways,
)

pytestmark = pytest.mark.asyncio


@pytest.mark.parametrize(
    ("age", "later", "opens"),
    [
        (None, TOKEN_SECONDS - 1, True),
        (None, TOKEN_SECONDS, False),
        (60.0, TOKEN_SECONDS - 61, True),
        (60.0, TOKEN_SECONDS - 60, False),
        (0.0, TOKEN_SECONDS - 1, True),
        (0.0, TOKEN_SECONDS, False),
    ],
)
async def test_a_token_opens_the_way_until_its_time_is_over(
    age: float | None, later: float, opens: bool
) -> None:
    one = await ways(age_seconds=age)
    state = one.state()
    one.clock.now += later

    assert state.has_token is opens


async def test_without_a_token_there_is_no_such_way_however_early_it_is() -> None:
    one = await ways(REPLY)
    one.clock.now = -1.0
    state = one.state()
    one.clock.now = 0.0

    assert not state.has_token


async def test_what_ended_before_its_time_opens_nothing() -> None:
    state = (await ways()).state()
    state.has_ended(EXPIRED)

    assert not state.has_token


@pytest.mark.parametrize("error", [GONE, FORBIDDEN, IN_TROUBLE, BUSY], ids=lambda one: str(one.status))
async def test_what_says_anything_else_ends_no_token(error: discord.HTTPException) -> None:
    state = (await ways()).state()
    with pytest.raises(discord.HTTPException):
        state.has_ended(error)

    assert state.has_token


@pytest.mark.parametrize(("opens", "room"), [(True, True), (True, False), (False, True)])
async def test_one_more_message_needs_a_token_and_room_behind_the_response(opens: bool, room: bool) -> None:
    one = await ways(token="opens it" if opens else "")
    one.sender.has_room = room

    assert one.state().has_room is (opens and room)


@pytest.mark.parametrize(
    ("kind", "age", "shown", "may_be_posted"),
    [
        (INTERACTION, None, False, False),
        (REPLY, None, False, False),
        (CARD, None, True, False),
        (BEHIND, None, False, False),
        (INTERACTION, 0.0, None, True),
        (CARD, 60.0, None, True),
    ],
)
async def test_what_shows_is_known_of_what_this_process_was_asked_for_alone(
    kind: AnswerKind, age: float | None, shown: bool | None, may_be_posted: bool
) -> None:
    state = (await ways(kind, age_seconds=age)).state()

    assert (state.has_shown, state.may_be_posted) == (shown, may_be_posted)
    assert state.is_resumed is may_be_posted


@pytest.mark.parametrize(
    ("kind", "message", "known", "is_its_message"),
    [
        (INTERACTION, None, None, None),
        (INTERACTION, MESSAGE, None, MESSAGE),
        (INTERACTION, MESSAGE, RESPONSE, RESPONSE),
        (CARD, MESSAGE, None, MESSAGE),
        (REPLY, MESSAGE, None, None),
        (REPLY, MESSAGE, RESPONSE, RESPONSE),
    ],
)
async def test_its_message_is_the_one_it_came_as_and_not_the_one_it_replies_to(
    kind: AnswerKind, message: int | None, known: int | None, is_its_message: int | None
) -> None:
    one = await ways(kind, message=message)
    one.promise.note(message=known)

    assert one.state().message_id == is_its_message


@pytest.mark.parametrize(
    ("changes", "address", "own"),
    [
        ({}, {"message": RESPONSE}, Post(CHANNEL, RESPONSE)),
        ({}, {"message": None}, None),
        ({}, {"message": RESPONSE, "private": True}, None),
        ({}, {"message": RESPONSE, "channel": None}, None),
        ({}, {"message": RESPONSE, "kind": BEHIND}, None),
        ({"message": RESPONSE}, {}, Post(CHANNEL, RESPONSE)),
        (
            {"message": RESPONSE, "channel": DIRECT_CHANNEL},
            {"private": True},
            Post(DIRECT_CHANNEL, RESPONSE),
        ),
        ({"message": None, "channel": DIRECT_CHANNEL}, {"private": True}, None),
    ],
)
async def test_a_message_of_its_own_is_one_that_the_bot_may_see(
    changes: dict[str, Any], address: dict[str, Any], own: Post | None
) -> None:
    one = await ways(**address)
    one.promise.note(**changes)

    assert one.state().own_message == own


@pytest.mark.parametrize(
    ("error", "gone"), [(GONE, True), (LACKS_REFERENCE, True), (TOO_LONG, False), (FORBIDDEN, False)]
)
async def test_what_it_was_about_is_gone_where_discord_does_not_find_it(error: Any, gone: bool) -> None:
    assert is_gone(error) is gone
