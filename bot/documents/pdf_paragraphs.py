"""Printed lines joined to paragraphs, over the ends of columns and pages, footnotes below them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from bot.article.spans import Span
from bot.article.structure.sentence_ends import ends_sentence
from bot.documents.pdf_columns import (
    CELLS_APART,
    PARAGRAPHS_APART,
    PdfLine,
    blocks_of,
    distance_in_text,
    usual_size,
)
from bot.documents.pdf_pieces import PdfPiece

_WORDS_APART = 0.12  # of the letters' size
_RAISED = 0.8  # of the line's letters: a mark that leads to a footnote is no larger
_SMALLER = 0.94  # of the document's letters: a footnote is set in no larger ones
_SAME_SIZE = 0.08
_INDENT = 0.6  # of the letters' size
_BLOCK = 4  # lines that show by themselves how long a full line is
_BETWEEN = "\n\n"
_MARK = re.compile(r"(?:\d{1,3}|[*†‡§∗]{1,2})\Z")
_BEFORE_MARK = re.compile(r"(?:[^\W\d_]{3}|[.,;:!?”\"’')\]])\Z")
# A number that a text goes on behind: “107–118.” and “931, ” end a reference to another book.
_NOTE = re.compile(r"(?:\d{1,3}[.)]?\s*[^\W\d_]|\d{1,3}[.)]?\s+[“”\"‘(\[]|[*†‡§∗])")
_OPENS_ITEM = re.compile(r"(?:\(?\d{1,3}[.)]|\([a-z]{1,4}\)|[•▪◦‣●■○❏\uf0b7\uf0a7])(?:\s|\Z)")
_DASH = re.compile(r"[–—*-]\s")
_HYPHEN = re.compile(r"[^\W\d_]-\Z")
_GOES_ON = re.compile(r"(?:\w[-–/]|[—/])\Z")
_HYPHENATED = re.compile(r"[^\W\d_]+-[^\W\d_]+")
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(slots=True)
class _Paragraph:
    """`turns` says where in `text` which page begins."""

    text: str
    turns: list[tuple[int, int]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Placed:
    """A line with what is usual around it: where full lines end, and how far apart lines are."""

    line: PdfLine
    text: str
    left: float
    full: float
    distance: float
    column: int


def joined_paragraphs(pages: Sequence[Sequence[Sequence[PdfLine]]]) -> tuple[str, tuple[Span, ...]]:
    """The text of `pages`, each a list of columns, and the span of each page in it."""
    usual = usual_size(piece for page in pages for column in page for line in column for piece in line.pieces)
    written = _Writing(_words_in(line for page in pages for column in page for line in column))
    column_number = 0
    for number, page in enumerate(pages):
        notes: list[PdfLine] = []
        for place, column in enumerate(page):
            story, footnotes = _parted_from_notes(column, usual, is_first=place == 0)
            notes += footnotes
            column_number += 1
            for placed in _placed(story, column_number):
                written.add(placed, number)
        written.add_notes(_placed(notes, -number - 1), number)
    return written.text(len(pages))


class _Writing:
    def __init__(self, words: tuple[frozenset[str], frozenset[str]]) -> None:
        self._hyphenated, self._whole = words
        self._paragraphs: list[_Paragraph] = []
        self._open: tuple[_Paragraph, _Placed] | None = None

    def add(self, placed: _Placed, page: int) -> None:
        if self._open is not None and _goes_on(self._open[1], placed):
            paragraph = self._open[0]
            before = self._joint(paragraph.text, placed.text)
            paragraph.text = before
            if not paragraph.turns or paragraph.turns[-1][0] != page:
                paragraph.turns.append((page, len(before)))
            paragraph.text += placed.text
        else:
            paragraph = _Paragraph(placed.text, [(page, 0)])
            self._paragraphs.append(paragraph)
        self._open = (paragraph, placed)

    def add_notes(self, lines: Iterable[_Placed], page: int) -> None:
        """Below the paragraph that is open, which may go on with the next page."""
        story, self._open = self._open, None
        for placed in lines:
            if _NOTE.match(placed.text):
                self._open = None
            self.add(placed, page)
        self._open = story

    def text(self, pages: int) -> tuple[str, tuple[Span, ...]]:
        starts: dict[int, int] = {}
        at = 0
        for paragraph in self._paragraphs:
            for page, place in paragraph.turns:
                starts.setdefault(page, at + place)
            at += len(paragraph.text) + len(_BETWEEN)
        whole = _BETWEEN.join(paragraph.text for paragraph in self._paragraphs)
        edges = [len(whole)]
        for page in reversed(range(1, pages)):
            edges.append(min(starts.get(page, edges[-1]), edges[-1]))
        edges.append(0)
        edges.reverse()
        return whole, tuple(Span(start, end) for start, end in pairwise(edges))

    def _joint(self, before: str, line: str) -> str:
        """What stands before a line that goes on: a space after it, or the first half of a broken word."""
        if not _GOES_ON.search(before):
            return f"{before} "
        if not _HYPHEN.search(before) or not line[0].islower():
            return before
        first, second = _last_word(before[:-1]), _first_word(line)
        is_compound = f"{first}-{second}".lower() in self._hyphenated
        return before if is_compound and f"{first}{second}".lower() not in self._whole else before[:-1]


def _goes_on(before: _Placed, placed: _Placed) -> bool:
    """Whether a line belongs to the paragraph of the one before it."""
    last, line, text = before.line, placed.line, placed.text
    ends, is_lower = ends_sentence(before.text) or before.text.endswith(";"), text[0].islower()
    breaks = ends or not is_lower
    if abs(line.size - last.size) > _SAME_SIZE * last.size or _OPENS_ITEM.match(text):
        return False
    if _is_row(last) or _is_row(line):
        return False
    was_free = _had_room(before, placed)
    if before.column != placed.column:
        return is_lower or not (ends or was_free)
    if line.base - last.base > PARAGRAPHS_APART * placed.distance * line.size:
        return False
    is_indented = placed.left - before.left > _INDENT * line.size
    if (is_indented or _DASH.match(text)) and (ends or was_free):
        return False
    return not (was_free and breaks)


def _had_room(before: _Placed, placed: _Placed) -> bool:
    """Whether the line before was broken off although the next word had found room on it."""
    piece = placed.line.pieces[0]
    word = piece.text.split(" ", 1)[0]
    width = (piece.right - piece.left) * len(word) / len(piece.text)
    return before.line.right + width + 0.5 * placed.line.size < before.full


def _is_row(line: PdfLine) -> bool:
    """Whether it is of a table: cells with wide gaps between them."""
    return " | " in _text_of(line)


def _placed(lines: Sequence[PdfLine], column: int) -> Iterator[_Placed]:
    if not lines:
        return
    rights = sorted(line.right for line in lines)
    right = rights[len(rights) * 19 // 20]
    usual = usual_size(piece for line in lines for piece in line.pieces)
    distance = distance_in_text(lines)
    for block in _blocks(lines, distance):
        shows = len(block) >= _BLOCK or block[0].size > (1 + _SAME_SIZE) * usual
        full = max(line.right for line in block) if shows else right
        for line in block:
            yield _Placed(line, _text_of(line), _left_of(line), full, distance, column)


def _blocks(lines: Sequence[PdfLine], distance: float) -> Iterator[list[PdfLine]]:
    """Lines of one size without a gap between them."""
    for block in blocks_of(lines, distance):
        start = 0
        for at in range(1, len(block)):
            if abs(block[at].size - block[at - 1].size) > _SAME_SIZE * block[at].size:
                yield block[start:at]
                start = at
        yield block[start:]


def _left_of(line: PdfLine) -> float:
    """Where its words begin, behind the sign or number of an item."""
    return line.pieces[1].left if _has_sign(line) else line.pieces[0].left


def _has_sign(line: PdfLine) -> bool:
    first = line.pieces[0].text
    return len(line.pieces) > 1 and bool(_OPENS_ITEM.fullmatch(first) or _DASH.match(f"{first} "))


def _text_of(line: PdfLine) -> str:
    text, last = "", None
    for place, piece in enumerate(line.pieces):
        if last is not None:
            if _is_mark(piece, line, text):
                continue
            apart = piece.left - last.right
            is_cell = apart > CELLS_APART * line.size and not (place == 1 and _has_sign(line))
            text += " | " if is_cell else " " if apart > _WORDS_APART * line.size else ""
        text += piece.text
        last = piece
    return text


def _is_mark(piece: PdfPiece, line: PdfLine, before: str) -> bool:
    """Whether it only leads to a footnote."""
    is_raised = piece.size <= _RAISED * line.size and piece.base < line.base
    return bool(is_raised and _MARK.match(piece.text) and _BEFORE_MARK.search(before))


def _parted_from_notes(
    column: Sequence[PdfLine], usual: float, *, is_first: bool
) -> tuple[list[PdfLine], list[PdfLine]]:
    """A column's lines, and the footnotes below them."""
    start = len(column)
    while start and column[start - 1].size < _SMALLER * usual:
        start -= 1
    while start < len(column) and not _NOTE.match(_text_of(column[start])):
        start += 1
    if start == 0 and is_first:
        return list(column), []
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
