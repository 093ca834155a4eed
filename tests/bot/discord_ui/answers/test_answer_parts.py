"""An answer in parts, and one beside another message."""

from typing import Any

import pytest

from bot.discord_ui.answers.answer import MOST_TRIES_BESIDE
from bot.discord_ui.answers.sending import Post
from bot.discord_ui.words import command_catalogue as words
from tests.bot.discord_ui.answers.ways import (
    BROKEN,
    CHANNEL,
    EXPIRED,
    FOLLOW_UP,
    FORBIDDEN,
    IN_TROUBLE,
    MESSAGE,
    RESPONSE,
    requests,
    ways,
)

pytestmark = pytest.mark.asyncio


# In parts


async def test_an_answer_in_parts_is_one_message_for_each() -> None:
    one = await ways()
    await one.answer().finish_in_parts(["one", "two", "three"])

    assert [asked[1:] for asked in one.sender.asked] == [
        (None, "one"),
        ("two", "seen by all"),
        ("three", "seen by all"),
    ]
    assert one.promise.progress.texts == ("one", "two", "three")


async def test_a_part_that_was_sent_before_is_not_sent_again() -> None:
    one = await ways(message=RESPONSE)
    one.promise.note(further=(FOLLOW_UP,))
    await one.answer().finish_in_parts(["one", "two", "three"])

    assert requests(one) == ["change response", "follow up"]
    assert one.sender.asked[-1][1] == "three"


async def test_a_part_that_may_be_missing_is_told_of_in_the_first() -> None:
    one = await ways(refuses={"follow up": [BROKEN]})
    await one.answer().finish_in_parts(["one", "two"])

    assert one.sender.asked[-1] == ("change response", RESPONSE, f"one\n{words.PART_MAY_BE_MISSING}")


async def test_a_part_behind_an_ended_token_is_posted() -> None:
    one = await ways(refuses={"follow up": [EXPIRED]})
    await one.answer().finish_in_parts(["one", "two"])

    assert requests(one) == ["change response", "follow up", "post"]


# Another message where it was asked


async def test_another_message_is_looked_at_where_it_was_asked() -> None:
    one = await ways()
    found: Any = await one.answer().beside(MESSAGE)

    assert one.sender.asked == [("fetch", Post(CHANNEL, MESSAGE))]
    assert found.id == MESSAGE


async def test_without_a_channel_there_is_no_other_message() -> None:
    one = await ways(channel=None)

    assert await one.answer().beside(MESSAGE) is None
    assert one.sender.asked == []


async def test_a_message_that_byline_may_not_see_is_none() -> None:
    assert await (await ways(refuses={"fetch": [FORBIDDEN]})).answer().beside(MESSAGE) is None


async def test_a_message_beside_is_tried_a_few_times_only() -> None:
    one = await ways(refuses={"fetch": [IN_TROUBLE] * 9, "change": [IN_TROUBLE] * 9})
    answer = one.answer()
    await answer.beside(MESSAGE)
    looked = len(one.sender.asked)
    await answer.change_beside(MESSAGE, "words")

    assert (looked, len(one.sender.asked) - looked) == (MOST_TRIES_BESIDE, MOST_TRIES_BESIDE)


async def test_a_message_beside_is_changed_in_its_place() -> None:
    one = await ways()
    await one.answer().change_beside(MESSAGE, "words")

    assert one.sender.asked == [("change", Post(CHANNEL, MESSAGE), "words")]
