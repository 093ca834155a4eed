"""Find the noun phrase that stands before or after a place in a frame: who does the saying."""

from collections.abc import Mapping
from typing import Literal, NamedTuple

from bot.lexicon import grammar, roles
from bot.lexicon.word_set import word_set
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.left_borders import left_border
from bot.readers.rules.grammar.names import NameMention
from bot.readers.rules.grammar.nouns import is_verb_like
from bot.readers.rules.grammar.right_borders import is_office, right_border
from bot.readers.rules.grammar.speaking_nouns import SPEAKING_NOUNS, may_speak
from bot.readers.rules.grammar.tags import (
    ADVERB,
    AUXILIARY,
    COORDINATOR,
    CUE,
    DETERMINER,
    NAME,
    NAME_OR_DETERMINER,
    NUMBER,
    PREPOSITION,
    PRONOUN,
    QUOTATION,
    TIME,
    VERB,
    WORD,
    start_of_run,
)

PhraseKind = Literal["name", "pronoun", "description"]

NAMES_OF_FRAME = Mapping[int, NameMention]  # by the token after the name


LONGEST_LISTED = 3  # tokens of one who is described in a list
OFFICES = roles.TITLES | roles.PEOPLE_ROLES
# “Head of | planning”; a spokesman of or a fan of “winger Tom Hale” is not he.
OFFICES_OF_A_FIELD = word_set(
    "member head minister secretary director leader chair chairman commissioner chief"
)
ROLES_AND_OFFICES = roles.PEOPLE_ROLES | OFFICES_OF_A_FIELD
FORMS_OF_ADDRESS = roles.TITLES_MALE | roles.TITLES_FEMALE
ADDRESSES = FORMS_OF_ADDRESS | word_set("dr dr. prof prof. cllr cllr. coun coun. rev rev.")
HELD = ("former", "acting", "current", "then", "outgoing", "incoming", "interim")  # as an office is


class Phrase(NamedTuple):
    """Tokens `[start, end)`; `head` is the noun that says what it is, `name` the name in it, if any."""

    start: int
    end: int
    head: int
    kind: PhraseKind
    name: NameMention | None = None


class Subject(NamedTuple):
    """Who does what a verb tells, and the first token of the verb's clause.

    `phrases` is None where the subject must be carried over from the clause before. `relative` says
    that it is “who”.
    """

    phrases: list[Phrase] | None
    start: int
    relative: bool = False


def phrases_before(frame: Frame, end: int, names: NAMES_OF_FRAME) -> list[Phrase]:
    """The noun phrases, joined by “and” and commas, that end right before token `end`; [] where none does."""
    start = _past_lead_in(frame, _left_border(frame, end, names), end, names)
    phrases = _parsed(frame, start, end, names) if start < end else []
    if phrases and frame.low(start - 1) == "and" and frame.tag(start - 2) == PRONOUN:
        return [pronoun_at(start - 2), *phrases]  # "she and witnesses said"
    return [*_listed_before(frame, phrases[0].start, names), *phrases] if len(phrases) > 1 else phrases


def _left_border(frame: Frame, end: int, names: NAMES_OF_FRAME) -> int:
    """Like `left_border`, but past the marks inside a name: “Department for Environment, Food and Farms”."""
    name = names.get(end)
    if name is None or "," not in frame.tags[name.start : name.end]:
        return left_border(frame, end)
    return left_border(frame, name.start)


def _listed_before(frame: Frame, end: int, names: NAMES_OF_FRAME) -> list[Phrase]:
    """Those listed before token `end`, each with a comma behind: “Ana Reyes, | Bo and Tom Hale”.

    “nurses, | doctors and others”.
    """
    listed: list[Phrase] = []
    while frame.tag(end - 1) == "," and (one := _listed_at(frame, end - 1, names)) is not None:
        listed.insert(0, one)
        end = one.start
    return listed


def _listed_at(frame: Frame, comma: int, names: NAMES_OF_FRAME) -> Phrase | None:
    """A name, or a word or two for somebody, with or without a determiner, that end at the comma."""
    if (name := names.get(comma)) is not None:
        return name_phrase(name)
    start = 0 if comma == 1 else start_of_run(frame.tags, comma, {WORD})  # "Nurses, | doctors and others"
    start -= frame.tag(start - 1) == DETERMINER
    is_short = 0 < comma - start <= LONGEST_LISTED and frame.lows[comma - 1] in SPEAKING_NOUNS
    opens = frame.tag(start - 1) in ("", ",", COORDINATOR, QUOTATION)
    return Phrase(start, comma, comma - 1, "description") if is_short and opens else None


