"""Where Byline is a guest an answer comes by few messages, then directly, or with the next command."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from aiohttp import web

from bot.pipeline.scopes import direct_scope
from tests.bot.discord_ui.away import EPHEMERAL, Away, byline_away
from tests.bot.discord_ui.byline_at_loopback import byline_here
from tests.bot.discord_ui.byline_process import article
from tests.bot.discord_ui.byline_server import ARTICLE, REPLY
from tests.bot.waiting import until
from tests.fake_model import FakeModel
from tests.loopback_discord import faults
from tests.loopback_discord.calls import Call
from tests.loopback_discord.journal import Upload
from tests.loopback_discord.messages import texts_of

pytestmark = pytest.mark.asyncio

MOST_FOLLOW_UPS = 4
SENTENCE = "Nobody took the tram any more, and number {number} was the emptiest of them all. "
SPEECH = "".join(SENTENCE.format(number=number) for number in range(180)).strip()
LONG = f"Ferry line to close in May\n\n“{SPEECH}” council leader Ana Pell said on Tuesday.\n"
FIRST, LAST = "number 0 was", "number 179 was"
CLOSED = faults.refused(403, 50007, "Cannot send messages to this user")


async def read_long(away: Away) -> None:
    await away.asked("summarize", away.lobby, file=Upload("speech.txt", LONG.encode()))


@asynccontextmanager
async def answered_after_fifteen_minutes(
    tmp_path: Path, *, takes_direct_messages: bool = True
) -> AsyncIterator[Away]:
    """Discord takes the answer no longer by the token of its command."""
    model, hold = FakeModel(), asyncio.Event()
    model.reply(REPLY, hold=hold)
    async with byline_away(tmp_path, model) as away:
        if not takes_direct_messages:
            away.discord.faults.always(Call.OPEN_DIRECT_MESSAGES, CLOSED)
        asked = await away.discord.people.command("summarize", channel=away.lobby, text=ARTICLE)
        await asked.showing("speakers may change")
        away.byline.clock.now += 15 * 60
        asked.is_expired = True
        hold.set()
        await away.byline.settled()
        yield away


async def test_what_needs_more_messages_than_discord_takes_goes_on_directly(away: Away) -> None:
    await read_long(away)
    asked = await away.discord.people.command("quote", channel=away.lobby, speaker="Pell")
    first = await away.answer_to(asked)
    behind = [one.message for one in asked.followups]
    directly = away.ordinary_messages(away.direct)
    said = "".join(map(texts_of, [first, *behind, *directly]))

    assert len(behind) == MOST_FOLLOW_UPS
    assert all(one["flags"] & EPHEMERAL for one in behind)
    assert directly
    assert said.index(FIRST) < said.index(LAST)
    assert all(said.count(f"number {number} was") == 1 for number in range(180))


async def test_where_discord_takes_fewer_messages_the_rest_comes_directly(away: Away) -> None:
    await read_long(away)
    spent = faults.refused(400, 40094, "This interaction has hit the maximum number of follow up messages")
    away.discord.faults.next(Call.FOLLOW_UP, faults.as_usual, spent)
    asked = await away.discord.people.command("quote", channel=away.lobby, speaker="Pell")
    await away.answer_to(asked)

    assert len(asked.followups) == 1
    assert LAST in "".join(map(texts_of, away.ordinary_messages(away.direct)))


async def test_where_direct_messages_are_closed_it_goes_on_with_the_next_command_anywhere(away: Away) -> None:
    await read_long(away)
    away.discord.faults.always(Call.SEND_MESSAGE, CLOSED)
    await away.asked("quote", away.lobby, speaker="Pell")
    waiting = await away.byline.owes()
    listed = await away.discord.people.command("articles", channel=away.group)
    await away.answer_to(listed)

    assert waiting == 1
    assert LAST in "".join(one.text for one in listed.followups)
    assert len(listed.followups) <= MOST_FOLLOW_UPS
    assert await away.byline.owes() == 0


async def test_what_waits_for_the_next_command_shares_its_messages_with_all_else(away: Away) -> None:
    await read_long(away)
    for call in (Call.EDIT_RESPONSE, Call.FOLLOW_UP):
        away.discord.faults.always(call, faults.refused(401, 50027, "Invalid Webhook Token"))
    away.discord.faults.always(Call.SEND_MESSAGE, CLOSED)
    for number in range(6):
        one = await away.discord.people.command(
            "summarize", channel=away.lobby, text=article(f"van {number}")
        )
        await one.acknowledged()
        await away.byline.settled()
    away.discord.faults.clear()
    away.discord.faults.always(Call.SEND_MESSAGE, CLOSED)
    waiting = await away.byline.owes()
    following = await away.discord.people.command("articles", channel=away.lobby)
    await away.answer_to(following)
    left = await away.byline.owes()
    last = await away.discord.people.command("articles", channel=away.lobby)
    await away.answer_to(last)

    assert waiting == 6
    assert len(following.followups) == MOST_FOLLOW_UPS
    assert left == 6 - MOST_FOLLOW_UPS
    assert await away.byline.owes() == 0


async def test_after_fifteen_minutes_the_answer_comes_directly(tmp_path: Path) -> None:
    async with answered_after_fifteen_minutes(tmp_path) as away:
        (card,) = away.ordinary_messages(away.direct)
        whole = await away.pressed(card, "Who said what")

    assert "full reading" in texts_of(card)
    assert "Ana Pell" in texts_of(whole)


async def test_after_fifteen_minutes_without_direct_messages_it_comes_with_the_next_command(
    tmp_path: Path,
) -> None:
    async with answered_after_fifteen_minutes(tmp_path, takes_direct_messages=False) as away:
        on_server = await away.discord.people.command("articles", channel=away.news)
        await away.answer_to(on_server)
        following = await away.discord.people.command("articles", channel=away.group)
        brought = (await following.followup()).message
        await away.byline.settled()

    assert on_server.followups == []
    assert brought["flags"] & EPHEMERAL
    assert "full reading" in texts_of(away.discord.world.messages[int(brought["id"])])
    assert away.ordinary_messages(away.lobby) == []


async def test_what_waited_begins_only_behind_the_answer_to_the_next_command(tmp_path: Path) -> None:
    reached, go_on = asyncio.Event(), asyncio.Event()
    followed: list[str] = []

    async def held(_: web.Request, proceed: faults.Proceed) -> web.StreamResponse:
        reached.set()
        await go_on.wait()
        return await proceed()

    async def noted(request: web.Request, proceed: faults.Proceed) -> web.StreamResponse:
        followed.append(request.path)
        return await proceed()

    async with answered_after_fifteen_minutes(tmp_path, takes_direct_messages=False) as away:
        away.discord.faults.always(Call.FOLLOW_UP, noted)
        away.discord.faults.next(Call.EDIT_RESPONSE, held)
        following = await away.discord.people.command("articles", channel=away.group)
        await reached.wait()
        meanwhile = [*followed], len(away.byline.client._services.deliverer.delivery.under_way)
        go_on.set()
        await following.followup()

    assert meanwhile == ([], 1)


async def test_what_byline_was_stopped_over_is_finished_for_who_brought_it_alone(tmp_path: Path) -> None:
    model = FakeModel()
    model.reply(REPLY, hold=asyncio.Event())
    async with byline_away(tmp_path, model) as away:
        asked = await away.discord.people.command("summarize", channel=away.lobby, text=ARTICLE)
        await asked.showing("speakers may change")
        await until(lambda: model.held_streams == 1)
        await away.byline.client.finish_work(grace_seconds=0)
        await away.byline.client.close()
        model.reply(REPLY)
        async with byline_here(away.discord, tmp_path, model=model) as started_again:
            finished = await asked.showing("full reading")
            await started_again.settled()
            kept = await away.scopes_kept()

    assert finished.message["flags"] & EPHEMERAL
    assert kept == {direct_scope(away.ann.id)}
