"""Numbers that an answer reckons from those it cites: counts of a list, sums, shares, round figures."""

import re
from collections.abc import Sequence
from itertools import chain, combinations
from math import isclose

from bot.readers.model.answers.checks.differences import tells_a_difference
from bot.readers.model.answers.meanings import english_stems
from bot.readers.model.facts.numbers import Amount, Number, numbers_abroad, numbers_in

_COUNTED = range(2, 11)  # things that a list may have
_MOST_COMPARED = 100  # amounts of the cited sentences, each with each; a table has more
_MOST_AMOUNTS = 8  # of the cited sentences, that are added up
_NEARLY = 0.12  # of a share, that it may be off: "a third" of what is 0.36
_EXACTLY = 0.02  # of a share in figures
_ROUNDED = 0.06  # of a number that is said to be about right
_BEFORE = 24  # characters before a number, in which stands how near it is
_MOST_DIGITS = 2  # of a round number, but for its zeros
_PASSED = 1.3  # times a round number, that what is more than it may be
_NEARLY_REACHED = 0.9  # the same, of what nearly is it
_NOUN_WITHIN = 3  # words behind a number, that say what it counts
_SAME_TIME = 0.05  # of a time, that it may be off where it is told in another unit
_DAYS = {
    "hour": 1 / 24,
    "day": 1.0,
    "week": 7.0,
    "fortnight": 14.0,
    "month": 30.4,
    "year": 365.0,
    "decade": 3650.0,
}
_UNIT_OF_TIME = re.compile(rf"[\s-]*({'|'.join(_DAYS)})s?\b", re.IGNORECASE)
_AND_A_HALF = re.compile(
    rf"\b(?P<count>[\w.]+) (?P<unit>{'|'.join(_DAYS)})s? and (?:an?|one)[- ]half\b", re.IGNORECASE
)
_TIMES = re.compile(r"[\s-]*(?:times|fold)\b", re.IGNORECASE)
_PART = re.compile(r"\b([\w-]+) (?:in|out of|of) (?:the |every )?([\w-]+)", re.IGNORECASE)
_SCORE = re.compile(r"\b\d{1,3}[-–]\d{1,3}\b(?: \(\d{1,2}\))?")
_OF_ALL_OF_THEM = re.compile(r"^\s*(?:out )?of (?:the |its |their |his |her )?\d[\d.,]*(?= [a-z])")
_BETWEEN_LISTED = re.compile(r",|;|\.\s|\b(?:and|und|et|y|or)\b")
YEARS = range(1800, 2101)
_POINTS = re.compile(
    r"[\s-]*(?:percentage |prozent|procent)?(?:points?|punkte?n?|puntos?|punt[io]|pontos?|punten)\b",
    re.IGNORECASE,
)
# “Two … while a third”: by its place each tells how many there are.
_LAST_OF_SEVERAL = re.compile(
    r"(?<!by )\b(?:a|the) (?P<last>third|fourth|fifth)\b(?! (?:of|less|more)\b)", re.IGNORECASE
)
_LAST = {"third": 3, "fourth": 4, "fifth": 5}
_ABOUT = re.compile(
    r"(?:\b(?:about|around|some|roughly|nearly|almost|approximately|over|under|more than|less than|fewer than"
    r"|at least|at most|up to|just|close to|well|rund|etwa|fast|knapp|über|mehr als|gut|ungefähr|près de"
    r"|environ|plus de|moins de|quelque|presque|casi|unos|más de|circa|quasi)\b[\s$£€]*|~\s*)$",
    re.IGNORECASE,
)
_MORE_THAN = re.compile(
    r"\b(?:more than|over|at least|upwards of|in excess of|topp\w+)[\s$£€¥]*$", re.IGNORECASE
)
_NEARLY_SO = re.compile(
    r"\b(?:nearly|almost|just under|less than|fewer than|close to|not quite)[\s$£€¥]*$", re.IGNORECASE
)


def is_reckoned(words: str, sentence: str, cited: Sequence[str], *, english: bool) -> bool:
    """Whether the number `words` of `sentence` follows from numbers or lists in the cited sentences."""
    place = sentence.find(words)
    if _is_and_a_half(sentence, place, cited, english=english):
        return True
    number = next(chain(numbers_in(words, english=True), numbers_abroad(words)), None)
    if number is None:
        return False
    after = sentence[place + len(words) :]
    if _counts(number, after, cited, english=english) or _counts_to_the_last(number, cited):
        return True
    amounts = [
        amount for one in cited for found in numbers_in(one, english=english) for amount in found.amounts
    ]
    values = list(dict.fromkeys(amounts))[:_MOST_COMPARED]
    hedged = bool(_ABOUT.search(sentence[max(0, place - _BEFORE) : place]))
    part = _part(sentence, place, place + len(words))
    differs = tells_a_difference(sentence, english=english)
    return (part is not None and _is_share(part, values)) or any(
        _is_share(wanted, values, in_words=hedged or not words[:1].isdigit())
        or _is_part_of_one(wanted, values)
        or _is_rounded(wanted, values, hedged=hedged, may_be_year="," not in words)
        or _is_passed(wanted, values, sentence[max(0, place - _BEFORE) : place])
        or wanted.value in _sums(wanted, values, differences=differs)
        or (differs and not wanted.unit and wanted.value in _gaps(values, after, english=english))
        or (hedged and _is_about_a_difference(wanted, values, sentence))
        or _is_shown_as_gap(wanted, values, sentence[:place] + after)
        or (bool(_TIMES.match(after)) and wanted.value in _quotients(values))
        or _is_as_long(wanted.value, after, cited, english=english)
        for wanted in number.amounts
    )


