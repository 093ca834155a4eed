"""Whom a model's names mean: somebody whom the quick reading knows, or somebody new whom the article names.

A name that the story does not hold means nobody, so that no reply can bring in a stranger.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

from bot.article.searching import Searchable, folded
from bot.article.spans import Span, start_of
from bot.lexicon import grammar, roles
from bot.lexicon.name_particles import INSIDE_NAMES
from bot.readers.drafts import Speaker
from bot.readers.reading import Person, PersonKind, Reading

_LONGEST_NAME = 120  # characters; an unnamed source's description is longer than a name
_MOST_OTHER_NAMES = 12
_MOST_NAMESAKES = 40  # looked at, of those whom one name may mean
# A reply may name thousands: so many names that the quick reading does not know are looked up, so often each.
_MOST_LOOKED_UP = 300
_MOST_TRIES = 1_000
_PRONOUNS = grammar.SUBJECT_PRONOUNS | grammar.OBJECT_PRONOUNS | grammar.POSSESSIVES | grammar.RELATIVES
_LEADING = ("the ", "a ", "an ")
_FULL_NAME = 2  # words
_BETWEEN_CAPITALS = INSIDE_NAMES | {"und"}
_LETTERS_BEHIND = re.compile(r"\s?\([“\"]?([A-Z][A-Z&]{1,9})[”\"]?\)")


@dataclass(slots=True, eq=False)
class StorySpeaker(Speaker):
    """Somebody who speaks; the same object wherever the same one is meant."""

    name: str
    kind: PersonKind
    description: Span | None = None
    mentions: set[Span] = field(default_factory=set)
    also: list[str] = field(default_factory=list)
    _in_order: list[Span] = field(default_factory=list)

    def mentions_in(self, place: Span) -> Iterator[Span]:
        """Where `place` mentions them, in order."""
        if len(self._in_order) != len(self.mentions):
            self._in_order = sorted(self.mentions)
        first, end = (bisect_left(self._in_order, one, key=start_of) for one in place)
        yield from filter(place.holds, self._in_order[first:end])

    def is_mentioned_in(self, place: Span) -> bool:
        return next(self.mentions_in(place), None) is not None

    def names(self) -> list[str]:
        return [self.name, *self.also]

    def as_person(self, person_id: str) -> Person:
        also = (name for name in self.also if name != self.name)
        mentions = tuple(sorted(self.mentions))
        return Person(person_id, self.name, self.kind, self.description, mentions, tuple(dict.fromkeys(also)))


class StorySpeakers:
    """All who speak, found by the quick reading's ids and by the names that a model gives them."""

    def __init__(self, quick: Reading, story: Searchable) -> None:
        self._text, self._story = quick.article.text, story
        self._by_id = {person.id: _story_speaker(person) for person in quick.people}
        self._by_name: dict[str, dict[StorySpeaker, None]] = defaultdict(dict)
        self._by_last_word: dict[str, dict[StorySpeaker, None]] = defaultdict(dict)
        self._merged: dict[StorySpeaker, StorySpeaker] = {}
        self._looked_up: dict[str, list[Span]] = {}
        for speaker in self._by_id.values():
            self._list(speaker)

    def known(self, ids: Iterable[str]) -> list[StorySpeaker]:
        return list(dict.fromkeys(self._kept_for(self._by_id[one]) for one in ids))

    def called(
        self, name: str, kind: PersonKind | None = None, near: Collection[StorySpeaker] = ()
    ) -> list[StorySpeaker]:
        """Whom `name` means: one speaker, several for “Reyes and Jones”, none where the story lacks it.

        Of several who bear it one of `near` is meant. Somebody new is listed at once.
        """
        name = _bare(name)
        if not name or name.casefold() in _PRONOUNS:
            return []
        found = self._listed_as(name, near)
        if found is not None:
            return [found]
        if together := self._together(name, near):
            return together
        occurrences = self._occurrences(name)
        if not occurrences:
            return []
        if kind in (None, "person") and (bare := _without_office(name)) != name:
            return self.called(bare, kind, near)
        if kind == "unnamed":
            return [self._new(occurrences, kind)]
        found = self._partly_called(name, near) or self._behind_in_letters(occurrences)
        return [found or self._new(occurrences, kind)]

    def called_otherwise(self, name: str, near: Collection[StorySpeaker] = ()) -> list[StorySpeaker]:
        """Like `called` for a name that the story does not hold as it stands: its last word may be known."""
        found = self._partly_called(name, near)
        return [found] if found is not None else []

    def unnamed(
        self, description: str, near: Collection[StorySpeaker], taken: Collection[StorySpeaker]
    ) -> list[StorySpeaker]:
        """The unnamed source so described, none of those `taken`; none where the story lacks the words."""
        free = [speaker for speaker in self.listed_under(description) if speaker not in taken]
        if (found := _one_of(free, near)) is not None:
            return [found]
        occurrences = self._occurrences(description)
        return [self._new(occurrences, "unnamed")] if occurrences else []

    def listed_under(self, name: str) -> list[StorySpeaker]:
        return self._some_of(self._by_name.get(folded(_without_leading(name))))

    def rename(self, speaker: StorySpeaker, name: str) -> None:
        """Show `speaker` under the fuller of its name and `name`, if the story holds that."""
        if _is_full(speaker.name) or not (places := self._occurrences(_bare(name))):
            return
        if not _is_name(written := places[0].of(self._text)):
            return
        if len(written.split()) > len(speaker.name.split()) or not _is_name(speaker.name):
            if _is_name(speaker.name):
                speaker.also.insert(0, speaker.name)
            speaker.name = written
            speaker.mentions.update(places)

    def add_names(self, speaker: StorySpeaker, names: Iterable[str]) -> None:
        """Other names that the story holds and that are nobody else's."""
        for name in names:
            if len(speaker.also) >= _MOST_OTHER_NAMES:
                return
            places = self._occurrences(_bare(name))
            if not places or not _is_name(written := places[0].of(self._text)):
                continue
            key = folded(written)
            if self._by_name[key] or key in map(folded, speaker.names()):
                continue
            speaker.also.append(written)
            speaker.mentions.update(places)
            self._by_name[key][speaker] = None

    def merge(self, kept: StorySpeaker, other: StorySpeaker) -> None:
        """Take both for one; whoever looks up `other` finds `kept` from now on."""
        kept.also += filter(_is_name, other.names())
        kept.mentions |= other.mentions
        kept.description = kept.description or other.description
        self._merged[other] = kept

    def _kept_for(self, speaker: StorySpeaker) -> StorySpeaker:
        """Who stands for them since they were taken for one with somebody."""
        while speaker in self._merged:
            speaker = self._merged[speaker]
        return speaker

    def _some_of(self, listed: Iterable[StorySpeaker] | None) -> list[StorySpeaker]:
        return list(dict.fromkeys(map(self._kept_for, islice(listed or (), _MOST_NAMESAKES))))

    def _occurrences(self, name: str) -> list[Span]:
        """Where the story says `name`; nowhere, for a name more than are looked up."""
        key = folded(name)
        if key not in self._looked_up:
            if len(name) > _LONGEST_NAME or len(self._looked_up) >= _MOST_LOOKED_UP:
                return []
            self._looked_up[key] = list(self._story.occurrences(name, most_tries=_MOST_TRIES))
        return self._looked_up[key]

    def _list(self, speaker: StorySpeaker) -> None:
        for name in speaker.names():
            key = folded(_without_leading(name))
            self._by_name[key][speaker] = None
            if _is_name(name):
                self._by_last_word[key.rpartition(" ")[2]][speaker] = None

    def _listed_as(self, name: str, near: Collection[StorySpeaker]) -> StorySpeaker | None:
        return _one_of(self.listed_under(name), near)

    def _together(self, name: str, near: Collection[StorySpeaker]) -> list[StorySpeaker]:
        """Reyes and Jones are two, if both are known."""
        parts = name.replace(" & ", " and ").split(" and ")
        speakers = [self._listed_as(part, near) for part in parts] if len(parts) == 2 else []
        return [speaker for speaker in speakers if speaker is not None] if None not in speakers else []

    def _partly_called(self, name: str, near: Collection[StorySpeaker]) -> StorySpeaker | None:
        """President Ana Reyes, Ms Reyes and Reyes alone mean Ana Reyes; Jane Reyes does not.

        The American Academy of Boats is the Academy of Boats.
        """
        words = folded(name).split()
        while len(words) > 1 and words[0] in roles.TITLES:
            words = words[1:]
            if (found := self._listed_as(" ".join(words), near)) is not None:
                return found
        bearers = [
            speaker
            for speaker in self._some_of(self._by_last_word.get(words[-1] if words else ""))
            if _ends_alike(speaker.name, name)
            or (speaker.kind == "person" and _may_be_one(speaker.name, name))
        ]
        return _one_of(bearers, near)

    def _behind_in_letters(self, occurrences: Sequence[Span]) -> StorySpeaker | None:
        """“the Boats Institute (BIH)”, where the body is known by the letters."""
        for place in islice(occurrences, _MOST_NAMESAKES):
            letters = _LETTERS_BEHIND.match(self._text, place.end)
            known = self.listed_under(letters[1]) if letters else []
            if len(known) == 1 and known[0].kind in ("organisation", "group"):
                return known[0]
        return None

    def _new(self, occurrences: Sequence[Span], kind: PersonKind | None) -> StorySpeaker:
        speaker = StorySpeaker(occurrences[0].of(self._text), kind or "person", mentions=set(occurrences))
        self._list(speaker)
        return speaker


