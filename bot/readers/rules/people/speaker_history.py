"""Who spoke last, who before them, and to whom."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.people.named_speakers import NamedSpeaker


@dataclass(slots=True)
class Speaking:
    """Who spoke in a frame; `asked` says that it was a question."""

    speakers: list[NamedSpeaker] = field(default_factory=list)
    frame: int = -99
    paragraph: int = -99
    asked: bool = False


class SpeakerHistory:
    """Kept in the order of the text, so that “he said” and a bare quotation can be carried on."""

    def __init__(self) -> None:
        self.last = Speaking()
        self.before_last: list[NamedSpeaker] = []
        self.addressed: list[NamedSpeaker] = []  # who was asked or told in the last statement

    def spoke(self, speakers: Sequence[NamedSpeaker], frame: Frame, *, asked: bool = False) -> None:
        if speakers and list(speakers) != self.last.speakers:
            self.before_last = self.last.speakers
        self.last = Speaking(list(speakers), frame.number, frame.paragraph, asked)

    def speakers_nearby(self, frame: Frame) -> list[NamedSpeaker]:
        """Who spoke last, if in this paragraph or the one before; else nobody."""
        return list(self.last.speakers) if frame.paragraph - self.last.paragraph <= 1 else []
