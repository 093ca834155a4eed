"""How many articles a channel has read in an hour without anybody asking, over a restart too."""

from collections.abc import Callable

from bot.pipeline.memory import Memory
from bot.pipeline.storage_failures import log_storage_failure
from storage.channel_readings import ChannelReadingStore

HOUR_SECONDS = 3600


class ChannelLimit:
    """Counts what was read in a channel; without a database a restart forgets it. `now` in Unix seconds."""

    def __init__(self, memory: Memory, now: Callable[[], float] | None = None) -> None:
        self._memory = memory
        self._now = now or memory.now
        self._lately: dict[tuple[str, int], dict[int, int]] = {}  # when each message was read

    async def takes_one(self, scope: str, channel: int, message: int, most: int) -> bool:
        """Whether the channel's hour has room for this message, which is counted then, and once alone."""
        now = int(self._now())
        since = now - HOUR_SECONDS + 1
        with log_storage_failure("count what a channel reads"):
            store = ChannelReadingStore(self._memory.at_hand)
            return await store.add(scope, channel, message, now, since=since, most=most)
        before = self._lately.get((scope, channel), {})
        lately = {one: at for one, at in before.items() if since <= at <= now}
        if message not in lately and len(lately) < most:
            lately[message] = now
        self._lately[scope, channel] = lately
        return message in lately
