"""A real `byline run` is killed while a language model is silent, and goes on when it is started again."""

import asyncio
import json
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from pathlib import Path

import pytest
import pytest_asyncio

from tests.bot.discord_ui.byline_process import byline_online
from tests.bot.discord_ui.byline_server import ARTICLE, REPLY
from tests.loopback_discord.answers import Json
from tests.loopback_discord.calls import Call
from tests.loopback_discord.faults import missing_permissions, server_error
from tests.loopback_discord.interactions import Interaction
from tests.loopback_discord.messages import texts_of
from tests.loopback_discord.processes import Program
from tests.loopback_discord.server import LoopbackDiscord, running_discord
from tests.loopback_discord.watch import PATIENCE_SECONDS
from tests.loopback_discord.world import EPHEMERAL
from tests.scripted_provider import Provider, reply, running_provider, silence

pytestmark = pytest.mark.asyncio

QUICK, FINAL = "speakers may change", "· full reading"
A_QUARTER, TWO_DAYS = 15 * 60, 48 * 3600  # seconds
PASTE = (
    ARTICLE + "\n" + "The council meets again on Friday in the town hall. " * 4
)  # long enough for a mention


@pytest_asyncio.fixture
async def discord() -> AsyncIterator[LoopbackDiscord]:
    async with running_discord() as one:
        one.world.add_guild("The Herald", "news")
        yield one


@pytest_asyncio.fixture
async def provider() -> AsyncIterator[Provider]:
    """Silent at first, then it answers everybody."""
    async with running_provider() as one:
        one.answers(silence, reply(json.dumps(REPLY)))
        yield one


@asynccontextmanager
async def online(discord: LoopbackDiscord, provider: Provider, folder: Path) -> AsyncIterator[Program]:
    model = {
        "OPENAI_BASE_URL": provider.base_url,
        "OPENAI_MODEL": "test-model",
        "MODEL_WINDOW_TOKENS": "100000",
    }
    async with byline_online(discord, folder, **model) as program:
        yield program


async def model_asked(provider: Provider, times: int = 1) -> None:
    async with asyncio.timeout(PATIENCE_SECONDS):
        while len(provider.bodies) < times:
            await asyncio.sleep(0.02)


def cards_of(discord: LoopbackDiscord) -> list[Json]:
    return [one for one in discord.world.messages.values() if one["components"]]


async def full_card(discord: LoopbackDiscord) -> Json:
    def look() -> Json | None:
        return next((one for one in cards_of(discord) if FINAL in texts_of(one)), None)

    return await discord.journal.watch.until(look, "a full reading")


async def message_with(discord: LoopbackDiscord, words: str) -> Json:
    def look() -> Json | None:
        return next((one for one in discord.world.messages.values() if words in texts_of(one)), None)

    return await discord.journal.watch.until(look, words)


def make_older(folder: Path, seconds: int) -> None:
    """What was left over."""
    with closing(sqlite3.connect(folder / "byline.sqlite")) as database, database:
        database.execute("UPDATE outbox SET accepted_at = accepted_at - ?", [seconds])


def left_over(folder: Path) -> int:
    with closing(sqlite3.connect(folder / "byline.sqlite")) as database:
        (count,) = database.execute("SELECT count(*) FROM outbox").fetchone()
        return int(count)


async def none_left_over(folder: Path) -> None:
    async with asyncio.timeout(PATIENCE_SECONDS):
        while left_over(folder):
            await asyncio.sleep(0.05)


async def killed_while_reading(
    discord: LoopbackDiscord, provider: Provider, folder: Path, **wish: bool
) -> Interaction:
    """A command that shows the quick reading when Byline ends, and the model has been asked."""
    async with online(discord, provider, folder) as killed:
        asked = await discord.people.command("summarize", text=ARTICLE, **wish)
        await asked.showing(QUICK)
        await model_asked(provider)
        await killed.killed()
    return asked


@pytest.mark.parametrize("private", [False, True], ids=["shared", "private"])
async def test_a_command_is_answered_after_a_restart_and_once(
    discord: LoopbackDiscord, provider: Provider, tmp_path: Path, private: bool
) -> None:
    asked = await killed_while_reading(discord, provider, tmp_path, private=private)
    async with online(discord, provider, tmp_path):
        await asked.showing(FINAL)
        await none_left_over(tmp_path)

    assert (len(cards_of(discord)), len(asked.followups)) == (1, 0)


async def test_a_command_that_came_while_the_database_was_locked_is_answered_after_a_restart(
    discord: LoopbackDiscord, tmp_path: Path
) -> None:
    async with byline_online(discord, tmp_path) as killed:
        with closing(sqlite3.connect(tmp_path / "byline.sqlite", isolation_level=None)) as another:
            another.execute("BEGIN IMMEDIATE")
            asked = await discord.people.command("summarize", text=ARTICLE, private=True)
            await asked.acknowledged()
            await killed.killed()
        before = left_over(tmp_path)
        asked.shown.clear()
    async with byline_online(discord, tmp_path):
        showing = await asked.showing("Ana Pell")

    assert (before, bool(showing.message["flags"] & EPHEMERAL)) == (0, True)


