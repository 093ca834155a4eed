"""Numbers that an answer reckons from those it cites: counts of a list, sums, shares, round figures."""

import re
from collections.abc import Sequence
from itertools import combinations

from bot.readers.model.facts.numbers import Amount, Number, numbers_in

_MOST_COUNTED = 10  # things that a list may have
_MOST_AMOUNTS = 8  # of the cited sentences, that are added up
_NEARLY = 0.12  # of a share, that it may be off: "a third" of what is 0.36
_ROUNDED = 0.06  # of a number that is said to be about right
_YEARS = range(1800, 2101)
_DIFFERENCE = re.compile(
    r"\b(?:more|less|fewer|later|earlier|before|after|difference|gap|increase|decrease|rise|fall|rose|fell"
    r"|left|remain\w*|rest|other|ago|for|years?|old|apart|margin)\b",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"(?:\b(?:about|around|some|roughly|nearly|almost|approximately|over|under|more than|less than|fewer than"
    r"|at least|at most|up to|just|close to|well|rund|etwa|fast|knapp|über|mehr als|gut|ungefähr|près de"
    r"|environ|plus de|moins de|quelque|presque|casi|unos|más de|circa|quasi)\b[\s$£€]*|~\s*)$",
    re.IGNORECASE,
)


def is_reckoned(words: str, sentence: str, cited: Sequence[str], *, english: bool) -> bool:
    """Whether the number `words` of `sentence` follows from numbers or lists in the cited sentences."""
    place = sentence.find(words)
    number = next((one for one in numbers_in(words, english=True)), None)
    if number is None or not cited:
        return False
    amounts = [
        amount for one in cited for found in numbers_in(one, english=english) for amount in found.amounts
    ]
    values = list(dict.fromkeys(amounts))
    hedged = bool(_ABOUT.search(sentence[max(0, place - 24) : place]))
    return any(
        _is_share(wanted, values)
        or _is_rounded(wanted, values, hedged=hedged)
        or wanted.value in _sums(wanted, values, differences=bool(_DIFFERENCE.search(sentence)))
        for wanted in number.amounts
    ) or _counts(number, " ".join(cited), english=english)


def _is_share(wanted: Amount, amounts: Sequence[Amount]) -> bool:
    """A half, a third, 40 %, against two numbers of which one is that share of the other, or a percentage."""
    share = wanted.value / 100 if wanted.unit == "%" else wanted.value
    if not 0 < share < 1:
        return False
    shares = [
        small.value / large.value for small in amounts for large in amounts if 0 < small.value < large.value
    ]
    shares += [one.value / 100 for one in amounts if 0 < one.value < 100]
    return any(abs(one - share) <= _NEARLY * share for one in shares)


def _is_rounded(wanted: Amount, amounts: Sequence[Amount], *, hedged: bool) -> bool:
    if hedged:
        return any(abs(one.value - wanted.value) <= _ROUNDED * abs(one.value) for one in amounts)
    digits = f"{wanted.value:g}".replace(".", "").strip("0")
    return len(digits) > 1 and any(float(f"{one.value:.{len(digits)}g}") == wanted.value for one in amounts)


def _sums(wanted: Amount, amounts: Sequence[Amount], *, differences: bool) -> set[float]:
    """Of several in its unit, years aside; the difference between two where one is told of."""
    values = [one.value for one in amounts if one.unit == wanted.unit]
    if differences:
        gaps = {round(abs(one - other), 6) for one, other in combinations(values[:_MOST_AMOUNTS], 2)}
        if wanted.value in gaps:
            return gaps
    added = [one for one in values if one not in _YEARS][:_MOST_AMOUNTS]
    sums = (sum(some) for count in range(2, len(added) + 1) for some in combinations(added, count))
    return {round(one, 6) for one in sums}


def _counts(number: Number, cited: str, *, english: bool) -> bool:
    """Whether it may count what the cited sentences list, who give no other number for it."""
    small = [
        one.value for one in number.amounts if one.unit == "" and one.value in range(2, _MOST_COUNTED + 1)
    ]
    if not small or not re.fullmatch(r"[^\W\d_]+|\d{1,2}", number.words):
        return False
    listed = len(re.findall(r",|;|\band\b|\bund\b|\bet\b|\by\b|\bor\b|\.\s", cited)) + 1
    others = {
        one.value
        for found in numbers_in(cited, english=english)
        for one in found.amounts
        if one.unit == "" and 2 <= one.value <= _MOST_COUNTED and found.needs_support
    }
    return min(small) <= listed + 1 and not others
