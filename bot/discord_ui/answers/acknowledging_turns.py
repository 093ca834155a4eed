"""Whose command is acknowledged next: nobody's third before somebody else's first.

An acknowledgement is worth a few milliseconds of the event loop, in which nobody's card gets on. Two of
one person's are on their way at a time; further ones wait for these, but never so long that Discord
would give them up.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager, suppress

from bot.pipeline.budgets.fair_queue import FairQueue, QueueLimits

OF_ONE_PERSON = 2
ANY_NUMBER = 1_000_000  # of all people
LONGEST_WAIT_SECONDS = 1.0  # of the three that Discord waits
_SCOPE = "acknowledgements"  # a person has one place in whatever scope they ask


class AcknowledgingTurns:
    def __init__(self, longest_wait_seconds: float = LONGEST_WAIT_SECONDS) -> None:
        self._queue = FairQueue(QueueLimits(at_once=ANY_NUMBER, per_person=OF_ONE_PERSON))
        self._longest_wait_seconds = longest_wait_seconds

    @asynccontextmanager
    async def own_turn(self, person: int) -> AsyncIterator[None]:
        """Theirs, or none because they have waited for long enough."""
        async with AsyncExitStack() as place:
            with suppress(TimeoutError):
                async with asyncio.timeout(self._longest_wait_seconds):
                    await place.enter_async_context(self._queue.admitted(_SCOPE, person))
            yield
