"""Make one noun phrase of the tokens between its borders: the noun that it is about, the name in it."""

from bot.lexicon.grammar import TIME_NOUNS
from bot.readers.rules.grammar.clauses import count_behind
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.names import NamesByEnd
from bot.readers.rules.grammar.offices import is_office, name_behind_office
from bot.readers.rules.grammar.phrase import Phrase, pronoun_at
from bot.readers.rules.grammar.speaking_nouns import COUNTED, SPEAKING_NOUNS, is_speaking_plural
from bot.readers.rules.grammar.tags import (
    ADVERB,
    AUXILIARY,
    COORDINATOR,
    CUE,
    DETERMINER,
    NAME,
    NOUN,
    NUMBER,
    PREPOSITION,
    PRONOUN,
    TIME,
    VERB,
    WORD,
    end_of_run,
    start_of_run,
)

ALL_OF_THEM = ("all", "both", "each", "either")
MAY_BE_HEAD = frozenset({NAME, WORD, NUMBER, DETERMINER, CUE, VERB, "'", "%"})


def phrase_between(frame: Frame, start: int, end: int, names: NamesByEnd) -> Phrase | None:
    """The phrase of the tokens `[start, end)`; None where they name nobody."""
    start = end_of_run(frame.tags, start, {ADVERB, COORDINATOR, "`", "'", "-", "/"})
    if (
        frame.low(start - 1) == "but"
        and frame.tag(start) == WORD
        and frame.lows[start].endswith(("ed", "ing"))
    ):
        start += 1  # "pleased fans but angered | farmers, who say"
    if end - start > 1 and frame.lows[end - 1] in ALL_OF_THEM and frame.tags[end - 2] in NOUN:
        end -= 1  # "the governors all"
    if start >= end:
        return None
    if frame.tags[start] == PRONOUN and end == start + 1:
        return pronoun_at(start)
    head_end = _head_end(frame, start, end, names)
    head = _head(frame, start, head_end)
    name = name_behind_office(frame, start, end, head_end, names) or names.get(head_end)
    if name is not None and name.start >= start:
        if is_office(frame, name):
            return Phrase(start, end, head, "description")
        return Phrase(start, end, head, "name", name)
    is_noun = frame.tags[head] not in {DETERMINER, PREPOSITION} or frame.lows[head] in COUNTED  # "the other"
    if _is_participle(frame, start):
        if frame.tag(start - 1) != "," or frame.tag(start + 1) == PREPOSITION:
            return None
        return phrase_between(frame, start + 1, end, names)  # ", leading | several senators"
    if frame.tags[head] == "'" or (not is_noun and head > start):
        head -= 1
    if head < start or frame.tags[head] not in MAY_BE_HEAD:
        return None
    return Phrase(start, end, head, "description")


def _is_participle(frame: Frame, start: int) -> bool:
    """“before being | arrested”, “the tape, | filmed in front of a flag,”: what was done, and nobody."""
    if frame.tags[start] != WORD or not frame.lows[start].endswith(("ed", "ing")):
        return False
    following = frame.tag(start + 1)
    several = frame.low(start + 1)  # ", angering | drivers"
    does = frame.lows[start].endswith("ing") and several.endswith("s") and several[:-1] in SPEAKING_NOUNS
    return frame.tag(start - 1) == AUXILIARY or (
        frame.tag(start - 1) == "," and (following in {PREPOSITION, DETERMINER} or does)
    )


def _head_end(frame: Frame, start: int, end: int, names: NamesByEnd) -> int:
    """Where the noun that says what it is ends: before the first preposition that is part of no name."""
    head_end, index = end, count_behind(frame, start) or start
    while (index := index + 1) < end:
        if frame.tags[index] == "(" and (closing := _end_of_brackets(frame, index, end)) is not None:
            index = closing  # "the Facebook (FB) chief"
            continue
        is_link = frame.tags[index] in {PREPOSITION, "("} and frame.lows[index] != "per"  # "40 per cent of"
        opens_field = is_link and not _inside_a_name_before(index, end, names)
        if opens_field or _opens_participle(frame, index) or frame.lows[index] == "as":
            head_end = index
            break
    return start_of_run(frame.tags, head_end, {ADVERB, TIME, "`"})


def _end_of_brackets(frame: Frame, opening: int, end: int) -> int | None:
    """Where brackets close behind which the phrase goes on; None where it does not."""
    closing = next((index for index in range(opening, end) if frame.tags[index] == ")"), end)
    return closing if closing + 1 < end and frame.tags[closing + 1] in {WORD, NAME} else None


def _opens_participle(frame: Frame, index: int) -> bool:
    """“a study | documenting the losses”."""
    low = frame.lows[index]
    is_participle = frame.tags[index] == WORD and low.endswith("ing") and low not in SPEAKING_NOUNS
    return is_participle and frame.lows[index - 1] in SPEAKING_NOUNS


def _inside_a_name_before(index: int, end: int, names: NamesByEnd) -> bool:
    return any(name.start < index < name.end <= end for name in names.values())


def _head(frame: Frame, start: int, end: int) -> int:
    """The last noun that names somebody, where an adjective stands behind it: “two bankers close to”."""
    last = frame.lows[end - 1]
    is_known = last in SPEAKING_NOUNS | TIME_NOUNS or is_speaking_plural(last)  # "the spy agencies"
    if frame.tags[end - 1] in {WORD, VERB} and not is_known:
        for index in range(end - 2, max(start - 1, end - 4), -1):
            if frame.lows[index] in SPEAKING_NOUNS and frame.tags[index] != DETERMINER:
                return index
    return end - 1
