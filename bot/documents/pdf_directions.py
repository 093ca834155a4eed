"""Lines that are written from right to left, as in Arabic and Hebrew, in the order in which they are read.

A page of them is looked at as in a mirror: so its lines, columns and paragraphs go from left to right, as all
others do. What goes the other way within a line, a number or a name in Latin letters, is one letter there.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from bot.documents.pdf_letters import Letter

SAME_BASE = 0.2  # of the letters' size: how far those of a line may be raised or lowered
WORDS_APART = 0.2  # of the letters' size
_TO_THE_LEFT, _TO_THE_RIGHT, _NUMBERS = frozenset({"R", "AL"}), frozenset({"L"}), frozenset({"EN", "AN"})
# pdfium mirrors these signs in such lines, quotation marks too, which are not mirrored in print.
_MIRRORED = str.maketrans("()[]{}<>«»‹›“”‘’", ")(][}{><»«›‹”“’‘")


def in_reading_order(letters: Sequence[Letter | None]) -> Sequence[Letter | None]:
    """The letters in the order in which they are read; unchanged where nothing goes from right to left."""
    kinds = [_kind(letter) for letter in letters if letter is not None]
    to_the_left = sum(kind in _TO_THE_LEFT for kind in kinds)
    if not to_the_left:
        return letters
    if to_the_left > sum(kind in _TO_THE_RIGHT for kind in kinds):
        mirrored = (letter._replace(left=-letter.right, right=-letter.left) for letter in letters if letter)
        return list(_in_order(mirrored, _TO_THE_RIGHT | _NUMBERS))
    return list(_in_order((letter for letter in letters if letter), _TO_THE_LEFT))


def _in_order(letters: Iterable[Letter], against: frozenset[str]) -> Iterator[Letter | None]:
    """`against`: the kinds of letters that go the other way."""
    for line in _lines(letters):
        last: Letter | None = None
        for letter in _turned(line, against):
            if last is not None and letter.left - last.right > WORDS_APART * letter.size:
                yield None
            yield letter
            last = letter
        yield None


def _lines(letters: Iterable[Letter]) -> Iterator[list[Letter]]:
    """Letters of the same height as lines, each from left to right."""
    line: list[Letter] = []
    for letter in sorted(letters, key=lambda one: one.base):
        if line and abs(letter.base - line[-1].base) > SAME_BASE * letter.size:
            yield sorted(line, key=lambda one: one.left)
            line = []
        line.append(letter)
    if line:
        yield sorted(line, key=lambda one: one.left)


def _turned(line: Sequence[Letter], against: frozenset[str]) -> Iterator[Letter]:
    """The letters, with each stretch that goes the other way as one."""
    is_mirrored = "L" in against
    at = 0
    while at < len(line):
        end = _end_of_stretch(line, at, against)
        stretch = line[at:end]
        if not stretch:
            letter = line[at]
            yield letter._replace(text=letter.text.translate(_MIRRORED)) if is_mirrored else letter
            at += 1
        else:
            yield from (_as_one(part) for part in _parts(stretch, against))
            at = end


def _end_of_stretch(line: Sequence[Letter], start: int, against: frozenset[str]) -> int:
    """Behind its last letter of these kinds; signs and spaces between two of them are part of it."""
    end = start
    for index in range(start, len(line)):
        kind = _kind(line[index])
        if kind in against:
            end = index + 1
        elif end == start or kind in _TO_THE_LEFT | _TO_THE_RIGHT:
            break
    return end


def _parts(stretch: Sequence[Letter], against: frozenset[str]) -> Iterator[Sequence[Letter]]:
    """Numbers follow each other as the line's own letters do; a name in other letters is read as a whole."""
    if any(_kind(letter) in against - _NUMBERS for letter in stretch):
        yield stretch
        return
    start = 0
    for place, (letter, following) in enumerate(pairwise(stretch), start=1):
        if _is_apart(letter, following):
            yield stretch[start:place]
            start = place
    yield stretch[start:]


def _as_one(stretch: Sequence[Letter]) -> Letter:
    text = stretch[-1].text
    for before, letter in pairwise(reversed(stretch)):
        text += f" {letter.text}" if _is_apart(letter, before) else letter.text
    return stretch[0]._replace(text=text, right=max(letter.right for letter in stretch))


def _is_apart(letter: Letter, following: Letter) -> bool:
    return following.left - letter.right > WORDS_APART * letter.size


def _kind(letter: Letter) -> str:
    """Which way the character goes, by Unicode."""
    return unicodedata.bidirectional(letter.text[0])
