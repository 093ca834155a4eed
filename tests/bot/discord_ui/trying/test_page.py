"""Who is on the page of `byline try`: two people of a server with Byline, and a guest who brings it along."""

import re
from collections.abc import AsyncIterator, Awaitable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from bot.discord_ui.client import BylineClient
from bot.discord_ui.options import ClientOptions
from bot.discord_ui.trying.page import Newsroom, try_newsroom
from bot.pipeline.memory import Memory
from bot.pipeline.services import Services
from bot.pipeline.workers import Workers
from storage.database import Database
from tests.bot.discord_ui.byline_server import ARTICLE, text_of
from tests.bot.pipeline.newsroom import PROMPTS
from tests.bot.waiting import until

pytestmark = pytest.mark.asyncio


@asynccontextmanager
async def trying(folder: Path) -> AsyncIterator[Newsroom]:
    workers = Workers()
    async with Database.open(folder / "byline.sqlite") as database:
        services = Services(PROMPTS, Memory(database), workers)
        try:
            async with try_newsroom(BylineClient(services, ClientOptions(True, shard_count=1))) as newsroom:
                yield newsroom
        finally:
            await services.close()
            workers.close()


async def answered(slashed: Awaitable[Any]) -> Any:
    """The page does not wait for what takes longer than a moment, and a busy machine may; a test does."""
    result = await slashed
    await until(lambda: result.response is not None and bool(text_of(result.response)))
    return result


async def test_a_guest_alone_sees_what_byline_answers(tmp_path: Path) -> None:
    async with trying(tmp_path) as newsroom:
        answer = await answered(newsroom.guest.slash(newsroom.channel, "summarize", text=ARTICLE))

        assert answer.ephemeral
        assert "Ana Pell" in text_of(answer.response)


async def test_what_a_guest_reads_is_theirs_and_not_the_server_s(tmp_path: Path) -> None:
    async with trying(tmp_path) as newsroom:
        await answered(newsroom.guest.slash(newsroom.channel, "summarize", text=ARTICLE))
        others = await answered(newsroom.members[0].slash(newsroom.channel, "find", words="boat"))
        own = await answered(newsroom.guest.slash(newsroom.channel, "find", words="boat"))

        assert "Ana Pell" not in text_of(others.response)
        assert "Ana Pell" in text_of(own.response)


async def test_of_what_a_guest_posts_byline_hears_nothing(tmp_path: Path) -> None:
    async with trying(tmp_path) as newsroom:
        sent = await newsroom.guest.send(newsroom.channel, ARTICLE)

        assert [one.id for one in newsroom.channel.history()] == [sent.id]


async def test_a_guest_is_offered_every_command_that_their_help_names(tmp_path: Path) -> None:
    async with trying(tmp_path) as newsroom:
        guest, channel = newsroom.guest, newsroom.channel
        told = text_of((await answered(guest.slash(channel, "help"))).response)
        offered = newsroom.server.backend.visible_commands(user_id=guest.id, channel_id=channel.id)

        assert set(re.findall(r"\*\*/(\w+)\*\*", told)) <= {one["name"] for one in offered}
        assert "/settings" in told
