"""Tell what somebody calls something: “called the trial a sham”, “described it as a success”."""

from bot.readers.rules.attributions.attribution import Attribution
from bot.readers.rules.grammar.tags import (
    ADVERB,
    AUXILIARY,
    CUE,
    DETERMINER,
    NAME,
    NUMBER,
    OBJECT_PRONOUN,
    PRONOUN,
    QUOTATION,
    RELATIVE,
    SUBORDINATOR,
    VERB,
    WORD,
    Tokens,
)

# "called the trial a sham", "described the video as satire".
CALLING = ("call", "brand", "label", "dub")
LIKENING = ("describe", "dismiss", "denounce", "condemn", "hail", "praise")
OPENS_LIKENED = frozenset({DETERMINER, NAME, WORD, NUMBER, OBJECT_PRONOUN, QUOTATION, ADVERB})
OPENS_NAMED = frozenset({DETERMINER, NAME, PRONOUN, OBJECT_PRONOUN})
ENDS_NAMED = frozenset({AUXILIARY, VERB, CUE, SUBORDINATOR, RELATIVE, ",", ";", ":", "-", QUOTATION})
NOUN_OR_PRONOUN = frozenset({NAME, WORD, PRONOUN, OBJECT_PRONOUN})


def gives_name(attribution: Attribution) -> bool:
    """“The building that locals call “the Toaster””: its name, no statement."""
    return attribution.cue.lemma in CALLING and attribution.is_behind_relative


def names_something(attribution: Attribution, after: Tokens) -> bool:
    """Whether it says what somebody calls something: “called the trial a sham”."""
    frame, (start, end), lemma = attribution.frame, after, attribution.cue.lemma
    if lemma in LIKENING:
        return "as" in frame.lows[start + 1 : end] and frame.tags[start] in OPENS_LIKENED
    if lemma not in CALLING or frame.tags[start] not in OPENS_NAMED:
        return False
    for index in range(start + 1, end):
        if frame.tags[index] in ENDS_NAMED:
            return False
        if frame.lows[index] in ("a", "an") and frame.tags[index - 1] in NOUN_OR_PRONOUN:
            return True
    return False