def phrases_after(frame: Frame, start: int, names: NAMES_OF_FRAME) -> list[Phrase]:
    """The noun phrases, joined by “and”, that start right at token `start`; [] where none does."""
    end = right_border(frame, start, names)
    phrases = _parsed(frame, start, end, names) if start < end else []
    if phrases and _is_cut_by_quotation(frame, phrases[-1]):
        return []
    return phrases


def _is_cut_by_quotation(frame: Frame, phrase: Phrase) -> bool:
    """“the new “dot plot” of projections”: the noun stands between marks."""
    ends_in_noun = phrase.head == phrase.end - 1 and may_speak(frame, phrase.head)
    is_whole = phrase.kind != "description" or ends_in_noun
    return frame.tag(phrase.end) == QUOTATION and not is_whole


def pronoun_at(index: int) -> Phrase:
    return Phrase(index, index + 1, index, "pronoun")


def name_phrase(name: NameMention) -> Phrase:
    """The name with the title before it."""
    return Phrase(name.title_start, name.end, name.end - 1, "name", name)


def _past_lead_in(frame: Frame, start: int, end: int, names: NAMES_OF_FRAME) -> int:
    """Past “On Friday”, “A day later”, “In a statement” that open the sentence before its subject."""
    if frame.tag(start) == COORDINATOR:
        start += 1
    if start == 0 and frame.tag(0) == "(" and ")" in frame.tags[:end]:
        start = frame.tags.index(")") + 1  # "(CNN) House Democrats said"
    if frame.tag(start) == NUMBER and ":" in frame.words[start] and start + 1 < end:
        start += 1  # "14:31 The fire service said"
    start = _past_time(frame, start, end)
    if start < end and frame.tags[start] == PREPOSITION:
        start = _past_preposition(frame, start, end, names)
    while start < end and frame.tags[start] in {ADVERB, COORDINATOR, "`"}:
        start += 1
    return start


def _past_time(frame: Frame, start: int, end: int) -> int:
    """Behind the last word of time, if a noun phrase can start there: “last week | the minister”."""
    for index in range(end - 1, start - 1, -1):
        low, tag = frame.lows[index], frame.tags[index]
        if tag == TIME or (low in grammar.TIME_NOUNS and tag in {WORD, ADVERB}):
            follows = index + 1
            starts = follows < end and (
                frame.tags[follows] in NAME_OR_DETERMINER or frame.lows[follows] in roles.GROUPS
            )
            return follows if starts else start
    return start


def _past_preposition(frame: Frame, start: int, end: int, names: NAMES_OF_FRAME) -> int:
    """Behind the last preposition, but never inside the title of the name that ends the phrase."""
    base = end
    while base > start and frame.tags[base - 1] not in {PREPOSITION, TIME}:
        base -= 1
    name = names.get(end)
    return min(base, name.title_start) if name is not None and name.title_start > start else base


def _parsed(frame: Frame, start: int, end: int, names: NAMES_OF_FRAME) -> list[Phrase]:
    """The phrase, cut at “and” where both sides can speak."""
    for index in range(end - 2, start, -1):
        if frame.lows[index] != "and" or frame.tags[index] != COORDINATOR or _inside_a_name(index, names):
            continue
        left, right = _phrase(frame, start, index, names), _phrase(frame, index + 1, end, names)
        if right is None:
            continue
        if any(is_verb_like(frame, place) for place in range(start, index)):
            return [right]  # "the road was shut and the mayor"
        if left is not None and _both_speak(frame, left, right):
            return [*_parsed(frame, start, index, names), right]
    whole = _phrase(frame, start, end, names)
    return [whole] if whole is not None else []


def _inside_a_name(index: int, names: NAMES_OF_FRAME) -> bool:
    return any(name.title_start < index < name.end for name in names.values())