def is_difference(words: str, texts: Sequence[str]) -> bool:
    """Whether two numbers of one of `texts` lie as far apart as the number `words` says."""
    wanted = {one.value for number in numbers_in(words, english=True) for one in number.amounts}
    for text in texts:
        values = {one.value for number in numbers_in(text, english=True) for one in number.amounts}
        if any(one - other in wanted for one in values for other in values):
            return True
    return False


def _part(sentence: str, start: int, end: int) -> Amount | None:
    """The share of "nine in ten", "10 out of 18", one of whose numbers stands there."""
    for match in _PART.finditer(sentence):
        if match.start() <= start and end <= match.end():
            found = [next((one for one in numbers_in(match[group], english=True)), None) for group in (1, 2)]
            values = [
                min(one.value for one in number.amounts) for number in found if number and number.amounts
            ]
            if len(values) == 2 and values[0] < values[1]:
                return Amount(values[0] / values[1])
    return None


def _quotients(amounts: Sequence[Amount]) -> set[float]:
    values = [one.value for one in amounts if one.value][:_MOST_AMOUNTS]
    return {float(round(one / other)) for one in values for other in values}


def _is_as_long(value: float, after: str, cited: Sequence[str], *, english: bool) -> bool:
    """Whether a time is told in another unit: two decades in years, 21 days in weeks."""
    unit = _UNIT_OF_TIME.match(after)
    if unit is None:
        return False
    if any(
        one.value in YEARS
        for words in cited
        for number in numbers_in(words, english=english)
        for one in number.amounts
    ):
        return unit[1].lower() in ("year", "decade")  # since then, or until then
    return _lasts(value * _DAYS[unit[1].lower()], cited, english=english)


def _is_and_a_half(sentence: str, place: int, cited: Sequence[str], *, english: bool) -> bool:
    """Whether "a year and a half", of which the half stands at `place`, is told as 18 months."""
    for match in _AND_A_HALF.finditer(sentence):
        count = next(iter(numbers_in(match["count"], english=True)), None)
        whole = min((one.value for one in count.amounts), default=0.0) if count else 1.0
        if place in range(*match.span()):
            return _lasts((whole + 0.5) * _DAYS[match["unit"].lower()], cited, english=english)
    return False


def _lasts(days: float, cited: Sequence[str], *, english: bool) -> bool:
    """Whether one of `cited` tells a time of about so many days."""
    for one in cited:
        for number in numbers_in(one, english=english):
            told = _UNIT_OF_TIME.match(one[number.start + len(number.words) :])
            if told and any(
                isclose(amount.value * _DAYS[told[1].lower()], days, rel_tol=_SAME_TIME)
                for amount in number.amounts
            ):
                return True
    return False


def _is_share(wanted: Amount, amounts: Sequence[Amount], *, in_words: bool = True) -> bool:
    """A half, a third, 40 %, against two numbers of which one is that share of the other, or a percentage."""
    share = wanted.value / 100 if wanted.unit == "%" else wanted.value
    if share >= 1:
        return False
    shares = [
        small.value / large.value for small in amounts for large in amounts if small.value < large.value
    ]
    shares += [one.value / 100 for one in amounts if one.value < 100]
    off = _NEARLY if in_words else _EXACTLY
    return any(isclose(one, share, rel_tol=off) for one in shares)


def _is_part_of_one(wanted: Amount, amounts: Sequence[Amount]) -> bool:
    """“12” where a third of 36 is told."""
    shares = [one.value / 100 if one.unit == "%" else one.value for one in amounts]
    parts = (share * one.value for share in shares for one in amounts if share < 1 and one.unit != "%")
    return any(isclose(part, wanted.value, rel_tol=_ROUNDED) for part in parts)


def _is_rounded(wanted: Amount, amounts: Sequence[Amount], *, hedged: bool, may_be_year: bool) -> bool:
    if may_be_year and wanted.value in YEARS and not wanted.unit:
        return False
    if hedged:
        return any(isclose(one.value, wanted.value, rel_tol=_ROUNDED) for one in amounts)
    digits = f"{wanted.value:f}".replace(".", "").strip("0")
    return len(digits) > 1 and any(float(f"{one.value:.{len(digits)}g}") == wanted.value for one in amounts)


