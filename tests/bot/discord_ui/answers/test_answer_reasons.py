"""Why there is nothing, or nothing more: said where who asked sees it, after a restart too."""

from typing import Any

import discord
import pytest

from bot.discord_ui.answers.answer_addresses import AnswerKind
from tests.bot.discord_ui.answers.ways import (
    BEHIND,
    CARD,
    CHANNEL,
    EXPIRED,
    FORBIDDEN,
    GONE,
    IN_TROUBLE,
    INTERACTION,
    MESSAGE,
    REPLY,
    RESPONSE,
    TOO_LONG,
    requests,
    ways,
)

pytestmark = pytest.mark.asyncio


# A reason, or a remark


@pytest.mark.parametrize(
    ("kind", "private", "does"),
    [
        (INTERACTION, False, ["change response", "follow up", "take response away"]),
        (INTERACTION, True, ["change response"]),
        (REPLY, False, ["post"]),
        (CARD, False, ["follow up"]),
    ],
)
async def test_a_reason_comes_privately_where_that_can_be_done(
    kind: AnswerKind, private: bool, does: list[str]
) -> None:
    one = await ways(kind, private=private)
    await one.answer().refuse("a reason")

    assert requests(one) == does


async def test_a_reason_stands_beside_what_shows_already() -> None:
    one = await ways(private=True)
    answer = one.answer()
    await answer.show("growing")
    await answer.refuse("a reason")

    assert one.sender.asked[1:] == [("follow up", "a reason", "hidden")]


async def test_a_reason_for_a_card_stands_beside_it() -> None:
    one = await ways(private=True)
    answer = one.answer()
    answer.note_shown()
    await answer.refuse("a reason")

    assert requests(one) == ["follow up"]


async def test_a_reason_that_cannot_be_taken_back_is_a_remark() -> None:
    one = await ways(refuses={"change response": [FORBIDDEN]})
    await one.answer().refuse("a reason")

    assert one.sender.asked[1:] == [("follow up", "a reason", "hidden")]


@pytest.mark.parametrize("error", [FORBIDDEN, GONE])
async def test_a_reason_that_cannot_stand_in_its_place_is_told_beside_it(error: Any) -> None:
    one = await ways(private=True, refuses={"change response": [error]})
    await one.answer().refuse("a reason")

    assert requests(one) == ["change response", "follow up"]


async def test_a_reason_that_discord_does_not_take_is_an_error() -> None:
    one = await ways(private=True, refuses={"change response": [TOO_LONG]})

    with pytest.raises(discord.HTTPException):
        await one.answer().refuse("a reason")


async def test_a_remark_that_the_token_does_not_bring_is_told_where_the_answer_stands() -> None:
    one = await ways(REPLY)
    await one.answer().add("a word")

    assert one.sender.asked == [("post", "a word", MESSAGE, "there")]


# After a restart, whether anything shows yet


@pytest.mark.parametrize(
    ("kind", "progress", "asked", "waiting", "shows"),
    [
        (REPLY, {}, None, False, False),
        (REPLY, {"channel": CHANNEL, "message": RESPONSE}, None, False, True),
        (BEHIND, {}, None, False, False),
        (BEHIND, {"message": RESPONSE}, None, False, True),
        (CARD, {}, None, False, True),
        (INTERACTION, {"channel": CHANNEL, "message": RESPONSE}, None, False, True),
        (INTERACTION, {}, "look whether it waits", False, True),
        (INTERACTION, {}, "look whether it waits", True, False),
    ],
)
async def test_after_a_restart_what_shows_is_known_or_asked_of_discord(
    kind: AnswerKind, progress: dict[str, Any], asked: str | None, waiting: bool, shows: bool
) -> None:
    one = await ways(kind, private=True, age_seconds=0.0)
    one.promise.note(**progress)
    one.sender.waiting = waiting

    assert await one.answer()._shows_something() is shows
    assert requests(one) == ([asked] if asked else [])


@pytest.mark.parametrize(("waiting", "shows"), [(True, False), (False, True)])
@pytest.mark.parametrize("ends_only_now", [True, False])
async def test_without_a_token_its_own_message_tells_whether_it_shows(
    waiting: bool, shows: bool, ends_only_now: bool
) -> None:
    errors = {"look whether it waits": [EXPIRED]}
    one = await ways(message=RESPONSE, age_seconds=0.0 if ends_only_now else 3600.0, refuses=errors)
    one.sender.waiting = waiting

    assert await one.answer()._shows_something() is shows
    assert requests(one)[-1] == "fetch"


async def test_nothing_shows_where_there_is_no_message_of_its_own() -> None:
    one = await ways(age_seconds=3600.0)

    assert not await one.answer()._shows_something()
    assert one.sender.asked == []


@pytest.mark.parametrize("error", [FORBIDDEN, GONE])
async def test_nothing_shows_where_byline_sees_nothing(error: Any) -> None:
    one = await ways(message=RESPONSE, age_seconds=3600.0, refuses={"fetch": [error]})

    assert not await one.answer()._shows_something()


@pytest.mark.parametrize(("age", "asks"), [(0.0, "look whether it waits"), (3600.0, "fetch")])
async def test_whether_it_shows_is_asked_again_where_discord_is_in_trouble(age: float, asks: str) -> None:
    one = await ways(message=RESPONSE, age_seconds=age, refuses={asks: [IN_TROUBLE]})
    with pytest.raises(discord.DiscordServerError):
        await one.answer()._shows_something()

    assert requests(one) == [asks]
