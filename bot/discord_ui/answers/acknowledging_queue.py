"""Whose command is acknowledged next: nobody's third before somebody else's first.

An acknowledgement is worth a few milliseconds of the event loop, in which nobody's card gets on. Two of
one person's are on their way at a time; further ones wait for these, and come with pauses between them,
but never so late that Discord would give them up.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from weakref import WeakValueDictionary

OF_ONE_PERSON = 2
REST_SECONDS = 0.1  # between further ones, in which others' cards get on
LONGEST_WAIT_SECONDS = 1.0  # of the three that Discord waits


class AcknowledgingQueue:
    def __init__(
        self, longest_wait_seconds: float = LONGEST_WAIT_SECONDS, rest_seconds: float = REST_SECONDS
    ) -> None:
        self._places: WeakValueDictionary[int, asyncio.Semaphore] = WeakValueDictionary()  # by person
        self._longest_wait_seconds = longest_wait_seconds
        self._rest_seconds = rest_seconds

    @asynccontextmanager
    async def admitted(self, person: int) -> AsyncIterator[None]:
        """A place of theirs within; or none, where they have waited for long enough."""
        places = self._places.setdefault(person, asyncio.Semaphore(OF_ONE_PERSON))
        is_further, has_place = places.locked(), False
        with suppress(TimeoutError):
            async with asyncio.timeout(self._longest_wait_seconds):
                has_place = await places.acquire()
        try:
            yield
        finally:
            if has_place and is_further:
                asyncio.get_running_loop().call_later(self._rest_seconds, places.release)
            elif has_place:
                places.release()
