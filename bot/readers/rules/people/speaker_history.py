"""Who spoke last, who before them, and to whom."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.people.meant import NOBODY, Meant
from bot.readers.rules.people.named_speakers import NamedSpeaker


@dataclass(slots=True)
class Speaking:
    """Who spoke in a frame; `asked` says that it was a question."""

    meant: Meant = NOBODY
    frame: int = -99
    paragraph: int = -99
    asked: bool = False

    @property
    def speakers(self) -> Sequence[NamedSpeaker]:
        return self.meant.speakers


@dataclass(slots=True)
class SpeakerHistory:
    """Kept in the order of the text, so that “he said” and a bare quotation can be carried on."""

    last: Speaking = field(default_factory=Speaking)
    before_last: Sequence[NamedSpeaker] = ()
    addressed: Sequence[NamedSpeaker] = ()  # who was asked or told in the last statement
    asker: Sequence[NamedSpeaker] = ()  # who asked the question that was answered last
    take_turns: bool = False  # the last two ask and answer each other, paragraph by paragraph

    def spoke(self, meant: Meant, frame: Frame, *, asked: bool = False) -> None:
        if meant.speakers and list(meant.speakers) != list(self.last.speakers):
            is_answer = self.last.asked and frame.paragraph - self.last.paragraph == 1
            if is_answer:
                self.asker = self.last.speakers
            goes_on = asked or list(meant.speakers) == list(self.asker)
            self.take_turns = is_answer or (goes_on and self.take_turns)
            self.before_last = self.last.speakers
        self.last = Speaking(meant, frame.number, frame.paragraph, asked)

    def other_in_exchange(self, frame: Frame, *, asks: bool) -> Meant:
        """Who asks the next question of two that take turns, or answers it; else nobody."""
        told = not asks and list(self.last.speakers) == list(self.asker)  # "“But you kept it,” she says."
        is_next = self.take_turns and (self.last.asked != asks or told)
        if not is_next or frame.paragraph - self.last.paragraph != 1:
            return NOBODY
        return Meant([*self.before_last], "carried_on")

    def answering(self) -> Meant:
        """Who answers whoever spoke last: who was spoken to, or else spoke before; else nobody."""
        others = [one for one in self.addressed or self.before_last if one not in self.last.speakers]
        return Meant(others, "nearest_name") if others else NOBODY

    def nearby(self, frame: Frame) -> Meant:
        """Who spoke last, if in this paragraph or the one before; else nobody."""
        if frame.paragraph - self.last.paragraph > 1:
            return NOBODY
        return self.last.meant.told_by("carried_on")
