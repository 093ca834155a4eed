"""Waiting for something to happen: until it has, never longer than the patience, and never by sleeping."""

import asyncio
from collections.abc import Callable
from typing import TypeVar

PATIENCE_SECONDS = 120.0  # far more than anything takes here, on a busy machine too

_Found = TypeVar("_Found")


class Watch:
    """Whoever changes something calls `tell`; whoever waits looks again then."""

    def __init__(self, describe: Callable[[], str]) -> None:
        """`describe` says what has happened so far, for the failure of a test."""
        self._describe = describe
        self._waiting: set[asyncio.Event] = set()

    def tell(self) -> None:
        for event in self._waiting:
            event.set()

    async def until(
        self,
        look: Callable[[], _Found | None],
        awaited: str,
        patience_seconds: float = PATIENCE_SECONDS,
    ) -> _Found:
        """What `look` finds, as soon as that is something. Raises AssertionError when patience is over."""
        event = asyncio.Event()
        self._waiting.add(event)
        try:
            async with asyncio.timeout(patience_seconds):
                while (found := look()) is None:
                    event.clear()
                    await event.wait()
                return found
        except TimeoutError:
            raise AssertionError(
                f"waited {patience_seconds:g} s in vain for {awaited}\n{self._describe()}"
            ) from None
        finally:
            self._waiting.discard(event)
