"""English numbers in words: "twenty-four", "two and a half million", "a dozen", "two thirds", "third"."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bot.lexicon.word_set import word_set


def _counted_up(words: str, first: int = 0, step: int = 1) -> dict[str, float]:
    """Each of `words` with its number: `first`, `first + step`, …."""
    return {word: float(first + step * index) for index, word in enumerate(words.split())}


_UNITS = _counted_up(
    """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen"""
)
_TENS = _counted_up("twenty thirty forty fifty sixty seventy eighty ninety", first=20, step=10)
_SMALL = _UNITS | _TENS
MAGNITUDES = {
    "hundred": 100.0,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "dozen": 12.0,
}
_ORDINALS = _counted_up(
    """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
    fifteenth sixteenth seventeenth eighteenth nineteenth twentieth""",
    first=1,
) | {"thirtieth": 30.0, "fortieth": 40.0, "fiftieth": 50.0, "hundredth": 100.0}
_PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}
_PARTS |= {"halves": 2} | {f"{part}s": value for part, value in _PARTS.items()}
_SURELY_PARTS = frozenset({"third", "thirds", "fifth", "fifths", "tenth", "tenths"})
# Other words for small numbers; they carry one, and are never held against a summary themselves.
_OTHER_WORDS = {
    **dict.fromkeys(word_set("both pair couple twice double doubled doubles doubling twins duo"), 2.0),
    **dict.fromkeys(word_set("trio triple tripled trebled"), 3.0),
    **dict.fromkeys(word_set("single once"), 1.0),
    "quadrupled": 4.0,
    "dozens": 12.0,
}
_STARTS = _SMALL.keys() | _ORDINALS.keys() | _PARTS.keys()
NUMBER_WORDS = _STARTS | MAGNITUDES.keys() | _OTHER_WORDS.keys()
# Small numbers in German, French and Spanish that are no words of another kind, there or in English.
ABROAD = (
    _counted_up("drei vier fünf sechs sieben acht neun zehn", first=3)
    | _counted_up("trois quatre cinq six", first=3)
    | _counted_up("tres cuatro cinco seis siete ocho nueve diez", first=3)
    | {"huit": 8.0, "dix": 10.0, "onze": 11.0, "douze": 12.0, "doce": 12.0, "zwölf": 12.0, "quinze": 15.0}
    | dict.fromkeys(word_set("zwanzig vingt veinte"), 20.0)
    | dict.fromkeys(word_set("dreißig trente treinta"), 30.0)
    | dict.fromkeys(word_set("vierzig quarante cuarenta"), 40.0)
    | dict.fromkeys(word_set("fünfzig cinquante cincuenta"), 50.0)
)
_UNITS_ABROAD = (
    _counted_up(
        "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize", first=1
    )
    | {"une": 1.0, "dix-sept": 17.0, "dix-huit": 18.0, "dix-neuf": 19.0}
    | _counted_up("uno dos tres cuatro cinco seis siete ocho nueve", first=1)
    | {"una": 1.0}
    | _counted_up("ein zwei drei vier fünf sechs sieben acht neun", first=1)
)
_TENS_ABROAD = (
    _counted_up("vingt trente quarante cinquante soixante", first=20, step=10)
    | {"quatre-vingt": 80.0, "quatre-vingts": 80.0}
    | _counted_up("treinta cuarenta cincuenta sesenta setenta ochenta noventa", first=30, step=10)
    | _counted_up("zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig", first=20, step=10)
)
_UNIT = "|".join(sorted(_UNITS_ABROAD, key=len, reverse=True))
_TEN = "|".join(sorted(_TENS_ABROAD, key=len, reverse=True))
# "trente et une", "quatre-vingt-dix", "treinta y dos", "dreiundzwanzig", "quatre-vingts".
COMPOUND_ABROAD = re.compile(
    rf"\b(?:(?P<ten>{_TEN})(?:-et-| et |-| y )(?P<unit>{_UNIT})|(?P<first>{_UNIT})und(?P<then>{_TEN})"
    r"|(?P<alone>quatre-vingts?))\b",
    re.IGNORECASE,
)
_LEAST_ORDINAL = 3  # "first" and "second" are in too many phrases that count nothing


def value_of_compound(match: re.Match[str]) -> float:
    """Of a match of `COMPOUND_ABROAD`."""
    parts = {name: (part or "").lower() for name, part in match.groupdict().items()}
    ten = _TENS_ABROAD[parts["ten"] or parts["then"] or parts["alone"]]
    return ten + _UNITS_ABROAD.get(parts["unit"] or parts["first"], 0.0)


class WrittenNumber(NamedTuple):
    """Words `[start, end)` that are a number.

    `needs_support` says that a summary must have it from somewhere.
    """

    start: int
    end: int
    value: float
    percent: tuple[float, ...] = ()  # of a fraction
    needs_support: bool = True


def written_numbers(words: Sequence[str]) -> Iterator[WrittenNumber]:
    """The numbers in lower-case `words`, hyphens already parting them, the longest at each place."""
    place = 0
    while place < len(words):
        word = words[place]
        if word in _OTHER_WORDS:
            yield WrittenNumber(place, place + 1, _OTHER_WORDS[word], needs_support=False)
        elif word in _STARTS or (word in ("a", "an") and _is_counted(words, place + 1)):
            found = _read(words, place)
            yield found
            place = found.end
            continue
        place += 1


def _is_counted(words: Sequence[str], place: int) -> bool:
    return place < len(words) and (words[place] in MAGNITUDES or words[place] in _PARTS)


def _read(words: Sequence[str], start: int) -> WrittenNumber:
    total = current = 0.0
    place = start
    while place < len(words):
        word = words[place]
        if word in _SMALL:
            if not _follows(current, _SMALL[word]):
                break
            current += _SMALL[word]
        elif word in MAGNITUDES:
            current = (current or 1) * MAGNITUDES[word]
            if MAGNITUDES[word] >= 1000:  # closes its group: 2,400,150
                total, current = total + current, 0
        elif word in ("a", "an") and place == start:
            pass
        elif word == "and" and words[place + 1 : place + 3] == ["a", "half"]:
            whole = MAGNITUDES.get(words[place - 1], 1)
            if whole >= 1000:  # "a million and a half"
                total += whole / 2
            else:
                current += 0.5
            place += 2
        elif word == "and" and words[place - 1] in MAGNITUDES and _goes_on(words, place + 1):
            pass
        elif word in _PARTS or word in _ORDINALS:
            return _part_or_ordinal(words, start, place, total + current)
        else:
            break
        place += 1
    value = total + current
    return WrittenNumber(start, place, value, needs_support=value > 1)


def _follows(current: float, value: float) -> bool:
    """Whether a small number may stand behind what came so far: "twenty four", not "four twenty"."""
    if current == 0:
        return True
    return current % 100 == 0 or (current % 100 >= 20 and current % 10 == 0 and value < 10)


def _goes_on(words: Sequence[str], place: int) -> bool:
    return not _SMALL.keys().isdisjoint(words[place : place + 1])


def _part_or_ordinal(words: Sequence[str], start: int, place: int, before: float) -> WrittenNumber:
    """Two thirds, a third, half a million, twenty-third, third."""
    word = words[place]
    counted = before or (1 if place > start else 0)
    is_ordinal = before >= 20 and word in _ORDINALS
    if word in _PARTS and (counted or word == "half") and not is_ordinal:
        return _fraction(words, start, place, counted or 1)
    value = before + _ORDINALS.get(word, 0)
    return WrittenNumber(start, place + 1, value, needs_support=value >= _LEAST_ORDINAL)


def _fraction(words: Sequence[str], start: int, place: int, counted: float) -> WrittenNumber:
    value = counted / _PARTS[words[place]]
    end = place + 1
    of = end + (words[end : end + 1] == ["of"])
    named = of + (words[of : of + 1] == ["a"])
    if named < len(words) and words[named] in MAGNITUDES:
        return WrittenNumber(start, named + 1, value * MAGNITUDES[words[named]])
    percent = 100 * value
    # "A quarter" may be three months and "half" of a match, so only shares are held against a summary.
    is_share = (
        words[end : end + 1] == ["of"]
        or words[max(0, start - 1) : start] == ["by"]
        or words[place] in _SURELY_PARTS
    )
    return WrittenNumber(start, end, value, (percent, float(int(percent)), float(round(percent))), is_share)
