"""From the state of a reading to what is sent: which card shows how far it has come."""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from bot.discord_ui.cards import first_card as cards
from bot.discord_ui.cards.layout import View
from bot.pipeline.records.earlier_readings import FirstRead
from bot.readers.changes import Changes
from bot.readers.reading import Reading


@dataclass(frozen=True, slots=True)
class ReadingState:
    """How far a reading has come."""

    working: bool = True
    progress: cards.FullProgress = field(default_factory=cards.FullProgress)
    changes: Changes | None = None
    read_before: cards.ReadBefore | None = None

    def with_summary(self, sentences: tuple[str, ...]) -> "ReadingState":
        return replace(self, progress=replace(self.progress, summary=sentences))

    def with_parts(self, done: int, of: int) -> "ReadingState":
        return replace(self, progress=replace(self.progress, parts_read=done, parts=of))


def card_so_far(reading: Reading, paste: cards.CardPaste, state: ReadingState) -> View:
    if state.working:
        return cards.working_card(reading, paste, state.progress)
    return cards.final_card(reading, paste, state.changes, state.read_before)


def read_before(first: FirstRead | None, name: str) -> cards.ReadBefore | None:
    return cards.ReadBefore(datetime.fromtimestamp(first.read_at, UTC), name) if first else None
