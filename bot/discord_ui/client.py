"""Byline's account on Discord: it logs in, tells Discord its commands and hands on what people do."""

import asyncio
import logging
import time
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

import discord
from discord import app_commands
from discord.gateway import DiscordWebSocket

from bot.discord_ui.answers.answering import delivered_if_possible
from bot.discord_ui.answers.destinations import tell_privately
from bot.discord_ui.answers.live_card import Pace
from bot.discord_ui.answers.questions import Questions
from bot.discord_ui.answers.reading_articles import ArticleReader
from bot.discord_ui.answers.resuming import Resuming
from bot.discord_ui.answers.under_way import UnderWay
from bot.discord_ui.answers.which_article import ArticleChoice, WhichMenu
from bot.discord_ui.buttons.card_changes import CardChanges
from bot.discord_ui.buttons.card_presses import CardPresses, Recaller
from bot.discord_ui.buttons.forget_dialog import ForgetDialog
from bot.discord_ui.cards.exports import Export, as_json
from bot.discord_ui.cards.forget_presses import ForgetButton, ForgetPress
from bot.discord_ui.cards.presses import Action, CardItem, Press
from bot.discord_ui.cards.restoring import RemovedCard, RestoreButton
from bot.discord_ui.cards.settings_presses import Setting, SettingItem
from bot.discord_ui.command_sync import sync_where_changed
from bot.discord_ui.commands.ask import AskButton, add_ask
from bot.discord_ui.commands.context import add_context
from bot.discord_ui.commands.forget import add_forget
from bot.discord_ui.commands.help import add_help
from bot.discord_ui.commands.library import add_library_commands
from bot.discord_ui.commands.menus import add_menus
from bot.discord_ui.commands.quote import add_quote
from bot.discord_ui.commands.reading import add_reading_commands
from bot.discord_ui.commands.settings import SettingsCommand
from bot.discord_ui.commands.setup import add_setup
from bot.discord_ui.commands.usage import add_usage
from bot.discord_ui.failures import tell_of
from bot.discord_ui.held_in_memory import HeldInMemory
from bot.discord_ui.messages.mentions import Mentions
from bot.discord_ui.messages.message_changes import MessageChanges
from bot.discord_ui.messages.split_pastes import SplitPastes
from bot.discord_ui.servers import Servers
from bot.discord_ui.unreadable_events import pass_by_unreadable_events
from bot.pipeline.desk import Desk
from bot.pipeline.keeping.departures import Departures
from bot.pipeline.keeping.forgetting import Forgetting
from bot.pipeline.keeping.upkeep import Upkeep
from bot.pipeline.readings.read_article import ReadingOptions
from bot.pipeline.scopes import scope_of
from bot.pipeline.server_choices import ServerChoices

logger = logging.getLogger(__name__)


GATEWAY_ATTEMPTS = 3  # at the start, five seconds apart; a gateway lost later is tried for ever


class GatewayUnreachable(Exception):  # noqa: N818 -- the name says what is wrong, as people would
    """No connection came about when Byline started."""


@dataclass(frozen=True, slots=True)
class ClientOptions:
    """`message_content`: whether Byline may read messages that do not turn to it (a privileged intent).

    `page_of` makes a reading's HTML page. `retention_days`: how long things are kept where nothing was
    chosen; None keeps them.
    """

    message_content: bool = False
    reading: ReadingOptions = field(default_factory=ReadingOptions)
    pace: Pace = field(default_factory=Pace)
    page_of: Export = as_json
    retention_days: int | None = None
    shard_count: int | None = None  # None: as many as Discord asks for


class BylineTree(app_commands.CommandTree[discord.Client]):
    """Its commands show on servers and in direct messages with Byline."""

    def __init__(self, client: discord.Client) -> None:
        super().__init__(
            client,
            allowed_contexts=app_commands.AppCommandContext(
                guild=True, dm_channel=True, private_channel=False
            ),
            allowed_installs=app_commands.AppInstallationType(guild=True, user=False),
        )

    async def on_error(
        self, interaction: discord.Interaction, error: app_commands.AppCommandError, /
    ) -> None:
        name = interaction.command.qualified_name if interaction.command else "a command"
        with delivered_if_possible():
            await tell_privately(interaction, tell_of(error, f"running /{name}"))


