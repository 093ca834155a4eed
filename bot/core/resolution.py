"""Tell who a phrase means: a name, "he", "the Vermont senator", "officials"."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.core.entities import Entity, Mentioned
from bot.core.frames import Frame
from bot.core.lexicon import grammar, roles
from bot.core.lexicon.first_names import ALL as FIRST_NAMES
from bot.core.lexicon.grammar import STANDING_ALONE
from bot.core.noun_phrases import Phrase
from bot.core.people import People
from bot.core.reading import PersonKind
from bot.core.subjects import clause_subject
from bot.core.word_lists import words_of

LOOK_BACK = 12  # frames; a pronoun further from its name than this is not resolved by recency
# Descriptions that news uses for somebody already named, so that nobody new is meant.
EPITHETS = words_of("""
    politician star veteran nominee candidate frontrunner front-runner incumbent challenger contender democrat
    republican conservative liberal senator congressman congresswoman governor businessman businesswoman
    billionaire millionaire tycoon mogul entrepreneur striker midfielder defender winger goalkeeper
    quarterback native forward pitcher player champion golfer boxer singer rapper actor actress comedian
    author novelist lawmaker premier president chancellor leader manager boss father mother dad mum mom
    architect artist designer filmmaker musician scientist professor academic economist historian activist
    campaigner teenager pensioner grandmother grandfather winner newcomer captain coach minister mayor
    councillor ambassador diplomat general commander chairman chairwoman chief director executive founder
    owner inventor engineer farmer fisherman skipper pilot driver nurse doctor surgeon teacher writer
    journalist presenter reporter broadcaster lawyer barrister solicitor attorney prosecutor analyst
    strategist researcher biologist ecologist astronomer physicist chemist secretary mp peer envoy investor
    defendant accused man woman boy girl speaker organiser organizer publicist
""")
NEW_HEADS = words_of("""
    spokesman spokeswoman spokesperson judge neighbour neighbor witness source police officer
""")
# What somebody wrote speaks for its writer: "the letter said", after "she wrote in a letter".
WRITTEN = words_of("""
    letter statement email e-mail tweet post message note memo text reply response affidavit answer
""")
INDEFINITE = words_of("a an one another some two three four five six several many most few")
ANONYMITY_WORDS = words_of("anonymity named identified authorised authorized unnamed")


@dataclass(slots=True)
class Speaking:
    """Who spoke last and where, so that "he said" and a bare quotation can be carried on."""

    speakers: list[Entity] = field(default_factory=list)
    frame: int = -99
    paragraph: int = -99
    asked: bool = False


# Of these a person has one; others ("the veteran", "the striker") may come on top of it.
TRADES = words_of("""
    architect artist filmmaker musician scientist professor economist historian engineer farmer fisherman
    skipper pilot nurse doctor surgeon teacher journalist presenter reporter lawyer barrister solicitor
    attorney prosecutor analyst strategist biologist ecologist astronomer physicist chemist judge porter
    baker chef soldier sailor firefighter paramedic librarian photographer builder plumber
""")
REPLYING = words_of("replied replies answered answers retorted responded countered")


def _end_of_anonymity(phrase: Phrase, frame: Frame) -> int:
    """“a nurse who asked not to be named”: the article’s own words for an unnamed source."""
    end = phrase.end
    while end < len(frame) and frame.tags[end] not in ",.;:Q" and end - phrase.end < 14:
        end += 1
    behind = frame.lows[phrase.end : end]
    is_anonymous = behind[:1] == ["who"] and not ANONYMITY_WORDS.isdisjoint(behind)
    return end if is_anonymous else phrase.end


def _may_be(entity: Entity, gender: str) -> bool:
    """Whether an unknown first name may go with `gender`: one in -a or -elle is hardly a man's."""
    first = entity.words[0].lower()
    feminine = first.endswith(("a", "elle", "ette", "lyn", "lynn", "ine"))
    return len(entity.words) == 1 or feminine == (gender == "f") or not feminine


def _one_of_people(phrase: Phrase, frame: Frame) -> bool:
    """“One of them”, "another of the officials", but not "one of their encounters"."""
    if frame.lows[phrase.head] not in STANDING_ALONE:
        return False
    last = frame.lows[phrase.end - 1]
    return phrase.end == phrase.head + 1 or last in ("them", "two", "three", "pair") or last in roles.GROUPS


