"""When a command is acknowledged: one person's first two at once, and further ones at a pace.

An acknowledgement is worth a few milliseconds of the event loop, and the card behind it some twenty of the
processor, in which nobody else's gets on. Of somebody who sends many in a moment they come one after the
other, the later the more of them wait already, and none so late that Discord would give it up. It goes by
their own commands alone: nobody can tell from a wait what others do.
"""

from collections.abc import Awaitable, Callable

from bot.newest import Newest

AT_ONCE = 2  # of one person
MOST_PEOPLE = 1000  # who may send many at the same time
APART_SECONDS = 0.25
LATER = 2.0  # times as long again, behind what waits already
LONGEST_WAIT_SECONDS = 1.5  # of the three that Discord waits


class AcknowledgingPace:
    def __init__(self, *, sleep: Callable[[float], Awaitable[None]], clock: Callable[[], float]) -> None:
        self._sleep = sleep
        self._clock = clock
        self._next = Newest[int, float](MOST_PEOPLE)  # when

    async def wait(self, person: int) -> None:
        """Until it is the turn of this command among the person's own."""
        now = self._clock()
        turn = max(self._next.get(person, 0.0), now - (AT_ONCE - 1) * APART_SECONDS)
        left = max(0.0, turn - now)
        wait = min(left + LATER * max(0.0, left - APART_SECONDS), LONGEST_WAIT_SECONDS)
        self._next[person] = turn + (wait - left) + APART_SECONDS
        if wait:
            await self._sleep(wait)
