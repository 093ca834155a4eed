"""Servers that Byline joins and leaves, and their channels and threads that are deleted."""

import logging

import discord

from bot.discord_ui.failures import CONNECTION_ERRORS
from bot.errors import BylineError
from bot.pipeline.memory import Memory
from bot.pipeline.scopes import SERVERS, scope_of, server_of
from bot.pipeline.storage_failures import failures_logged
from bot.pipeline.workflows.forgetting import Forgetting

logger = logging.getLogger(__name__)

SHARD_BITS = 22  # of a server's id stand behind those that choose its shard; Discord, "Sharding"


class Servers:
    def __init__(self, client: discord.AutoShardedClient, memory: Memory, forgetting: Forgetting) -> None:
        self._client = client
        self._memory = memory
        self._forgetting = forgetting

    async def compare(self) -> None:
        """Once all shards are ready: servers may have come and gone while Byline was not running.

        Those that have an outage are among the client's all the same.
        """
        present = self._present()
        for scope in await self._memory.scopes_with_data(SERVERS):
            if scope in present:
                await self._memory.note_back(scope)
            elif self._is_ours(scope):
                await self._memory.note_left(scope)

    def is_present(self, scope: str) -> bool:
        return scope in self._present()

    async def left(self, guild: discord.Guild) -> None:
        await self._memory.note_left(scope_of(guild.id))

    async def joined(self, guild: discord.Guild) -> None:
        await self._memory.note_back(scope_of(guild.id))

    async def place_deleted(self, guild: int, place: int) -> None:
        """A thread or channel: what was asked there goes with it; what was read there stays for who did."""
        try:
            await self._forgetting.forget_place(scope_of(guild), str(place))
        except BylineError as error:
            logger.warning("a deleted place’s conversation was not erased: %s", type(error).__name__)

    async def look_for_deleted(self) -> None:
        """Channels and private threads that were deleted while nobody was looking."""
        for guild in self._client.guilds:
            if guild.unavailable:
                continue
            with failures_logged("look for deleted channels"):
                for place in await self._forgetting.channels_read_in(scope_of(guild.id)):
                    if guild.get_channel_or_thread(place) is None and await self._is_gone(place):
                        await self.place_deleted(guild.id, place)

    async def _is_gone(self, place: int) -> bool:
        """Whether Discord says so: of an archived thread Byline knows nothing else."""
        try:
            await self._client.fetch_channel(place)
        except discord.NotFound:
            return True
        except (discord.HTTPException, *CONNECTION_ERRORS):
            return False
        return False

    def _present(self) -> set[str]:
        return {scope_of(guild.id) for guild in self._client.guilds}

    def _is_ours(self, scope: str) -> bool:
        """Another process may serve other shards, and with them other servers."""
        shards, count = self._client.shard_ids, self._client.shard_count or 1
        return shards is None or (server_of(scope) >> SHARD_BITS) % count in shards
