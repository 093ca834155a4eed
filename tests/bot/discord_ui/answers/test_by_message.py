from datetime import UTC, datetime, timedelta
from typing import Any

import discord
import pytest

from bot.discord_ui.answers.answer_state import NoPrivateWay
from bot.discord_ui.answers.by_message import ByMessage
from bot.discord_ui.answers.sending import Post
from tests.bot.discord_ui.answers.ways import (
    ASKED_AT,
    CHANNEL,
    DIRECT_CHANNEL,
    FORBIDDEN,
    FOUND,
    GONE,
    IN_TROUBLE,
    INTERACTION,
    MESSAGE,
    POSTED,
    REPLY,
    RESPONSE,
    ways,
)

pytestmark = pytest.mark.asyncio

FIVE_MINUTES_BEFORE = discord.utils.time_snowflake(
    datetime.fromtimestamp(ASKED_AT, UTC) - timedelta(minutes=5)
)


# The first


async def test_a_reply_is_posted_and_changed_from_then_on() -> None:
    one = await ways(REPLY)
    state = one.state()
    for words in ("growing", "whole"):
        await ByMessage(state).put(words)

    assert one.sender.asked == [
        ("post", "growing", MESSAGE, "there"),
        ("change", Post(CHANNEL, POSTED), "whole"),
    ]
    assert state.has_shown
    assert (one.promise.progress.channel, one.promise.progress.message) == (CHANNEL, POSTED)


async def test_what_is_no_reply_answers_no_message() -> None:
    one = await ways(INTERACTION, private=True)
    await ByMessage(one.state()).put("words")

    assert one.sender.asked == [("post", "words", None, "directly")]


async def test_what_may_be_posted_is_looked_for_and_changed_where_it_is_found() -> None:
    one = await ways(REPLY, age_seconds=0.0)
    one.sender.finds = Post(CHANNEL, FOUND)
    await ByMessage(one.state()).put("whole")

    assert one.sender.asked == [
        ("look for", "whole", FIVE_MINUTES_BEFORE, MESSAGE, "there"),
        ("change", Post(CHANNEL, FOUND), "whole"),
    ]
    assert one.promise.progress.message == FOUND


async def test_what_may_be_posted_and_is_not_found_is_posted() -> None:
    one = await ways(REPLY, age_seconds=0.0)
    await ByMessage(one.state()).put("whole")

    assert [request for request, *_ in one.sender.asked] == ["look for", "post"]


async def test_after_an_unclear_end_it_is_looked_for_before_it_is_posted_again() -> None:
    one = await ways(REPLY, refuses={"post": [ConnectionResetError()]})
    way = ByMessage(one.state())
    with pytest.raises(ConnectionResetError):
        await way.put("words")
    await way.put("words")

    assert [request for request, *_ in one.sender.asked] == ["post", "look for", "post"]


async def test_where_byline_may_not_look_it_posts_again() -> None:
    one = await ways(REPLY, age_seconds=0.0, refuses={"look for": [FORBIDDEN]})
    await ByMessage(one.state()).put("words")

    assert [request for request, *_ in one.sender.asked] == ["look for", "post"]


async def test_where_looking_fails_otherwise_nothing_is_posted() -> None:
    one = await ways(REPLY, age_seconds=0.0, refuses={"look for": [IN_TROUBLE]})
    with pytest.raises(discord.DiscordServerError):
        await ByMessage(one.state()).put("words")

    assert [request for request, *_ in one.sender.asked] == ["look for"]


@pytest.mark.parametrize(
    ("private", "error", "raised"),
    [
        (True, FORBIDDEN, NoPrivateWay),
        (True, IN_TROUBLE, discord.DiscordServerError),
        (True, GONE, discord.NotFound),
        (False, FORBIDDEN, discord.Forbidden),
    ],
)
async def test_only_what_is_private_waits_for_its_person_where_they_take_no_messages(
    private: bool, error: Any, raised: type[Exception]
) -> None:
    one = await ways(private=private, refuses={"post": [error]})

    with pytest.raises(raised):
        await ByMessage(one.state()).put("words")


# Further ones


@pytest.mark.parametrize(("private", "place"), [(True, "directly"), (False, "there")])
async def test_a_further_message_is_posted_where_the_first_stands_and_noted(
    private: bool, place: str
) -> None:
    one = await ways(INTERACTION, private=private)
    await ByMessage(one.state()).send_part("second")

    assert one.sender.asked == [("post", "second", None, place)]
    assert one.promise.progress.further == (POSTED,)


async def test_each_further_message_has_a_nonce_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    one, nonces = await ways(REPLY), []

    async def post(*_: object, **__: object) -> Post:
        return Post(CHANNEL, POSTED)

    async def noting(shown: str, nonce: str, **named: object) -> Post:
        nonces.append(nonce)
        return await post()

    monkeypatch.setattr(one.sender, "post", noting)
    state = one.state()
    for state.parts_sent in (1, 2):
        await ByMessage(state).send_part("more")

    assert nonces == [f"{one.promise.nonce}.1", f"{one.promise.nonce}.2"]


async def test_after_a_restart_a_further_message_is_looked_for_behind_the_last_that_is_known() -> None:
    one = await ways(REPLY, age_seconds=0.0)
    one.sender.finds = Post(DIRECT_CHANNEL, FOUND)
    one.promise.note(channel=CHANNEL, message=RESPONSE, further=(RESPONSE + 5, None))
    await ByMessage(one.state()).send_part("third")

    assert one.sender.asked == [("look for", "third", RESPONSE + 5, None, "there")]
    assert one.promise.progress.further == (RESPONSE + 5, None, FOUND)
