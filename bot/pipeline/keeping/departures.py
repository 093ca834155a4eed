"""Servers that Byline was removed from. What it keeps of them goes after a time of grace."""

import time
from collections.abc import Callable, Collection

from bot.pipeline.memory import Memory
from bot.pipeline.storage_failures import log_storage_failure
from storage.departures import DepartureStore


class Departures:
    """A failing database is passed by: at the next start servers are compared anew."""

    def __init__(self, memory: Memory, now: Callable[[], float] = time.time) -> None:
        self._memory = memory
        self._now = now

    async def left(self, scope: str) -> None:
        with log_storage_failure("note that a server was left"):
            await DepartureStore(self._memory.at_hand).note_left(scope, int(self._now()))

    async def back(self, scope: str) -> None:
        with log_storage_failure("note that a server is back"):
            await DepartureStore(self._memory.at_hand).note_back(scope)

    async def compare(self, prefix: str, present: Collection[str], is_ours: Callable[[str], bool]) -> None:
        """Note what happened while nobody was looking.

        `present`: the scopes of all servers that Byline is on now. Of the others that begin with
        `prefix` and that anything is kept of, those that are `ours` to look after count as left.
        """
        with log_storage_failure("compare servers"):
            kept = await DepartureStore(self._memory.at_hand).scopes_with_data(prefix)
            for scope in kept:
                if scope in present:
                    await self.back(scope)
                elif is_ours(scope):
                    await self.left(scope)
