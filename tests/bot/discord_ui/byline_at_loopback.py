"""Byline in the process of a test, at the loopback Discord; pauses take no time."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any
from unittest.mock import patch

import discord

from bot.app.model import model_of
from bot.discord_ui.answers.live_card import Pace
from bot.discord_ui.answers.patience import Patience
from bot.discord_ui.client import BylineClient
from bot.discord_ui.discord_clock import DiscordClock
from bot.discord_ui.options import ClientOptions
from bot.discord_ui.words import catalogue
from bot.pipeline.keeping.outbox import OWED_SECONDS, Outbox
from bot.pipeline.keeping.promises import Promise
from bot.pipeline.language_model import LanguageModel
from bot.pipeline.memory import Memory
from bot.pipeline.scopes import scope_of
from bot.pipeline.services import Services
from bot.pipeline.shards import ShardShare
from bot.pipeline.workers import Workers
from bot.settings import Settings
from prompts.library import load_prompts
from storage.database import Database
from tests.bot.discord_ui.byline_process import FINAL, article
from tests.bot.waiting import until
from tests.loopback_discord.logged_in import logged_in
from tests.loopback_discord.server import LoopbackDiscord
from tests.loopback_discord.watch import PATIENCE_SECONDS
from tests.loopback_discord.world import Channel
from tests.scripted_provider import Provider


class HastyClock:
    """Its time passes only where somebody sleeps, and then at once."""

    def __init__(self) -> None:
        self.now = 1_000.0
        self.sleeps = 0  # so far
        self._is_still = False
        self._began: dict[int, float] = {}

    async def sleep(self, seconds: float) -> None:
        self.sleeps += 1
        if not self._is_still:
            self.now += seconds
        await asyncio.sleep(0)

    @contextmanager
    def standing_still(self) -> Iterator[None]:
        """Sleeping takes no time at all: what is tried again and again meanwhile makes nothing too late."""
        self._is_still = True
        try:
            yield
        finally:
            self._is_still = False

    def patience(self, _is_too_late: Callable[[Promise], bool]) -> Patience:
        return Patience(self._is_too_late, sleep=self.sleep, now=lambda: self.now)

    def _is_too_late(self, promise: Promise) -> bool:
        return self.now - self._began.setdefault(id(promise), self.now) > OWED_SECONDS


@dataclass
class RunningByline:
    client: BylineClient
    services: Services
    clock: HastyClock
    loopback: LoopbackDiscord
    before: frozenset[str]  # tokens of what was asked of others, which ran before

    async def settled(self) -> None:
        """When every command, press and form is delivered, given up, or waits for somebody.

        A message that was written has to have arrived before.
        """
        await self.loopback.all_taken(self.loopback.interactions.keys() - self.before)
        async with asyncio.timeout(3 * PATIENCE_SECONDS):
            await self.client._services.deliverer.wait_for_all()

    async def owes(self) -> int:
        return len(await Outbox(self.services.memory).left_over())


@asynccontextmanager
async def byline_here(
    loopback: LoopbackDiscord,
    folder: Path,
    *,
    message_content: bool = False,
    model: LanguageModel | None = None,
    clock: HastyClock | None = None,
    share: ShardShare | None = None,
    discord_clock: DiscordClock | None = None,
) -> AsyncIterator[RunningByline]:
    clock, workers, before = clock or HastyClock(), Workers(), frozenset(loopback.interactions)
    options = ClientOptions(
        message_content,
        pace=Pace(0.0, 0.0, 0.0),
        patience=clock.patience,
        clock=discord_clock,
        shard_count=share.of if share else 1,
        shard_ids=share.ids if share else None,
    )
    async with Database.open(folder / "byline.sqlite") as database:
        services = Services(load_prompts(), Memory(database), workers, model)
        client = BylineClient(services, options)
        client._connection.guild_ready_timeout = 0.1  # discord.py would wait two seconds for further servers
        guilds = {one.id for one in loopback.world.guilds_of_bot}
        served = {one for one in guilds if share is None or share.holds(scope_of(one))}
        with hasty_discord_py(clock):
            async with logged_in(loopback, client):
                await until(lambda: {one.id for one in client.guilds} == served)
                yield RunningByline(client, services, clock, loopback, before)
        await services.close()
        workers.close()


@asynccontextmanager
async def byline_with_provider(
    loopback: LoopbackDiscord, provider: Provider, folder: Path
) -> AsyncIterator[RunningByline]:
    """It goes on with what a process that was killed left over."""
    settings = Settings(
        openai_base_url=provider.base_url, openai_model="test-model", model_window_tokens=100_000
    )
    model = model_of(settings)
    assert model is not None
    try:
        async with byline_here(loopback, folder, model=model) as byline:
            yield byline
    finally:
        await model.close()


@contextmanager
def hasty_discord_py(clock: HastyClock) -> Iterator[None]:
    """What discord.py rests between its own tries takes no time either."""
    modules: tuple[Any, ...] = (discord.webhook.async_, discord.http)
    with (
        patch.object(modules[0], "asyncio", _Hasty(clock)),
        patch.object(modules[1], "asyncio", _Hasty(clock)),
    ):
        yield


class _Hasty(ModuleType):
    def __init__(self, clock: HastyClock) -> None:
        super().__init__("asyncio")
        self.sleep = clock.sleep

    def __getattr__(self, name: str) -> Any:
        return getattr(asyncio, name)


async def thread_of_an_article(loopback: LoopbackDiscord, byline: RunningByline) -> Channel:
    """Of its card."""
    read = await loopback.people.command("summarize", text=article("tram"))
    card = await read.showing(FINAL)
    await loopback.people.press(card.message, catalogue.BUTTON_THREAD)
    await byline.settled()
    return loopback.world.channel(int(card.message["id"]))
