"""A word of an answer for which the cited sentences have the opposite: rose for fell, all for only two."""

import re
from collections.abc import Iterator, Sequence

from bot.readers.model.answers.meanings import OPPOSITE_STEMS, english_stems

_NEAR = 5  # words on each side, of which one tells what both are about
_SHARED = 2  # stems, to be about the same
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_TURNS = re.compile(
    r"\b(?:not|no|none|nobody|nothing|neither|nor|never|without|cannot|hardly|few|less|fail\w*|unable"
    r"|refus\w+|declin\w+|reject\w*|den(?:y|ies|ied|ying)|stop\w*|prevent\w*|instead|rather|despite|although|though|but|against|unlike"
    r"|whether|from|until|unlikely|unfair|unclear|unknown|untrue)\b|n['’]t\b",
    re.IGNORECASE,
)
_ALL = re.compile(r"\b(?:all|every|everybody|everyone|both)\b", re.IGNORECASE)
_SOME = re.compile(r"\b(?:only|just|few|some|most|half|neither|partly|several)\b", re.IGNORECASE)


def opposite(answer: str, cited: Sequence[str]) -> str:
    """The word of the cited sentences that the answer has the opposite of; empty where none is seen."""
    said = english_stems(answer)
    there = english_stems(" ".join(cited))
    if len(said & there) < _SHARED or _TURNS.search(answer):
        return ""
    turned = english_stems(" ".join(turn.group() for one in cited for turn in _TURNS.finditer(one)))
    small = any(not english_stems(turn.group()) for one in cited for turn in _TURNS.finditer(one))
    if small:
        return ""
    for one, other in OPPOSITE_STEMS:
        for mine, theirs in ((one, other), (other, one)):
            if said & mine and there & theirs and not said & theirs and not there & mine and turned <= theirs:
                word = next(_about_the_same(answer, mine, cited, theirs), "")
                if word:
                    return word
    return ""


def narrowed(answer: str, cited: Sequence[str]) -> str:
    """The words by which fewer do it, "only two committed", where the answer says that all did."""
    there = " ".join(cited)
    if not _ALL.search(answer) or _SOME.search(answer) or _ALL.search(there) or _TURNS.search(answer):
        return ""
    said = english_stems(answer)
    for match in re.finditer(r"\bonly (?:\w+ ){0,2}\w+", there):
        if english_stems(match.group()) & said:
            return match.group()
    return ""


def _about_the_same(
    answer: str, mine: frozenset[str], cited: Sequence[str], theirs: frozenset[str]
) -> Iterator[str]:
    around = frozenset[str]().union(*(near for _, near in _with_their_words(answer, mine)))
    for sentence in cited:
        for word, near in _with_their_words(sentence, theirs):
            if around & near:
                yield word


def _with_their_words(sentence: str, stems: frozenset[str]) -> Iterator[tuple[str, frozenset[str]]]:
    """Each word whose stem is one of `stems`, and the stems around it."""
    words = _WORD.findall(sentence)
    for place, word in enumerate(words):
        if english_stems(word) & stems:
            near = words[max(0, place - _NEAR) : place] + words[place + 1 : place + 1 + _NEAR]
            yield word, english_stems(" ".join(near)) - stems
