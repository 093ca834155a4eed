"""Discord that serves nothing for a while, and a reading that is under way."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from tests.bot.discord_ui.byline_at_loopback import (
    RunningByline,
    byline_here,
)
from tests.bot.discord_ui.byline_server import ARTICLE, REPLY
from tests.fake_model import FakeModel
from tests.loopback_discord.interactions import Interaction
from tests.loopback_discord.server import LoopbackDiscord


@asynccontextmanager
async def quickly_read(
    loopback: LoopbackDiscord, folder: Path
) -> AsyncIterator[tuple[RunningByline, Interaction, asyncio.Event]]:
    """A command whose quick card shows, and what its model waits for."""
    model, hold = FakeModel(), asyncio.Event()
    model.reply(REPLY, hold=hold)
    async with byline_here(loopback, folder, model=model) as byline:
        asked = await loopback.people.command("summarize", text=ARTICLE)
        await asked.showing("speakers may change")
        yield byline, asked, hold
