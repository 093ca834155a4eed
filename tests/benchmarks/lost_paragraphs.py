"""Why a paragraph that another program found in a document is not whole in the text that Byline read.

`in a table`: cells stand there, which the other program has column by column, or over several lines.
`joined by the other`: every part of it is there, and between the parts Byline ends a paragraph.
"""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

CELL, PARAGRAPH = " | ", "\n\n"
_NEAR = 60  # characters in which a table shows
_LEAST_FOUND = 3  # letters of a part
_MOST_PARTS, _MOST_JOINED = 12, 6


@dataclass(frozen=True, slots=True)
class ReadText:
    """A text with its letters alone; `places` says where in the text each of them stands."""

    text: str
    letters: str = field(init=False)
    places: list[int] = field(init=False)

    def __post_init__(self) -> None:
        alone = [(one, place) for place, sign in enumerate(self.text) for one in letters_of(sign)]
        object.__setattr__(self, "letters", "".join(one for one, _ in alone))
        object.__setattr__(self, "places", [place for _, place in alone])

    def begins_paragraph(self, letter: int) -> bool:
        if not 0 < letter < len(self.places):
            return True
        return PARAGRAPH in self.text[self.places[letter - 1] : self.places[letter]]

    def is_in_table(self, start: int, end: int) -> bool:
        last = self.places[min(end, len(self.places)) - 1]
        return CELL in self.text[max(0, self.places[start] - _NEAR) : last + _NEAR]


def letters_of(text: str) -> str:
    return "".join(one for one in unicodedata.normalize("NFKC", text) if one.isalpha()).casefold()


def why_lost(paragraph: str, read: ReadText) -> str:
    wanted = letters_of(paragraph)
    parts = list(_parts(wanted, read.letters))
    if len(parts) > 1 and any(read.is_in_table(start, end) for start, end in parts):
        return "in a table"
    is_all_there = sum(end - start for start, end in parts) == len(wanted)
    apart = [
        read.begins_paragraph(end) or read.begins_paragraph(start) for (_, end), (start, _) in pairwise(parts)
    ]
    is_joined = is_all_there and len(parts) <= _MOST_JOINED and all(apart)
    return "joined by the other" if is_joined else "otherwise"


def _parts(wanted: str, letters: str) -> Iterator[tuple[int, int]]:
    """The longest parts of it, one after another, that stand somewhere in the text."""
    at = found = 0
    while at < len(wanted) and found < _MOST_PARTS:
        length = _longest(wanted[at:], letters)
        if length >= _LEAST_FOUND:
            start = letters.find(wanted[at : at + length])
            yield start, start + length
            found += 1
        at += max(length, 1)


def _longest(wanted: str, letters: str) -> int:
    low, high = 0, len(wanted)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if wanted[:middle] in letters else (low, middle - 1)
    return low
