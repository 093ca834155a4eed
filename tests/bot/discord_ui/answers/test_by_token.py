from typing import Any

import discord
import pytest

from bot.discord_ui.answers.answer_addresses import AnswerKind
from tests.bot.discord_ui.answers.ways import (
    BEHIND,
    BROKEN,
    CARD,
    CHANNEL,
    EXPIRED,
    FOLLOW_UP,
    FORBIDDEN,
    HIDDEN,
    IN_TROUBLE,
    INTERACTION,
    REPLY,
    RESPONSE,
    SEEN_BY_ALL,
    TOO_MANY,
    by_token,
    ways,
)

pytestmark = pytest.mark.asyncio

# In place of what showed before


@pytest.mark.parametrize("message", [None, RESPONSE])
async def test_a_response_is_changed_whether_or_not_its_id_is_known(message: int | None) -> None:
    one = await ways(message=message)
    token, state = by_token(one)

    assert await token.put("words")
    assert one.sender.asked == [("change response", message, "words")]
    assert state.has_shown
    assert one.promise.progress.message == RESPONSE


async def test_a_response_that_is_known_is_not_noted_again() -> None:
    one = await ways()
    token, _ = by_token(one)
    await token.put("growing")
    changes = one.promise.changes
    await token.put("whole")

    assert one.promise.changes == changes


async def test_a_message_behind_another_response_is_private_and_changed_from_then_on() -> None:
    one = await ways(BEHIND)
    token, state = by_token(one)
    took = [await token.put("growing"), await token.put("whole")]

    assert took == [True, True]
    assert one.sender.asked == [("follow up", "growing", HIDDEN), ("change response", FOLLOW_UP, "whole")]
    assert state.has_shown


async def test_behind_a_response_with_no_room_left_nothing_is_put() -> None:
    one = await ways(BEHIND)
    one.sender.has_room = False

    assert not await by_token(one)[0].put("words")
    assert one.sender.asked == []


@pytest.mark.parametrize("kind", [CARD, REPLY])
async def test_a_token_changes_no_card_and_no_reply(kind: AnswerKind) -> None:
    one = await ways(kind)

    assert not await by_token(one)[0].put("words")
    assert one.sender.asked == []


@pytest.mark.parametrize(("private", "sight"), [(True, HIDDEN), (False, SEEN_BY_ALL)])
async def test_a_response_that_does_not_open_is_answered_by_the_first_message_behind_it(
    private: bool, sight: str
) -> None:
    one = await ways(private=private, refuses={"change response": [EXPIRED]})
    token, state = by_token(one)

    assert await token.put("words")
    assert one.sender.asked[1:] == [("follow up", "words", sight)]
    assert (state.has_token, state.has_shown) == (False, True)
    assert one.promise.progress.message == FOLLOW_UP


@pytest.mark.parametrize(
    ("kind", "shown", "room"), [(INTERACTION, True, True), (INTERACTION, False, False), (BEHIND, False, True)]
)
async def test_no_message_behind_stands_for_what_shows_already_or_has_no_room(
    kind: AnswerKind, shown: bool, room: bool
) -> None:
    one = await ways(kind, refuses={"change response": [EXPIRED]})
    one.promise.note(message=RESPONSE)
    token, state = by_token(one)
    state.has_shown, one.sender.has_room = shown, room

    assert not await token.put("words")
    assert [request for request, *_ in one.sender.asked] == ["change response"]


async def test_where_nothing_goes_behind_it_either_the_token_brings_nothing() -> None:
    one = await ways(refuses={"change response": [EXPIRED], "follow up": [EXPIRED]})
    token, state = by_token(one)

    assert not await token.put("words")
    assert not state.has_shown
    assert one.promise.progress.message is None


@pytest.mark.parametrize("refuses", [[IN_TROUBLE], [FORBIDDEN]], ids=["in trouble", "forbidden"])
@pytest.mark.parametrize("behind", [False, True])
async def test_what_is_no_end_of_the_token_is_for_whoever_tries_again(
    refuses: list[Any], behind: bool
) -> None:
    first: dict[str, Any] = {"change response": [EXPIRED], "follow up": refuses}
    one = await ways(refuses=first if behind else {"change response": refuses})

    with pytest.raises(discord.HTTPException):
        await by_token(one)[0].put("words")


# Further messages


@pytest.mark.parametrize(("private", "sight"), [(True, HIDDEN), (False, SEEN_BY_ALL)])
async def test_a_further_message_is_seen_by_whoever_sees_the_first(private: bool, sight: str) -> None:
    one = await ways(private=private)

    assert await by_token(one)[0].send_part("second")
    assert one.sender.asked == [("follow up", "second", sight)]
    assert one.promise.progress.further == (FOLLOW_UP,)


@pytest.mark.parametrize(
    ("token", "room", "channel"), [("", True, None), ("opens it", False, None), ("opens it", True, CHANNEL)]
)
async def test_a_further_message_needs_a_token_room_and_a_first_that_stands_there(
    token: str, room: bool, channel: int | None
) -> None:
    one = await ways(token=token)
    one.sender.has_room = room
    one.promise.note(channel=channel)

    assert not await by_token(one)[0].send_part("second")
    assert (one.sender.asked, one.promise.progress.further) == ([], ())


async def test_a_further_message_is_marked_on_its_way_before_it_goes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    one, outlived = await ways(), []

    async def outlive() -> None:
        outlived.append((one.promise.progress.further, list(one.sender.asked)))

    monkeypatch.setattr(one.promise, "outlive_process", outlive)
    await by_token(one)[0].send_part("second")

    assert outlived == [((None,), [])]


async def test_a_further_message_that_may_have_arrived_stays_marked_and_is_not_sent_again() -> None:
    one = await ways(refuses={"follow up": [BROKEN]})

    assert await by_token(one)[0].send_part("second")
    assert one.promise.progress.further == (None,)


async def test_a_further_message_behind_an_ended_token_goes_another_way() -> None:
    one = await ways(refuses={"follow up": [EXPIRED]})
    token, state = by_token(one)

    assert not await token.send_part("second")
    assert (state.has_token, one.promise.progress.further) == (False, ())


@pytest.mark.parametrize("error", [TOO_MANY, IN_TROUBLE, FORBIDDEN], ids=["too many", "trouble", "forbidden"])
async def test_a_further_message_that_was_refused_is_not_marked_any_more(error: Any) -> None:
    one = await ways(refuses={"follow up": [error]})
    with pytest.raises(type(error)):
        await by_token(one)[0].send_part("second")

    assert one.promise.progress.further == ()
