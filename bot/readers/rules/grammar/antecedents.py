"""Find the noun phrase that a relative pronoun stands for: “a system which, he said, was unfair”."""

from bot.lexicon.grammar import VERB_PARTICLES
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.left_borders import left_border
from bot.readers.rules.grammar.tags import (
    DETERMINER,
    NAME,
    OPENS_PHRASE,
    PREPOSITION,
    WORD,
    Tokens,
    end_of_run,
    start_of_run,
)

BEFORE_WHO = ("to", "with", "for", "by", "on")


def antecedent_of(frame: Frame, relative: int) -> Tokens:
    """The noun phrase that the relative pronoun stands for."""
    end = relative - 1 if frame.tag(relative - 1) in {",", "-", PREPOSITION} else relative
    start = left_border(frame, end)
    name = start_of_run(frame.tags, end, {NAME})
    somebody = start_of_run(frame.tags, name, {WORD, DETERMINER})
    if frame.low(relative) == "who" and frame.low(somebody - 1) in BEFORE_WHO and name < end:
        return somebody, end  # "hand the yard to | the builder Tom Hale, who she said"
    for index in range(start, end):
        if frame.tags[index] == PREPOSITION and frame.lows[index + 1].endswith("ing"):
            start = (
                index + 2 + (frame.lows[index + 2] in VERB_PARTICLES)
            )  # "a way of turning away | boats which"
    return end_of_run(frame.tags, start, OPENS_PHRASE), end
