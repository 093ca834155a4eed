"""A real `byline run` is killed while a language model is silent; started again, Byline goes on."""

import json
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from pathlib import Path

import pytest
import pytest_asyncio

from tests.bot.discord_ui.byline_at_loopback import byline_here, byline_with_provider
from tests.bot.discord_ui.byline_process import byline_online
from tests.bot.discord_ui.byline_server import ARTICLE, REPLY
from tests.bot.discord_ui.left_in_outbox import (
    TWO_DAYS,
    expire,
    left_over,
    make_older,
    model_asked,
    none_left_over,
    noted,
)
from tests.loopback_discord.answers import Json
from tests.loopback_discord.calls import Call
from tests.loopback_discord.faults import missing_permissions, server_error
from tests.loopback_discord.interactions import Interaction
from tests.loopback_discord.messages import texts_of
from tests.loopback_discord.processes import Program
from tests.loopback_discord.server import LoopbackDiscord
from tests.loopback_discord.world import EPHEMERAL
from tests.scripted_provider import Provider, reply, running_provider, silence

pytestmark = pytest.mark.asyncio

QUICK, FINAL = "speakers may change", "· full reading"
PASTE = (
    ARTICLE + "\n" + "The council meets again on Friday in the town hall. " * 4
)  # long enough for a mention


@pytest_asyncio.fixture
async def provider() -> AsyncIterator[Provider]:
    """Silent at first, then it answers everybody."""
    async with running_provider() as one:
        one.answers(silence, reply(json.dumps(REPLY)))
        yield one


@asynccontextmanager
async def online(loopback: LoopbackDiscord, provider: Provider, folder: Path) -> AsyncIterator[Program]:
    model = {
        "OPENAI_BASE_URL": provider.base_url,
        "OPENAI_MODEL": "test-model",
        "MODEL_WINDOW_TOKENS": "100000",
    }
    async with byline_online(loopback, folder, **model) as program:
        yield program


def cards_of(loopback: LoopbackDiscord) -> list[Json]:
    return [one for one in loopback.world.messages.values() if one["components"]]


async def full_card(loopback: LoopbackDiscord) -> Json:
    def look() -> Json | None:
        return next((one for one in cards_of(loopback) if FINAL in texts_of(one)), None)

    return await loopback.journal.watch.until(look, "a full reading")


async def message_with(loopback: LoopbackDiscord, words: str) -> Json:
    def look() -> Json | None:
        return next((one for one in loopback.world.messages.values() if words in texts_of(one)), None)

    return await loopback.journal.watch.until(look, words)


async def killed_while_reading(
    loopback: LoopbackDiscord, provider: Provider, folder: Path, **wish: bool
) -> Interaction:
    """A command that shows the quick reading when Byline ends, and the model has been asked."""
    async with online(loopback, provider, folder) as killed:
        asked = await loopback.people.command("summarize", text=ARTICLE, **wish)
        await asked.showing(QUICK)
        await model_asked(provider, 1)
        await noted(folder, message=asked.response)
        await killed.killed()
    return asked


async def killed_twice_while_reading(
    loopback: LoopbackDiscord, provider: Provider, folder: Path, **wish: bool
) -> Interaction:
    provider.script.appendleft(silence)
    asked = await killed_while_reading(loopback, provider, folder, **wish)
    async with online(loopback, provider, folder) as killed:
        await model_asked(provider, 2)
        await noted(folder, tries=2)
        await killed.killed()
    return asked


async def killed_over_a_mention(loopback: LoopbackDiscord, provider: Provider, folder: Path) -> None:
    """Its card shows the quick reading, and the model has been asked."""
    async with online(loopback, provider, folder) as killed:
        await loopback.people.write(PASTE, mention=True)
        await loopback.journal.answered(Call.SEND_MESSAGE)
        await model_asked(provider, 1)
        (card,) = cards_of(loopback)
        await noted(folder, message=int(card["id"]))
        await killed.killed()


@pytest.mark.parametrize("private", [False, True], ids=["shared", "private"])
async def test_a_command_is_answered_after_a_restart_and_once(
    loopback: LoopbackDiscord, provider: Provider, tmp_path: Path, private: bool
) -> None:
    asked = await killed_while_reading(loopback, provider, tmp_path, private=private)
    async with online(loopback, provider, tmp_path):
        await asked.showing(FINAL)
        await none_left_over(tmp_path)

    assert (len(cards_of(loopback)), len(asked.followups)) == (1, 0)


async def test_a_command_that_came_while_the_database_was_locked_is_answered_after_a_restart(
    loopback: LoopbackDiscord, tmp_path: Path
) -> None:
    async with byline_online(loopback, tmp_path) as killed:
        with closing(sqlite3.connect(tmp_path / "byline.sqlite", isolation_level=None)) as another:
            another.execute("BEGIN IMMEDIATE")
            asked = await loopback.people.command("summarize", text=ARTICLE, private=True)
            await asked.acknowledged()
            await killed.killed()
        before = left_over(tmp_path)
        asked.shown.clear()
    async with byline_here(loopback, tmp_path):
        showing = await asked.showing("Ana Pell")

    assert (before, bool(showing.message["flags"] & EPHEMERAL)) == (0, True)


