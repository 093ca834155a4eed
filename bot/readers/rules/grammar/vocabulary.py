"""What the story’s own capitals and small letters tell of its words."""

from collections.abc import Iterable
from typing import NamedTuple

from bot.lexicon import roles
from bot.lexicon.first_names import ALL as FIRST_NAMES
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.tagging import TAGS
from bot.readers.rules.grammar.tags import (
    ADVERB,
    AUXILIARY,
    BEFORE_SENTENCE,
    COORDINATOR,
    CUE,
    NAME,
    OBJECT_PRONOUN,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    SUBORDINATOR,
    VERB,
    WORD,
)

SURELY_FIRST_NAMES = FIRST_NAMES - roles.PEOPLE_ROLES - roles.TITLES
LONG_WORD = 4  # letters; in titles these are capitalised, whatever they are
BEHIND_NOTHING = BEFORE_SENTENCE | {",", ""}
SHORTEST_TITLE_CASE = 4  # long words
# Words with these tags are capitalised only where all words are: "Just", "After", "Find".
NEVER_IN_NAMES = frozenset(
    {
        CUE,
        VERB,
        AUXILIARY,
        PREPOSITION,
        ADVERB,
        SUBORDINATOR,
        PRONOUN,
        OBJECT_PRONOUN,
        COORDINATOR,
        RELATIVE,
    }
)


class Vocabulary(NamedTuple):
    """Words in lower case: those that the article writes small, those that it capitalises inside sentences,
    and those that it writes behind a first name.
    """

    small: frozenset[str]
    capitalised: frozenset[str]
    family_names: frozenset[str]
    alone: frozenset[str]  # capitalised, right before a verb of saying and behind nothing


def vocabulary_of(frames: Iterable[Frame]) -> Vocabulary:
    small: set[str] = set()
    capitalised: set[str] = set()
    family_names: set[str] = set()
    alone: set[str] = set()
    for frame in frames:
        small.update(
            [low for low, tag in zip(frame.lows, frame.tags, strict=True) if tag in {WORD, CUE, VERB}]
        )
        if is_in_title_case(frame):
            continue
        for position in capitals_of(frame):
            if position and frame.tags[position - 1] not in BEFORE_SENTENCE:
                capitalised.add(frame.lows[position])
            if _is_behind_first_name(frame, position):
                family_names.add(frame.lows[position])
            if frame.tag(position + 1) == CUE and frame.tag(position - 1) in BEHIND_NOTHING:
                alone.add(frame.lows[position])
    return Vocabulary(frozenset(small), frozenset(capitalised), frozenset(family_names), frozenset(alone))


def _is_behind_first_name(frame: Frame, position: int) -> bool:
    first = frame.low(position - 1)
    return first in SURELY_FIRST_NAMES and frame.words[position - 1][0].isupper()


def is_in_title_case(frame: Frame) -> bool:
    """Whether it is a headline in which every longer word is capitalised, so that capitals tell nothing."""
    if not frame.tags or (frame.tags[-1] == "." and frame.number):
        return False  # only a headline may end in a full stop as well
    long_words = [
        word
        for word in frame.words
        if len(word) >= LONG_WORD and word.isalpha() and TAGS.get(word) != PREPOSITION  # "with"
    ]
    if len(long_words) < SHORTEST_TITLE_CASE or not all(word[0].isupper() for word in long_words):
        return False
    first = next((place for place, word in enumerate(frame.words) if word[0].isalnum()), 0) + 1
    pairs = zip(frame.words[first:], frame.lows[first:], strict=True)
    return any(word[0] != low[0] and TAGS.get(low) in NEVER_IN_NAMES for word, low in pairs)


def capitals_of(frame: Frame) -> list[int]:
    """The places of the words that are capitalised as names are."""
    return [position for position, tag in enumerate(frame.tags) if tag == NAME]
