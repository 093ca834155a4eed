"""What an answer links that a cited sentence says is not linked, and what it has before its time."""

import re
from collections.abc import Sequence

from bot.lexicon.grammar import NEGATIONS
from bot.readers.model.answers.checks.word_forms import WORD
from bot.readers.model.answers.meanings import english_stems

_LINKED = re.compile(
    r"\b(?:because|due to|owing to|thanks to|as a result|caus\w+|led to|linked|tied|related|connected"
    r"|depend\w*|hing\w+|connection|has to do with|had to do with|based on)\b(?P<to>[^,;:.]*)",
    re.IGNORECASE,
)
_NOT_LINKED = re.compile(
    r"\b(?:unrelated|unconnected|nothing to do with|independent of|regardless of"
    r"|no (?:link|connection|relation)"
    r"|(?:not|n['’]t) (?:\w+ ){0,2}?(?:because|due|linked|tied|related|connected|depend\w*|based on))\b",
    re.IGNORECASE,
)
_NOT_UNTIL = re.compile(
    r"(?:\bnot|n['’]t)\b [^,;:.]{2,60}?\b(?P<until>until (?P<time>[^,;:.]{2,40}))", re.IGNORECASE
)
_BEFORE = re.compile(r"\b(?:before|ahead of|prior to|by|earlier than) (?P<time>[^,;:.]{2,40})", re.IGNORECASE)
_SHARED = 2  # stems, to be about the same


def not_linked(answer: str, cited: Sequence[str]) -> str:
    """The words by which what the answer links is not linked; empty where none are seen."""
    link = _LINKED.search(answer)
    if link is None or _says_no(answer):
        return ""
    said, to = english_stems(answer), english_stems(link["to"])
    for sentence in cited:
        for clause in re.split(r"[,;:]", sentence):
            match = _NOT_LINKED.search(clause)
            if match is None or _LINKED.search(_NOT_LINKED.sub(" ", clause)):
                continue
            there = english_stems(clause[match.end() :]) or english_stems(sentence)
            if to & there and len(said & english_stems(sentence)) >= _SHARED:
                return match.group()
    return ""


def not_until(answer: str, cited: Sequence[str]) -> str:
    """The words by which something is so only from then on that is so before in the answer; else empty."""
    if _says_no(answer):
        return ""
    times = [english_stems(match["time"]) for match in _BEFORE.finditer(answer)]
    for match in (one for sentence in cited for one in _NOT_UNTIL.finditer(sentence)):
        if any(english_stems(match["time"]) & time for time in times):
            return match["until"]
    return ""


def _says_no(answer: str) -> bool:
    return any(
        word.lower() in NEGATIONS or word.lower() in ("no", "nothing") for word in WORD.findall(answer)
    )