def _is_passed(wanted: Amount, amounts: Sequence[Amount], before: str) -> bool:
    """“More than 40”, of 46; “nearly 50”, of 46: a round number that one is past, or nearly at."""
    more, less = bool(_MORE_THAN.search(before)), bool(_NEARLY_SO.search(before))
    digits = f"{wanted.value:f}".replace(".", "").strip("0")
    if not (more or less) or len(digits) > _MOST_DIGITS or wanted.value < _COUNTED.stop:
        return False
    least, most = (1.0, _PASSED) if more else (_NEARLY_REACHED, 1.0)
    return any(
        (one.unit == wanted.unit or (one.unit != "%" and not wanted.unit))
        and lies_between(one.value, least * wanted.value, most * wanted.value)
        for one in amounts
    )


def _is_about_a_difference(wanted: Amount, amounts: Sequence[Amount], sentence: str) -> bool:
    """“Some $600 more”, of $39,014 and $38,373."""
    values = [one.value for one in amounts if one.unit == wanted.unit and one.value not in YEARS][
        :_MOST_AMOUNTS
    ]
    gaps = (abs(one - other) for one, other in combinations(values, 2))
    is_told = tells_a_difference(sentence, english=True)
    return is_told and any(isclose(gap, wanted.value, rel_tol=_NEARLY) for gap in gaps)


def _is_shown_as_gap(wanted: Amount, amounts: Sequence[Amount], sentence: str) -> bool:
    """“By £56m: it was £212m and is £268m”: a sentence that shows both numbers shows their difference."""
    shown = {
        one.value
        for number in numbers_in(sentence, english=True)
        for one in number.amounts
        if one.unit == wanted.unit
    }
    values = [one.value for one in amounts if one.unit == wanted.unit and one.value in shown][:_MOST_AMOUNTS]
    return any(round(abs(one - other), 6) == wanted.value for one, other in combinations(values, 2))


def _sums(wanted: Amount, amounts: Sequence[Amount], *, differences: bool) -> set[float]:
    """Sums of several in its unit, years aside; the difference of two where one is told of."""
    values = [one.value for one in amounts if one.unit == wanted.unit]
    if differences:
        gaps = {round(abs(one - other), 6) for one, other in combinations(values[:_MOST_AMOUNTS], 2)}
        if wanted.value in gaps:
            return gaps
    added = [one for one in values if one not in YEARS][:_MOST_AMOUNTS]
    sums = (sum(some) for count in range(2, len(added) + 1) for some in combinations(added, count))
    return {round(one, 6) for one in sums}


def _gaps(amounts: Sequence[Amount], after: str, *, english: bool) -> set[float]:
    """How many points lie between each two shares; how much money, whose unit no number abroad has."""
    is_share = bool(_POINTS.match(after))
    values = [
        one for one in amounts if one.unit and (one.unit == "%") == is_share and (is_share or not english)
    ]
    pairs = combinations(values[:_MOST_AMOUNTS], 2)
    return {round(abs(one.value - other.value), 6) for one, other in pairs if one.unit == other.unit}


def _counts_to_the_last(number: Number, cited: Sequence[str]) -> bool:
    """Whether it counts “two” and “a third” together."""
    for sentence in cited:
        for match in _LAST_OF_SEVERAL.finditer(sentence):
            last = _LAST[match["last"].lower()]
            before = numbers_in(sentence[: match.start()], english=True)
            told = {one.value for found in before for one in found.amounts if not one.unit}
            if last - 1 in told and Amount(last) in number.amounts:
                return True
    return False


def _counts(number: Number, after: str, cited: Sequence[str], *, english: bool) -> bool:
    """Whether it may count what the cited sentences tell of, who give no other number for that."""
    if not re.fullmatch(r"[^\W\d_]+|\d{1,2}", number.words):
        return False
    if not any(one.unit == "" and one.value in _COUNTED for one in number.amounts):
        return False
    listed = len(_BETWEEN_LISTED.findall(" ".join(cited))) + 2
    if _UNIT_OF_TIME.match(after) or (cited and min(one.value for one in number.amounts) > listed):
        return False
    counted = counted_by(after)
    numbers = [
        (one.value, counted_by(sentence[found.start + len(found.words) :]))
        for sentence in cited
        for found in numbers_in(without_scores(sentence), english=english)
        for one in found.amounts
        if found.needs_support and one.value > 1 and one.value not in YEARS and not one.unit
    ]
    if not counted:
        return not numbers
    return not any(counted & other or not other for _, other in numbers)


def lies_between(value: float, least: float, most: float) -> bool:
    return least <= value <= most


def without_scores(words: str) -> str:
    """`words` with spaces where a game's scores stood, which are numbers of nothing that is told."""
    return _SCORE.sub(lambda score: " " * len(score.group()), words)


def counted_by(after: str) -> frozenset[str]:
    """The stems of the words behind a number, of which one is what it counts."""
    after = _OF_ALL_OF_THEM.sub("", after)
    return english_stems(" ".join(re.split(r"[,;:.()]", after)[0].split()[:_NOUN_WITHIN]))
