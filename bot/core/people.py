"""Who is who: every name in the story, joined into people and organisations, with what is said of them."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from bot.core.frames import Frame
from bot.core.lexicon import grammar, roles
from bot.core.lexicon.first_names import ALL as FIRST_NAMES
from bot.core.lexicon.first_names import gender_of
from bot.core.names import SUFFIXES, NameMention, find_names
from bot.core.noun_phrases import NAMES_OF_FRAME
from bot.core.reading import PersonKind
from bot.core.spans import Span

PARTY = {"r": "republican", "d": "democrat", "i": "independent", "lab": "labour", "con": "conservative"}
STATES = dict(
    pair.split(":")
    for pair in """ala:alabama ariz:arizona ark:arkansas calif:california colo:colorado conn:connecticut del:delaware
    fla:florida ga:georgia ill:illinois ind:indiana kan:kansas ky:kentucky la:louisiana md:maryland
    mass:massachusetts mich:michigan minn:minnesota miss:mississippi mo:missouri mont:montana neb:nebraska
    nev:nevada okla:oklahoma ore:oregon pa:pennsylvania tenn:tennessee tex:texas vt:vermont va:virginia
    wash:washington wis:wisconsin wyo:wyoming ca:california tx:texas fl:florida oh:ohio ut:utah az:arizona""".split()
)
SYNONYMS = {
    "spokesperson": ("spokesman", "spokeswoman"),
    "premier": ("prime minister",),
    "lawmaker": (
        "senator",
        "representative",
        "congressman",
        "congresswoman",
        "mp",
        "rep.",
        "sen.",
        "rep",
        "sen",
    ),
    "senator": ("sen.", "sen"),
    "congressman": ("rep.", "rep", "representative"),
    "congresswoman": ("rep.", "rep", "representative"),
    "representative": ("rep.", "rep"),
    "governor": ("gov.", "gov"),
    "general": ("gen.", "gen"),
    "professor": ("prof", "prof.", "dr", "dr."),
    "doctor": ("dr", "dr."),
    "lawyer": ("attorney", "solicitor", "barrister", "counsel"),
    "attorney": ("lawyer", "solicitor", "barrister", "counsel"),
    "boss": ("manager", "chief", "executive", "ceo", "coach"),
    "chief": ("head", "director", "executive", "ceo"),
    "councillor": ("cllr", "councilman", "councilwoman"),
    "politician": ("senator", "mp", "minister", "councillor", "congressman", "sen.", "rep.", "governor"),
    "scientist": ("professor", "researcher", "biologist", "physicist", "chemist", "ecologist", "dr"),
    "researcher": (
        "professor",
        "scientist",
        "biologist",
        "physicist",
        "chemist",
        "ecologist",
        "author",
        "dr",
    ),
    "academic": ("professor", "lecturer", "dr"),
    "officer": ("constable", "sergeant", "inspector", "detective", "pc", "sgt"),
    "detective": ("inspector", "superintendent", "constable"),
    "judge": ("justice", "magistrate", "recorder", "coroner"),
    "sergeant": ("sgt", "sgt."),
    "captain": ("capt", "capt."),
    "colonel": ("col", "col."),
    "lieutenant": ("lt", "lt."),
    "superintendent": ("supt", "supt.", "det supt"),
    "inspector": ("insp", "insp.", "inspector"),
    "constable": ("pc", "wpc"),
    "barrister": ("lawyer", "counsel", "kc", "qc"),
    "solicitor": ("lawyer",),
    "auctioneer": ("dealer",),
    "skipper": ("captain",),
    "mp": ("lawmaker",),
    "minister": ("secretary", "undersecretary"),
    "secretary": ("minister",),
    "director": ("head", "chief"),
    "spokeswoman": ("spokesperson",),
    "spokesman": ("spokesperson",),
    "leader": ("president", "chairman", "premier", "head"),
    "coach": ("manager", "trainer"),
    "manager": ("coach", "boss"),
    "businessman": ("tycoon", "billionaire", "entrepreneur", "investor", "developer", "mogul", "executive"),
    "democrat": ("democratic",),
    "democratic": ("democrat",),
    "lady": ("wife",),
}


@dataclass(slots=True, eq=False)
class Entity:
    """Somebody or something with a name, or with a description that stands for one."""

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

    @property
    def name(self) -> str:
        return " ".join((self.style, *self.words)) if self.style else " ".join(self.words)


@dataclass(frozen=True, slots=True)
class Mentioned:
    """An entity at a place of the narrative."""

    frame: int
    token: int
    entity: Entity
    is_subject: bool
    possessive: bool


class People:
    """The story's names, and lookups of who a name or description means at a place."""

    def __init__(self, text: str, frames: Sequence[Frame]) -> None:
        self.text, self.frames = text, frames
        self.entities: list[Entity] = []
        self.by_frame: list[NAMES_OF_FRAME] = []
        self.mentions: list[list[Mentioned]] = []  # by frame
        self._by_last: dict[str, list[Entity]] = defaultdict(list)
        self._by_word: dict[str, list[Entity]] = defaultdict(list)
        self._by_name: dict[str, Entity] = {}
        self._by_role: dict[str, list[Entity]] = defaultdict(list)
        self._described: dict[str, Entity] = {}
        self._last_in_full: dict[str, tuple[int, Entity]] = {}
        self._of_mention: dict[tuple[int, int], Entity] = {}
        lower = {
            low for frame in frames for low, tag in zip(frame.lows, frame.tags, strict=True) if tag in "wCv"
        }
        names = [find_names(frame, lower) for frame in frames]
        self._join(names)
        for frame, found in zip(frames, names, strict=True):
            self.by_frame.append({mention.end: mention for mention in found})
            self.mentions.append([self._mentioned(frame, mention) for mention in found])
            for mention in found:
                self._describe(frame, mention)
        for entity in self.entities:
            for role in entity.roles:
                self._by_role[role].append(entity)

    # Joining

    def _join(self, names: list[list[NameMention]]) -> None:
        """Full names first, so that a family name alone, before or after, finds its owner."""
        for full in (True, False):
            for found in names:
                for mention in found:
                    if (len(mention.words) > 1) == full:
                        entity = self._find(mention) or self._new(mention)
                        self._of_mention[mention.frame, mention.start] = entity
                        entity.first_frame = min(entity.first_frame, mention.frame)
        self._settle_places(names)
        for found in names:
            for mention in found:
                entity = self._of_mention[mention.frame, mention.start]
                if len(mention.words) == 1:
                    entity = self._nearest_namesake(mention, entity)
                    self._of_mention[mention.frame, mention.start] = entity
                else:
                    self._last_in_full[_last(mention.words)] = (mention.frame, entity)
                entity.names[" ".join(mention.words)] += 1
                entity.gender = entity.gender or mention.gender

    def _settle_places(self, names: list[list[NameMention]]) -> None:
        """A single name that stands behind "in" or "near" once, and never behind a title, is a place throughout."""
        placed: set[int] = set()
        titled: set[int] = set()
        for found in names:
            for mention in found:
                if len(mention.words) == 1:
                    number = self._of_mention[mention.frame, mention.start].number
                    if mention.kind == "organisation":
                        placed.add(number)
                    elif mention.title_start < mention.start:
                        titled.add(number)
        for number in placed - titled:
            entity = self.entities[number]
            if len(entity.words) == 1 and entity.gender is None:
                entity.kind = "organisation"

    def _find(self, mention: NameMention) -> Entity | None:
        key = " ".join(mention.words).lower()
        if key in self._by_name:
            return self._by_name[key]
        last = _last(mention.words)
        if len(mention.words) > 1:
            if mention.kind != "person":
                return None
            for entity in self._by_last[last]:
                if entity.kind == "person" and _same_first(entity.words, mention.words):
                    if len(mention.words) > len(entity.words):
                        entity.words = mention.words
                    self._by_name[key] = entity
                    return entity
            return None
        candidates = [one for one in self._by_last[last] if _gender_fits(one.gender, mention.gender)]
        if not candidates and last not in roles.PLACES:
            candidates = [one for one in self._by_word[last] if one.kind == "person"]
        if not candidates:
            candidates = [one for one in self._by_word["acronym:" + key] if one.kind != "person"]
        return candidates[0] if candidates else None

    def _nearest_namesake(self, mention: NameMention, entity: Entity) -> Entity:
        """Of several people with one family name, the one lately named in full, else the one named most."""
        last = _last(mention.words)
        namesakes = [
            one
            for one in self._by_last[last]
            if one.kind == "person" and _gender_fits(one.gender, mention.gender)
        ]
        if len(namesakes) < 2:
            return entity
        frame, latest = self._last_in_full.get(last, (-9, entity))
        if latest in namesakes and (mention.frame - frame <= 2 or len(self.frames) < 2):
            return latest
        return max(namesakes, key=lambda one: (sum(one.names.values()), -one.number))

    def _new(self, mention: NameMention) -> Entity:
        entity = Entity(
            len(self.entities), mention.words, mention.kind, mention.gender, first_frame=mention.frame
        )
        self.entities.append(entity)
        words = [word.lower() for word in mention.words]
        self._by_name[" ".join(words)] = entity
        self._by_last[_last(mention.words)].append(entity)
        for word in words if len(words) > 1 else ():
            self._by_word[word].append(entity)
        if len(words) > 1 and entity.kind != "person":
            initials = "".join(word[0] for word in words if word not in ("of", "the", "and", "for", "&"))
            self._by_word["acronym:" + initials].append(entity)
        return entity

    def alter(self, introduced: Entity, stray: Entity) -> None:
        """Take `stray` for an altered spelling of `introduced`; both stay findable."""
        introduced.altered.append(stray.name)
        introduced.names.update(stray.names)
        introduced.spans.extend(stray.spans)
        introduced.roles |= stray.roles
        for table in (self._by_last, self._by_word, self._by_role):
            for entities in table.values():
                if stray in entities:
                    entities[:] = [introduced if one is stray else one for one in entities]
        self._by_name = {key: introduced if one is stray else one for key, one in self._by_name.items()}
        self._of_mention = {key: introduced if one is stray else one for key, one in self._of_mention.items()}
        self.mentions = [
            [
                Mentioned(one.frame, one.token, introduced, one.is_subject, one.possessive)
                if one.entity is stray
                else one
                for one in found
            ]
            for found in self.mentions
        ]

    # What is said of them

    def _mentioned(self, frame: Frame, mention: NameMention) -> Mentioned:
        entity = self._of_mention[mention.frame, mention.start]
        entity.spans.append(frame.span_of(mention.start, mention.end))
        following = frame.tags[mention.end : mention.end + 1]
        before = frame.tags[max(0, mention.title_start - 24) : mention.title_start]
        subordinate = mention.title_start > 0 and frame.tags[mention.title_start - 1] in "ts"
        acts = bool(following) and following[0] in "vaCR" and not subordinate
        is_subject = acts or not any(tag in "vaCP" for tag in before)
        return Mentioned(mention.frame, mention.start, entity, is_subject, following == ["'"])

    def _describe(self, frame: Frame, mention: NameMention) -> None:
        entity = self._of_mention[mention.frame, mention.start]
        if frame.lows[mention.start - 1] in STYLES and mention.start > mention.title_start:
            entity.style = entity.style or frame.words[mention.start - 1]
        lows, tags = frame.lows, frame.tags
        if mention.title_start < mention.start:
            title = frame.span_of(mention.title_start, mention.start)
            words = _role_words(frame, mention.title_start, mention.start)
            entity.roles.update(words)
            if any((low in roles.PEOPLE_ROLES or low in OFFICES) and low not in STYLES for low in words):
                self._set_description(entity, title, 2 + (len(words) > 1), words)
        following = mention.end
        if following < len(frame) and tags[following] == "(":
            entity.roles.update(_party_and_state(lows[following + 1 : following + 4]))
            following = next(
                (i + 1 for i in range(following, min(following + 8, len(frame))) if tags[i] == ")"), following
            )
        if following + 1 < len(frame) and tags[following] == ",":
            end = apposition_end(frame, following + 1)
            if end is not None:
                words = _role_words(frame, following + 1, end)
                entity.roles.update(words)
                if any(low in roles.PEOPLE_ROLES or low in roles.ORGANISATIONS for low in words):
                    self._set_description(entity, frame.span_of(following + 1, end), 4, words)
                elif len(words) == 1 and words[0].isdigit():
                    entity.roles.add(f"{words[0]}-year-old")
        elif (
            following + 1 < len(frame) and lows[following] in grammar.BE_FORMS and tags[following + 1] == "d"
        ):
            entity.roles.update(
                low
                for low, tag in _tokens(frame, following + 1, min(following + 9, len(frame)))
                if tag in "Nw"
            )
        if (
            entity.kind == "person"
            and STANDS_TRIAL.intersection(lows)
            and not any(tag in "vaC" for tag in tags[: mention.title_start])
        ):
            entity.roles.update(("defendant", "accused"))
        if "in the chair" in " ".join(lows[following : following + 6]):
            entity.roles.add("chair")
        self._describe_from_before(frame, mention, entity)

    def _describe_from_before(self, frame: Frame, mention: NameMention, entity: Entity) -> None:
        """ "The president, Bola Tinubu, …": the office stands before the comma."""
        comma = mention.title_start - 1
        if comma < 1 or frame.tags[comma] != "," or entity.kind != "person":
            return
        after = frame.tags[mention.end : mention.end + 1]
        if after and after[0] not in ",C.Q":
            return
        start = comma
        while start > 0 and frame.tags[start - 1] in "dNw'P&" and comma - start < 14:
            start -= 1
        for place in range(comma - 1, start - 1, -1):
            if frame.tags[place] == "d" and set(_role_words(frame, place, comma)) & roles.PEOPLE_ROLES:
                start = place
                break
        words = _role_words(frame, start, comma)
        if any(low in roles.PEOPLE_ROLES for low in words) and frame.tags[start] in "dNw":
            entity.roles.update(words)
            self._set_description(entity, frame.span_of(start, comma), 3, words)

    def _set_description(self, entity: Entity, span: Span, rank: int, words: Iterable[str]) -> None:
        if entity.kind == "person" and rank > entity.description_rank:
            entity.description, entity.description_rank = span, rank
        if entity.gender is None and entity.kind == "person":
            for low in words:
                if low in roles.MALE_ROLES:
                    entity.gender = "m"
                elif low in roles.FEMALE_ROLES:
                    entity.gender = "f"

    # Lookups

    def of(self, mention: NameMention) -> Entity:
        return self._of_mention[mention.frame, mention.start]

    def named(self, name: str) -> Entity | None:
        """Who the article means by `name`, whatever its case."""
        words = tuple(name.split())
        return self._find(NameMention(0, 0, 0, 0, words, "person", None)) if words else None

    def with_role(self, role: str) -> list[Entity]:
        found = list(self._by_role.get(role, ()))
        for other in SYNONYMS.get(role, ()):
            found += [one for one in self._by_role.get(other, ()) if one not in found]
        return found

    def document(self, noun: str, frame: int) -> Entity | None:
        """The document of that kind which the last few sentences spoke of, if no person is known to have written it."""
        for entity in reversed(self._described.values()):
            if entity.kind == "document" and noun in entity.roles and frame - entity.first_frame <= 3:
                return entity
        return None

    def with_handle(self, handle: str) -> Entity | None:
        """Whose account "@anareyes" is: the person whose name is spelt like it."""
        letters = re.sub(r"[\W\d_]", "", handle).lower()
        for entity in self.entities:
            if len(entity.words) > 1 and letters == "".join(entity.words).lower().replace("-", "").replace(
                "’", ""
            ):
                return entity
        return next((one for one in self._by_last.get(letters, ()) if one.kind == "person"), None)

    def described(
        self, description: str, kind: PersonKind, gender: str | None, span: Span, frame: int
    ) -> Entity:
        """The one whom only a description names; the same words mean the same one."""
        key = re.sub(r"^(?:the|a|an|one|some|his|her|their|its)\s+", "", description.lower())
        entity = self._described.get(key)
        if (
            entity is None
            or kind == "unnamed"
            and description.lower().startswith(("a ", "an ", "one ", "another "))
        ):
            entity = Entity(len(self.entities), (description,), kind, gender, first_frame=frame)
            entity.roles.update(key.split())
            self.entities.append(entity)
            self._described[key] = entity
            if kind in ("person", "unnamed"):
                for word in key.split():
                    self._by_role[word].append(entity)
        entity.names[description] += 1
        entity.spans.append(span)
        return entity


