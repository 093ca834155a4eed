"""Byline's account on Discord: it logs in, tells Discord its commands and hands on what people do."""

import asyncio
import logging
import time
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from importlib.metadata import version
from typing import Any

import discord
from discord import app_commands
from discord.gateway import DiscordWebSocket

from bot.discord_ui.answers.acknowledging import AnsweredByAnother, delivered_if_possible, tell_privately
from bot.discord_ui.cards.coded_presses import PressedItem
from bot.discord_ui.command_sync import sync_where_changed
from bot.discord_ui.discord_clock import DiscordClock
from bot.discord_ui.failures import Refusal, tell_of
from bot.discord_ui.footing import refuse_elsewhere
from bot.discord_ui.options import ClientOptions
from bot.discord_ui.resuming_shards import resume_sessions_of
from bot.discord_ui.services import DiscordServices
from bot.discord_ui.unreadable_events import pass_by_unreadable_events
from bot.pipeline.scopes import scope_of
from bot.pipeline.services import Services

logger = logging.getLogger(__name__)

GATEWAY_ATTEMPTS = 3  # at the start, five seconds apart; a gateway lost later is tried for ever


class GatewayUnreachable(Exception):  # noqa: N818 -- the name says what is wrong, as people would
    """No connection came about when Byline started."""


class BylineTree(app_commands.CommandTree[discord.Client]):
    """Its commands show on servers that Byline was added to, and wherever somebody's account brings it.

    Discord cannot show a person's own in direct messages with Byline alone: so all of them go along, and
    each answers on the terms that hold where it is used (see `footing`).
    """

    def __init__(self, client: discord.Client) -> None:
        super().__init__(
            client,
            allowed_contexts=app_commands.AppCommandContext(
                guild=True, dm_channel=True, private_channel=True
            ),
            allowed_installs=app_commands.AppInstallationType(guild=True, user=True),
        )

    async def interaction_check(self, interaction: discord.Interaction, /) -> bool:
        """Refuse where Byline can do nothing, before somebody fills in a form in vain."""
        try:
            refuse_elsewhere(interaction)
        except Refusal as refusal:
            if interaction.type is discord.InteractionType.application_command:
                with delivered_if_possible():
                    await tell_privately(interaction, refusal.user_message)
            return False
        return True

    async def on_error(
        self, interaction: discord.Interaction, error: app_commands.AppCommandError, /
    ) -> None:
        if isinstance(getattr(error, "original", None), AnsweredByAnother):
            return
        name = interaction.command.qualified_name if interaction.command else "a command"
        with delivered_if_possible():
            await tell_privately(interaction, tell_of(error, f"running /{name}"))


