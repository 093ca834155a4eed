"""Whose command is acknowledged next: nobody's third before somebody else's first card.

An acknowledgement is worth a few milliseconds of the event loop, in which nobody's card gets on. Two of
one person's are on their way at a time, and further ones wait while somebody who is owed less waits for a
quick reading; but never so long that Discord would give them up.
"""

import asyncio
from collections.abc import AsyncIterator, Callable, Collection
from contextlib import asynccontextmanager, suppress
from weakref import WeakValueDictionary

OF_ONE_PERSON = 2
LOOKING_SECONDS = 0.05  # between looks whether others have what they wait for
LONGEST_WAIT_SECONDS = 1.0  # of the three that Discord waits


class AcknowledgingQueue:
    def __init__(
        self,
        owed_to: Callable[[int], int],
        read_for: Callable[[], Collection[int]],
        longest_wait_seconds: float = LONGEST_WAIT_SECONDS,
    ) -> None:
        """`owed_to`: how many answers a person is owed. `read_for`: whose quick readings are being made."""
        self._places: WeakValueDictionary[int, asyncio.Semaphore] = WeakValueDictionary()  # by person
        self._owed_to = owed_to
        self._read_for = read_for
        self._longest_wait_seconds = longest_wait_seconds

    @asynccontextmanager
    async def admitted(self, person: int) -> AsyncIterator[None]:
        """Wait for one of the person's places, and until others have gone first; but not for too long."""
        places = self._places.setdefault(person, asyncio.Semaphore(OF_ONE_PERSON))
        has_place = False
        with suppress(TimeoutError):
            async with asyncio.timeout(self._longest_wait_seconds):
                has_place = await places.acquire()
                while self._comes_after_others(person):
                    await asyncio.sleep(LOOKING_SECONDS)
        try:
            yield
        finally:
            if has_place:
                places.release()

    def _comes_after_others(self, person: int) -> bool:
        owed = self._owed_to(person)
        if owed <= OF_ONE_PERSON:
            return False
        return any(self._owed_to(one) < owed for one in {*self._places, *self._read_for()} - {person})
