"""Tell what somebody calls something: “called the trial a sham”, “described it as a success”."""

from bot.lexicon.grammar import TIME_NOUNS
from bot.lexicon.word_set import word_set
from bot.readers.rules.attributions.attribution import Attribution
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.reporting_verbs import is_noun_or_adjective
from bot.readers.rules.grammar.tags import (
    ADVERB,
    AUXILIARY,
    CUE,
    DETERMINER,
    NAME,
    NUMBER,
    OBJECT_PRONOUN,
    PREPOSITION,
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
LIKENING = word_set("""
    describe dismiss denounce condemn hail praise tout
""")
JUDGING_ENDINGS = ("less", "ful", "ous", "able", "ible", "ive", "ish", "al", "ic", "ent", "ant", "ing", "ed")
JUDGING = (
    "wrong",
    "false",
    "fake",
    "unfair",
    "absurd",
    "weak",
    "dead",
    "untrue",
    "insane",
    "crazy",
    "sad",
    "shameful",
)
SHORTEST_JUDGEMENT = 4  # letters, and more
LONGEST_JUDGED = 8  # tokens
# Who gives something its name, rather than an opinion of it.
NAMERS = word_set("""
    locals residents neighbours neighbors villagers fans people many some others users customers visitors
    scientists researchers astronomers biologists engineers
""")
OPENS_LIKENED = frozenset({DETERMINER, NAME, WORD, NUMBER, OBJECT_PRONOUN, PRONOUN, QUOTATION, ADVERB})
OPENS_NAMED = frozenset({DETERMINER, NAME, PRONOUN, OBJECT_PRONOUN})
ENDS_NAMED = frozenset({AUXILIARY, VERB, CUE, SUBORDINATOR, RELATIVE, ",", ";", ":", "-", QUOTATION})
NOUN_OR_PRONOUN = frozenset({NAME, WORD, PRONOUN, OBJECT_PRONOUN})


def gives_name(attribution: Attribution) -> bool:
    """“The building that locals call “the Toaster””: its name, no statement."""
    if attribution.cue.lemma not in CALLING or not attribution.is_behind_relative:
        return False
    frame, subjects = attribution.frame, attribution.subjects or ()
    return all(phrase.kind == "description" and frame.lows[phrase.head] in NAMERS for phrase in subjects)


def names_something(attribution: Attribution, after: Tokens) -> bool:
    """Whether it says what somebody calls something: “called the trial a sham”."""
    frame, (start, end), lemma = attribution.frame, after, attribution.cue.lemma
    is_what = frame.low(attribution.start - 1) == "what" and frame.lows[attribution.start] != "it"
    if lemma in CALLING and is_what and frame.quotations.keys().isdisjoint(range(*after)):
        return True  # "in what Reyes called a sham"
    if lemma == "liken":
        return "to" in frame.lows[start:end]
    if lemma in LIKENING:
        return "as" in frame.lows[start:end] and frame.tags[start] in OPENS_LIKENED
    if lemma not in CALLING or frame.tags[start] not in OPENS_NAMED:
        return False
    if frame.tags[start] in {PRONOUN, OBJECT_PRONOUN} and frame.tag(start + 1) == DETERMINER:
        return True  # "called it the biggest scandal"
    for index in range(start + 1, end):
        is_noun = frame.tags[index] == CUE and is_noun_or_adjective(frame, index)
        if frame.tags[index] in ENDS_NAMED and not is_noun:
            return False
        did = frame.tags[index] == WORD and frame.lows[index].endswith("ed")
        if did and frame.tags[index - 1] == NAME and frame.tag(index + 1) == DETERMINER:
            return False  # "a group called the Harrow Party | issued a warning"
        is_time = frame.low(index + 1) in TIME_NOUNS  # "called the vote a year early"
        if (
            frame.lows[index] in ("a", "an")
            and frame.tags[index - 1] in NOUN_OR_PRONOUN | {CUE}
            and not is_time
        ):
            return True
    return _ends_in_judgement(frame, start, end)


def _ends_in_judgement(frame: Frame, start: int, end: int) -> bool:
    """“called the decision | reckless”."""
    low = frame.lows[end - 1]
    judges = low in JUDGING or (low.endswith(JUDGING_ENDINGS) and len(low) > SHORTEST_JUDGEMENT)
    short = 2 <= end - start <= LONGEST_JUDGED
    return judges and short and frame.tags[end - 1] == WORD and PREPOSITION not in frame.tags[start:end]
