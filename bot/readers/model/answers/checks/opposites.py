"""A word of an answer for which the cited sentences have the opposite: rose for fell."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from bot.lexicon.irregular_verbs import BASE_FORMS
from bot.lexicon.opposites import ALTERNATIVES
from bot.readers.model.answers.checks.word_forms import WORD
from bot.readers.model.answers.meanings import OPPOSITE_STEMS, english_stems

_NEAR = 5  # words on each side, of which one tells what both are about
_SHARED = 2  # stems, to be about the same
_TURNS = re.compile(
    r"not|no|none|nobody|nothing|neither|nor|never|without|cannot|hardly|few|less|fail\w*|unable|refus\w+"
    r"|declin\w+|reject\w*|den(?:y|ies|ied|ying)|stop\w*|prevent\w*|instead|rather|against|unlike|whether|if"
    r"|from|until|yet|unlikely|unfair|unclear|unknown|untrue|[^\W_]+n['’]t",
    re.IGNORECASE,
)
_MARKS = re.compile(r"[“”\"]")  # behind them others go on
_DONE_BESIDES = re.compile(
    r", (?P<done>(?:\w+ly )?(?P<verb>[a-z]+)"
    r" (?:in|on|at|by|from|for|with|near|as|under|since|after|before) [^,;:.]{1,60}),"
)
_FEW_QUOTED = re.compile(r"[“\"](\w+(?: \w+){0,3})[”\"]")
_PARTS = re.compile(
    r"but|although|though|while|whereas|despite|however|yet|with|who|which|whose", re.IGNORECASE
)
_PREFIXED = re.compile(
    r"(?:(?:in|im|ir|il|un|non-?|dis)(\w{2,}(?:ble|al|ful|ant|ive|ary|ous|iar|ic|ent|ate))|un(\w{3,}ed|\w{5,}))",
    re.IGNORECASE,
)
_ROOT = 5  # letters that two words of one root begin with


def opposite(answer: str, cited: Sequence[str]) -> str:
    """The word of the cited sentences that the answer has the opposite of; empty where none is seen."""
    said = english_stems(answer)
    there = english_stems(" ".join(cited))
    if len(said & there) < _SHARED:
        return ""
    shared = said & there
    said, there = said - shared, there - shared  # what both have is not turned
    for one, other in OPPOSITE_STEMS:
        for mine, theirs in ((one, other), (other, one)):
            if said & mine and there & theirs and not said & theirs and not there & mine:
                word = next(_about_the_same(answer, mine, cited, theirs), "")
                if word:
                    return word
    return ""


def unprefixed(answer: str, cited: Sequence[str]) -> str:
    """The word of the cited sentences that is one of the answer with a "not" before it: irreversible."""
    words = WORD.findall(answer)
    there = [word for sentence in cited for word in WORD.findall(sentence)]
    pairs: list[tuple[list[str], list[str]]] = [(words, there), (there, words)]
    for ours, theirs in pairs:
        if any(map(_TURNS.fullmatch, ours)):
            continue
        for word in theirs:
            match = _PREFIXED.fullmatch(word)
            root = (match[1] or match[2]).lower()[:_ROOT] if match else ""
            mine = [one for one in ours if one.lower().startswith(root)]
            if len(root) == _ROOT and mine and not any(one.lower().startswith(root) for one in theirs):
                return word if theirs is there else mine[0]
    return ""


def alternative(answer: str, cited: Sequence[str]) -> str:
    """The words of the cited sentences that have another of several in its place: the first half."""
    ours = set(WORD.findall(answer.lower()))
    mine, there = _followed(answer), [pair for one in cited for pair in _followed(one)]
    for row in ALTERNATIVES:
        for one in row:
            behind = frozenset[str]().union(*(english_stems(noun) for word, noun in mine if word in one))
            others = frozenset[str]().union(*row) - one
            if not behind or ours & others or {word for word, _ in there} & one:
                continue
            for word, noun in there:
                if word in others and english_stems(noun) & behind:
                    return f"{word} {noun}"
    return ""


def _followed(words: str) -> list[tuple[str, str]]:
    """Each word with the one behind it, articles left out."""
    found = [word for word in WORD.findall(words.lower()) if word not in ("the", "a", "an")]
    return list(pairwise(found))


def _about_the_same(
    answer: str, mine: frozenset[str], cited: Sequence[str], theirs: frozenset[str]
) -> Iterator[str]:
    for sentence in cited:
        shared = _turns_in(answer) & _turns_in(sentence)
        around = frozenset[str]().union(*(near for _, near in _with_their_words(answer, mine, shared)))
        for word, near in _with_their_words(sentence, theirs, shared):
            if around & near:
                yield word


def _stretches(sentence: str) -> Iterator[str]:
    """What stands between marks, and what was done besides: “The pier, built in May, supplied …”."""
    for stretch in _MARKS.split(sentence):
        besides = [one for one in _DONE_BESIDES.finditer(stretch) if _is_participle(one["verb"])]
        yield from (one["done"] for one in besides)
        for one in reversed(besides):
            stretch = stretch[: one.start()] + stretch[one.end() :]
        yield stretch


def _is_participle(word: str) -> bool:
    return word.endswith("ed") or word in BASE_FORMS


def _turns_in(words: str) -> frozenset[str]:
    return frozenset(word.lower() for word in WORD.findall(words) if _TURNS.fullmatch(word))


def _with_their_words(
    sentence: str, stems: frozenset[str], shared: frozenset[str]
) -> Iterator[tuple[str, frozenset[str]]]:
    """Each word whose stem is one of `stems` and that nothing near turns, with the stems around it.

    `shared`: what turns both sentences alike, and so neither.
    """
    for stretch in _stretches(_FEW_QUOTED.sub(r"\1", sentence)):
        for _, part in groupby(WORD.findall(stretch), key=lambda one: bool(_PARTS.fullmatch(one))):
            words = [*part]
            for place, word in enumerate(words):
                if english_stems(word) & stems:
                    near = [*words[max(0, place - _NEAR) : place], *words[place + 1 :][:_NEAR]]
                    turns = (one for one in near if _TURNS.fullmatch(one) and one.lower() not in shared)
                    if all(english_stems(one) & stems for one in turns):
                        yield word, english_stems(" ".join(near)) - stems
