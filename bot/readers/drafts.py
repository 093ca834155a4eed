"""Statements while an article is being read: their speakers have no ids yet.

Both readers write drafts; numbering them, in the order in which people speak, makes the reading's
statements and people.
"""

from abc import abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from bot.article.spans import Span
from bot.lexicon.acts import Act
from bot.readers.reading import Certainty, Doubt, Form, Person, ReaderKind, Statement


class Speaker:
    """Somebody or something that may speak; the same object wherever the same one is meant."""

    __slots__ = ()

    @abstractmethod
    def as_person(self, person_id: str) -> Person:
        """The speaker as the reading tells of them, under their id."""


AnySpeaker = TypeVar("AnySpeaker", bound=Speaker)


@dataclass(slots=True, eq=False)
class Draft(Generic[AnySpeaker]):
    """A statement before its speakers have ids; the fields are those of `Statement`.

    Nobody passes on their own words: who is both in `speakers` and in `via` only speaks.
    """

    speakers: list[AnySpeaker]
    form: Form | None
    act: Act
    spans: list[Span]
    quotations: list[Span] = field(default_factory=list)
    cue: Span | None = None
    mention: Span | None = None
    channel: Span | None = None
    when: Span | None = None
    via: list[AnySpeaker] = field(default_factory=list)
    rules_speakers: list[AnySpeaker] | None = None
    model_speakers: list[AnySpeaker] | None = None
    certainty: Certainty = "likely"
    doubts: tuple[Doubt, ...] = ()
    by_rules: bool = True
    by_model: bool = False

    @property
    def found_by(self) -> tuple[ReaderKind, ...]:
        if not self.by_model:
            return ("rules",)
        return ("rules", "model") if self.by_rules else ("model",)


def numbered(drafts: Sequence[Draft[AnySpeaker]]) -> tuple[tuple[Person, ...], tuple[Statement, ...]]:
    """The people who speak, as `p1`, `p2` and so on, and the statements, as `st1`, `st2`."""
    ids: dict[int, str] = {}
    people: list[Person] = []

    def id_of(speaker: AnySpeaker) -> str:
        if id(speaker) not in ids:
            ids[id(speaker)] = f"p{len(ids) + 1}"
            people.append(speaker.as_person(ids[id(speaker)]))
        return ids[id(speaker)]

    def identify(speakers: Sequence[AnySpeaker]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(id_of(one) for one in speakers))

    statements = [
        Statement(
            id=f"st{number}",
            speakers=identify(draft.speakers),
            form=draft.form,
            act=draft.act,
            spans=tuple(draft.spans),
            quotations=tuple(sorted(draft.quotations)),
            cue=draft.cue,
            mention=draft.mention,
            channel=draft.channel,
            when=draft.when,
            via=identify([one for one in draft.via if one not in draft.speakers]),
            rules_speakers=None if draft.rules_speakers is None else identify(draft.rules_speakers),
            model_speakers=None if draft.model_speakers is None else identify(draft.model_speakers),
            certainty=draft.certainty,
            doubts=draft.doubts,
            found_by=draft.found_by,
        )
        for number, draft in enumerate(drafts, 1)
    ]
    return tuple(people), tuple(statements)