def _both_speak(frame: Frame, left: Phrase, right: Phrase) -> bool:
    """Whether “and” joins two speakers rather than two words for one: “a teacher and coach” is one."""
    if frame.lows[left.end - 1] in roles.DEPARTMENTS and _is_office(frame, right):
        return False  # "Health and Social Care Secretary Ana Reyes"
    opener_of_left = left.start + (frame.tags[left.start] == DETERMINER)
    if frame.low(opener_of_left) in HELD and left.name is not None and left.name.kind != "person":
        return False  # "Former Leeds Rovers and Harrow City coach Ana Reyes"
    if left.name is not None and is_office(frame, left.name) and _is_office(frame, right):
        return False  # "Vice President and Senior Counsel Ana Reyes"
    holds_both = left.kind == "description" and frame.tags[left.start] == NAME == frame.tags[left.head]
    if holds_both and frame.lows[left.head] in roles.PEOPLE_ROLES and _is_office(frame, right):
        return False  # "Harrow Society Vice President and Senior Counsel Ana Reyes"
    if left.kind == right.kind == "name":
        return _is_person(right) or not _ends_with_name(frame, left)  # "Reyes of Harrow and Leeds Police"
    if right.name is not None and right.name.kind != "person" and _ends_with_name(frame, left):
        return False  # "officials in Harrow and Leeds"
    if left.name is not None and left.name.kind == "person" and _is_several(frame, right):
        return True  # "Reyes and others"
    opener = frame.tags[right.start]
    if right.kind == left.kind == "description" and opener != DETERMINER:
        return frame.lows[right.head] in roles.GROUPS and frame.lows[left.head] in roles.GROUPS
    return opener in NAME_OR_DETERMINER


def _is_office(frame: Frame, phrase: Phrase) -> bool:
    """“Crime Commissioner”, “Crime Commissioner Ana Reyes”, without “the”."""
    if frame.tags[phrase.start] != NAME:
        return False
    if phrase.name is not None and phrase.kind == "name":
        return phrase.name.title_start < phrase.name.start
    return frame.lows[phrase.head] in roles.PEOPLE_ROLES


def _is_several(frame: Frame, phrase: Phrase) -> bool:
    """“others”, “colleagues”, “other officials”."""
    low = frame.lows[phrase.head]
    return phrase.kind == "description" and (low in roles.GROUPS or low == "others")


def _is_person(phrase: Phrase) -> bool:
    """Whether it is somebody's name in full, or with a title."""
    name = phrase.name
    if name is None or name.kind != "person":
        return False
    return len(name.words) > 1 or name.title_start < name.start


def _ends_with_name(frame: Frame, phrase: Phrase) -> bool:
    """Whether a phrase ends with the name of where or to whom somebody belongs."""
    return frame.tags[phrase.end - 1] == NAME and PREPOSITION in frame.tags[phrase.start : phrase.end]


def _phrase(frame: Frame, start: int, end: int, names: NAMES_OF_FRAME) -> Phrase | None:
    while start < end and frame.tags[start] in {ADVERB, COORDINATOR, "`", "'", "-", "/"}:
        start += 1
    if start >= end:
        return None
    if frame.tags[start] == PRONOUN and end == start + 1:
        return pronoun_at(start)
    head_end = _head_end(frame, start, end, names)
    head = _head(frame, start, head_end)
    name = _name_behind_office(frame, start, end, head_end, names) or names.get(head_end)
    if name is not None and name.start >= start:
        if is_office(frame, name):
            return Phrase(start, end, head, "description")
        return Phrase(start, end, head, "name", name)
    is_noun = frame.tags[head] not in {DETERMINER, PREPOSITION} or frame.lows[head] == "other"  # "the other"
    if _is_participle(frame, start):
        does = frame.tag(start - 1) == "," and frame.tag(start + 1) == DETERMINER
        return _phrase(frame, start + 1, end, names) if does else None  # ", leading | several senators"
    if frame.tags[head] == "'" or (not is_noun and head > start):
        head -= 1
    if head < start or frame.tags[head] not in {NAME, WORD, NUMBER, DETERMINER, CUE, VERB, "'"}:
        return None
    return Phrase(start, end, head, "description")


def _is_participle(frame: Frame, start: int) -> bool:
    """“before being | arrested”, “the tape, | filmed in front of a flag,”: what was done, and nobody."""
    if frame.tags[start] != WORD or not frame.lows[start].endswith(("ed", "ing")):
        return False
    following = frame.tag(start + 1)
    return frame.tag(start - 1) == AUXILIARY or (
        frame.tag(start - 1) == "," and following in {PREPOSITION, DETERMINER}
    )


