from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import discord
import pytest
import pytest_asyncio

from bot.discord_ui.buttons import forget_dialog
from bot.discord_ui.messages import reading_channels
from tests.bot.discord_ui.away import Away, byline_away
from tests.bot.discord_ui.byline_at_loopback import RunningByline, byline_here
from tests.bot.discord_ui.byline_server import Newsroom, a_newsroom
from tests.bot.discord_ui.reading_desk import choose, manager_of
from tests.fake_model import FakeModel
from tests.loopback_discord.server import LoopbackDiscord, running_discord
from tests.loopback_discord.watch import PATIENCE_SECONDS


@pytest.fixture(autouse=True)
def patient_with_erasures(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a busy machine, too, the first that who forgets is told is that it is done."""
    monkeypatch.setattr(forget_dialog, "TOLD_AFTER_SECONDS", PATIENCE_SECONDS)


@pytest.fixture
def model() -> FakeModel:
    return FakeModel()


@pytest_asyncio.fixture
async def newsroom(tmp_path: Path, model: FakeModel) -> AsyncIterator[Newsroom]:
    """Byline with a language model."""
    async with a_newsroom(tmp_path, model) as newsroom:
        yield newsroom


@pytest_asyncio.fixture
async def quick_newsroom(tmp_path: Path) -> AsyncIterator[Newsroom]:
    """Byline without a language model."""
    async with a_newsroom(tmp_path) as newsroom:
        yield newsroom


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def one_newsroom(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Newsroom]:
    """One without a language model for all tests of a file, which change nothing in it."""
    async with a_newsroom(tmp_path_factory.mktemp("newsroom")) as newsroom:
        yield newsroom


@pytest_asyncio.fixture
async def open_newsroom(tmp_path: Path) -> AsyncIterator[Newsroom]:
    """Byline without a language model, but with the message-content intent."""
    async with a_newsroom(tmp_path, message_content=True) as newsroom:
        yield newsroom


@pytest_asyncio.fixture
async def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Newsroom]:
    """Byline without a language model, where a manager chose the channel for it to read by itself."""
    monkeypatch.setattr(reading_channels, "FOR_MORE_SECONDS", 0.0)  # it waits for what is plainly cut off
    async with a_newsroom(tmp_path, message_content=True) as newsroom:
        await choose(newsroom, manager_of(newsroom))
        yield newsroom


@pytest_asyncio.fixture
async def loopback() -> AsyncIterator[LoopbackDiscord]:
    """A server, "The Herald", with the channel news."""
    async with running_discord() as one:
        one.world.add_guild("The Herald", "news")
        yield one


@pytest_asyncio.fixture
async def byline(loopback: LoopbackDiscord, tmp_path: Path) -> AsyncIterator[RunningByline]:
    async with byline_here(loopback, tmp_path) as one:
        yield one


@pytest.fixture
def manager(newsroom: Newsroom) -> Any:
    """Somebody who may manage the server."""
    role = newsroom.guild.create_role("Editors", permissions=discord.Permissions(manage_guild=True))
    return newsroom.guild.add_member(newsroom.env.create_user("meg"), roles=[role])


@pytest_asyncio.fixture
async def away(tmp_path: Path) -> AsyncIterator[Away]:
    """Byline where somebody brought it themselves."""
    async with byline_away(tmp_path) as one:
        yield one


@pytest.fixture
def quick_manager(quick_newsroom: Newsroom) -> Any:
    """Somebody who may manage the server of `quick_newsroom`."""
    role = quick_newsroom.guild.create_role("Editors", permissions=discord.Permissions(manage_guild=True))
    return quick_newsroom.guild.add_member(quick_newsroom.env.create_user("meg"), roles=[role])
