"""What is promised to somebody reaches them, and only them, whatever Discord does meanwhile."""

import asyncio
from pathlib import Path

import pytest

from bot.discord_ui import timed_requests
from bot.discord_ui.answers import acknowledging
from bot.discord_ui.words import command_catalogue as words
from bot.words import fixed_texts
from storage import erasing
from tests.bot.discord_ui.bounds import Bounds
from tests.bot.discord_ui.byline_at_loopback import (
    HastyClock,
    RunningByline,
    byline_here,
    thread_of_an_article,
)
from tests.bot.discord_ui.byline_process import FINAL, article
from tests.bot.discord_ui.out_of_service import quickly_read
from tests.loopback_discord import faults
from tests.loopback_discord.answers import Json
from tests.loopback_discord.calls import Call
from tests.loopback_discord.messages import texts_of
from tests.loopback_discord.server import LoopbackDiscord
from tests.loopback_discord.world import EPHEMERAL

pytestmark = pytest.mark.asyncio

EVERYTHING = (Call.EDIT_RESPONSE, Call.FOLLOW_UP, Call.SEND_MESSAGE, Call.EDIT_MESSAGE, Call.LIST_MESSAGES)


def channel_messages(loopback: LoopbackDiscord) -> list[Json]:
    """Of Byline's, in the first channel."""
    channel = next(iter(loopback.world.guilds.values())).channels[0]
    own = str(loopback.world.bot.id)
    return [
        one
        for one in loopback.world.messages_in(channel)
        if one["author"]["id"] == own and not one["flags"] & 64
    ]


def out_of_service(loopback: LoopbackDiscord, clock: HastyClock, seconds: float) -> None:
    """503 to everything but acknowledgements, from now on for so long."""
    end = clock.now + seconds
    for call in EVERYTHING:
        loopback.faults.always(call, faults.during(lambda: clock.now < end, faults.server_error(503)))


@pytest.mark.parametrize("seconds", [3, 20, 45, 80])
async def test_a_mention_is_answered_once_after_an_outage(
    loopback: LoopbackDiscord, byline: RunningByline, seconds: float
) -> None:
    out_of_service(loopback, byline.clock, seconds)
    await loopback.people.write(article("ferry") * 2, mention=True)
    await loopback.journal.answered(Call.SEND_MESSAGE)
    await byline.settled()

    assert [FINAL in texts_of(one) for one in channel_messages(loopback)] == [True]
    assert await byline.owes() == 0


@pytest.mark.parametrize("seconds", [3, 20, 45, 80])
async def test_a_command_is_answered_after_an_outage_from_its_start(
    loopback: LoopbackDiscord, byline: RunningByline, seconds: float
) -> None:
    out_of_service(loopback, byline.clock, seconds)
    asked = await loopback.people.command("summarize", text=article("tram"))
    await asked.acknowledged()
    await byline.settled()

    assert FINAL in asked.shown[-1].text
    assert len(channel_messages(loopback)) == 1


@pytest.mark.parametrize("seconds", [20, 45, 80])
async def test_a_card_is_finished_after_an_outage_that_began_behind_the_quick_one(
    loopback: LoopbackDiscord, tmp_path: Path, seconds: float
) -> None:
    async with quickly_read(loopback, tmp_path) as (byline, asked, hold):
        out_of_service(loopback, byline.clock, seconds)
        hold.set()
        await byline.settled()

    assert "full reading" in asked.shown[-1].text


async def test_a_question_in_a_thread_is_answered_once_after_an_outage(
    loopback: LoopbackDiscord, tmp_path: Path
) -> None:
    async with byline_here(loopback, tmp_path, message_content=True) as byline:
        thread = await thread_of_an_article(loopback, byline)
        before = len(loopback.world.messages_in(thread))
        out_of_service(loopback, byline.clock, 3)
        await loopback.people.write("How many jobs would the closure cost?", channel=thread)
        await loopback.journal.answered(Call.SEND_MESSAGE, 2)
        await byline.settled()
    _question, *answers = loopback.world.messages_in(thread)[before:]

    assert [words.NEAREST_PASSAGES in texts_of(one) for one in answers] == [True]