def apposition_end(frame: Frame, start: int) -> int | None:
    """Where the apposition that starts at `start`, after a comma, ends; None where there is none."""
    tags, lows = frame.tags, frame.lows
    if start >= len(frame) or tags[start] not in "dNwDr":
        return None
    if tags[start] == "D" and tags[start + 1 : start + 2] in ([","], ["."], []):
        return start + 1
    end = start
    while end < len(frame) and end - start < 28 and tags[end] in "dNwDPr'&T`/R-":
        if tags[end] == "R" and lows[end] == "who":
            break
        end += 1
    if end < len(frame) and tags[end] not in ",.C;)Qc":
        return None
    if lows[start] in PRACTISES:
        return end
    head = start
    while head < end and tags[head] != "P":
        head += 1
    nouns = lows[start:head]
    if not any(
        low in roles.PEOPLE_ROLES or low in roles.ORGANISATIONS or low in roles.GROUPS for low in nouns
    ):
        return None
    if end < len(frame) and tags[end] == "c":
        return None
    return end if end > start else None


# Titles that say what somebody does, and not only how to address them.
OFFICES = frozenset(title for title in roles.TITLES if len(title) > 4 and not title.endswith("."))
STYLES = frozenset("sir dame lord lady baroness".split())
STANDS_TRIAL = frozenset(
    "denies pleaded charged accused convicted sentenced trial acquitted arraigned indicted".split()
)
PRACTISES = {
    "prosecuting": "prosecutor",
    "defending": "barrister",
    "presiding": "judge",
    "mitigating": "barrister",
}


