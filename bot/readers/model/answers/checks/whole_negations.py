"""A sentence by which something is not so, cited for that it is so, in other words."""

import re
from collections.abc import Sequence

from bot.readers.model.answers.checks.negations import LEAST_SHARED
from bot.readers.model.answers.checks.turning_words import HEDGES, TURNS
from bot.readers.model.answers.meanings import english_stems

_MOST_WORDS = 12
_OPENING = 4  # words of an answer that hold its subject
_ONE_CLAUSE = re.compile(r"[^,;:()“”\"—–]*")
_NOT = re.compile(
    r"\b(?:(?:not|never)\b(?! only)|no\b(?!\.))|n['’]t\b|^(?:nobody|none|nothing)\b", re.IGNORECASE
)
_DENYING = re.compile(rf"{_NOT.pattern}|\b(?:nobody|none|nothing)\b", re.IGNORECASE)
_BUT = re.compile(r"(?:but|and|though|yet)\b", re.IGNORECASE)
_AND_ELSE = re.compile(
    r"\b(?:but|and|though|although|yet|while|whereas|because|as|if|when|who|which)\b", re.IGNORECASE
)
_YES = re.compile(r"\W*yes\b", re.IGNORECASE)
_CLAUSE = re.compile(r"[,;:()“”\"—–]")
_SAYS_NO_IN_A_WORD = re.compile(
    r"\b(?:un\w{3,}|in(?:valid|secure|\w{3,}[ai]ble)|dis\w{4,}|miss\w*|\w{3,}less|empty|alone|free|open|exclu\w*|los\w+|left|out(?:side)?"
    r"|s[ck]eptic\w*|doubt\w*|wary|pessimis\w*)\b",
    re.IGNORECASE,
)


def negated_as_a_whole(answer: str, cited: Sequence[str]) -> str:
    """The cited sentence, if it is one clause that is negated and the answer opens with the same subject."""
    if (
        len(cited) != 1
        or len(cited[0].split()) > _MOST_WORDS
        or TURNS.search(answer)
        or HEDGES.search(answer)
    ):
        return ""
    sentence = cited[0].rstrip(" .!?")
    negation = _NOT.search(sentence)
    if negation is None or _AND_ELSE.search(sentence[: negation.start()]):
        return ""  # the line will pay but gave no sum
    if not _ONE_CLAUSE.fullmatch(sentence) or _SAYS_NO_IN_A_WORD.search(answer):
        return ""
    rest = sentence[negation.end() :]
    if TURNS.search(rest) or _SAYS_NO_IN_A_WORD.search(rest):
        return ""  # not until May; not unsafe
    subject = english_stems(sentence[: negation.start()])
    return sentence if subject & english_stems(" ".join(answer.split()[:_OPENING])) else ""


def yes_for_no(answer: str, cited: Sequence[str]) -> str:
    """The end of the only cited sentence, “but none is planned”, where the answer says yes."""
    if len(cited) != 1 or not _YES.match(answer) or TURNS.search(answer):
        return ""
    if len(english_stems(answer) & english_stems(cited[0])) < LEAST_SHARED:
        return ""
    last = _CLAUSE.split(cited[0].rstrip(" .!?"))[-1].strip()
    return last if _BUT.match(last) and _DENYING.search(last) else ""
