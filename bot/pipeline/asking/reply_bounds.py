"""A reply that does not end is ended: an article may tell a model to write on, and small ones get lost.

A reply points at the article's quotations and sentences, so its length has a bound that is known before. What
came until then is used.
"""

from bot.pipeline.language_model import ModelEvent, Retrying, TextDelta

# Characters. A place takes a reference, at most an entry of its own with a name and a channel.
OF_A_PLACE = 200
OF_THE_REST = 6_000  # summary, frame, or an answer
OF_THOUGHTS = 60_000  # that a model writes before its reply, where the server does not keep them apart
OPENS_THOUGHTS, CLOSES_THOUGHTS = "<think", "</think"

LOOKED_AT_EVERY = 1_000
REPEATING = 3_000  # so much of the same, again and again
LONGEST_REPEATED = 1_000
_NEEDLE = 40


class BoundedReply:
    """What came of a reply until now, of which so many characters are enough."""

    def __init__(self, most_characters: int) -> None:
        self._most = most_characters
        self._begin()

    def _begin(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._next_look = LOOKED_AT_EVERY

    @property
    def text(self) -> str:
        return "".join(self._pieces)

    def is_enough_with(self, event: ModelEvent) -> bool:
        """Whether it is as long as may be, or only repeats itself."""
        if isinstance(event, Retrying):
            self._begin()
        if not isinstance(event, TextDelta):
            return False
        self._pieces.append(event.text)
        self._length += len(event.text)
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
