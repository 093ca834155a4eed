"""Sentences with one word for verbs of two: “rejected it” for “turned it down”, so that they compare."""

import re
from collections.abc import Sequence

from bot.lexicon.grammar import DETERMINERS, OBJECT_PRONOUNS
from bot.lexicon.phrasal_verbs import PHRASAL_VERBS

_WORDS = {(verb, particle): one for verb, particle, one, _ in PHRASAL_VERBS}
_AROUND = {(verb, particle) for verb, particle, _, is_around in PHRASAL_VERBS if is_around}
_OBJECT = (
    rf"(?:{'|'.join(sorted(OBJECT_PRONOUNS))})"
    rf"|(?:{'|'.join(sorted(DETERMINERS))}) (?:[\w’'-]+ ){{0,2}}[\w’'-]+"
)
_PHRASAL = re.compile(
    rf"\b(?P<verb>{'|'.join(sorted({verb for verb, _ in _WORDS}))})"
    rf"(?: (?P<object>{_OBJECT}))?? (?P<particle>{'|'.join(sorted({one for _, one in _WORDS}))})\b(?!-)",
    re.IGNORECASE,
)


def in_one_word(sentence: str) -> str:
    return _PHRASAL.sub(_replaced, sentence)


def as_written(words: str, cited: Sequence[str]) -> str:
    """`words`, which were found in a cited sentence with one word for two, as they stand there."""
    for match in (one for sentence in cited for one in _PHRASAL.finditer(sentence)):
        if _replaced(match) != match.group():
            words = words.replace(_replaced(match), match.group())
    return words


def _replaced(match: re.Match[str]) -> str:
    both = match["verb"].lower(), match["particle"].lower()
    if both not in _WORDS or (match["object"] and both not in _AROUND):
        return match.group()
    return f"{_WORDS[both]} {match['object']}" if match["object"] else _WORDS[both]
