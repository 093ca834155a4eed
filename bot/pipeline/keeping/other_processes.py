"""Another process that answers with the same token, from a database of its own: everybody is answered twice.

Nothing keeps it from that, and Discord does not tell; but it is seen where it is the faster one.
"""

import logging
from collections.abc import Callable

from bot.pipeline.memory import Memory
from bot.pipeline.seldom import Seldom
from bot.pipeline.storage_failures import log_storage_failure
from storage.other_processes import OtherProcessStore

logger = logging.getLogger(__name__)

SAID_AGAIN_SECONDS = 3600


class OtherProcesses:
    def __init__(self, memory: Memory, now: Callable[[], float] | None = None) -> None:
        self._memory = memory
        self._now = now or memory.now
        self._saying = Seldom(SAID_AGAIN_SECONDS, self._now)

    async def seen(self) -> None:
        """Note another process; the log says so once an hour at most, and `byline doctor` for a day."""
        if not self._saying.is_due():
            return
        logger.error(
            "another process answers with the same token, so that people are answered twice. Stop one of the "
            "two, or give each its share of the servers with SHARDS"
        )
        with log_storage_failure("keep that another process was seen"):
            await OtherProcessStore(self._memory.at_hand).note(int(self._now()))