async def test_a_mention_is_answered_after_a_restart_in_the_reply_that_was_there(
    loopback: LoopbackDiscord, provider: Provider, tmp_path: Path
) -> None:
    await killed_over_a_mention(loopback, provider, tmp_path)
    async with byline_with_provider(loopback, provider, tmp_path):
        await full_card(loopback)
        await none_left_over(tmp_path)

    assert len(cards_of(loopback)) == 1


async def test_a_shared_card_whose_interaction_has_expired_is_finished_in_its_place(
    loopback: LoopbackDiscord, provider: Provider, tmp_path: Path
) -> None:
    asked = await killed_while_reading(loopback, provider, tmp_path)
    expire(tmp_path, asked)
    async with byline_with_provider(loopback, provider, tmp_path):
        card = await full_card(loopback)

    assert (int(card["id"]), len(cards_of(loopback))) == (asked.response, 1)


async def test_a_private_card_whose_interaction_has_expired_comes_as_a_direct_message(
    loopback: LoopbackDiscord, provider: Provider, tmp_path: Path
) -> None:
    asked = await killed_while_reading(loopback, provider, tmp_path, private=True)
    expire(tmp_path, asked)
    async with byline_with_provider(loopback, provider, tmp_path):
        card = await full_card(loopback)
        await none_left_over(tmp_path)
    direct = loopback.world.direct_messages_with(loopback.people.ann)

    assert [card] == loopback.world.messages_in(direct)


async def test_a_private_card_that_cannot_come_directly_comes_with_the_next_command_of_theirs(
    loopback: LoopbackDiscord, provider: Provider, tmp_path: Path
) -> None:
    asked = await killed_while_reading(loopback, provider, tmp_path, private=True)
    expire(tmp_path, asked)
    loopback.faults.always(Call.SEND_MESSAGE, missing_permissions())
    async with online(loopback, provider, tmp_path) as byline:
        await byline.says("waits for its person")
        ben = loopback.people.joins(next(iter(loopback.world.guilds.values())), "ben")
        other = await loopback.people.command("usage", person=ben)
        await other.showing()
        again = await loopback.people.command("usage")
        card = await again.followup(FINAL)
        await none_left_over(tmp_path)
        _, log = await byline.stopped()

    assert card.message["flags"] & EPHEMERAL
    assert other.followups == []
    assert "Traceback" not in log


async def test_a_promise_that_discord_is_in_no_state_to_take_is_tried_again(
    loopback: LoopbackDiscord, provider: Provider, tmp_path: Path
) -> None:
    await killed_over_a_mention(loopback, provider, tmp_path)
    loopback.faults.always(Call.EDIT_MESSAGE, server_error(503))
    async with online(loopback, provider, tmp_path) as byline:
        await byline.says("has to wait for Discord")
        loopback.faults.clear()
        await full_card(loopback)
        await none_left_over(tmp_path)

    assert len(cards_of(loopback)) == 1


async def test_what_came_too_late_is_dropped(
    loopback: LoopbackDiscord, provider: Provider, tmp_path: Path
) -> None:
    await killed_while_reading(loopback, provider, tmp_path)
    make_older(tmp_path, TWO_DAYS)
    async with byline_with_provider(loopback, provider, tmp_path):
        await none_left_over(tmp_path)

    assert len(provider.bodies) == 1


async def test_an_article_that_ended_byline_twice_is_not_begun_again(
    loopback: LoopbackDiscord, provider: Provider, tmp_path: Path
) -> None:
    asked = await killed_twice_while_reading(loopback, provider, tmp_path)
    async with byline_with_provider(loopback, provider, tmp_path):
        followup = await asked.followup("Byline stopped twice")

    assert followup.message["flags"] & 64


@pytest.mark.parametrize("private", [False, True], ids=["shared", "private"])
async def test_why_there_will_be_nothing_more_is_said_also_when_the_interaction_has_expired(
    loopback: LoopbackDiscord, provider: Provider, tmp_path: Path, private: bool
) -> None:
    asked = await killed_twice_while_reading(loopback, provider, tmp_path, private=private)
    expire(tmp_path, asked)
    async with byline_with_provider(loopback, provider, tmp_path):
        said = await message_with(loopback, "Byline stopped twice")
    direct = loopback.world.direct_messages_with(loopback.people.ann)

    assert said["channel_id"] == str(direct.id if private else asked.channel.id)


async def test_the_token_of_an_interaction_is_in_no_log(
    loopback: LoopbackDiscord, provider: Provider, tmp_path: Path
) -> None:
    async with online(loopback, provider, tmp_path) as killed:
        asked = await loopback.people.command("summarize", text=ARTICLE)
        await asked.showing(QUICK)
        await model_asked(provider, 1)
        await killed.killed()
    async with online(loopback, provider, tmp_path) as byline:
        await asked.showing(FINAL)
        _, log = await byline.stopped()

    assert asked.token not in killed.errors + log
