from typing import Any

import discord
import pytest

from bot.discord_ui.answers.answer import MOST_TRIES_BESIDE, Answer
from bot.discord_ui.answers.answer_addresses import AnswerKind
from bot.discord_ui.answers.patience import TooLate
from bot.discord_ui.answers.sending import Post
from bot.discord_ui.words import command_catalogue as words
from bot.pipeline.running_work import Forgotten, ShuttingDown
from storage.conversations import ConversationKey
from tests.bot.discord_ui.answers.ways import (
    BROKEN,
    BUSY,
    CHANNEL,
    DIRECT_CHANNEL,
    EXPIRED,
    FOLLOW_UP,
    FORBIDDEN,
    IN_TROUBLE,
    INTERACTION,
    MESSAGE,
    REPLY,
    RESPONSE,
    SERVER,
    TOO_LONG,
    requests,
    ways,
)

pytestmark = pytest.mark.asyncio


# What it is


@pytest.mark.parametrize(
    ("private", "guest", "may"), [(True, False, True), (True, True, False), (False, False, False)]
)
async def test_what_is_private_may_be_shared_but_not_by_a_guest(
    private: bool, guest: bool, may: bool
) -> None:
    assert (await ways(private=private, guest=guest)).answer().may_share is may


@pytest.mark.parametrize(
    ("private", "in_text_channel", "may"), [(False, True, True), (True, True, False), (False, False, False)]
)
async def test_what_all_see_in_a_text_channel_may_have_a_thread(
    private: bool, in_text_channel: bool, may: bool
) -> None:
    one = await ways(private=private)
    one.sender.channel = discord.TextChannel.__new__(discord.TextChannel) if in_text_channel else object()

    assert one.answer().may_thread is may


@pytest.mark.parametrize(
    ("progress", "guild", "leads_to"),
    [
        ({}, SERVER, f"{SERVER}/{CHANNEL}/{MESSAGE}"),
        ({"message": RESPONSE}, SERVER, f"{SERVER}/{CHANNEL}/{RESPONSE}"),
        ({"message": RESPONSE, "channel": CHANNEL}, SERVER, f"{SERVER}/{CHANNEL}/{RESPONSE}"),
        ({"message": RESPONSE, "channel": DIRECT_CHANNEL}, SERVER, f"@me/{DIRECT_CHANNEL}/{RESPONSE}"),
        ({"message": RESPONSE}, None, f"@me/{CHANNEL}/{RESPONSE}"),
    ],
)
async def test_its_link_leads_to_where_it_stands(
    progress: dict[str, Any], guild: int | None, leads_to: str
) -> None:
    one = await ways(REPLY, guild=guild)
    one.promise.note(**progress)

    assert one.answer().link == f"https://discord.com/channels/{leads_to}"


async def test_its_messages_are_those_that_are_known() -> None:
    one = await ways()
    unknown = one.answer().text_messages
    one.promise.note(message=RESPONSE, further=(None, FOLLOW_UP))

    assert (unknown, one.answer().text_messages) == ((), (RESPONSE, FOLLOW_UP))


@pytest.mark.parametrize(("kind", "asked_in"), [(REPLY, MESSAGE), (INTERACTION, RESPONSE)])
async def test_what_was_asked_about_is_found_in_the_answer_to_an_interaction(
    kind: AnswerKind, asked_in: int
) -> None:
    one = await ways(kind)
    one.promise.note(message=RESPONSE)

    assert one.answer().asker.message == asked_in


async def test_what_it_says_and_is_about_outlives_the_process() -> None:
    one = await ways()
    answer = one.answer()
    answer.note_article("digest of an article")
    answer.note_texts(["one", "two"], 7)
    progress = one.promise.progress

    assert (progress.digest, progress.texts, progress.turn) == ("digest of an article", ("one", "two"), 7)


@pytest.mark.parametrize("is_question", [True, False])
async def test_only_a_question_belongs_to_the_conversation_that_goes_with_it(is_question: bool) -> None:
    one = await ways()
    conversation = ConversationKey("guild:70", CHANNEL)
    one.promise.change_errand({}, conversation)
    one.answer().note_errand({"kind": "reading"}, is_question=is_question)

    assert one.promise.owed.errand == {"kind": "reading"}
    assert one.promise.owed.conversation == (conversation if is_question else None)


@pytest.mark.parametrize("message", [RESPONSE, None])
async def test_the_response_is_noted_where_discord_tells_it(message: int | None) -> None:
    one = await ways()
    one.answer().note_response(message)

    assert one.promise.progress.message == message


# What it shows


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


# For who asked alone


@pytest.mark.parametrize(
    ("kind", "private", "does"),
    [
        (INTERACTION, False, ["change response", "follow up", "take response away"]),
        (INTERACTION, True, ["change response"]),
        (REPLY, False, ["post"]),
    ],
)
async def test_what_others_see_already_comes_privately_where_it_was_promised_to_all(
    kind: AnswerKind, private: bool, does: list[str]
) -> None:
    one = await ways(kind, private=private)
    await one.answer().give_privately("whole")

    assert requests(one) == does


async def test_a_card_that_cannot_come_privately_shows_to_all() -> None:
    one = await ways(refuses={"change response": [FORBIDDEN]})
    card = discord.ui.LayoutView()
    await one.answer().give_privately(card)

    assert one.sender.asked[1:] == [("change response", None, card)]


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


# The end of the program


async def test_a_wait_lasts_however_late_it_is_and_ends_with_the_program() -> None:
    one = await ways(too_late=True)
    answer: Answer = one.answer()
    await answer.wait(7.0)
    one.patience.ending.set()

    assert one.clock.slept == [7.0]
    with pytest.raises(ShuttingDown):
        await answer.wait(7.0)