async def test_a_mention_is_answered_after_a_restart_in_the_reply_that_was_there(
    discord: LoopbackDiscord, provider: Provider, tmp_path: Path
) -> None:
    async with online(discord, provider, tmp_path) as killed:
        await discord.people.write(PASTE, mention=True)
        await discord.journal.answered(Call.SEND_MESSAGE)
        await model_asked(provider)
        await killed.killed()
    async with online(discord, provider, tmp_path):
        await full_card(discord)
        await none_left_over(tmp_path)

    assert len(cards_of(discord)) == 1


async def test_a_shared_card_whose_interaction_has_expired_is_finished_in_its_place(
    discord: LoopbackDiscord, provider: Provider, tmp_path: Path
) -> None:
    asked = await killed_while_reading(discord, provider, tmp_path)
    make_older(tmp_path, A_QUARTER)
    asked.is_expired = True
    async with online(discord, provider, tmp_path):
        card = await full_card(discord)

    assert (int(card["id"]), len(cards_of(discord))) == (asked.response, 1)


async def test_a_private_card_whose_interaction_has_expired_comes_as_a_direct_message(
    discord: LoopbackDiscord, provider: Provider, tmp_path: Path
) -> None:
    asked = await killed_while_reading(discord, provider, tmp_path, private=True)
    make_older(tmp_path, A_QUARTER)
    asked.is_expired = True
    async with online(discord, provider, tmp_path):
        card = await full_card(discord)
        await none_left_over(tmp_path)
    direct = discord.world.direct_messages_with(discord.people.ann)

    assert [card] == discord.world.messages_in(direct)


async def test_a_private_card_that_cannot_come_directly_comes_with_the_next_command_of_theirs(
    discord: LoopbackDiscord, provider: Provider, tmp_path: Path
) -> None:
    asked = await killed_while_reading(discord, provider, tmp_path, private=True)
    make_older(tmp_path, A_QUARTER)
    asked.is_expired = True
    discord.faults.always(Call.SEND_MESSAGE, missing_permissions())
    async with online(discord, provider, tmp_path) as byline:
        await byline.says("waits for its person")
        ben = discord.people.joins(next(iter(discord.world.guilds.values())), "ben")
        other = await discord.people.command("usage", person=ben)
        await other.showing()
        again = await discord.people.command("usage")
        card = await again.followup(FINAL)
        await none_left_over(tmp_path)
        _, log = await byline.stopped()

    assert card.message["flags"] & EPHEMERAL
    assert other.followups == []
    assert "Traceback" not in log


async def test_a_promise_that_discord_is_in_no_state_to_take_is_tried_again(
    discord: LoopbackDiscord, provider: Provider, tmp_path: Path
) -> None:
    async with online(discord, provider, tmp_path) as killed:
        await discord.people.write(PASTE, mention=True)
        await discord.journal.answered(Call.SEND_MESSAGE)
        await model_asked(provider)
        await killed.killed()
    discord.faults.always(Call.EDIT_MESSAGE, server_error(503))
    async with online(discord, provider, tmp_path) as byline:
        await byline.says("has to wait for Discord")
        discord.faults.clear()
        await full_card(discord)
        await none_left_over(tmp_path)

    assert len(cards_of(discord)) == 1


async def test_what_came_too_late_is_dropped(
    discord: LoopbackDiscord, provider: Provider, tmp_path: Path
) -> None:
    await killed_while_reading(discord, provider, tmp_path)
    make_older(tmp_path, TWO_DAYS)
    async with online(discord, provider, tmp_path):
        await none_left_over(tmp_path)

    assert len(provider.bodies) == 1


async def test_an_article_that_ended_byline_twice_is_not_begun_again(
    discord: LoopbackDiscord, provider: Provider, tmp_path: Path
) -> None:
    provider.script.appendleft(silence)
    asked = await killed_while_reading(discord, provider, tmp_path)
    async with online(discord, provider, tmp_path) as killed:
        await model_asked(provider, 2)
        await killed.killed()
    async with online(discord, provider, tmp_path):
        followup = await asked.followup("Byline stopped twice")

    assert followup.message["flags"] & 64


@pytest.mark.parametrize("private", [False, True], ids=["shared", "private"])
async def test_why_there_will_be_nothing_more_is_said_also_when_the_interaction_has_expired(
    discord: LoopbackDiscord, provider: Provider, tmp_path: Path, private: bool
) -> None:
    provider.script.appendleft(silence)
    asked = await killed_while_reading(discord, provider, tmp_path, private=private)
    async with online(discord, provider, tmp_path) as killed:
        await model_asked(provider, 2)
        await killed.killed()
    make_older(tmp_path, A_QUARTER)
    asked.is_expired = True
    async with online(discord, provider, tmp_path):
        said = await message_with(discord, "Byline stopped twice")
    direct = discord.world.direct_messages_with(discord.people.ann)

    assert said["channel_id"] == str(direct.id if private else asked.channel.id)


async def test_the_token_of_an_interaction_is_in_no_log(
    discord: LoopbackDiscord, provider: Provider, tmp_path: Path
) -> None:
    async with online(discord, provider, tmp_path) as killed:
        asked = await discord.people.command("summarize", text=ARTICLE)
        await asked.showing(QUICK)
        await model_asked(provider)
        await killed.killed()
    async with online(discord, provider, tmp_path) as byline:
        await asked.showing(FINAL)
        _, log = await byline.stopped()

    assert asked.token not in killed.errors + log