def _story_speaker(person: Person) -> StorySpeaker:
    return StorySpeaker(person.name, person.kind, person.description, set(person.mentions), list(person.also))


def _one_of(speakers: list[StorySpeaker], near: Collection[StorySpeaker]) -> StorySpeaker | None:
    """The one near by, else the one mentioned most."""
    if len(speakers) < 2:
        return speakers[0] if speakers else None
    return next(
        (speaker for speaker in speakers if speaker in near), max(speakers, key=lambda one: len(one.mentions))
    )


def _ends_alike(one: str, other: str) -> bool:
    """Whether the one name is the end of the other: Rosa Pell, Emma Rosa Pell."""
    shorter, longer = sorted((folded(one).split(), folded(other).split()), key=len)
    return len(shorter) >= _FULL_NAME and longer[-len(shorter) :] == shorter


def _may_be_one(known: str, name: str) -> bool:
    """Whether names with one last word may be one person's; a bare family name fits each of its bearers.

    So does one behind an office in letters: MEC Pell.
    """
    words, others = known.split(), name.split()
    if len(words) == 1 or len(others) == 1 or _opens_with_letters(words) or _opens_with_letters(others):
        return True
    first, other = folded(words[0]).strip("."), folded(others[0]).strip(".")
    return first == other or (min(len(first), len(other)) == 1 and first[0] == other[0])


