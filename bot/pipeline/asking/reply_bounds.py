"""A reply that does not end is ended: an article may tell a model to write on, and small ones get lost.

A reply points at the article's quotations and sentences, so its length has a bound that is known before. What
came until then is used.
"""

import contextlib
from collections.abc import AsyncGenerator

from bot.pipeline.language_model import Finished, ModelEvent, Retrying, TextDelta

# Characters. A place takes a reference, at most an entry of its own with a name and a channel.
OF_A_PLACE = 200
OF_THE_REST = 6_000  # summary, frame, or an answer
OF_THOUGHTS = 60_000  # that a model writes before its reply, where the server does not keep them apart
OPENS_THOUGHTS, CLOSES_THOUGHTS = "<think", "</think"

LOOKED_AT_EVERY = 1_000
REPEATING = 3_000  # so much of the same, again and again
LONGEST_REPEATED = 1_000
_NEEDLE = 40


async def ended_in_time(
    events: AsyncGenerator[ModelEvent, None], most_characters: int, model: str
) -> AsyncGenerator[ModelEvent, None]:
    """The `events` of a model, up to a reply of so many characters or one that only repeats itself."""
    said = _Said(most_characters)
    async with contextlib.aclosing(events):
        async for event in events:
            yield event
            if isinstance(event, Retrying):
                said = _Said(most_characters)
            elif isinstance(event, TextDelta) and said.is_enough_with(event.text):
                yield Finished(said.text, None, model, was_ended=True)
                return


class _Said:
    def __init__(self, most_characters: int) -> None:
        self._most = most_characters
        self._pieces: list[str] = []
        self._length = 0
        self._next_look = LOOKED_AT_EVERY

    @property
    def text(self) -> str:
        return "".join(self._pieces)

    def is_enough_with(self, piece: str) -> bool:
        self._pieces.append(piece)
        self._length += len(piece)
        if self._length < self._next_look:
            return False
        self._next_look = self._length + LOOKED_AT_EVERY
        end = "".join(self._pieces[-REPEATING:])[-REPEATING:]
        return repeats_itself(end) or (self._length > self._most and self._length > self._room())

    def _room(self) -> int:
        """More than was thought, where the model thinks aloud."""
        text = self.text.lstrip()
        if not text.startswith(OPENS_THOUGHTS):
            return self._most
        thought = text.find(CLOSES_THOUGHTS)
        return OF_THOUGHTS if thought < 0 else min(thought, OF_THOUGHTS) + self._most


def repeats_itself(end: str) -> bool:
    """Whether the latest `REPEATING` characters are one stretch again and again."""
    if len(end) < REPEATING:
        return False
    before = end.rfind(end[-_NEEDLE:], 0, len(end) - 1)
    period = len(end) - _NEEDLE - before
    return before >= 0 and period <= LONGEST_REPEATED and end[period:] == end[:-period]
