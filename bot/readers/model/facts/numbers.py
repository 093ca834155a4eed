"""The numbers in a text, however they are written: "$2.4m" is "2.4 million dollars", "third" is "3rd"."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from bot.article.spans import Span
from bot.readers.model.facts.number_words import (
    ABROAD,
    COMPOUND_ABROAD,
    NUMBER_WORDS,
    value_of_compound,
    written_numbers,
)
from bot.readers.model.facts.units import CURRENCIES, MAY_BE_A_UNIT, MULTIPLIERS, PERCENT

_WORD = r"[^\W\d_]+"
_NUMBER = re.compile(
    r"(?P<digits>[0-9]+(?:[.,'’][0-9]+|[ \u00a0\u202f\u2009][0-9]{3}(?![0-9]))*)"
    r"(?P<fraction>[½¼¾])?"
    r"(?P<time>:[0-9]{2}(?![0-9]))?"
    rf"(?:(?P<percent>\s?(?:{PERCENT}))"
    rf"|[ \u00a0\u202f-]?(?P<word>{_WORD})(?:[ \u00a0-](?P<next>{_WORD}))?)?",
    re.IGNORECASE,
)
_CURRENCY_BEFORE = re.compile(
    r"((?:[A-Z]{1,2})?\$|[£€¥₹₽₩₴₦₱₺₪₵฿]|(?<![^\W_])(?:R(?!\s)|Rs\.?|RM|Rp|[Kk]r|Fr|SFr|zł|Kč|Ft|K?[Ss]h|Dh"
    r"|RMB|AED|AUD|BRL|CAD|CHF|CNY|CZK|DKK|EUR|GBP|HUF|IDR|INR|JPY|KES|MYR|NGN|NOK|NZD|PKR|PLN|SEK|SGD|USD|ZAR))"
    r"\s?$"
)
_PART_OF_A_CODE = re.compile(r"(?:[^\W_]|[A-Z]-)\Z")  # G7, F-16
_IN_THOUSANDS = re.compile(r"[0-9]{1,3}(?:[.,'’ \u00a0\u202f\u2009][0-9]{3})+")  # which no code is: K400,000
_RANGE = re.compile(
    rf"([0-9]+(?:[.,][0-9]+)?)\s?(?:-|–|—|to|and|or|bis|à|y|e)\s?([0-9]+(?:[.,][0-9]+)?)\s?(?:{PERCENT})",
    re.IGNORECASE,
)
# "Between $7.5 and $8 million": the first are millions, too.
_SHARED_MULTIPLIER = re.compile(
    r"\s?(?:-|–|—|to|and|or|bis|und|à|et|y|e)\s?(?:(?:US|A|C)?[$£€¥])?[0-9]+(?:[.,][0-9]+)?"
    rf"[ \u00a0-](?P<word>{_WORD})",
    re.IGNORECASE,
)
_DATE = re.compile(
    r"(?<![0-9])(?P<one>[0-9]{1,2})[./](?P<other>[0-9]{1,2})[./](?P<year>[0-9]{2}(?:[0-9]{2})?)(?![0-9])"
)
_ISO_DATE = re.compile(r"(?<![0-9])[0-9]{4}-(?P<month>[0-9]{2})-[0-9]{2}(?![0-9])")
_NUMBER_WORDS = re.compile(
    rf"(?:[\s-]+(?:(?:and|of(?=[\s-]+an?\b))[\s-]+)?(?:an?[\s-]+)?"
    rf"(?:{'|'.join(sorted(NUMBER_WORDS, reverse=True))})\b)*"
    r"(?:\s+of\b)?",
    re.IGNORECASE,
)
_ARTICLE_BEFORE = re.compile(r"\ban?[\s-]$", re.IGNORECASE)
_LONGEST_UNIT = 24
_MAGNITUDE_ABROAD = re.compile(r"\s+(?:tausend|millio|millia|mille?\b|mil\b|millones)", re.IGNORECASE)
_PLAIN_WORD = re.compile(r"[^\W\d_]+")
_FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75}
_HALVES_OF_DAY = frozenset({"am", "pm", "a", "p"})
_HOURS_ABROAD = frozenset({"uhr", "heures", "horas"})
_MOST_DIGITS = 40
_THOUSANDS_GROUP = 3
_MINUTES = 12 * 60


class Amount(NamedTuple):
    """`unit` is "%", a currency, or "" where nothing says what is counted."""

    value: float
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Number:
    """A number as it stands, and each thing that it may mean.

    `needs_support` says that a summary must have it from somewhere.
    """

    words: str
    start: int
    amounts: frozenset[Amount]
    needs_support: bool = True


class Amounts:
    """All amounts of a text, to compare with."""

    def __init__(self, text: str, *, english: bool) -> None:
        self._units: dict[float, set[str]] = {}
        for number in (*numbers_in(text, english=english), *numbers_abroad(text)):
            self._add(number.amounts)
        for match in _RANGE.finditer(text):
            self._add(Amount(value, "%") for value in _values(match[1]))
        for match in _DATE.finditer(text):
            self._add([Amount(float(f"20{match['year']}"))] if len(match["year"]) == 2 else ())

    def hold(self, number: Number, *, in_any_unit: bool) -> bool:
        """Whether `number` is among them. Two currencies differ; percent is percent unless `in_any_unit`."""
        return any(self._holds(amount, in_any_unit=in_any_unit) for amount in number.amounts)

    def _holds(self, amount: Amount, *, in_any_unit: bool) -> bool:
        units = self._units.get(amount.value)
        if units is None:
            return False
        if amount.unit == "" or amount.unit in units:
            return True
        return "" in units and (in_any_unit or amount.unit not in ("%", "clock"))

    def _add(self, amounts: Iterable[Amount]) -> None:
        for amount in amounts:
            self._units.setdefault(amount.value, set()).add(amount.unit)


def numbers_in(text: str, *, english: bool, digits_alone: bool = False) -> Iterator[Number]:
    """The numbers of `text`; those in words only if it is `english`.

    `digits_alone` also takes what stands before a "million" for a meaning, as other languages have
    words for that which nobody listed.
    """
    for match in _NUMBER.finditer(text):
        if not _is_part_of_a_code(match):
            yield _number(match, digits_alone=digits_alone, english=english)
    if english:
        yield from _written(text)


def months_in_figures(text: str) -> frozenset[int]:
    """The months that dates such as 05/01/2024 and 2024-01-05 may name."""
    months = {int(match["month"]) for match in _ISO_DATE.finditer(text)}
    for match in _DATE.finditer(text):
        months |= {int(match["one"]), int(match["other"])}
    return frozenset(months)


def _number(match: re.Match[str], *, digits_alone: bool, english: bool) -> Number:
    word, following = (match["word"] or "").lower(), (match["next"] or "").lower()
    is_half_of_day = word in _HALVES_OF_DAY and not (len(word) == 1 and following)  # "$2.53 a share"
    if match["time"] or is_half_of_day or word in _HOURS_ABROAD:
        return _found(match, "time" if match["time"] else "word", _clock(match, word))
    values = _values(match["digits"], english=english)
    if match["fraction"]:
        values = {value + _FRACTIONS[match["fraction"]] for value in values}
    unit = "%" if match["percent"] else _unit_before(match)
    if word not in MULTIPLIERS:
        shared = _SHARED_MULTIPLIER.match(match.string, match.end("digits"))
        by = MULTIPLIERS.get(shared["word"].lower()) if shared else None
        values |= {round(value * by, 6) for value in values} if by else set()
        amounts = frozenset(Amount(value, unit or CURRENCIES.get(word, "")) for value in values)
        return _found(match, "percent" if match["percent"] else "digits", amounts)
    multiplied = {round(value * MULTIPLIERS[word], 6) for value in values}
    if digits_alone or (word in MAY_BE_A_UNIT and not unit):
        multiplied |= values
    unit = unit or CURRENCIES.get(following, "")
    return _found(match, "word", frozenset(Amount(value, unit) for value in multiplied))


def _currency_before(match: re.Match[str]) -> str:
    before = _CURRENCY_BEFORE.search(match.string[max(0, match.start() - 5) : match.start()])
    return before.group() if before else ""


def _unit_before(match: re.Match[str]) -> str:
    sign = _currency_before(match).strip(" .\u00a0").lower()
    return CURRENCIES.get(sign if sign.isalpha() else sign[-1:], "")


def _is_part_of_a_code(match: re.Match[str]) -> bool:
    before = match.string[max(0, match.start() - 2) : match.start()]
    return not (
        _PART_OF_A_CODE.search(before) is None
        or _currency_before(match)
        or (before[-1:].isalpha() and _IN_THOUSANDS.fullmatch(match["digits"]))
    )


def _found(match: re.Match[str], last: str, amounts: frozenset[Amount]) -> Number:
    """The number up to the end of the group `last`."""
    start = match.start() - len(_currency_before(match))
    return Number(match.string[start : max(match.end(last), match.end("fraction"))], start, amounts)


def _clock(match: re.Match[str], word: str) -> frozenset[Amount]:
    """Minutes since noon or midnight, as 15:30 and 3.30pm are one; a full hour may stand alone too."""
    parts = re.findall(r"[0-9]+", match["digits"] + (match["time"] or ""))
    hour = int(parts[0][:2])
    minutes = int(parts[1][:2]) if len(parts) > 1 else 0
    amounts = {Amount(float((hour * 60 + minutes) % _MINUTES), "clock")}
    return frozenset(amounts | {Amount(float(hour))} if word and not minutes else amounts)


def _values(digits: str, *, english: bool = False) -> set[float]:
    """What figures may mean: a mark before three digits parts thousands or begins decimals.

    So does a space, or two numbers stand side by side: "400 737 jets"; none of them begins with a zero.
    In English a comma there parts thousands alone.
    """
    parts = digits.split(" ")
    are_two = len(parts) > 1 and not any(part.startswith("0") for part in parts)
    beside = {float(part) for part in parts if part.isdigit()} if are_two else set()
    return beside | _values_of_one(digits, english=english)


def _values_of_one(digits: str, *, english: bool) -> set[float]:
    plain = re.sub(r"[ \u00a0\u202f\u2009'’]", "", digits)
    if len(plain) > _MOST_DIGITS:
        return set()
    parts = re.split(r"[.,]", plain)
    if len(parts) == 1:
        return {float(plain)}
    whole = float("".join(parts))
    last_is_group = len(parts[-1]) == _THOUSANDS_GROUP
    marks = set(re.findall(r"[.,]", plain))
    decimal = float("".join(parts[:-1]) + "." + parts[-1])
    if len(marks) == 2:
        return {decimal}
    if len(parts) == 2:
        if last_is_group and english and marks == {","}:
            return {whole}
        return {whole, decimal} if last_is_group else {decimal}
    return {whole} if last_is_group else {float(part) for part in parts}


def _written(text: str) -> Iterator[Number]:
    for stretch in _stretches_of_numbers(text):
        matches = list(_PLAIN_WORD.finditer(text, stretch.start, stretch.end))
        words = [match.group().lower() for match in matches]
        for found in written_numbers(words):
            start, end = matches[found.start].start(), matches[found.end - 1].end()
            unit = _unit_behind(text[end : end + _LONGEST_UNIT])
            amounts = {Amount(found.value, unit), *(Amount(percent, "%") for percent in found.percent)}
            yield Number(text[start:end], start, frozenset(amounts), found.needs_support)


def numbers_abroad(text: str) -> Iterator[Number]:
    """Small ones in words of a few languages that are not English."""
    for match in COMPOUND_ABROAD.finditer(text):
        if _MAGNITUDE_ABROAD.match(text, match.end()):
            continue
        yield Number(match.group(), match.start(), frozenset({Amount(value_of_compound(match))}))
    text = COMPOUND_ABROAD.sub(lambda match: " " * len(match.group()), text)
    for match in _PLAIN_WORD.finditer(text):
        value = ABROAD.get(match.group().lower())
        if value is not None and not _MAGNITUDE_ABROAD.match(text, match.end()):
            yield Number(match.group(), match.start(), frozenset({Amount(value)}))


def _stretches_of_numbers(text: str) -> Iterator[Span]:
    """Where words for numbers stand, with an "a" before them."""
    end = 0
    for match in _PLAIN_WORD.finditer(text):
        if match.start() < end or match.group().lower() not in NUMBER_WORDS:
            continue
        article = _ARTICLE_BEFORE.search(text[max(end, match.start() - 3) : match.start()])
        start = match.start() - (len(article.group()) if article else 0)
        goes_on = _NUMBER_WORDS.match(text, match.end())
        end = goes_on.end() if goes_on else match.end()
        yield Span(start, end)


def _unit_behind(words: str) -> str:
    following = [match.group().lower() for match in _PLAIN_WORD.finditer(words)][:2]
    if following[:1] == ["percent"] or following == ["per", "cent"]:
        return "%"
    return CURRENCIES.get(following[0], "") if following else ""
