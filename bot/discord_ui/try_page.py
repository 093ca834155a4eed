"""Byline on a simulated server, shown on a page of this machine that looks like Discord.

simcord lets each action on the page wait until the bot is idle. A language model takes longer than a person
wants to look at a page that does not move, so the page waits a moment only, and follows what comes later.
"""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import discord
import simcord

from bot.core.errors import BylineError
from bot.discord_ui.client import BylineClient

SERVER, CHANNEL, PEOPLE = "The Herald", "news", ("ana", "ben")
WAIT_SECONDS = 1.0  # longer than a quick reading takes
LOOK_SECONDS = 0.5  # between two looks whether something new is to be shown
CANNOT_SERVE = "the page cannot be shown. Is the port taken? --port chooses another."


class TryServer(simcord.Env):
    """A simulated Discord whose actions end although Byline still waits for a language model."""

    def __init__(self, client: BylineClient) -> None:
        super().__init__(client, approved_intents=discord.Intents.all(), settle_timeout=WAIT_SECONDS)
        self.backend.bot_user.name = "Byline"

    async def _settle_internal(self, **limits: Any) -> None:
        # simcord's own way, `external_wait`, covers one task. A reading is several that wait for each other.
        with contextlib.suppress(TimeoutError):
            await super()._settle_internal(**limits)


@dataclass(frozen=True, slots=True)
class Newsroom:
    server: TryServer
    channel: simcord.ChannelHandle
    members: tuple[simcord.MemberActor, ...]


@asynccontextmanager
async def try_newsroom(client: BylineClient, article: str | None = None) -> AsyncIterator[Newsroom]:
    """Two members in one channel; `article` is posted there for Byline to read."""
    server = TryServer(client)
    await server.start()
    try:
        guild = server.create_guild(name=SERVER)
        channel = guild.create_text_channel(CHANNEL)
        members = tuple(guild.add_member(server.create_user(name)) for name in PEOPLE)
        if article is not None:
            await _post(members[-1], channel, client, article)
        yield Newsroom(server, channel, members)
    finally:
        await server.shutdown()


@asynccontextmanager
async def try_page(newsroom: Newsroom, port: int | None = None) -> AsyncIterator[str]:
    """The address of a page that shows the channel. Raises `BylineError` where it cannot be served."""
    preview = newsroom.server.preview(newsroom.channel, viewers=newsroom.members, layout="channel", port=port)
    async with contextlib.AsyncExitStack() as stack:
        try:
            await stack.enter_async_context(preview)
        except simcord.SetupError as error:
            raise BylineError(CANNOT_SERVE) from error
        following = asyncio.create_task(_follow(newsroom.server, preview))
        stack.push_async_callback(_end, following)
        yield preview.url


async def _post(
    member: simcord.MemberActor, channel: simcord.ChannelHandle, client: BylineClient, article: str
) -> None:
    """As Discord does with a long paste: a file, and the mention before it."""
    assert client.user is not None  # noqa: S101 -- for the type checker: it is logged in
    await member.send(
        channel, client.user.mention, attachments=[("article.txt", article.encode(errors="replace"))]
    )


async def _follow(server: TryServer, preview: Any) -> None:
    """Show what Byline changed on its own: a page shows by itself only what its own actions did."""
    shown = len(server.http_requests)
    while True:
        await asyncio.sleep(LOOK_SECONDS)
        sent = len(server.http_requests)
        if sent == shown:
            continue
        with contextlib.suppress(simcord.SetupError):  # somebody is acting right now; the next look will do
            await preview.refresh()
            shown = sent


async def _end(task: "asyncio.Task[None]") -> None:
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
