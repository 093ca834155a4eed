"""Tell who says something of a thing from the thing: “a step | Mayor Ana Reyes says will help”."""

from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.tags import (
    ADVERB,
    CUE,
    DETERMINER,
    FINITE,
    HELPER,
    NAME,
    WORD,
    end_of_run,
)


def behind_antecedent(frame: Frame, start: int, end: int) -> int:
    """Where the name begins that ends before token `end` and says what the thing at `start` does.

    `start` itself where nothing is said of it: “a tearful Reyes said that it rained”.
    """
    name = end_of_run(frame.tags, start + 1, {WORD})
    cue = end_of_run(frame.tags, end, HELPER)
    lacks_subject = frame.tag(cue) == CUE and frame.tag(end_of_run(frame.tags, cue + 1, {ADVERB})) in FINITE
    is_thing = frame.tag(start) == DETERMINER and frame.tag(name) == NAME and start + 1 < name < end
    return name if lacks_subject and is_thing else start
