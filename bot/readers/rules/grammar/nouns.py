"""Tell nouns, adjectives and forms of verbs that no tag tells apart."""

from bot.lexicon import grammar, roles
from bot.lexicon.cues import OFTEN_NOUNS
from bot.lexicon.word_set import word_set
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.speaking_nouns import tells_of_speaker
from bot.readers.rules.grammar.tags import (
    ADVERB,
    AUXILIARY,
    COORDINATOR,
    CUE,
    DETERMINER,
    NAME,
    NOUN,
    NOUN_OR_DETERMINER,
    NUMBER,
    PRONOUN,
    QUOTATION,
    TIME,
    VERBS,
    WORD,
)

# Participles that stand before a noun as adjectives do: "the alleged thief".
ADJECTIVAL = word_set("""
    accused alleged wanted retired elected appointed united armed divorced married unnamed unidentified
    renowned designated convicted disgraced embattled beleaguered troubled seasoned celebrated self-described
    so-called disabled injured displaced affected concerned advanced limited
""")


def is_noun(frame: Frame, index: int) -> bool:
    """Whether a word that could report is a noun here: “the report said”, “court claims show”."""
    if frame.lows[index] not in OFTEN_NOUNS or _stands_between_names(frame, index):
        return False
    if tells_of_speaker(frame, index):
        return True
    is_joined = frame.tag(index - 1) == COORDINATOR and frame.low(index - 2).endswith("s")
    if frame.lows[index] in roles.GROUPS and (is_joined or frame.tag(index + 1) in {AUXILIARY, CUE}):
        return True  # "advisers and advocates", "advocates are warning"
    if index == 0:
        return frame.tag(1) == CUE
    if frame.lows[index - 1] == "of" or frame.lows[max(0, index - 2) : index] == ["to", "that"]:
        return True  # "according to that report", "a former secretary of state from Harrow"
    if frame.lows[max(0, index - 2) : index] == ["according", "to"]:
        return True  # "according to reports"
    before, earlier = frame.tags[index - 1], frame.tag(index - 2)
    if before in {",", QUOTATION} and frame.lows[index].endswith("s") and _is_surely_cue(frame, index + 1):
        return True  # "…, reports said"
    if index == 1 and before == ADVERB and frame.lows[index].endswith("s"):
        return True  # "Earlier reports said"
    if before in NOUN and frame.lows[max(0, index - 3) : index - 1] == ["according", "to"]:
        return True  # "according to recent reports"
    return before in {DETERMINER, "'", NUMBER, TIME} or (
        before in NOUN and earlier in {DETERMINER, "'", WORD, NAME, NUMBER, ""}
    )


def _is_surely_cue(frame: Frame, index: int) -> bool:
    return frame.tag(index) == CUE and frame.lows[index] not in OFTEN_NOUNS


def _stands_between_names(frame: Frame, index: int) -> bool:
    """“Hale | claims | Reyes lied”."""
    is_between = frame.tag(index - 1) == NAME == frame.tag(index + 1)
    return is_between and frame.lows[index].endswith("s") and index == 1


def is_adjective(frame: Frame, index: int) -> bool:
    """Whether a participle stands before a noun as an adjective does: “the alleged wife”."""
    is_participle = frame.lows[index].endswith(("ed", "ing"))
    return is_participle and frame.tag(index - 1) == DETERMINER and frame.tag(index + 1) in NOUN


def is_verb_like(frame: Frame, index: int) -> bool:
    """Whether the word makes a clause: a verb, or a past form behind its subject (“the clubs merged”)."""
    low = frame.lows[index]
    if frame.tags[index] in VERBS or frame.low(index - 1) in grammar.MODALS:
        return True
    if frame.tags[index] != WORD or not low.endswith("ed") or low in ADJECTIVAL:
        return False
    return frame.tag(index - 1) in {NAME, WORD, PRONOUN}


def is_hyphen(frame: Frame, index: int) -> bool:
    is_dash = frame.words[index] in "—―"  # "in weeks—the board said"
    return not is_dash and len(frame.words[index]) == 1 and frame.ends[index - 1] == frame.starts[index]


def joins_nouns(frame: Frame, index: int) -> bool:
    before, after = frame.tag(index - 1), frame.tag(index + 1)
    return (
        before in {NAME, WORD, NUMBER, ")"}
        and (after in NOUN_OR_DETERMINER or (after == CUE and is_noun(frame, index + 1)))
        and not is_verb_like(frame, index - 1)
    )
