"""Full readings, kept for a while: whoever presses a button under a card needs its reading again."""

from collections import OrderedDict
from dataclasses import dataclass

from bot.pipeline.readings.reading_replies import ReadingReply
from bot.readers.changes import Changes
from bot.readers.model.controls import ControlRecord
from bot.readers.reading import Reading

MOST = 16  # readings
LONGEST = 20_000  # characters; a longer article is read anew


@dataclass(frozen=True, slots=True)
class MadeReading:
    """What a reading was made of, and what came of it."""

    quick: Reading
    reply: ReadingReply
    language: str | None
    record: ControlRecord
    result: tuple[Reading, Changes]

    def is_of(self, quick: Reading, reply: ReadingReply, language: str | None, record: ControlRecord) -> bool:
        """`quick` is the same one as then: those who ask again get it from where it is kept, too."""
        return (
            self.quick is quick
            and (self.language, self.record) == (language, record)
            and _what_counts(self.reply) == _what_counts(reply)
        )


class FullReadings:
    def __init__(self) -> None:
        self._recent: OrderedDict[int, MadeReading] = OrderedDict()  # by the identity of the quick reading

    def find(
        self, quick: Reading, reply: ReadingReply, language: str | None, record: ControlRecord
    ) -> tuple[Reading, Changes] | None:
        made = self._recent.get(id(quick))
        return made.result if made and made.is_of(quick, reply, language, record) else None

    def keep(self, made: MadeReading) -> None:
        if len(made.quick.article.text) > LONGEST:
            return
        self._recent[id(made.quick)] = made
        self._recent.move_to_end(id(made.quick))
        if len(self._recent) > MOST:
            self._recent.popitem(last=False)

    def forget(self) -> None:
        self._recent.clear()


def _what_counts(reply: ReadingReply) -> tuple[object, ...]:
    return reply.parsed, reply.model, reply.usage, reply.not_read, reply.then
