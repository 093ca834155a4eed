"""Read people who are listed with who each of them is: “Ana Reyes, the mayor, and Tom Hale, 44, said”."""

from typing import NamedTuple

from bot.lexicon import roles
from bot.readers.rules.grammar.clauses import opens_predicate
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.names import NamesByEnd
from bot.readers.rules.grammar.nouns import is_verb_like
from bot.readers.rules.grammar.offices import is_office
from bot.readers.rules.grammar.parentheses import ends_place, may_open_clause
from bot.readers.rules.grammar.phrase import Phrase, Subject, name_phrase
from bot.readers.rules.grammar.phrase_heads import ALL_OF_THEM, phrase_between
from bot.readers.rules.grammar.speaking_nouns import SPEAKING_NOUNS
from bot.readers.rules.grammar.tags import (
    ADVERB,
    COORDINATOR,
    CUE,
    DETERMINER,
    FINITE,
    NAME,
    NUMBER,
    PREPOSITION,
    PRONOUN,
    QUOTATION,
    RELATIVE,
    STOP,
    SUBORDINATOR,
    THAT,
    TIME,
    VERBS,
    WORD,
    end_of_run,
    start_of_run,
)

SHORTEST_PLAIN = 2  # people, and more
LONGEST_LIST = 60  # tokens before a verb
LONGEST_DESCRIPTION = 14  # tokens
LONGEST_BRACKETS = 8  # tokens
INSIDE_A_PHRASE = frozenset({DETERMINER, WORD, NAME, NUMBER, PREPOSITION, "'", "&"})
OPENS_DESCRIPTION = frozenset({NUMBER, DETERMINER, RELATIVE, PREPOSITION, WORD, NAME, ADVERB})
NO_DESCRIPTION = FINITE | STOP | {CUE, PRONOUN, SUBORDINATOR, THAT, QUOTATION}
ENDS_LIST = STOP | {QUOTATION}
BEHIND_LIST = ENDS_LIST | {"", ",", "-", ")", TIME, PREPOSITION, SUBORDINATOR, RELATIVE}
SEVERAL = roles.GROUPS | roles.UNNAMED
COMES_FROM = ("of", "from", "at")


class Listed(NamedTuple):
    """Two or more people; the last ends, with who it is, before token `end`."""

    phrases: list[Phrase]
    end: int
    is_described: bool  # whether one of them is, as “Ana Reyes, 43,” and “Ana Reyes (left)” are


def listed_before(frame: Frame, end: int, names: NamesByEnd) -> Subject | None:
    """Those who are listed and described up to the verb at token `end`; None where nobody is."""
    first = max(0, end - LONGEST_LIST)
    if "and" not in frame.lows[first:end]:
        return None
    starts = {one.title_start for one in names.values()}
    for start in range(first, end - 3):
        opens = start in starts or frame.tags[start] == DETERMINER
        if not opens or not may_open_clause(frame, start) or ends_place(frame, start):
            continue
        listed = _List(frame, end, names).starting_at(start)
        if listed is not None and listed.is_described and _reaches(frame, listed, end):
            return Subject(listed.phrases, start)
    return None


def _reaches(frame: Frame, listed: Listed, verb: int) -> bool:
    """Whether nothing stands before the verb but the comma that closes a description, and “both”."""
    last = listed.phrases[-1]
    has_apposition = listed.end > last.end or frame.tags[last.start - 1] == ","  # "her deputy, | Tom Hale"
    end = listed.end + (has_apposition and frame.tag(listed.end) == ",")
    return end + (frame.low(end) in ALL_OF_THEM) == verb


def listed_behind(frame: Frame, start: int, names: NamesByEnd) -> Listed | None:
    """Those who are listed from token `start` on, where nothing else begins there; None where nobody is.

    Not “(said) Ana Reyes, 43, and Tom Hale, 44, | were hurt”.
    """
    listed = listed_from(frame, start, names)
    if listed is None:
        return None
    behind = listed.end + (frame.tag(listed.end) == ",")
    goes_on = opens_predicate(frame, behind) and frame.tag(behind) != QUOTATION
    return None if goes_on or frame.tag(listed.end) not in BEHIND_LIST else listed


def listed_from(frame: Frame, start: int, names: NamesByEnd) -> Listed | None:
    """Those who are listed from token `start` on, whatever follows; None where nobody is."""
    listed = _List(frame, len(frame), names).starting_at(start)
    is_list = listed is not None and (listed.is_described or _is_plain(frame, listed.phrases))
    return listed if is_list else None


def _is_plain(frame: Frame, phrases: list[Phrase]) -> bool:
    """“Ana Reyes, Tom Hale and the mayor”; not “Ana Reyes, the mayor and a nurse”, who is one."""
    first, second = phrases[:2]
    may_be_one = (
        first.kind == "name" and second.kind != "name" and frame.lows[second.head] in roles.PEOPLE_ROLES
    )
    return len(phrases) > SHORTEST_PLAIN and not may_be_one