def _opens_with_letters(words: Sequence[str]) -> bool:
    return len(words) == _FULL_NAME and len(words[0]) > 1 and words[0].isupper() and not words[1].isupper()


def _bare(name: str) -> str:
    """Without marks around it, and without the "the" of the Treasury."""
    name = name.strip(" .,;:“”\"'‘’()[]")
    return name[4:] if name.lower().startswith("the ") and name[4:5].isupper() else name


def _without_office(name: str) -> str:
    """The harbour director Piet Anker is Piet Anker: a full name behind words for what somebody is."""
    words = name.split()
    offices = [
        at
        for at, word in enumerate(words[:-_FULL_NAME])
        if (word.islower() and word not in _BETWEEN_CAPITALS) or word.lower() in roles.TITLES
    ]
    rest = words[offices[-1] + 1 :] if offices else words
    return " ".join(rest) if rest[0][0].isupper() and rest[-1][0].isupper() else name


def _without_leading(name: str) -> str:
    for article in _LEADING:
        if name[: len(article)].lower() == article:
            return name[len(article) :]
    return name


def _is_name(name: str) -> bool:
    """Whether it names rather than describes: some word in it has a capital, and it is no pronoun."""
    return any(letter.isupper() for letter in _without_leading(name)) and name.casefold() not in _PRONOUNS


def _is_full(name: str) -> bool:
    return " " in name and _is_name(name)
