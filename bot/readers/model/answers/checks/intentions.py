"""What a cited sentence has only as wanted, tried, threatened or asked for, and an answer tells as done."""

import re
from collections.abc import Sequence

from bot.lexicon.grammar import AUXILIARIES
from bot.lexicon.irregular_verbs import BASE_FORMS
from bot.readers.model.answers.checks.turning_words import TURNS
from bot.readers.model.answers.checks.word_forms import WORD
from bot.readers.model.answers.meanings import english_stems
from bot.readers.model.answers.stems import stem_of

_ONLY_WANTED = re.compile(
    r"\b(?:will (?:also |soon |then |now )?|(?:threaten\w*|plan(?:s|ned|ning)?|want(?:s|ed)?"
    r"|hop(?:es?|ed|ing)|wish\w*|intend\w*|intention|tr(?:y|ies|ied|ying)|whether|offer(?:s|ed|ing)?|seek(?:s|ing)?|sought|vow\w*"
    r"|aim(?:s|ed|ing)?|propos(?:es?|ed|ing|al)|refus\w+|declin\w+|fail(?:s|ed)?"
    r"|(?:is|are|was|were) (?:due|expected|likely|set|ready|willing|prepared))"
    r" (?:not )?to )(?P<verb>[a-z]+)",
    re.IGNORECASE,
)
_SHARED = 2  # stems besides the verb
_LIGHT = frozenset(["b", "do", "hav", "see", "get", "go", "com", "mak", "tak", "giv", "say", "tell", "need"])
_NOT_DONE = (AUXILIARIES - {"has", "have", "had"}) | {"to", "not", "never"}
_REJECTED_CALL = re.compile(
    r"\b(?:reject|dismiss|refus|rebuff|resist)\w* (?:\w+ ){0,2}?(?:calls?|demands?|requests?|appeals?|pleas?)"
    r" (?:for|that|to)\b(?P<what>[^,;:.]+?)(?= and\b|$|[,;:.])",
    re.IGNORECASE,
)


def only_wanted(answer: str, cited: Sequence[str]) -> str:
    """The words of a cited sentence by which it has not been done; empty where none are seen."""
    done = dict(_done(answer))
    if not done:
        return ""
    said = english_stems(answer)
    for sentence in cited:
        for match in _ONLY_WANTED.finditer(sentence):
            stem = stem_of(match["verb"].lower(), "en")
            rest = sentence[: match.start("verb")] + sentence[match.end("verb") :]
            shared = said & english_stems(rest) - {stem}
            is_told = stem in done and stem not in _LIGHT and len(shared) >= _SHARED
            if is_told and not any(stem == one for other in cited for one, _ in _done(other)):
                return match.group()
    return ""


def _done(sentence: str) -> list[tuple[str, str]]:
    """The stem of each verb in the past that stands without an auxiliary, or behind "has", with the verb."""
    words = WORD.findall(sentence)
    found = []
    for at, word in enumerate(words):
        before = {one.lower() for one in words[max(0, at - 2) : at]}
        is_past = word in BASE_FORMS or (word.endswith("ed") and len(word) > len("used"))
        if is_past and word.islower() and not before & _NOT_DONE:
            found.append((stem_of(word, "en"), word))
    return found


def call_rejected(answer: str, cited: Sequence[str]) -> str:
    """The words by which calls for something are rejected in a cited sentence; empty where none are seen."""
    if TURNS.search(answer):
        return ""
    said = english_stems(answer)
    found = (one for sentence in cited for one in _REJECTED_CALL.finditer(sentence))
    return next((one.group() for one in found if english_stems(one["what"]) & said), "")
