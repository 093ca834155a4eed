"""Byline on a simulated server, shown on a page of this machine that looks like Discord."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import discord
import simcord

from bot.discord_ui.client import BylineClient
from bot.discord_ui.trying.one_at_a_time import OneAtATime
from bot.discord_ui.trying.page_look import TryPageServer, quotes_of_one_line
from bot.discord_ui.trying.server import TryServer
from bot.discord_ui.words import running_catalogue as words
from bot.errors import BylineError

SERVER, CHANNEL, PEOPLE, GUEST = "The Herald", "news", ("ana", "ben"), "cleo"
MANAGER, MANAGING = "ana", discord.Permissions(manage_guild=True, manage_messages=True)
LOOK_SECONDS = 0.25  # between two looks whether something new is to be shown


@dataclass(frozen=True, slots=True)
class Newsroom:
    server: TryServer
    channel: simcord.ChannelHandle
    members: tuple[simcord.MemberActor, ...]
    guest: simcord.MemberActor  # for whom Byline is on their account, and not in the server


@asynccontextmanager
async def try_newsroom(client: BylineClient, article: str | None = None) -> AsyncIterator[Newsroom]:
    """Two members and a guest in one channel; `article` is posted there for Byline to read."""
    server = TryServer(client)
    await server.start()
    try:
        guild = server.create_guild(name=SERVER)
        channel = guild.create_text_channel(CHANNEL, topic=words.TRY_TOPIC)
        manages = guild.create_role("editors", permissions=MANAGING)
        members = tuple(
            guild.add_member(server.create_user(name), roles=[manages] if name == MANAGER else [])
            for name in PEOPLE
        )
        guest = guild.add_member(server.create_user(GUEST))
        server.guests.add(guest.id)
        _offer_settings(server, guild.id, guest.id)
        await client.read_by_itself(guild.id, channel.id)
        if article is not None:
            await _post(members[-1], channel, client, article)
        yield Newsroom(server, channel, members, guest)
    finally:
        await server.shutdown()


def _offer_settings(server: TryServer, guild: int, guest: int) -> None:
    """A guest's are their own, and ask for no permission of the server's."""
    command = server.backend.find_command("settings", guild)
    if command is not None:
        allowed = {"id": str(guest), "type": discord.AppCommandPermissionType.user.value, "permission": True}
        server.backend.set_command_permissions(guild, int(command["id"]), [allowed])


@asynccontextmanager
async def try_page(newsroom: Newsroom, port: int | None = None) -> AsyncIterator[str]:
    """The address of a page that shows the channel. Raises `BylineError` where it cannot be served."""
    viewers = (*newsroom.members, newsroom.guest)
    preview = newsroom.server.preview(newsroom.channel, viewers=viewers, layout="channel", port=port)
    acts = OneAtATime(preview, newsroom.channel, f"<@{newsroom.server.backend.bot_user.id}>")
    preview._server = TryPageServer(preview, acts, GUEST, port or 0)
    async with contextlib.AsyncExitStack() as stack:
        stack.enter_context(quotes_of_one_line())
        try:
            await stack.enter_async_context(preview)
        except simcord.SetupError as error:
            raise BylineError(words.CANNOT_SERVE) from error
        following = asyncio.create_task(_follow(newsroom.server, preview))
        stack.push_async_callback(_end, following)
        yield preview.url


async def _post(
    member: simcord.MemberActor, channel: simcord.ChannelHandle, client: BylineClient, article: str
) -> None:
    """Post a text as Discord does with a long paste: a file, and the mention before it."""
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
        # Refused while somebody acts; the next look will do.
        with contextlib.suppress(simcord.SetupError), server.not_waited_for():
            await preview.refresh()
            shown = sent


async def _end(task: "asyncio.Task[None]") -> None:
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
