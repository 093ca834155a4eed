"""Full readings, kept for a while: whoever presses a button under a card needs its reading again."""

from dataclasses import dataclass

from bot.pipeline.readings.kept_by_reading import KeptByReading
from bot.pipeline.readings.reading_replies import ReadingReply
from bot.readers.changes import Changes
from bot.readers.model.controls import ControlRecord
from bot.readers.reading import Reading


@dataclass(frozen=True, slots=True)
class MadeReading:
    """What a reading was made of, and what came of it."""

    quick: Reading
    reply: ReadingReply
    language: str | None
    record: ControlRecord
    result: tuple[Reading, Changes]

    def is_of(self, reply: ReadingReply, language: str | None, record: ControlRecord) -> bool:
        return (self.language, self.record) == (language, record) and (
            _what_counts(self.reply) == _what_counts(reply)
        )


class FullReadings:
    def __init__(self) -> None:
        self._kept = KeptByReading[MadeReading]()

    def find(
        self, quick: Reading, reply: ReadingReply, language: str | None, record: ControlRecord
    ) -> tuple[Reading, Changes] | None:
        made = self._kept.find(quick)
        return made.result if made and made.is_of(reply, language, record) else None

    def keep(self, made: MadeReading) -> None:
        self._kept.keep(made.quick, made)

    def forget(self) -> None:
        self._kept.forget()


def _what_counts(reply: ReadingReply) -> tuple[object, ...]:
    return reply.parsed, reply.model, reply.usage, reply.not_read, reply.then
