"""What was written while no session with Discord was open, and could not be told afterwards.

Threads that Byline may follow, reading channels and direct messages are looked through from the last
known message on.
"""

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable, Iterable, Iterator
from datetime import UTC, datetime

import discord

from bot.discord_ui.failures import CONNECTION_ERRORS
from bot.newest import Newest

logger = logging.getLogger(__name__)

MOST_MESSAGES = 100  # of one place
MOST_PLACES = 1000  # direct messages whose place is remembered
JUST_SEEN = 500  # messages that may have come out of the order of their ids


class MissedMessages:
    """`take` reads a message as if it came just now. `read_places`: the reading channels of a server."""

    def __init__(
        self,
        client: discord.Client,
        take: Callable[[discord.Message], Awaitable[None]],
        read_places: Callable[[discord.Guild], Iterable[discord.TextChannel | discord.VoiceChannel]],
        now: Callable[[], float],
    ) -> None:
        """`now` tells Unix seconds as Discord does, which numbers its messages so."""
        self._client = client
        self._take = take
        self._read_places = read_places
        self._now = now
        self._newest = 0  # id of the last known message; 0 before the first session
        self._seen: deque[int] = deque(maxlen=JUST_SEEN)
        self._direct = Newest[int, None](MOST_PLACES)  # channels

    def note_seen(self, message: discord.Message) -> None:
        self._newest = max(self._newest, message.id)
        self._seen.append(message.id)
        if message.guild is None:
            self._direct[message.channel.id] = None

    async def look(self) -> None:
        """After a session has begun anew; at the first one there is nothing that was missed."""
        now = datetime.fromtimestamp(self._now(), UTC)
        since, self._newest = self._newest, discord.utils.time_snowflake(now)
        if not since:
            return
        await asyncio.gather(*(self._look_through(place, since) for place in self._places(since)))

    async def _look_through(self, place: discord.abc.Messageable, since: int) -> None:
        """The oldest first, one after the other: each may go on from the one before. Other places need not
        wait.
        """
        try:
            async for message in place.history(after=discord.Object(since), limit=MOST_MESSAGES):
                if message.id not in self._seen:
                    self.note_seen(message)
                    await self._take(message)
        except (discord.HTTPException, *CONNECTION_ERRORS) as error:
            logger.warning("what was missed in a place could not be read: %s", type(error).__name__)

    def _places(self, since: int) -> Iterator[discord.abc.Messageable]:
        for guild in self._client.guilds:
            places = (*guild.threads, *self._read_places(guild))
            yield from (one for one in places if (one.last_message_id or 0) > since)
        yield from (self._client.get_partial_messageable(one) for one in self._direct)
