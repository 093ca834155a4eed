"""Ratios told in words, and the whole of which a share is told, held against the cited numbers."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from math import isclose
from typing import NamedTuple

from bot.readers.model.answers.checks.citing_sentence import CitingSentence
from bot.readers.model.answers.checks.figures import PART_AND_ALL
from bot.readers.model.answers.checks.reckoning import YEARS, lies_between, without_scores
from bot.readers.model.answers.flags import Flag
from bot.readers.model.facts.numbers import Number, numbers_in

_MOST_COMPARED = 12  # numbers of a cited sentence, each with each; a table has more
_ABOUT_SO = 0.15  # of a ratio, that it may be off
_FAR = 2.0  # times as much as what is said to be less
_NEAR = 0.06  # of a number that one is said to be more or less than
_AS = r"(?:as (?:many|much|\w+ as)|the|that|those|what|its|their|his|her|last|this)\b"
_TIMES = {
    2.0: rf"doubl(?:ed|es|ing)|double {_AS}|(?:twice|two times) {_AS}|two-?fold",
    3.0: rf"(?:tripl|trebl)(?:ed|es|ing)|(?:triple|treble|three times) {_AS}|three-?fold",
    4.0: rf"quadrupl(?:ed|es|ing)|(?:quadruple|four times) {_AS}|four-?fold",
    5.0: rf"five times {_AS}|five-?fold",
    10.0: rf"ten times {_AS}|ten-?fold",
    0.5: r"halv(?:ed|es|ing)|half as (?:many|much|\w+ as)",
}
_SHARES = {
    0.5: r"(?:a |one )?half",
    1 / 3: r"(?:a |one )third",
    0.25: r"(?:a |one )quarter",
    0.2: r"(?:a |one )fifth",
    0.1: r"(?:a |one )tenth",
    2 / 3: r"two[- ]thirds",
    0.75: r"three[- ]quarters",
}
_MORE = r"more than|over|at least|upwards of|in excess of|above"
_LESS = r"less than|fewer than|under|below|not quite|nearly|almost|just short of|up to|at most"
_BEFORE = rf"(?:\b(?:(?P<more>{_MORE})|(?P<less>{_LESS})) )"
_SAID = [(k, re.compile(rf"{_BEFORE}?\b(?:{words})", re.IGNORECASE)) for k, words in _TIMES.items()] + [
    (k, re.compile(rf"{_BEFORE}(?:{words})\b", re.IGNORECASE)) for k, words in _SHARES.items()
]
_COMPARED = re.compile(rf"{_BEFORE}$", re.IGNORECASE)
# By which one number of a sentence is compared with another.
_ARE_COMPARED = re.compile(
    r"\b(?:up|down|rose|risen|fell|fallen|grew|grown|from|compared|against|than|before|previous\w*|earlier"
    r"|last|of (?:which|whom|its|the|them))\b",
    re.IGNORECASE,
)
_SHARE = r"(?P<share>\d[\d.,]* ?(?:%|per ?cent)|half|(?:a|one) (?:third|quarter|fifth|tenth)|two[- ]thirds)"
_ALL = r"(?P<all>\d[\d.,]*\d|\d)(?![\d%]| per)"
_OF_ALL = re.compile(
    rf"\b{_SHARE} (?:out )?of (?:(?:the|its|their|his|her|all|those|these) )*{_ALL}", re.IGNORECASE
)
_OF_ALL_BEFORE = re.compile(
    rf"\b[Oo]f (?:(?:the|its|their|his|her|all) )*{_ALL}[^,;.]*, (?:\w+ )?{_SHARE}", re.IGNORECASE
)
_OF_THOSE = re.compile(rf"\b{_SHARE} of (?:those|them|these|which|whom)\b", re.IGNORECASE)


class _Said(NamedTuple):
    """A ratio that is told; `more`, `less` than it."""

    ratio: float
    more: bool
    less: bool

    def fits(self, ratio: float) -> bool:
        if self.more:
            return lies_between(ratio / self.ratio, 0.99, _FAR)
        if self.less:
            return lies_between(ratio / self.ratio, 1 / _FAR, 1.01)
        return isclose(ratio, self.ratio, rel_tol=_ABOUT_SO)


def other_ratio(sentence: CitingSentence) -> Iterator[Flag]:
    """“More than double”, where the numbers that are compared in a cited sentence are 57 and 31."""
    if not sentence.is_english:
        return
    near = " ".join(told.around(numbers, 1, 1) for told, numbers in sentence.cited)
    for k, pattern in _SAID:
        match = pattern.search(sentence.words)
        if match is None or any(other.search(near) for ratio, other in _SAID if ratio == k):
            continue
        more, less = bool(match["more"]), bool(match["less"])
        is_fall = "halv" in match.group().lower()  # what is more than halved is less than half
        said = _Said(k, less, more) if is_fall else _Said(k, more, less)
        for words in sentence.cited_sentences:
            pair = _pair_otherwise(said, words, sentence.words)
            if pair:
                yield Flag("turned_round", pair)
                return


def _pair_otherwise(said: _Said, cited: str, answer: str) -> str:
    """The numbers of a cited sentence that are compared there, none of which are as is said; or nothing."""
    numbers = [one for one in _counted(cited) if _value(one)][:_MOST_COMPARED]
    values = {value for number in _counted(answer) for value in _values(number)}
    ratios: list[float] = [share for one in numbers for share in _of_percent(one)]
    pairs = []
    for one, other in combinations(numbers, 2):
        if _unit(one) == _unit(other):
            small, large = sorted((_value(one), _value(other)))
            ratios.append(small / large if said.ratio < 1 else large / small)
            if not values or values & (_values(one) | _values(other)):
                pairs.append((one, other))
    if len(pairs) != 1 or any(map(said.fits, ratios)) or not _ARE_COMPARED.search(cited):
        return ""
    return " / ".join(one.words for one in pairs[0])


def _of_percent(number: Number) -> list[float]:
    """What a rise, a fall, a share of so many per cent makes of a whole."""
    if _unit(number) != "%":
        return []
    share = _value(number) / 100
    return [share, 1 + share, 1 - share]


def beyond(sentence: CitingSentence) -> Iterator[Flag]:
    """“More than 60”, where what is cited tells of 57, and no other number is near."""
    if not sentence.is_english:
        return
    there = [one for words in sentence.cited_sentences for one in _counted(words)]
    for number in _counted(sentence.words):
        match = _COMPARED.search(sentence.words[: number.start])
        wanted = _value(number)
        alike = [one for one in there if _unit(one) == _unit(number)]
        close = [one for one in alike if isclose(_value(one), wanted, rel_tol=_NEAR)]
        if (
            match is None
            or not close
            or any(told.has_number(number, told.near(places, 2, 2)) for told, places in sentence.cited)
        ):
            continue
        if all((_value(one) < wanted) == bool(match["more"]) for one in close):
            yield Flag("turned_round", close[0].words)
            return


def of_another_whole(sentence: CitingSentence) -> Iterator[Flag]:
    """A share of all 455, of which a cited sentence tells as one of the 410 that voted."""
    if not sentence.is_english:
        return
    for match in (*_OF_ALL.finditer(sentence.words), *_OF_ALL_BEFORE.finditer(sentence.words)):
        for words in sentence.cited_sentences:
            whole = _whole_of(match["share"], words)
            if (
                whole
                and whole != match["all"]
                and re.search(rf"(?<!\d){re.escape(match['all'])}(?!\d)", words)
            ):
                yield Flag("turned_round", whole)
                return


def _whole_of(share: str, cited: str) -> str:
    """The number of which a cited sentence tells `share`; nothing where it does not say."""
    for pattern in (_OF_ALL, _OF_ALL_BEFORE):
        for match in pattern.finditer(cited):
            if _is_same(match["share"], share):
                return match["all"]
    for match in _OF_THOSE.finditer(cited):
        before = cited[: match.start()]
        parts = list(PART_AND_ALL.finditer(before))
        numbers = [one for one in _counted(before) if _unit(one) != "%"]
        if _is_same(match["share"], share) and numbers:
            last = numbers[-1]
            part = next((one["some"] for one in parts if one.start("all") == last.start), "")
            return part or last.words
    return ""


def _is_same(one: str, other: str) -> bool:
    amounts = [
        {amount for number in numbers_in(words, english=True) for amount in number.amounts}
        for words in (one, other)
    ]
    return bool(amounts[0] & amounts[1])


def _counted(words: str) -> Sequence[Number]:
    """Its numbers but for years, scores, and “double”."""
    return [
        one
        for one in numbers_in(without_scores(words), english=True)
        if one.needs_support and one.amounts and not (_value(one) in YEARS and not _unit(one))
    ]


def _value(number: Number) -> float:
    return min(number.amounts).value


def _values(number: Number) -> set[float]:
    return {one.value for one in number.amounts}


def _unit(number: Number) -> str:
    return min(number.amounts).unit
