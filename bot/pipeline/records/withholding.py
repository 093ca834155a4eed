"""What is to be forgotten shows nowhere, also while a busy database has no turn yet for its erasure.

Who would look something up in the scope meanwhile waits a moment, and is then told that the database is
busy, which it is: nobody hears who forgets what.
"""

import asyncio
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

from storage.errors import locked

LONGEST_WAIT_SECONDS = 1.5  # Discord waits three for what completes a word


class Withholding:
    def __init__(self) -> None:
        self._erasures: Counter[str] = Counter()  # of each scope that wait or are under way
        self._end = asyncio.Event()  # of one of them

    @contextmanager
    def of(self, scope: str) -> Iterator[None]:
        self._erasures[scope] += 1
        try:
            yield
        finally:
            self._erasures[scope] -= 1
            if not self._erasures[scope]:
                del self._erasures[scope]
            self._end.set()
            self._end = asyncio.Event()

    async def ended(self, scope: str) -> None:
        """Wait for the end of it. Raises `DatabaseLocked` where that takes long."""
        if not self._erasures[scope]:
            return
        try:
            async with asyncio.timeout(LONGEST_WAIT_SECONDS):
                while self._erasures[scope]:
                    await self._end.wait()
        except TimeoutError:
            raise locked() from None