class Resolver:
    """Reads phrases in the order of the text, remembering who spoke."""

    def __init__(self, people: People) -> None:
        self.people = people
        self.last = Speaking()
        self._before_last: list[Entity] = []
        self.addressed: list[Entity] = []  # who was asked or told in the last statement

    def spoke(self, speakers: list[Entity], frame: Frame, *, asked: bool = False) -> None:
        if speakers and speakers != self.last.speakers:
            self._before_last = self.last.speakers
        self.last = Speaking(speakers, frame.number, frame.paragraph, asked)

    def note_subject(self, frame: Frame) -> None:
        """Whom "he" or "she" means where a sentence opens with it, so that the next sentence can go on from there."""
        for token in range(min(7, len(frame))):
            if frame.tags[token] in "avCQ":
                return
            if frame.lows[token] in ("he", "she"):
                for entity in self._pronoun(frame.lows[token], frame, token):
                    mention = Mentioned(frame.number, token, entity, is_subject=True, possessive=False)
                    self.people.mentions[frame.number].append(mention)
                return

    def resolve(self, phrases: Sequence[Phrase], frame: Frame) -> list[Entity]:
        """The speakers that `phrases` mean together; [] where the article does not say."""
        found: list[Entity] = []
        for phrase in phrases:
            for entity in self._resolve_one(phrase, frame):
                if entity not in found:
                    found.append(entity)
        return found

    def _resolve_one(self, phrase: Phrase, frame: Frame) -> list[Entity]:
        if phrase.kind == "name" and phrase.name is not None:
            return [self.people.of(phrase.name)]
        if phrase.kind == "pronoun":
            return self._pronoun(frame.lows[phrase.head].split("’")[0].split("'")[0], frame, phrase.start)
        return self._description(phrase, frame)

    # Pronouns

    def _pronoun(self, pronoun: str, frame: Frame, token: int) -> list[Entity]:
        if pronoun in ("he", "she"):
            replying = self.last.asked and any(low in REPLYING for low in frame.lows[token + 1 : token + 3])
            entity = self._most_salient(frame, token, "m" if pronoun == "he" else "f", replying=replying)
            if entity is None:
                return []
            entity.gender = entity.gender or ("m" if pronoun == "he" else "f")
            return [entity]
        if pronoun == "they":
            return self._they(frame, token)
        if pronoun == "it":
            return self._it(frame, token)
        return []

    def _described_nearby(self, frame: Frame, token: int) -> list[Entity]:
        """Those whom "the judge", "the skipper" means in this sentence or the one before."""
        found: list[Entity] = []
        for place in range(max(0, frame.number - 1), frame.number + 1):
            near = self.people.frames[place]
            for index, low in enumerate(near.lows[: token if near is frame else len(near)]):
                if low in roles.PEOPLE_ROLES and index and near.lows[index - 1] == "the":
                    candidates = [
                        one
                        for one in self.people.with_role(low)
                        if one.first_frame <= place and low in one.roles and one.kind == "person"
                    ]
                    found += candidates[-1:]
        if frame.number:
            before = self.people.frames[frame.number - 1]
            for phrase in clause_subject(before, len(before), self.people.by_frame[before.number])[:1]:
                head = before.lows[phrase.head]
                if phrase.kind == "description" and (
                    head in roles.PEOPLE_ROLES or _one_of_people(phrase, before)
                ):
                    found += self._description(phrase, before)
        return found

    def _most_salient(
        self, frame: Frame, token: int, gender: str | None, *, replying: bool = False
    ) -> Entity | None:
        """The person whom "he" or "she" means: recent, a subject, the last to speak, and of that gender."""
        scores: dict[int, float] = {}
        entities: dict[int, Entity] = {}

        def add(entity: Entity, score: float) -> None:
            if entity.kind not in ("person", "unnamed"):
                return
            if gender is not None and entity.gender not in (None, gender):
                return
            if entity.gender is None and gender is not None:
                score -= 0.8 if _may_be(entity, gender) else 2.2
            if replying and entity in self.last.speakers:
                score -= 5.0
            if score > scores.get(entity.number, -99):
                scores[entity.number] = score
                entities[entity.number] = entity

        for entity in self.addressed if replying else ():
            add(entity, 7.0)
        for entity in self._described_nearby(frame, token):
            add(entity, 4.4)
        for distance in range(min(LOOK_BACK, frame.number + 1)):
            number = frame.number - distance
            subject_seen = False
            for mention in self.people.mentions[number]:
                if distance == 0 and mention.token >= token:
                    continue
                score = 6.0 / (1 + distance) if distance else 4.2
                if mention.is_subject and not mention.possessive and not subject_seen:
                    score += 2.0
                    subject_seen = True
                elif mention.possessive:
                    score += 1.0 if mention.token <= 1 else -0.3
                if self.people.frames[number].paragraph != frame.paragraph:
                    score -= 0.6
                add(mention.entity, score)
        if frame.paragraph - self.last.paragraph <= 3:
            gap = max(0, frame.number - self.last.frame)
            for entity in self.last.speakers:
                same_paragraph = self.last.paragraph == frame.paragraph
                bonus = 7.2 / (1 + 0.7 * gap) + (1.5 if same_paragraph else 0.6)
                add(entity, max(bonus, scores.get(entity.number, -99) + 1.6))
            for entity in self._before_last:
                add(entity, 4.0 if gap <= 2 else 1.2)
        if not scores:
            return None
        return entities[max(scores, key=lambda number: (scores[number], -number))]

    def _they(self, frame: Frame, token: int) -> list[Entity]:
        speakers = self.last.speakers
        if len(speakers) > 1 or (
            speakers and speakers[0].kind in ("group", "organisation", "unnamed", "document")
        ):
            return list(speakers)
        group = self._group_just_told_of(frame)
        if group is not None:
            return [group]
        for distance in range(3):
            for mention in reversed(
                self.people.mentions[frame.number - distance] if distance <= frame.number else []
            ):
                if mention.entity.kind in ("group", "organisation") and (distance or mention.token < token):
                    return [mention.entity]
        return list(speakers) if speakers and frame.paragraph - self.last.paragraph <= 1 else []

    def _group_just_told_of(self, frame: Frame) -> Entity | None:
        """“The nurses marched on Monday. … they said”: the subject of the sentence before, if it is several."""
        if frame.number == 0 or self.last.frame >= frame.number - 1:
            return None
        before = self.people.frames[frame.number - 1]
        for phrase in clause_subject(before, len(before), self.people.by_frame[before.number])[:1]:
            if phrase.kind == "description" and kind_of_phrase(phrase, before) == "group":
                return self._description(phrase, before)[0]
        return None

    def _it(self, frame: Frame, token: int) -> list[Entity]:
        if self.last.speakers and self.last.speakers[0].kind in ("organisation", "document", "group"):
            return list(self.last.speakers)
        for distance in range(3):
            for mention in self.people.mentions[frame.number - distance] if distance <= frame.number else []:
                if (
                    mention.entity.kind == "organisation"
                    and mention.is_subject
                    and (distance or mention.token < token)
                ):
                    return [mention.entity]
        return []

    # Descriptions

    def _description(self, phrase: Phrase, frame: Frame) -> list[Entity]:
        kind = kind_of_phrase(phrase, frame)
        if kind == "document" and (writer := self._writer(phrase, frame)) is not None:
            return [writer]
        if (
            kind == "group"
            and frame.lows[phrase.head] in ("two", "both", "pair")
            and len(self.last.speakers) > 1
        ):
            return list(self.last.speakers)
        known: Entity | None = None
        if frame.lows[phrase.start] not in INDEFINITE or phrase.head == phrase.start:
            if kind == "person":
                known = self._person_described(phrase, frame)
            elif kind == "organisation":
                known = self._organisation_described(phrase, frame)
        if known is not None:
            return [known]
        end = _end_of_anonymity(phrase, frame) if kind == "unnamed" else phrase.end
        span = frame.span_of(phrase.start, end)
        words = " ".join(span.of(self.people.text).split())
        low = frame.lows[phrase.head]
        gender = "m" if low in roles.MALE_ROLES else "f" if low in roles.FEMALE_ROLES else None
        return [self.people.described(words, kind, gender, span, frame.number)]

    def _writer(self, phrase: Phrase, frame: Frame) -> Entity | None:
        """“Ms Reyes’s statement”, "the letter" that was just quoted: whoever wrote it speaks."""
        if frame.lows[phrase.head] not in WRITTEN or frame.lows[phrase.head + 1 : phrase.head + 2] in (
            ["by"],
            ["from"],
        ):
            return None
        names = self.people.by_frame[frame.number]
        for index in range(phrase.start + 1, phrase.head):
            if frame.tags[index] == "'":
                if index in names:
                    return self.people.of(names[index])
                owner = Phrase(phrase.start, index, index - 1, "description")
                owners = (
                    self._description(owner, frame) if frame.lows[index - 1] in roles.PEOPLE_ROLES else []
                )
                return owners[0] if owners else None
        document = self.people.document(frame.lows[phrase.head], frame.number)
        if document is not None and document.first_frame > self.last.frame - 1:
            return document
        recent = frame.number - self.last.frame <= 2 and len(self.last.speakers) == 1
        if recent and frame.lows[phrase.start] in ("the", "his", "her", "their", "its"):
            return self.last.speakers[0]
        return None

    def _person_described(self, phrase: Phrase, frame: Frame) -> Entity | None:
        head = frame.lows[phrase.head]
        modifiers = {low for low in frame.lows[phrase.start : phrase.head] if low not in grammar.DETERMINERS}
        modifiers |= {low for low in frame.lows[phrase.head + 1 : phrase.end] if low in roles.PLACES}
        best, best_score = None, 0.0
        candidates = [one for one in self.people.with_role(head) if one.first_frame <= frame.number]
        for entity in candidates[-60:]:
            if entity.kind not in ("person", "unnamed"):
                continue
            named_otherwise = entity.kind == "unnamed" or (
                entity.description is None and len(entity.roles) == 0
            )
            shared = len(modifiers & entity.roles)
            missing = len(modifiers - entity.roles)
            recency = self._recency(entity, frame)
            score = 3.0 + 1.5 * shared - 0.8 * missing + recency - (1.0 if named_otherwise else 0.0)
            score += 1.2 if head in entity.roles else 0.0
            if score > best_score:
                best, best_score = entity, score
        if best is not None and (best_score > 1.8):
            return best
        alike = self._sharing_words(modifiers, frame)
        if alike is not None:
            return alike
        if (
            head in NEW_HEADS
            or frame.lows[phrase.start] in grammar.POSSESSIVES
            or frame.tags[phrase.head - 1] == "'"
        ):
            return None
        if frame.lows[phrase.start] != "the":
            return None
        gender = "m" if head in roles.MALE_ROLES else "f" if head in roles.FEMALE_ROLES else None
        named_by_place = "N" in frame.tags[phrase.start : phrase.head]
        if head.endswith("year-old") or head in EPITHETS or frame.tags[phrase.head] == "N" or named_by_place:
            return self._fitting(head, self._most_salient(frame, phrase.start, gender))
        return None

    def _fitting(self, head: str, entity: Entity | None) -> Entity | None:
        """Nobody of another trade: the surgeon is not the nurse who spoke before."""
        if entity is None or head not in TRADES or TRADES.isdisjoint(entity.roles):
            return entity
        return None

    def _sharing_words(self, modifiers: set[str], frame: Frame) -> Entity | None:
        """Somebody lately named whose office shares the describing words: "the fire service boss"."""
        best, most = None, 1
        for distance in range(min(10, frame.number + 1)):
            for mention in self.people.mentions[frame.number - distance]:
                shared = len(modifiers & mention.entity.roles)
                if mention.entity.kind == "person" and shared > most:
                    best, most = mention.entity, shared
        return best

    def _recency(self, entity: Entity, frame: Frame) -> float:
        if entity in self.last.speakers and frame.number - self.last.frame <= 4:
            return 1.2
        for distance in range(min(6, frame.number + 1)):
            if any(one.entity is entity for one in self.people.mentions[frame.number - distance]):
                return 1.0 / (1 + distance)
        return 0.0

    def _organisation_described(self, phrase: Phrase, frame: Frame) -> Entity | None:
        head = frame.lows[phrase.head]
        if frame.lows[phrase.start] not in ("the", "its"):
            return None
        for distance in range(min(40, frame.number + 1)):
            for mention in reversed(self.people.mentions[frame.number - distance]):
                entity = mention.entity
                if entity.kind == "organisation" and (
                    head in entity.roles or any(word.lower() == head for word in entity.words)
                ):
                    return entity
        return None


def kind_of_phrase(phrase: Phrase, frame: Frame) -> PersonKind:
    """What a description stands for, by its head noun."""
    low, tag = frame.lows[phrase.head], frame.tags[phrase.head]
    first = frame.lows[phrase.start]
    words = frame.lows[phrase.start : phrase.end]
    if low in roles.UNNAMED or (low.endswith("s") and low[:-1] in roles.UNNAMED):
        return "unnamed"
    if low in roles.DOCUMENTS:
        return "document"
    if low in roles.GROUPS:
        return "group"
    if low in roles.PEOPLE_ROLES or low.endswith("year-old") or low in roles.DEMONYMS:
        if first in ("a", "an", "one", "another") or (phrase.head > phrase.start and "unnamed" in words):
            return "unnamed"
        return "person"
    if low in roles.ORGANISATIONS or low in roles.ORGANISATION_NAMES:
        return "organisation"
    if low.endswith("s") and not low.endswith("ss"):
        return "group"
    if first in ("a", "an", "one", "another"):
        return "unnamed"
    if tag == "N" and low not in FIRST_NAMES:
        return "person" if first == "the" and low.endswith(("er", "an", "ist")) else "organisation"
    return "person"
