"""Somebody or something that the article names or describes, while it is being read."""

import re
from collections import Counter
from dataclasses import dataclass, field

from bot.article.spans import Span
from bot.readers.drafts import Speaker
from bot.readers.reading import Person, PersonKind

BEHIND_INITIAL = re.compile(r"(?<=\b[A-Z]\.) ")


@dataclass(slots=True, eq=False)
class NamedSpeaker(Speaker):
    """Somebody or something with a name, or with a description that stands for one.

    `gender` is "m", "f" or None where nothing tells. `roles` holds every word that the article has
    used for what they are, in lower case; `altered` other spellings that it slips into.
    """

    number: int
    words: tuple[str, ...]
    kind: PersonKind
    gender: str | None = None
    roles: set[str] = field(default_factory=set)
    names: Counter[str] = field(default_factory=Counter)
    spans: list[Span] = field(default_factory=list)
    description: Span | None = None
    description_rank: int = 0
    first_frame: int = 0
    altered: list[str] = field(default_factory=list)
    style: str = ""  # "Sir", "Dame": part of how somebody is called
    is_glued: bool = False  # the article writes no space behind initials: "K.Reyes"

    @property
    def name(self) -> str:
        words = BEHIND_INITIAL.sub("", " ".join(self.words)) if self.is_glued else " ".join(self.words)
        return f"{self.style} {words}" if self.style else words

    def describe(self, span: Span, rank: int) -> None:
        """Keep the description that says most: a higher rank wins, the first of equals stays."""
        if self.kind == "person" and rank > self.description_rank:
            self.description, self.description_rank = span, rank

    def as_person(self, person_id: str) -> Person:
        name = self._usual_name()
        others = [other for other, _ in self.names.most_common() if other not in (name, *self.altered)]
        return Person(
            person_id,
            name,
            self.kind,
            self.description,
            tuple(sorted(set(self.spans))),
            tuple(dict.fromkeys([*self.altered, *others])),
        )

    def _usual_name(self) -> str:
        """People go by their full name, organisations by what the article uses most of it: “RAF”, “Norvo”."""
        if self.kind != "organisation" or not self.names:
            return self.name
        most_used, times = self.names.most_common(1)[0]
        is_short = most_used.isupper() or self.name.startswith(f"{most_used} ")
        return most_used if is_short and times > self.names[self.name] else self.name


@dataclass(slots=True)
class Mentioned:
    """A speaker at a place of the narrative: token `token` of frame `frame`.

    `is_told_of` says that somebody else's reported words name them.
    """

    frame: int
    token: int
    speaker: NamedSpeaker
    is_subject: bool
    possessive: bool
    is_told_of: bool = False