class BylineClient(discord.AutoShardedClient):
    def __init__(self, desk: Desk, options: ClientOptions | None = None) -> None:
        options = options or ClientOptions()
        discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False  # Byline does not speak
        super().__init__(
            intents=_intents(options),
            allowed_mentions=discord.AllowedMentions.none(),
            max_messages=None,  # nothing is looked up in what was written before
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            shard_count=options.shard_count,
        )
        pass_by_unreadable_events(self)
        self._attempts: Counter[int] = Counter()
        self.tree = BylineTree(self)
        self._choices = ServerChoices(desk.memory, self._parent_of)
        desk.budget.chosen = self._choices.of
        self._under_way = UnderWay(desk.close)
        self.reader = ArticleReader(desk, options.reading, options.pace, self._choices, self._under_way)
        add_help(self.tree, desk)
        recaller = Recaller(desk, options.reading, self._choices)
        self._changes = CardChanges(desk, self.reader, recaller)
        language = options.reading.language
        questions = Questions(desk, options.pace, language, self._choices, self._under_way)
        self._resuming = Resuming(self, self.reader, questions)
        others = {**self._changes.handlers, Action.ASK: AskButton(questions).press}
        self._presses = CardPresses(recaller, options.page_of, others)
        pastes = SplitPastes(time.time)
        add_reading_commands(self.tree, self.reader, pastes, self._is_private)
        add_menus(self.tree, self.reader, pastes)
        add_ask(self.tree, questions, self._is_private)
        add_quote(self.tree, desk.memory, recaller)
        add_library_commands(self.tree, desk.memory)
        add_setup(self.tree, desk, self._choices)
        self._retention_days = options.retention_days
        self._settings = SettingsCommand(desk, self._choices, options.reading, options.retention_days)
        self._settings.add_to(self.tree)
        add_usage(self.tree, desk)
        self._memory = desk.memory
        self._forgetting = Forgetting(desk, self._choices)
        self._servers = Servers(self, Departures(desk.memory), self._forgetting)
        self._is_complete = asyncio.Event()  # all shards are ready, and servers compared with what is kept
        self._forget_dialog = ForgetDialog(self._forgetting)
        add_forget(self.tree, self._forget_dialog, questions)
        add_context(self.tree, desk, self._forget_dialog, questions)
        held = HeldInMemory(self._forgetting, pastes, self.reader.public_cards, self.reader.names, questions)
        self._forgetting.also(held.forget)
        self._article_choice = ArticleChoice(questions)
        self._mentions = Mentions(self, self.reader, pastes, questions)
        self._message_changes = MessageChanges(desk.conversations)

    async def setup_hook(self) -> None:
        self.add_dynamic_items(SettingItem, CardItem, RestoreButton, ForgetButton, WhichMenu)
        await self._choices.load()
        await self._resuming.look()
        await sync_where_changed(self.tree)

    def _is_private(self, guild: int | None) -> bool:
        return guild is not None and self._choices.of(scope_of(guild)).private

    def _parent_of(self, channel: int) -> int | None:
        thread = self.get_channel(channel)
        return thread.parent_id if isinstance(thread, discord.Thread) else None

    async def launch_shard(self, gateway: Any, shard_id: int, *, initial: bool = False) -> None:
        """Gives up after some attempts: discord.py calls this anew from inside each that failed, for ever.

        Sessions that begin later begin where Discord says; discord.py would take a fixed address.
        """
        self._attempts[shard_id] += 1
        if self._attempts[shard_id] > GATEWAY_ATTEMPTS:
            raise GatewayUnreachable
        DiscordWebSocket.DEFAULT_GATEWAY = gateway
        await super().launch_shard(gateway, shard_id, initial=initial)

    async def finish_work(self, grace_seconds: float) -> None:
        """Let readings and answers come to their end; those that take too long are given up in words."""
        await self._under_way.finish(grace_seconds)

    async def on_card_press(self, interaction: discord.Interaction, press: Press) -> None:
        await self._presses.take(interaction, press)

    async def on_setting_press(
        self, interaction: discord.Interaction, setting: Setting, values: list[str]
    ) -> None:
        await self._settings.press(interaction, setting, values)

    async def on_article_chosen(
        self, interaction: discord.Interaction, question: int, person: int, key: str
    ) -> None:
        await self._article_choice.take(interaction, question, person, key)

    async def restore_card(self, interaction: discord.Interaction, removed: RemovedCard) -> None:
        await self._changes.restore(interaction, removed)

    async def take_forget_press(self, interaction: discord.Interaction, press: ForgetPress) -> None:
        await self._forget_dialog.take(interaction, press)

    async def look_after_what_is_kept(self) -> None:
        """Until cancelled, from when the servers are known: see `Upkeep`."""
        await self._is_complete.wait()
        upkeep = Upkeep(
            self._memory,
            self._forgetting,
            self._choices,
            self._retention_days,
            is_present=self._servers.is_present,
        )
        await upkeep.run()

    async def on_ready(self) -> None:
        self._resuming.begin()
        await self._servers.compare()
        self._is_complete.set()

    async def on_guild_remove(self, guild: discord.Guild) -> None:
        await self._servers.left(guild)

    async def on_guild_join(self, guild: discord.Guild) -> None:
        await self._servers.joined(guild)

    async def on_guild_channel_delete(self, channel: discord.abc.GuildChannel) -> None:
        await self._servers.place_deleted(channel.guild.id, channel.id)

    async def on_raw_thread_delete(self, event: discord.RawThreadDeleteEvent) -> None:
        await self._servers.place_deleted(event.guild_id, event.thread_id)

    async def on_message(self, message: discord.Message) -> None:
        await self._mentions.take(message)

    async def on_raw_message_edit(self, event: discord.RawMessageUpdateEvent) -> None:
        await self._message_changes.edited(event, self.user.id if self.user else 0)

    async def on_raw_message_delete(self, event: discord.RawMessageDeleteEvent) -> None:
        await self._forget_cards([event.message_id], event.guild_id)
        await self._message_changes.deleted([event.message_id], event.guild_id)

    async def on_raw_bulk_message_delete(self, event: discord.RawBulkMessageDeleteEvent) -> None:
        await self._forget_cards(event.message_ids, event.guild_id)
        await self._message_changes.deleted(event.message_ids, event.guild_id)

    async def _forget_cards(self, messages: Iterable[int], guild: int | None) -> None:
        if guild is not None:  # direct messages have no card for a whole channel
            for message in messages:
                await self.reader.public_cards.forget_message(scope_of(guild), message)


def _intents(options: ClientOptions) -> discord.Intents:
    """Servers with their channels decide who sees what; messages are for mentions and direct messages."""
    intents = discord.Intents.none()
    intents.guilds = True
    intents.guild_messages = True
    intents.dm_messages = True
    intents.message_content = options.message_content
    return intents
