"""Tell whether a word that can report does so where it stands."""

from bot.lexicon.cues import OFTEN_NOUNS, Cue
from bot.lexicon.grammar import BE_FORMS, STANDING_ALONE
from bot.lexicon.word_set import word_set
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.noun_phrases import SPEAKING_NOUNS

# Behind these a participle may report: "by saying", "after telling".
BEFORE_PARTICIPLE = word_set("by in after before to")
# "asked not to be named": nothing was asked that is told.
ASKING_FOR_ANONYMITY = word_set("named identified anonymous quoted")


def reporting_verb(frame: Frame, index: int) -> Cue | None:
    """The cue that token `index` is; None where the word is a noun, an adjective or in another sense."""
    cue = frame.cue(index)
    if cue is None or is_noun_or_adjective(frame, index):
        return None
    if cue.builds <= {"quotation"} and "Q" not in frame.tags:
        return None
    if cue.lemma == "read" and not _reads_out(frame, index):
        return None
    if cue.lemma == "tell" and frame.tag(index + 1) == "P":
        return None  # "Reyes, told of the offer, smiled"
    if cue.lemma == "ask" and not _asks(frame, index):
        return None
    return cue


def is_noun_or_adjective(frame: Frame, index: int) -> bool:
    """Whether a word that can report does not: “the stated aim”, “a report by”, “of claims”."""
    before = frame.tag(index - 1)
    word_before = frame.low(index - 1)
    if before == "d" and word_before not in STANDING_ALONE:
        return True
    if before == "'" or (before == "P" and word_before not in BEFORE_PARTICIPLE):
        return True
    return frame.lows[index] in OFTEN_NOUNS and _is_used_as_noun(frame, index)


def _is_used_as_noun(frame: Frame, index: int) -> bool:
    before, word_before = frame.tag(index - 1), frame.low(index - 1)
    if before in {"", "P", "`", "D"} or frame.low(index + 1) in BE_FORMS:
        return True
    if before == "w" and frame.tag(index - 2) in {"d", "'", "P"} and word_before not in SPEAKING_NOUNS:
        return True  # "the latest report"
    return frame.low(index + 1) in ("of", "by", "from") and before not in "pN"


def _reads_out(frame: Frame, index: int) -> bool:
    """“The letter read: ‘…’”, not “a poem read to the guests”."""
    return (
        frame.tag(index + 1) in {":", "Q", ","}
        or frame.tag(index - 1) == "Q"
        or frame.lows[index + 1 : index + 3] == ["in", "part"]
    )


def _asks(frame: Frame, index: int) -> bool:
    if frame.tag(index - 1) == "," and frame.tag(index + 1) == "s":
        return False  # "Reyes, asked whether it hurt, laughed"
    return ASKING_FOR_ANONYMITY.isdisjoint(frame.lows[index + 1 : index + 7])
