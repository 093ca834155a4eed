"""A reply that others were given comes to who may not know of that as if the model were asked just now.

It saves what asking would cost. How soon it came, and in how many pieces, would tell that somebody has read
the article privately: so it takes the time that the model took of late, and its summary grows meanwhile.
"""

import asyncio
from collections import deque
from collections.abc import AsyncGenerator, Awaitable, Callable
from dataclasses import dataclass
from random import SystemRandom

from bot.pipeline.readings.reading_events import SummaryGrowing
from bot.pipeline.readings.reading_replies import ReadingReply, ReplyEvent

REMEMBERED = 20  # replies of late, of which one is imitated
PIECES_A_SECOND = 4
SUMMARY_SHARE = 0.4  # of the time after the first word: the summary comes first


@dataclass(frozen=True, slots=True)
class ModelPace:
    """How long a model took: until its first word, and from then on for each token of its reply."""

    first_seconds: float = 2.0
    seconds_a_token: float = 1 / 70


class AsIfAsked:
    """`sleep` is replaced in tests."""

    def __init__(self, sleep: Callable[[float], Awaitable[None]] = asyncio.sleep) -> None:
        self._sleep = sleep
        self._paces: deque[ModelPace] = deque(maxlen=REMEMBERED)
        self._chance = SystemRandom()

    def stopwatch(self) -> "Stopwatch":
        """For a reply that the model is asked for now."""
        return Stopwatch(self._paces.append)

    async def grow(self, reply: ReadingReply, began_at: float) -> AsyncGenerator[ReplyEvent, None]:
        """What would have come before it, until it is time for it. `began_at`: by the event loop's clock."""
        pace = self._chance.choice(self._paces or [ModelPace()])
        writing = pace.seconds_a_token * (reply.saved or reply.usage).output_tokens
        await self._until(began_at + pace.first_seconds)
        words = " ".join(sentence.text for sentence in reply.parsed.summary)
        growing = writing * SUMMARY_SHARE
        pieces = max(1, round(growing * PIECES_A_SECOND))
        for number in range(1, pieces + 1):
            await self._until(began_at + pace.first_seconds + growing * number / pieces)
            yield SummaryGrowing(_as_far_as(reply, len(words) * number // pieces))
        await self._until(began_at + pace.first_seconds + writing)

    async def _until(self, moment: float) -> None:
        seconds = moment - asyncio.get_running_loop().time()
        if seconds > 0:
            await self._sleep(seconds)


class Stopwatch:
    """Sees the events of a reply that is asked for."""

    def __init__(self, tell: Callable[[ModelPace], None]) -> None:
        self._tell = tell
        self._clock = asyncio.get_running_loop().time
        self._began_at = self._clock()
        self._first_at: float | None = None

    def note_event(self, event: ReplyEvent) -> None:
        if isinstance(event, SummaryGrowing | ReadingReply) and self._first_at is None:
            self._first_at = self._clock()
        if isinstance(event, ReadingReply) and self._first_at is not None:
            writing = (self._clock() - self._first_at) / max(1, event.usage.output_tokens)
            self._tell(ModelPace(self._first_at - self._began_at, writing))


def _as_far_as(reply: ReadingReply, characters: int) -> tuple[str, ...]:
    """The sentences of its summary, the last one cut."""
    shown = []
    for sentence in reply.parsed.summary:
        if characters <= 0:
            break
        shown.append(sentence.text[:characters])
        characters -= len(sentence.text) + 1
    return tuple(shown)
