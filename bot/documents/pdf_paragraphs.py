"""Printed lines joined to paragraphs, over the ends of columns and pages.

Footnotes, and what is set into a sentence, such as a figure or a box, stand below its paragraph.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from bot.article.spans import Span
from bot.documents.pdf_lines import PdfLine, usual_size
from bot.documents.pdf_placed_lines import (
    PlacedLine,
    breaks_off,
    follows_closely,
    goes_on,
    is_apart,
    is_as_large,
    placed_lines,
    takes_up,
    text_of,
)

_SMALLER = 0.94  # of the document's letters: a footnote is set in no larger ones
_LONGEST_SET_IN = 200  # characters of a paragraph as large as the story's: a longer one is the story's
_MOST_SET_IN = 100  # paragraphs, such as the words of a chart
_BETWEEN = "\n\n"
# A number that a text goes on behind: “107–118.” and “931, ” end a reference to another book.
_NOTE = re.compile(r"(?:(?P<number>\d{1,3})[.)]?(?:\s*[^\W\d_]|\s+[“”\"‘(\[])|[*†‡§∗])")
_HYPHEN = re.compile(r"[^\W\d_]-\Z")
_GOES_ON = re.compile(r"(?:\w[-–/]|[—/])\Z")
_HYPHENATED = re.compile(r"[^\W\d_]+-[^\W\d_]+")
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(slots=True)
class _Paragraph:
    """`last` is its last line so far; `turns` says where in the text which page begins.

    `lines` is the text, line by line: to join them anew for each takes long where there are thousands.
    """

    last: PlacedLine
    lines: list[str] = field(default_factory=list)
    length: int = 0  # characters
    turns: list[tuple[int, int]] = field(default_factory=list)

    def write(self, words: str) -> None:
        self.lines.append(words)
        self.length += len(words)

    def take_back(self) -> str:
        """The last line, which stands there no more."""
        words = self.lines.pop()
        self.length -= len(words)
        return words


def joined_paragraphs(pages: Sequence[Sequence[Sequence[PdfLine]]]) -> tuple[str, tuple[Span, ...]]:
    """The text of `pages`, each a list of columns, and the span of each page in it."""
    usual = usual_size(piece for page in pages for column in page for line in column for piece in line.pieces)
    written = _Writing(_words_in(line for page in pages for column in page for line in column))
    column_number = 0
    for number, page in enumerate(pages):
        notes: list[PdfLine] = []
        for index, column in enumerate(page):
            story, footnotes = _parted_from_notes(column, usual, is_first=index == 0)
            notes += footnotes
            column_number += 1
            for placed in placed_lines(story, column_number):
                written.add(placed, number)
        written.add_notes(placed_lines(notes, -number - 1), number)
    return written.text(len(pages))


class _Writing:
    """Paragraphs as they grow, line by line."""

    def __init__(self, words: tuple[frozenset[str], frozenset[str]]) -> None:
        self._hyphenated, self._whole = words
        self._paragraphs: list[_Paragraph] = []
        self._open: _Paragraph | None = None
        self._broken_off: _Paragraph | None = None  # within a sentence
        self._set_in: list[_Paragraph] = []  # came since then
        self._below: list[_Paragraph] = []  # was set in, and waits until the column makes a break

    def add(self, placed: PlacedLine, page: int) -> None:
        if self._open is not None and goes_on(self._open.last, placed):
            paragraph = self._open
        else:
            paragraph = self._taken_up_by(placed) or self._opened(placed)
        if paragraph.lines:
            paragraph.write(self._joined_to(paragraph.take_back(), placed.text))
        if not paragraph.turns or paragraph.turns[-1][0] != page:
            paragraph.turns.append((page, paragraph.length))
        paragraph.write(placed.text)
        paragraph.last = placed
        self._open = paragraph

    def add_notes(self, lines: Iterable[PlacedLine], page: int) -> None:
        """Below the paragraph that is open, which may go on with the next page."""
        notes = _Writing((self._hyphenated, self._whole))
        number = None
        for placed in lines:
            if found := _NOTE.match(placed.text):
                counted = int(found["number"]) if found["number"] else None
                if number is None or counted is None or counted == number + 1:
                    notes._close()
                    number = counted
            notes.add(placed, page)
        notes._close()
        self._latest().extend(notes._paragraphs)

    def text(self, pages: int) -> tuple[str, tuple[Span, ...]]:
        self._close()
        starts: dict[int, int] = {}
        at = 0
        for paragraph in self._paragraphs:
            for page, place in paragraph.turns:
                starts.setdefault(page, at + place)
            at += paragraph.length + len(_BETWEEN)
        whole = _BETWEEN.join("".join(paragraph.lines) for paragraph in self._paragraphs)
        edges = [len(whole)]
        for page in reversed(range(1, pages)):
            edges.append(min(starts.get(page, edges[-1]), edges[-1]))
        edges.append(0)
        edges.reverse()
        return whole, tuple(Span(start, end) for start, end in pairwise(edges))

    def _taken_up_by(self, placed: PlacedLine) -> _Paragraph | None:
        """The paragraph that was broken off, where a line goes on with its sentence and with none nearer."""
        paragraph = self._broken_off
        if paragraph is None or not takes_up(paragraph.last, placed):
            return None
        if self._open is not None and follows_closely(self._open.last, placed):
            return None
        self._below += self._set_in
        self._broken_off, self._set_in = None, []
        return paragraph

    def _opened(self, placed: PlacedLine) -> _Paragraph:
        before = self._open
        if before is None or is_apart(before.last, placed):
            self._paragraphs += self._below
            self._below = []
        if before is not None and len(before.lines) > 1 and breaks_off(before.last):
            self._let_go()
            self._broken_off = before
        elif self._broken_off is not None and self._is_past(self._broken_off):
            self._let_go()
        opened = _Paragraph(placed)
        self._latest().append(opened)
        return opened

    def _latest(self) -> list[_Paragraph]:
        return self._paragraphs if self._broken_off is None else self._set_in

    def _is_past(self, broken_off: _Paragraph) -> bool:
        """Whether so much came since a paragraph was broken off that the story went on without it."""
        if len(self._set_in) >= _MOST_SET_IN:
            return True
        last = self._set_in[-1] if self._set_in else broken_off
        return last is not broken_off and (
            last.length > _LONGEST_SET_IN and is_as_large(last.last, broken_off.last)
        )

    def _let_go(self) -> None:
        self._paragraphs += self._set_in
        self._broken_off, self._set_in = None, []

    def _close(self) -> None:
        self._paragraphs += self._below
        self._below = []
        self._let_go()
        self._open = None

    def _joined_to(self, before: str, line: str) -> str:
        """The line before one that goes on: with a space after it, or the first half of a broken word."""
        if not _GOES_ON.search(before):
            return f"{before} "
        if not _HYPHEN.search(before) or not line[0].islower():
            return before
        first, second = _last_word(before[:-1]), _first_word(line)
        is_compound = f"{first}-{second}".lower() in self._hyphenated
        return before if is_compound and f"{first}{second}".lower() not in self._whole else before[:-1]


def _parted_from_notes(
    column: Sequence[PdfLine], usual: float, *, is_first: bool
) -> tuple[list[PdfLine], list[PdfLine]]:
    """A column's lines, and the footnotes below them; a page in small print begins with none."""
    start = len(column)
    while start and column[start - 1].size < _SMALLER * usual:
        start -= 1
    if start == 0 and is_first:
        return list(column), []
    while start < len(column) and not _NOTE.match(text_of(column[start])):
        start += 1
    return list(column[:start]), list(column[start:])


def _words_in(lines: Iterable[PdfLine]) -> tuple[frozenset[str], frozenset[str]]:
    """Words with a hyphen inside them, and words without."""
    hyphenated: set[str] = set()
    whole: set[str] = set()
    for line in lines:
        for piece in line.pieces:
            hyphenated.update(word.lower() for word in _HYPHENATED.findall(piece.text))
            whole.update(word.lower() for word in _WORD.findall(piece.text))
    return frozenset(hyphenated), frozenset(whole)


def _first_word(text: str) -> str:
    found = _WORD.match(text)
    return found.group() if found else ""


def _last_word(text: str) -> str:
    found = _WORD.findall(text[-40:])
    return found[-1] if found else ""
