"""How long Byline waits between two tries, and when it waits no more."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field

from bot.pipeline.keeping.promises import Promise
from bot.pipeline.running_work import ShuttingDown

FIRST_PAUSE_SECONDS, LONGEST_PAUSE_SECONDS = 1.0, 300.0


class TooLate(Exception):  # noqa: N818 -- the name says what is wrong, as people would
    """Nobody waits for it any more."""


def _loop_time() -> float:
    return asyncio.get_running_loop().time()


@dataclass(slots=True)
class Patience:
    """One for the whole bot. `now` counts seconds and is never set.

    `told_after_seconds`: when who waits is told that Discord is in trouble.
    """

    is_too_late: Callable[[Promise], bool]
    told_after_seconds: float = 20.0
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    now: Callable[[], float] = _loop_time
    ending: asyncio.Event = field(default_factory=asyncio.Event)

    def pauses(self) -> Iterator[float]:
        pause = FIRST_PAUSE_SECONDS
        while True:
            yield pause
            pause = min(2 * pause, LONGEST_PAUSE_SECONDS)

    async def wait(self, seconds: float, promise: Promise | None) -> None:
        """Raises `ShuttingDown` where the program ends meanwhile, and `TooLate`; None is never too late."""
        if promise is not None and self.is_too_late(promise):
            raise TooLate
        sleeping = asyncio.ensure_future(self.sleep(seconds))
        ending = asyncio.ensure_future(self.ending.wait())
        try:
            await asyncio.wait({sleeping, ending}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            sleeping.cancel()
            ending.cancel()
        if self.ending.is_set():
            raise ShuttingDown
