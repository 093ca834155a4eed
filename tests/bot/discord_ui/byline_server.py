"""Byline on a simulated Discord: the real bot, a server with people and channels, and a scripted model."""

import asyncio
import contextlib
import functools
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import discord
import simcord

from bot.discord_ui.answers.live_card import Pace
from bot.discord_ui.client import BylineClient
from bot.discord_ui.options import ClientOptions
from bot.discord_ui.trying.server import SimulatedDiscord
from bot.documents.link_fetcher import LinkFetcher
from bot.documents.web_pages import WebPages
from bot.pipeline.memory import Memory
from bot.pipeline.services import Services
from bot.pipeline.workers import Workers
from storage.database import Database
from tests.bot.pipeline.newsroom import ARTICLE as ARTICLE
from tests.bot.pipeline.newsroom import PROMPTS
from tests.bot.pipeline.newsroom import REPLY as REPLY
from tests.fake_model import FakeModel
from tests.loopback_discord.watch import PATIENCE_SECONDS
from tests.proven_model import prove

AT_ONCE = Pace(0.0, 0.0, 0.0)
LOOKS_APART_SECONDS = 0.005


@dataclass
class Newsroom:
    """A server with a channel; `ann` and `ben` are members of it."""

    env: simcord.Env
    services: Services
    guild: simcord.GuildHandle
    channel: simcord.ChannelHandle
    ann: simcord.MemberActor
    ben: simcord.MemberActor
    options: ClientOptions

    def channel_for(self, *members: Any) -> simcord.ChannelHandle:
        """A channel that only these members or roles and Byline can view."""
        assert self.env.bot.user is not None
        hidden, shown = (
            discord.PermissionOverwrite(view_channel=False),
            discord.PermissionOverwrite(view_channel=True),
        )
        overwrites: dict[Any, discord.PermissionOverwrite] = {self.guild.default_role: hidden}
        overwrites |= dict.fromkeys((*members, self.env.bot.user), shown)
        return self.guild.create_text_channel("investigations", overwrites=overwrites)

    async def restart(self) -> None:
        await self.env.restart_bot(a_client(self.services, self.options))


def a_client(services: Services, options: ClientOptions) -> BylineClient:
    """It acknowledges at once whatever one person sends."""
    client = BylineClient(services, options)
    client._services.deliverer._pace._sleep = _at_once
    return client


class PatientDiscord(SimulatedDiscord):
    """Waits for Byline as long as it takes on a busy machine.

    A longer `settle_timeout` would do more: simcord lets its own time run on by as much.
    """

    async def _settle_internal(self, **limits: Any) -> None:
        look = functools.partial(super()._settle_internal, **limits | {"idle": LOOKS_APART_SECONDS})
        if "_deadline" in limits:
            return await look()
        async with asyncio.timeout(PATIENCE_SECONDS):
            while True:
                with contextlib.suppress(TimeoutError):
                    return await look()


@asynccontextmanager
async def a_newsroom(
    folder: Path, model: FakeModel | None = None, *, message_content: bool = False, fetch_links: bool = False
) -> AsyncIterator[Newsroom]:
    workers = Workers()
    options = ClientOptions(
        message_content=message_content,
        fetch_links=fetch_links,
        pace=AT_ONCE,
        shard_count=1,
    )
    async with Database.open(folder / "byline.sqlite") as database:
        services = Services(PROMPTS, Memory(database), workers, model)
        services.quick_readings._sleep = _at_once
        prove(services)
        try:
            env = PatientDiscord(a_client(services, options), approved_intents=_intents(message_content))
            await env.start()
            try:
                yield _furnished(env, services, options)
            finally:
                await env.shutdown()
            if unseen := env.errors_since(env._errors_acknowledged):
                raise ExceptionGroup("Byline raised where nobody looked", list(unseen))
        finally:
            await services.close()
            workers.close()


async def _at_once(_: float) -> None:
    """For whoever waits by a real clock: simcord's stands still until a test moves it."""


def _furnished(env: simcord.Env, services: Services, options: ClientOptions) -> Newsroom:
    guild = env.create_guild(name="The Herald")
    channel = guild.create_text_channel("news")
    ann = guild.add_member(env.create_user("ann"))
    ben = guild.add_member(env.create_user("ben"))
    return Newsroom(env, services, guild, channel, ann, ben, options)


def _intents(message_content: bool) -> discord.Intents:
    intents = discord.Intents.default()
    intents.message_content = message_content
    return intents


def opening_links(newsroom: Newsroom, web: LinkFetcher) -> Newsroom:
    """As with `FETCH_LINKS=true`, where `web` is all that links lead to."""
    client: Any = newsroom.env.bot
    client._services.channels._services.gatherer._pages = WebPages(web)
    return newsroom


def text_of(message: Any) -> str:
    """Everything readable on a message: its content and the texts of its card."""
    components = message.components
    payloads = [one if isinstance(one, dict) else one.to_dict() for one in components]
    return "\n".join([message.content, *_texts(payloads)])


def labels_of(message: Any) -> list[str]:
    return [part["label"] for part in parts_of(message) if "label" in part]


def parts_of(message: Any) -> list[Any]:
    """The components of a message as they are sent, those inside others too."""
    return _walk([one if isinstance(one, dict) else one.to_dict() for one in message.components])


def _texts(components: list[Any]) -> list[str]:
    return [part["content"] for part in _walk(components) if part.get("type") == 10]


def _walk(components: list[Any]) -> list[Any]:
    found = []
    for part in components:
        found.append(part)
        found += _walk(part.get("components", []))
    return found


def mention(newsroom: Newsroom) -> str:
    assert newsroom.env.bot.user is not None
    return newsroom.env.bot.user.mention