class _List:
    """A reader of lists up to token `stop` of a frame."""

    def __init__(self, frame: Frame, stop: int, names: NamesByEnd) -> None:
        self._frame, self._stop, self._names = frame, stop, names
        self._by_start = {
            start: one
            for one in names.values()
            if one.end <= stop and not is_office(frame, one)
            for start in (one.start, one.title_start)
        }

    def starting_at(self, start: int) -> Listed | None:
        """The list that begins at token `start`; None where none does."""
        frame = self._frame
        phrases: list[Phrase] = []
        is_described = is_last = False
        while start < self._stop and (phrase := self._somebody(start)) is not None:
            phrases.append(phrase)
            end = self._past_description(phrase, is_last=is_last)
            is_described = is_described or end > phrase.end or phrase.start > start
            if is_last:
                return Listed(phrases, end, is_described)
            joining = end + (frame.tag(end) == ",")
            is_last = frame.low(joining) == "and"
            if joining == end and not is_last:
                return None
            start = joining + is_last
        return None

    def _somebody(self, start: int) -> Phrase | None:
        """A name, or what somebody is called; “the mayor, | Ana Reyes” by the name."""
        frame = self._frame
        if (name := self._by_start.get(start)) is not None:
            return name_phrase(name)._replace(end=self._past_home(name.end))
        if frame.tag(start) == PRONOUN:
            return None
        end = end_of_run(frame.tags[: self._stop], start, INSIDE_A_PHRASE)
        end = start_of_run(frame.tags, end, {PREPOSITION})
        if any(is_verb_like(frame, index) for index in range(start, end)):
            return None
        phrase = phrase_between(frame, start, end, self._names)
        if phrase is None or (phrase.kind == "description" and not _describes_one(frame, phrase)):
            return None
        behind = self._by_start.get(end + 1) if frame.tag(end) == "," else None
        is_named = phrase.kind == "description" and behind is not None and behind.kind == "person"
        return name_phrase(behind) if behind is not None and is_named else phrase

    def _past_home(self, end: int) -> int:
        """Behind “of Harrow”; else `end`."""
        frame = self._frame
        is_home = frame.low(end) in COMES_FROM and frame.tag(end + 1) == NAME
        return end_of_run(frame.tags[: self._stop], end + 1, {NAME}) if is_home else end

    def _past_description(self, phrase: Phrase, *, is_last: bool) -> int:
        """Behind “(left)”, “, 43”, “, the mayor of Harrow”; else where the phrase ends."""
        frame, end = self._frame, phrase.end
        if frame.tag(end) == "(" and ")" in frame.tags[end : end + LONGEST_BRACKETS]:
            end = frame.tags.index(")", end) + 1
        if frame.tag(end) != ",":
            return end
        closing = self._end_of_apposition(end + 1, is_last=is_last, of_name=phrase.kind == "name")
        return end if closing is None else closing

    def _end_of_apposition(self, start: int, *, is_last: bool, of_name: bool) -> int | None:
        """The comma that closes what tells, from `start` on, who somebody is; behind the last any end.

        Behind a name it may be missing: “Ana Reyes, a nurse at the ward | and Tom Hale”.
        """
        frame = self._frame
        if self._is_person(start) or frame.tag(start) not in OPENS_DESCRIPTION:
            return None
        tells_more = frame.tag(start) == RELATIVE
        stop = min(self._stop, start + LONGEST_DESCRIPTION)
        for closing in range(start + 1, stop):
            tag = frame.tags[closing]
            if tag == "," and not self._is_rest_of_place(closing + 1):
                return None if self._names_others(start, closing) else closing
            if tag in ENDS_LIST and is_last:
                return closing
            joins_another = tag == COORDINATOR and self._is_person(closing + 1)
            if joins_another and of_name and frame.lows[start] in ("a", "an"):
                return closing
            if joins_another or (tag in NO_DESCRIPTION and not (tells_more and tag in VERBS)):
                return None
        return stop if is_last and stop == self._stop else None

    def _is_person(self, start: int) -> bool:
        name = self._by_start.get(start)
        return name is not None and name.kind == "person"

    def _is_rest_of_place(self, start: int) -> bool:
        """“in Harrow, | Norland,”."""
        name = self._by_start.get(start)
        return name is not None and name.kind != "person" and self._frame.tag(name.end) == ","

    def _names_others(self, start: int, end: int) -> bool:
        """“Reyes, | three nurses, | and Hale”: more who are listed; not “Reyes and Hale, | all nurses,”."""
        lows = self._frame.lows[start:end]
        return lows[-1] in roles.GROUPS and lows[0] not in ALL_OF_THEM


def _describes_one(frame: Frame, phrase: Phrase) -> bool:
    """“the mayor”, “police”, “two residents”; not the “treasurer of the board”, who is named before."""
    low, is_one = frame.lows[phrase.head], frame.tags[phrase.start] == DETERMINER
    return low in SEVERAL or (is_one and low in SPEAKING_NOUNS and low not in roles.DOCUMENTS)
