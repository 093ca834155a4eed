from typing import Any

import discord
import pytest

from bot.discord_ui.answers.answer import Answer
from bot.discord_ui.answers.answer_addresses import AnswerKind
from bot.pipeline.running_work import ShuttingDown
from storage.conversations import ConversationKey
from tests.bot.discord_ui.answers.ways import (
    CHANNEL,
    DIRECT_CHANNEL,
    FOLLOW_UP,
    FORBIDDEN,
    INTERACTION,
    MESSAGE,
    REPLY,
    RESPONSE,
    SERVER,
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


# The end of the program


async def test_a_wait_lasts_however_late_it_is_and_ends_with_the_program() -> None:
    one = await ways(too_late=True)
    answer: Answer = one.answer()
    await answer.wait(7.0)
    one.patience.ending.set()

    assert one.clock.slept == [7.0]
    with pytest.raises(ShuttingDown):
        await answer.wait(7.0)