def _role_words(frame: Frame, start: int, end: int) -> list[str]:
    """What the words of a title or apposition make somebody: "the governor’s chief of staff" is no governor."""
    words: list[str] = []
    linked = False
    for low, tag in _tokens(frame, start, end):
        if tag == "'":
            words = [word for word in words if word in roles.PLACES]
        elif tag == "P":
            linked = True
        elif tag == "R":
            break
        elif tag in "NwDCr" and not (linked and (low in roles.PEOPLE_ROLES or low in roles.TITLES)):
            words.append(PRACTISES.get(low, low))
    return words


def _tokens(frame: Frame, start: int, end: int) -> Iterable[tuple[str, str]]:
    return zip(frame.lows[start:end], frame.tags[start:end], strict=True)


def _last(words: tuple[str, ...]) -> str:
    for word in reversed(words):
        low = word.lower()
        if low not in SUFFIXES:
            return low.strip(".")
    return words[-1].lower()


def _same_first(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    one, other = left[0].lower().strip("."), right[0].lower().strip(".")
    return (
        one == other
        or (len(one) == 1 and other.startswith(one))
        or (len(other) == 1 and one.startswith(other))
        or (len(one) > 2 and len(other) > 2 and (one.startswith(other) or other.startswith(one)))
    )


def _gender_fits(left: str | None, right: str | None) -> bool:
    return left is None or right is None or left == right


def _party_and_state(lows: list[str]) -> set[str]:
    """ "(R-Utah)", "(D., Vt.)": the party and the state that the letters stand for."""
    found: set[str] = set()
    for low in lows:
        for part in re.split(r"[-–.,]", low):
            if part in PARTY:
                found.add(PARTY[part])
            elif part in STATES:
                found.add(STATES[part])
            elif len(part) > 3:
                found.add(part)
    return found


def gender_of_words(words: tuple[str, ...]) -> str | None:
    return gender_of(words[0]) if words and words[0].lower() in FIRST_NAMES else None