async def test_a_request_that_is_never_answered_is_sent_again(
    loopback: LoopbackDiscord, byline: RunningByline, monkeypatch: pytest.MonkeyPatch
) -> None:
    loopback.faults.next(Call.EDIT_RESPONSE, Bounds(monkeypatch, timed_requests).never_done)
    asked = await loopback.people.command("summarize", text=article("tram"))

    assert "Ana Pell" in (await asked.showing(FINAL)).text


async def test_an_acknowledgement_whose_answer_never_comes_is_followed_by_the_card(
    loopback: LoopbackDiscord, byline: RunningByline, monkeypatch: pytest.MonkeyPatch
) -> None:
    loopback.faults.next(Call.ACKNOWLEDGE, Bounds(monkeypatch, acknowledging).answered_too_late)
    asked = await loopback.people.command("summarize", text=article("van"))

    assert "Ana Pell" in (await asked.showing(FINAL)).text


async def test_of_what_is_private_no_channel_hears_not_even_that_it_failed(
    loopback: LoopbackDiscord, byline: RunningByline
) -> None:
    for call in (Call.EDIT_RESPONSE, Call.FOLLOW_UP):
        loopback.faults.always(call, faults.refused(401, 50027, "Invalid Webhook Token"))
    loopback.faults.always(Call.SEND_MESSAGE, faults.refused(403, 50007, "Cannot send messages to this user"))
    asked = await loopback.people.command("summarize", text=article("skiff"), private=True)
    await asked.acknowledged()
    await byline.settled()
    while_waiting = (channel_messages(loopback), await byline.owes())
    loopback.faults.clear()
    next_one = await loopback.people.command("articles")
    await next_one.followup(FINAL)
    await byline.settled()

    assert while_waiting == ([], 1)
    assert (channel_messages(loopback), await byline.owes()) == ([], 0)


async def test_what_was_forgotten_while_discord_was_down_is_not_delivered(
    loopback: LoopbackDiscord, byline: RunningByline
) -> None:
    scope = f"guild:{next(iter(loopback.world.guilds))}"
    forgotten = asyncio.Event()
    outage = faults.during(lambda: not forgotten.is_set(), faults.server_error(503))
    loopback.faults.always(Call.EDIT_RESPONSE, outage)
    sleep = byline.clock.sleep

    async def forgets(seconds: float) -> None:
        if not forgotten.is_set():
            forgotten.set()
            await erasing.forget_person(byline.services.memory.at_hand, scope, loopback.people.ann.id)
        await sleep(seconds)

    byline.client._services.deliverer.delivery.patience.sleep = forgets
    asked = await loopback.people.command("summarize", text=article("dinghy"))
    told = await asked.followup(fixed_texts.FORGOTTEN_MEANWHILE)
    await byline.settled()

    assert FINAL not in "".join(one.text for one in asked.shown)
    assert told.message["flags"] & 64


async def test_answered_privately_is_said_only_where_something_was(
    loopback: LoopbackDiscord, byline: RunningByline
) -> None:
    loopback.faults.always(Call.FOLLOW_UP, faults.missing_permissions())
    asked = await loopback.people.command("summarize", text="https://example.org/news")
    await asked.acknowledged()
    await byline.settled()

    assert words.ANSWERED_PRIVATELY not in asked.shown[-1].text
    assert asked.shown[-1].text.startswith(words.NO_WEB_PAGES)


async def test_where_a_public_promise_cannot_be_taken_away_it_says_that_the_answer_was_private(
    loopback: LoopbackDiscord, byline: RunningByline
) -> None:
    loopback.faults.always(Call.DELETE_RESPONSE, faults.missing_permissions())
    asked = await loopback.people.command("summarize", text="https://example.org/news")
    await asked.followup(words.NO_WEB_PAGES)
    await byline.settled()

    assert asked.shown[-1].text == words.ANSWERED_PRIVATELY


async def test_a_public_promise_of_a_refusal_is_taken_away(
    loopback: LoopbackDiscord, byline: RunningByline
) -> None:
    asked = await loopback.people.command("summarize", text="https://example.org/news")
    told = await asked.followup(words.NO_WEB_PAGES)
    await byline.settled()

    assert told.message["flags"] & EPHEMERAL
    assert channel_messages(loopback) == []