class BylineClient(discord.AutoShardedClient):
    def __init__(self, services: Services, options: ClientOptions | None = None) -> None:
        options = options or ClientOptions()
        discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False  # Byline does not speak
        clock = options.clock or DiscordClock()
        super().__init__(
            intents=_intents(options),
            http_trace=clock.listening(),
            allowed_mentions=discord.AllowedMentions.none(),
            max_messages=None,  # nothing is looked up in what was written before
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            shard_count=options.shard_count,
            shard_ids=options.shard_ids,  # type: ignore[arg-type]  # None is all of them
        )
        pass_by_unreadable_events(self)
        self._attempts: Counter[int] = Counter()
        self.tree = BylineTree(self)
        self._services = DiscordServices(self, services, options, clock.now)
        self._services.add_commands(self.tree)
        self._is_complete = asyncio.Event()  # all shards are ready, and servers compared with what is kept

    async def setup_hook(self) -> None:
        self.add_dynamic_items(PressedItem)
        await self._services.choices.load()
        await self._services.deliverer.left_over.look()
        await sync_where_changed(self.tree)

    async def launch_shard(self, gateway: Any, shard_id: int, *, initial: bool = False) -> None:
        """Gives up after some attempts: discord.py calls this anew from inside each that failed, for ever.

        Sessions that begin later begin where Discord says; discord.py would take a fixed address.
        """
        self._attempts[shard_id] += 1
        if self._attempts[shard_id] > GATEWAY_ATTEMPTS:
            raise GatewayUnreachable
        DiscordWebSocket.DEFAULT_GATEWAY = gateway
        await super().launch_shard(gateway, shard_id, initial=initial)
        resume_sessions_of(self, shard_id)

    def is_connected(self) -> bool:
        """Whether every shard of this process has its session with Discord's gateway."""
        beats = self._heartbeats()  # none at all while every session begins anew
        return self.is_ready() and bool(beats) and None not in beats

    def seconds_since_heartbeat(self) -> float | None:
        """How long ago the gateway last answered a heartbeat, the shard that waits longest counting."""
        heard = [keeper._last_ack for keeper in self._heartbeats() if keeper is not None]
        return time.perf_counter() - min(heard) if heard else None

    def _heartbeats(self) -> list[Any]:
        """What sends each shard's heartbeats, None where its connection is lost.

        discord.py keeps when they were answered there, and nowhere else.
        """
        return [None if shard.is_closed() else shard._parent.ws._keep_alive for shard in self.shards.values()]

    async def finish_work(self, grace_seconds: float) -> None:
        """Let readings and answers come to their end; those that take too long are given up in words."""
        await self._services.deliverer.finish(grace_seconds)

    async def on_interaction(self, interaction: discord.Interaction) -> None:
        """Handle what a form sends; discord.py itself does so only for forms that it remembers."""
        if interaction.type is discord.InteractionType.modal_submit:
            await self._services.forms.handle_form(interaction)

    async def on_press(self, interaction: discord.Interaction, custom_id: str, chosen: list[str]) -> None:
        await self._services.handle_press(interaction, custom_id, chosen)

    async def read_by_itself(self, guild: int, channel: int) -> None:
        """Read articles in a channel unasked, as if who manages the server had chosen so in /settings."""
        reading = frozenset({channel})
        await self._services.choices.change(
            scope_of(guild), lambda chosen: replace(chosen, reading_channels=reading)
        )

    async def look_after_what_is_kept(self) -> None:
        """Run `Upkeep` and `Rereading` until cancelled, from when the servers are known."""
        await self._is_complete.wait()
        await asyncio.gather(self._services.upkeep.run(), self._services.rereading.run())

    async def on_ready(self) -> None:
        """Called after the first session and after each that could not be resumed."""
        logger.info("Byline %s is online, servers: %d", version("byline"), len(self.guilds))
        self._services.reader.public_cards.may_have_missed()
        self._services.deliverer.left_over.begin()
        await self._services.servers.compare()
        self._is_complete.set()
        await self._services.missed.look()
        await self._services.servers.look_for_deleted()

    async def on_guild_remove(self, guild: discord.Guild) -> None:
        await self._services.servers.left(guild)

    async def on_guild_join(self, guild: discord.Guild) -> None:
        await self._services.servers.joined(guild)

    async def on_guild_channel_delete(self, channel: discord.abc.GuildChannel) -> None:
        await self._services.servers.place_deleted(channel.guild.id, channel.id)

    async def on_raw_thread_delete(self, event: discord.RawThreadDeleteEvent) -> None:
        await self._services.servers.place_deleted(event.guild_id, event.thread_id)

    async def on_message(self, message: discord.Message) -> None:
        self._services.missed.note_seen(message)
        if message.author == self.user:
            await self._services.deliverer.note_own_message(message)
        await self._services.handle_message(message)

    async def on_raw_reaction_add(self, event: discord.RawReactionActionEvent) -> None:
        await self._services.channels.handle_reaction(event)

    async def on_raw_message_edit(self, event: discord.RawMessageUpdateEvent) -> None:
        await self._services.message_changes.edited(event, self.user.id if self.user else 0)

    async def on_raw_message_delete(self, event: discord.RawMessageDeleteEvent) -> None:
        await self._forget_cards([event.message_id], event.guild_id)
        await self._services.message_changes.deleted([event.message_id], event.guild_id)

    async def on_raw_bulk_message_delete(self, event: discord.RawBulkMessageDeleteEvent) -> None:
        await self._forget_cards(event.message_ids, event.guild_id)
        await self._services.message_changes.deleted(event.message_ids, event.guild_id)

    async def _forget_cards(self, messages: Iterable[int], guild: int | None) -> None:
        if guild is not None:  # direct messages have no card for a whole channel
            for message in messages:
                await self._services.reader.public_cards.forget_message(scope_of(guild), message)


def _intents(options: ClientOptions) -> discord.Intents:
    """Servers with their channels decide who sees what; messages are for mentions and direct messages."""
    intents = discord.Intents.none()
    intents.guilds = True
    intents.guild_messages = True
    intents.dm_messages = True
    intents.message_content = options.message_content
    intents.guild_reactions = options.message_content  # a click on Byline's own, in reading channels
    return intents
