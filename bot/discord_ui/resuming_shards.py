"""Sessions that are resumed after the gateway was away for a while, so that nothing of that time is lost.

After one failed try to connect again, discord.py begins a new session, to which Discord tells nothing of
what happened before it.
"""

from typing import Any

import discord
from discord.gateway import ReconnectWebSocket
from discord.shard import Shard

from bot.discord_ui.unreadable_events import UnreadableOpening

MOST_RESUMES = 6  # tries; with discord.py's growing rests some minutes, after which Discord keeps no session


class ResumingShard(Shard):
    failed_resumes = 0

    async def reconnect(self) -> None:
        """discord.py calls this after a try that failed."""
        can_resume = self.ws.session_id is not None and self.failed_resumes < MOST_RESUMES
        self.failed_resumes = self.failed_resumes + 1 if can_resume else 0
        await self.reidentify(ReconnectWebSocket(self.id, resume=can_resume))

    async def _handle_disconnect(self, e: Exception) -> None:
        """A session whose opening could not be read is begun anew: else it stays unknown whose it is."""
        if isinstance(e, UnreadableOpening):
            self.ws.session_id = None
        await super()._handle_disconnect(e)

    def launch(self) -> None:
        """discord.py calls this when it is connected."""
        self.failed_resumes = 0
        super().launch()


def resume_sessions_of(client: discord.AutoShardedClient, shard_id: int) -> None:
    """Once the shard is there. discord.py makes them itself, of a class that cannot be chosen."""
    shards: dict[int, Any] = client._AutoShardedClient__shards  # type: ignore[attr-defined]
    if shard_id in shards:
        shards[shard_id].__class__ = ResumingShard
