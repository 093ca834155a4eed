"""An answer on its way: how often it is tried, and how else it comes."""

import discord
import pytest

from bot.discord_ui.answers.patience import TooLate
from bot.discord_ui.answers.sending import Post
from bot.discord_ui.words import command_catalogue as words
from bot.pipeline.running_work import Forgotten
from tests.bot.discord_ui.answers.ways import (
    BROKEN,
    BUSY,
    CHANNEL,
    EXPIRED,
    IN_TROUBLE,
    REPLY,
    RESPONSE,
    TOO_LONG,
    requests,
    ways,
)

pytestmark = pytest.mark.asyncio


async def test_a_state_on_the_way_is_tried_once() -> None:
    one = await ways(refuses={"change response": [IN_TROUBLE]})
    with pytest.raises(discord.DiscordServerError):
        await one.answer().show("growing")

    assert len(one.sender.asked) == 1


async def test_the_last_state_is_tried_with_growing_pauses_until_discord_takes_it() -> None:
    one = await ways(refuses={"change response": [IN_TROUBLE, BUSY, BROKEN]})
    await one.answer().finish("whole")

    assert requests(one) == ["change response"] * 4
    assert one.clock.slept == [1.0, 2.0, 4.0]


async def test_what_discord_will_never_take_is_not_tried_again() -> None:
    one = await ways(refuses={"change response": [TOO_LONG]})
    with pytest.raises(discord.HTTPException):
        await one.answer().finish("whole")

    assert one.clock.slept == []


async def test_who_waits_long_is_told_once_that_discord_is_in_trouble() -> None:
    one = await ways(refuses={"change response": [IN_TROUBLE] * 8})
    await one.answer().finish("whole")

    assert one.sender.asked.count(("follow up", words.DISCORD_TAKES_LONG, "hidden")) == 1
    assert requests(one).index("follow up") == 6  # 1 + 2 + 4 + 8 + 16 seconds are the first over 20


async def test_nobody_is_told_in_the_moment_before_it_has_taken_long() -> None:
    one = await ways(refuses={"change response": [IN_TROUBLE] * 4})
    one.patience.told_after_seconds = 7.0
    await one.answer().finish("whole")

    assert "follow up" not in requests(one)


async def test_what_was_forgotten_meanwhile_is_not_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    one = await ways(refuses={"change response": [IN_TROUBLE]})

    async def is_owed() -> bool:
        return False

    monkeypatch.setattr(one.promise, "is_owed", is_owed)
    with pytest.raises(Forgotten):
        await one.answer().finish("whole")
    assert len(one.sender.asked) == 1


async def test_what_nobody_waits_for_any_more_is_dropped() -> None:
    one = await ways(too_late=True, refuses={"change response": [IN_TROUBLE]})

    with pytest.raises(TooLate):
        await one.answer().finish("whole")


async def test_what_does_not_fit_the_token_any_more_is_posted() -> None:
    one = await ways(refuses={"change response": [EXPIRED], "follow up": [EXPIRED]})
    await one.answer().finish("whole")

    assert requests(one) == ["change response", "follow up", "post"]


async def test_what_stands_as_a_message_is_changed_there_however_long_the_token_lasts() -> None:
    one = await ways()
    one.promise.note(channel=CHANNEL, message=RESPONSE)
    await one.answer().finish("whole")

    assert one.sender.asked == [("change", Post(CHANNEL, RESPONSE), "whole")]


async def test_without_a_token_it_comes_as_a_message() -> None:
    one = await ways(REPLY)
    await one.answer().finish("whole")

    assert requests(one) == ["post"]
