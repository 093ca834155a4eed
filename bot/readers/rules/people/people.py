"""Who is who: every name in the story, joined into people and organisations, and who a name means where."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from bot.article.spans import Span
from bot.lexicon import roles
from bot.lexicon.offices import OTHER_WORDS
from bot.readers.reading import PersonKind
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.names import SUFFIXES, NameMention, find_names, vocabulary_of
from bot.readers.rules.grammar.noun_phrases import NAMES_OF_FRAME
from bot.readers.rules.people.descriptions_of_people import describe
from bot.readers.rules.people.entities import Entity, Mentioned

# More people than this with one family name, or one office, are not told apart: comparing all costs a square.
NAMESAKES_COMPARED = 40
ARTICLES = re.compile(r"^(?:the|a|an|one|some|his|her|their|its)\s+")
INDEFINITE = ("a ", "an ", "one ", "another ")
BEHIND_ACTOR = frozenset("vaCR")
ACTING = frozenset("vaCP")  # behind one of these nobody opens the sentence any more


class People:
    """The story's names, and lookups of who a name or description means at a place.

    `mentions` holds the names of each frame in order; whoever resolves pronouns may add to it.
    """

    def __init__(self, text: str, frames: Sequence[Frame]) -> None:
        self.text, self.frames = text, frames
        self.entities: list[Entity] = []
        self._by_last: dict[str, list[Entity]] = defaultdict(list)
        self._by_word: dict[str, list[Entity]] = defaultdict(list)
        self._by_acronym: dict[str, Entity] = {}
        self._by_name: dict[str, Entity] = {}
        self._by_role: dict[str, list[Entity]] = defaultdict(list)
        self._by_handle: dict[str, Entity] | None = None
        self._described: dict[str, Entity] = {}
        self._of_mention: dict[tuple[int, int], Entity] = {}
        vocabulary = vocabulary_of(frames)
        names = [find_names(frame, vocabulary) for frame in frames]
        self.by_frame: list[NAMES_OF_FRAME] = [{one.end: one for one in found} for found in names]
        self._join(names)
        self.mentions = [
            [self._mentioned(frame, one) for one in found] for frame, found in zip(frames, names, strict=True)
        ]
        for frame, found in zip(frames, names, strict=True):
            for mention in found:
                describe(frame, mention, self.of(mention))
        for entity in self.entities:
            for role in entity.roles:
                self._by_role[role].append(entity)

    # Joining

    def _join(self, names: Sequence[Sequence[NameMention]]) -> None:
        """Full names first, so that a family name alone, before or after, finds its owner."""
        every = [mention for found in names for mention in found]
        for mention in [one for one in every if len(one.words) > 1] + [
            one for one in every if len(one.words) == 1
        ]:
            entity = self._find(mention) or self._new(mention)
            self._of_mention[mention.frame, mention.start] = entity
            entity.first_frame = min(entity.first_frame, mention.frame)
        self._settle_places(every)
        self._settle_namesakes(every)

    def _settle_places(self, every: Sequence[NameMention]) -> None:
        """A single name that once stands behind "in", and never behind a title, is a place throughout."""
        single = [mention for mention in every if len(mention.words) == 1]
        placed = {self.of(mention).number for mention in single if mention.kind == "organisation"}
        titled = {self.of(mention).number for mention in single if mention.title_start < mention.start}
        for number in placed - titled:
            entity = self.entities[number]
            if len(entity.words) == 1 and entity.gender is None:
                entity.kind = "organisation"

    def _settle_namesakes(self, every: Sequence[NameMention]) -> None:
        """In the order of the text: a family name alone means whoever was lately named in full."""
        last_in_full: dict[str, tuple[int, Entity]] = {}
        for mention in every:
            entity = self.of(mention)
            if len(mention.words) > 1:
                last_in_full[_family(mention.words)] = (mention.frame, entity)
            else:
                entity = self._nearest_namesake(mention, entity, last_in_full)
                self._of_mention[mention.frame, mention.start] = entity
            entity.names[" ".join(mention.words)] += 1
            entity.gender = entity.gender or mention.gender

    def _nearest_namesake(
        self, mention: NameMention, entity: Entity, last_in_full: dict[str, tuple[int, Entity]]
    ) -> Entity:
        """Of several people with one family name, the one lately named in full, else the one named most."""
        family = _family(mention.words)
        namesakes = [
            one
            for one in self._by_last[family][:NAMESAKES_COMPARED]
            if one.kind == "person" and _gender_fits(one.gender, mention.gender)
        ]
        if len(namesakes) < 2:
            return entity
        frame, latest = last_in_full.get(family, (mention.frame - 9, entity))
        if latest in namesakes and mention.frame - frame <= 2:
            return latest
        return max(namesakes, key=lambda one: (one.names.total(), -one.number))

    def _find(self, mention: NameMention) -> Entity | None:
        key = " ".join(mention.words).lower()
        if key in self._by_name:
            return self._by_name[key]
        if len(mention.words) == 1:
            return self._with_one_word(mention, key)
        if mention.kind != "person":
            return None
        for entity in self._by_last[_family(mention.words)][:NAMESAKES_COMPARED]:
            if entity.kind == "person" and _same_first(entity.words, mention.words):
                if len(mention.words) > len(entity.words):
                    entity.words = mention.words
                self._by_name[key] = entity
                return entity
        return None

    def _with_one_word(self, mention: NameMention, key: str) -> Entity | None:
        """By family name, else by any other part of a person's name, else by an organisation's initials."""
        family = _family(mention.words)
        for one in self._by_last[family][:NAMESAKES_COMPARED]:
            if _gender_fits(one.gender, mention.gender):
                return one
        if family not in roles.PLACES:
            for one in self._by_word[family][:NAMESAKES_COMPARED]:
                if one.kind == "person":
                    return one
        return self._by_acronym.get(key)

    def _new(self, mention: NameMention) -> Entity:
        entity = Entity(
            len(self.entities), mention.words, mention.kind, mention.gender, first_frame=mention.frame
        )
        self.entities.append(entity)
        words = [word.lower() for word in mention.words]
        self._by_name[" ".join(words)] = entity
        self._by_last[_family(mention.words)].append(entity)
        if len(words) > 1:
            for word in words:
                self._by_word[word].append(entity)
            if entity.kind != "person":
                self._by_acronym.setdefault(_initials(words), entity)
        return entity

    def alter(self, pairs: Sequence[tuple[Entity, Entity]]) -> None:
        """Take the second of each pair for an altered spelling of the first; both stay findable."""
        owners = {stray.number: introduced for introduced, stray in pairs}
        for introduced, stray in pairs:
            introduced.altered.append(stray.name)
            introduced.names.update(stray.names)
            introduced.spans.extend(stray.spans)
            introduced.roles |= stray.roles
            for key in {" ".join(stray.words).lower(), *(name.lower() for name in stray.names)}:
                self._by_name[key] = introduced
        for mentions in self.mentions:
            for mention in mentions:
                mention.entity = owners.get(mention.entity.number, mention.entity)
        for place, entity in self._of_mention.items():
            self._of_mention[place] = owners.get(entity.number, entity)
        self._hand_over_roles(pairs, owners)

    def _hand_over_roles(self, pairs: Sequence[tuple[Entity, Entity]], owners: Mapping[int, Entity]) -> None:
        new_holders: dict[str, list[Entity]] = defaultdict(list)
        for introduced, stray in pairs:
            for role in stray.roles:
                new_holders[role].append(introduced)
        for role, holders in new_holders.items():
            kept = [one for one in self._by_role[role] if one.number not in owners]
            self._by_role[role] = list(dict.fromkeys([*kept, *holders]))

    def _mentioned(self, frame: Frame, mention: NameMention) -> Mentioned:
        """Where a name stands, and whether it is what its sentence is about."""
        entity = self.of(mention)
        entity.spans.append(frame.span_of(mention.start, mention.end))
        before = frame.tags[max(0, mention.title_start - 24) : mention.title_start]
        following = frame.tag(mention.end)
        acts = following in BEHIND_ACTOR and frame.tag(mention.title_start - 1) not in ("t", "s")
        opens = ACTING.isdisjoint(before)
        return Mentioned(mention.frame, mention.start, entity, acts or opens, following == "'")

    # Lookups

    def of(self, mention: NameMention) -> Entity:
        return self._of_mention[mention.frame, mention.start]

    def named(self, name: str) -> Entity | None:
        """Who the article means by `name`, whatever its case; None where it names nobody so."""
        words = tuple(name.split())
        return self._find(NameMention(0, 0, 0, 0, words, "person", None)) if words else None

    def with_role(self, role: str) -> list[Entity]:
        """Those who have held that office, under this word first and then under others for it."""
        found = list(self._by_role[role][-NAMESAKES_COMPARED:])
        for other in OTHER_WORDS.get(role, ()):
            found += [one for one in self._by_role[other][-NAMESAKES_COMPARED:] if one not in found]
        return found

    def document(self, noun: str, frame: int) -> Entity | None:
        """The document of that kind which the last few sentences spoke of."""
        for entity in reversed(self._described.values()):
            if frame - entity.first_frame > 3:
                return None
            if entity.kind == "document" and noun in entity.roles:
                return entity
        return None

    def with_handle(self, handle: str) -> Entity | None:
        """Whose account "@anareyes" is: the person whose name is spelt like it, in full or by family name."""
        if self._by_handle is None:
            people = [one for one in reversed(self.entities) if one.kind == "person"]
            self._by_handle = {_letters(one.words[-1]): one for one in people}
            self._by_handle |= {_letters("".join(one.words)): one for one in people}
        return self._by_handle.get(_letters(handle))

    def described(
        self, description: str, kind: PersonKind, gender: str | None, span: Span, frame: int
    ) -> Entity:
        """Whom only a description names; the same words mean the same one, unless they say "another"."""
        key = ARTICLES.sub("", description.lower())
        entity = self._described.get(key)
        somebody_new = (
            kind == "unnamed"
            and description.lower().startswith(INDEFINITE)
            and not (entity is not None and span in entity.spans)
        )
        if entity is None or somebody_new:
            entity = Entity(len(self.entities), (description,), kind, gender, first_frame=frame)
            entity.roles.update(key.split())
            self.entities.append(entity)
            self._described.pop(key, None)  # so that the newest stands last
            self._described[key] = entity
            if kind in ("person", "unnamed"):
                for word in entity.roles:
                    self._by_role[word].append(entity)
        entity.names[description] += 1
        entity.spans.append(span)
        return entity


def _family(words: tuple[str, ...]) -> str:
    """The last word of a name, "Jr." and the like left out, in lower case."""
    for word in reversed(words):
        low = word.lower()
        if low not in SUFFIXES:
            return low.strip(".")
    return words[-1].lower()


def _same_first(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether two first names may be one: equal, an initial of the other, or short for it."""
    one, other = left[0].lower().strip("."), right[0].lower().strip(".")
    if one.startswith(other) or other.startswith(one):
        return min(len(one), len(other)) != 2
    return False


def _gender_fits(left: str | None, right: str | None) -> bool:
    return left is None or right is None or left == right


def _initials(words: Sequence[str]) -> str:
    return "".join(word[0] for word in words if word not in ("of", "the", "and", "for", "&"))


def _letters(name: str) -> str:
    return re.sub(r"[\W\d_]", "", name).lower()
