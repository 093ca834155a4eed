"""Find the words for when something was said: “Thursday”, “in July 2023”, “two days later”."""

import re

from bot.lexicon import grammar
from bot.lexicon.word_set import word_set
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.tags import (
    AUXILIARY,
    DETERMINER,
    NAME,
    NUMBER,
    OPENS_PHRASE,
    POSSESSIVE,
    QUOTATION,
    THAT,
    TIME,
    WORD,
)

LONGEST_TIME = 7  # tokens
ENDS_YEAR = frozenset({THAT, QUOTATION, ",", ".", ""})
OPENS_TIME = word_set("on in at by since before after late during earlier until over")
# Words of time by themselves; "later" and "earlier" need something before them to count from.
RELATIVE_TIMES = word_set("later earlier")
NAMED_TIMES = grammar.TIME_NOUNS - RELATIVE_TIMES
# Words of time where the tags allow it: "may" is a verb as well, "march" a noun.
PERHAPS_TIMES = word_set("a.m. p.m. am pm may march")
PARTS_OF_DAYS = ("night", "morning", "afternoon", "evening")
COUNTS_TIME = word_set("""
    last this next early late the that same a an one two three few several past previous following mid
""")


def time_end(frame: Frame, position: int) -> int:
    """Past the words of time that start at `position`, perhaps with a preposition; else `position`."""
    if frame.lows[position] in ("late", "early") and frame.low(position + 1) in OPENS_TIME:
        end = time_end(frame, position + 1)  # "late on Friday"
        return end if end > position + 1 else position
    opened = frame.tags[position] in OPENS_PHRASE and frame.lows[position] in OPENS_TIME
    start = position + 1 if opened else position
    if frame.lows[position] in ("in", "since") and _is_year_alone(frame, start):
        return start + 1
    is_time = False
    end = start
    while end < len(frame) and end - start < LONGEST_TIME:
        if frame.tags[end] == THAT and not _names_time(frame, end + 1):
            break  # "said last year | that 11 of them"
        if _names_time(frame, end):
            is_time = True
        elif frame.lows[end] in RELATIVE_TIMES:
            if end == start:
                break
            is_time = True
        elif not _goes_with_time(frame, end) and not (is_time and _is_before_year(frame, end)):
            break
        end += 1
    if frame.tag(end) == POSSESSIVE:
        end = _before_owner(frame, start, end)
        is_time = end > start
    return _without_openers(frame, end) if is_time else position


def _is_year_alone(frame: Frame, index: int) -> bool:
    """“said in | 2019 | that”, “In | 2019 |, Reyes said”; not “said in 2019 houses”."""
    is_year = re.fullmatch(r"(?:1[89]|20)\d\d", frame.low(index)) is not None
    return is_year and frame.tag(index + 1) in ENDS_YEAR


def _before_owner(frame: Frame, start: int, end: int) -> int:
    """Before the last time up to `end`, of which something is: “said Tuesday | last year’s vote was fair”."""
    end -= 1
    if frame.lows[end] in PARTS_OF_DAYS and frame.tags[end - 1] == TIME:
        end -= 1  # "Monday night’s"
    while _goes_with_time(frame, end - 1):
        end -= 1
    return max(start, end)


def _names_time(frame: Frame, index: int) -> bool:
    low, tag = frame.low(index), frame.tag(index)
    if tag == AUXILIARY and frame.words[index] == low:
        return False  # "officials say may close"
    return (
        tag == TIME
        or low in NAMED_TIMES
        or (low in PERHAPS_TIMES and tag in {NAME, AUXILIARY, TIME, WORD, NUMBER})
    )


def _goes_with_time(frame: Frame, index: int) -> bool:
    return frame.tags[index] == NUMBER or frame.lows[index] in COUNTS_TIME


def _is_before_year(frame: Frame, index: int) -> bool:
    """“July 3, 2023”: the comma."""
    return frame.tags[index] == "," and frame.tag(index + 1) == NUMBER


def _without_openers(frame: Frame, end: int) -> int:
    """Before a determiner or comma at the end, which belongs to what follows: “on Friday | the club”."""
    while frame.tags[end - 1] in {DETERMINER, ","} or frame.lows[end - 1] in ("that", "the", "this"):
        end -= 1
    return end


def without_preposition(frame: Frame, start: int) -> int:
    """The first token of a time that may open with “on” or “after”."""
    return start + 1 if frame.tags[start] in OPENS_PHRASE else start