def _head_end(frame: Frame, start: int, end: int, names: NAMES_OF_FRAME) -> int:
    """Where the noun that says what it is ends: before the first preposition that is part of no name."""
    head_end, index = end, start
    while (index := index + 1) < end:
        if frame.tags[index] == "(" and (closing := _end_of_brackets(frame, index, end)) is not None:
            index = closing  # "the Facebook (FB) chief"
            continue
        opens_field = frame.tags[index] in {PREPOSITION, "("} and not _inside_a_name_before(index, end, names)
        if opens_field or _opens_participle(frame, index) or frame.lows[index] == "as":
            head_end = index
            break
    while head_end > start + 1 and frame.tags[head_end - 1] in {ADVERB, TIME, "`"}:
        head_end -= 1
    return head_end


def _end_of_brackets(frame: Frame, opening: int, end: int) -> int | None:
    """Where brackets close behind which the phrase goes on; None where it does not."""
    closing = next((index for index in range(opening, end) if frame.tags[index] == ")"), end)
    return closing if closing + 1 < end and frame.tags[closing + 1] in {WORD, NAME} else None


def _opens_participle(frame: Frame, index: int) -> bool:
    """“a study | documenting the losses”."""
    low = frame.lows[index]
    is_participle = frame.tags[index] == WORD and low.endswith("ing") and low not in SPEAKING_NOUNS
    return is_participle and frame.lows[index - 1] in SPEAKING_NOUNS


def _inside_a_name_before(index: int, end: int, names: NAMES_OF_FRAME) -> bool:
    return any(name.start < index < name.end for place, name in names.items() if index < place <= end)


def _head(frame: Frame, start: int, end: int) -> int:
    """The last noun that names somebody, where an adjective stands behind it: “two bankers close to”."""
    if frame.tags[end - 1] in {WORD, VERB} and frame.lows[end - 1] not in SPEAKING_NOUNS:
        for index in range(end - 2, max(start - 1, end - 4), -1):
            if frame.lows[index] in SPEAKING_NOUNS and frame.tags[index] != DETERMINER:
                return index
    return end - 1


def _name_behind_office(
    frame: Frame, start: int, end: int, head_end: int, names: NAMES_OF_FRAME
) -> NameMention | None:
    """The name where it stands last, but for a party: “the envoy to Britain Ana Reyes (Lab)”."""
    if frame.tags[end - 1] == ")" and "(" in frame.tags[start:end]:
        end = start + frame.tags[start:end].index("(")
    name = names.get(end)
    if name is None or name.kind != "person" or name.start <= head_end:
        return None
    holder = names.get(head_end)
    if (
        holder is not None
        and holder.kind == "person"
        and holder.title_start == start
        and not is_office(frame, holder)
    ):
        return None  # "Chief Ana Reyes of the Harrow School District"
    is_held = frame.lows[start] in HELD or frame.lows[head_end - 1] in OFFICES_OF_A_FIELD
    opens_office = is_held or frame.tags[start] in NAME_OR_DETERMINER | {NUMBER}
    holds = not ROLES_AND_OFFICES.isdisjoint(
        (frame.lows[start], frame.lows[head_end - 1])
    )  # "Minister of State in"
    if not holds or not opens_office:
        return None
    return name if _tells_field(frame, start, head_end, name) or _is_addressed(frame, name) else None


def _tells_field(frame: Frame, start: int, head_end: int, name: NameMention) -> bool:
    """Whether a field of office ends right before the name; “for Health Secretary Ana Reyes” is no field."""
    last = name.start - 1
    last -= frame.lows[last] in ADDRESSES
    if frame.lows[last] in OFFICES:
        return "of" in frame.lows[name.title_start : last]  # "in the Office of the President Ana Reyes"
    if frame.tags[last] == NAME:
        return last >= name.title_start
    is_field = frame.tags[last] == WORD and last > head_end
    return is_field and (
        (frame.tags[start] == NAME and last - head_end > 1) or frame.lows[head_end - 1] in OFFICES_OF_A_FIELD
    )


def _is_addressed(frame: Frame, name: NameMention) -> bool:
    """“Undersecretary for Transport Mr. Reyes”: a field stands before the form of address."""
    address = name.start - 1
    is_address = frame.low(address) in FORMS_OF_ADDRESS
    return is_address and frame.tag(address - 1) == NAME
