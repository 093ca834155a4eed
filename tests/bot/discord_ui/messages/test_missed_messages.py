"""What people write while the gateway is away is read when it is back."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from discord.backoff import ExponentialBackoff

from bot.discord_ui.client import BylineClient
from bot.discord_ui.words import command_catalogue as words
from tests.bot.discord_ui.byline_at_loopback import byline_here, thread_of_an_article
from tests.bot.discord_ui.byline_process import FINAL, article
from tests.loopback_discord.answers import Json
from tests.loopback_discord.messages import texts_of
from tests.loopback_discord.server import LoopbackDiscord, running_discord

pytestmark = pytest.mark.asyncio


@pytest_asyncio.fixture
async def loopback(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[LoopbackDiscord]:
    """At which discord.py does not rest."""

    async def at_once(self: BylineClient, shard_id: int | None, *, initial: bool = False) -> None:
        pass

    monkeypatch.setattr(BylineClient, "before_identify_hook", at_once)
    monkeypatch.setattr(ExponentialBackoff, "delay", lambda _self: 0.01)
    async with running_discord() as one:
        one.world.add_guild("The Herald", "news")
        yield one


async def message_with(loopback: LoopbackDiscord, text: str) -> Json:
    def look() -> Json | None:
        own = str(loopback.world.bot.id)
        found = (one for one in loopback.world.messages.values() if one["author"]["id"] == own)
        return next((one for one in found if text in texts_of(one)), None)

    return await loopback.journal.watch.until(look, text)


async def away_for_a_moment(loopback: LoopbackDiscord) -> None:
    """Long enough for a try to connect again to fail."""
    loopback.gateway.is_open = False
    loopback.gateway.drop()

    def refused() -> bool | None:
        return True if "gateway: a connection was not accepted" in loopback.journal.remarks else None

    await loopback.journal.watch.until(refused, "a refused connection")


async def test_a_mention_written_while_the_gateway_was_away_is_answered_after_resuming(
    loopback: LoopbackDiscord, tmp_path: Path
) -> None:
    async with byline_here(loopback, tmp_path):
        await away_for_a_moment(loopback)
        await loopback.people.write(article("ferry") * 2, mention=True)
        loopback.gateway.is_open = True
        await message_with(loopback, FINAL)

    assert len(loopback.gateway.sessions) == 1


async def test_a_thread_is_looked_through_after_a_session_that_could_not_be_resumed(
    loopback: LoopbackDiscord, tmp_path: Path
) -> None:
    async with byline_here(loopback, tmp_path, message_content=True) as byline:
        thread = await thread_of_an_article(loopback, byline)
        loopback.gateway.accepts_resume = False
        await away_for_a_moment(loopback)
        await loopback.people.write("How many jobs would the closure cost?", channel=thread)
        loopback.gateway.is_open = True
        answer = await message_with(loopback, words.NEAREST_PASSAGES)
        await asyncio.sleep(0)
        await byline.settled()

    assert answer["channel_id"] == str(thread.id)
    assert (
        len([one for one in loopback.world.messages.values() if words.NEAREST_PASSAGES in texts_of(one)]) == 1
    )


async def test_direct_messages_are_looked_through_after_a_session_that_could_not_be_resumed(
    loopback: LoopbackDiscord, tmp_path: Path
) -> None:
    direct = loopback.world.direct_messages_with(loopback.people.ann)
    async with byline_here(loopback, tmp_path):
        await loopback.people.write(article("barge") * 2, channel=direct)
        await message_with(loopback, "The barge line")
        loopback.gateway.accepts_resume = False
        await away_for_a_moment(loopback)
        await loopback.people.write(article("skiff") * 2, channel=direct)
        loopback.gateway.is_open = True
        answer = await message_with(loopback, "The skiff line")

    assert answer["channel_id"] == str(direct.id)
