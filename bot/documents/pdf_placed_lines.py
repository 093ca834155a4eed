"""Lines as they stand in their columns, and whether one goes on with what another says."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.article.structure.sentence_ends import ends_sentence
from bot.documents.pdf_lines import (
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
_SAME_SIZE = 0.08
_INDENT = 0.6  # of the letters' size
_BLOCK = 4  # lines that show by themselves how long a full line is
_NEARLY_FULL = 0.8
_SAME_WIDTH = 0.1
_LEAST_OF_PROSE = 20  # letters of a line
_MARK = re.compile(r"(?:\d{1,3}|[*†‡§∗]{1,2})\Z")
_BEFORE_MARK = re.compile(r"(?:[^\W\d_]{3}|[.,;:!?”\"’')\]])\Z")
_OPENS_ITEM = re.compile(r"(?:\(?\d{1,3}[.)]|\([a-z]{1,4}\)|[•▪◦‣●■○❏\uf0b7\uf0a7])(?:\s|\Z)")
_DASH = re.compile(r"[–—*-]\s")
# What stands by itself in the margin and counts or marks a paragraph: "¶ 5", "[12]", "12", "h.", a bullet.
_SIGN = re.compile(r"[^\w\s]{0,2}\s?\d{1,3}[^\w\s]{0,2}|[A-Za-z]{1,2}[.)]|[^\w\s“”\"‘’'(\[.,;:…]{1,2}")
_BROKEN_WORD = re.compile(r"[^\W\d_]-\Z")
_CELL = " | "
_OPENING_MARKS, _CLOSING_MARKS = "“‘\"'", "”’\"'"
_OPENING = f"{_OPENING_MARKS}(["


@dataclass(frozen=True, slots=True)
class PlacedLine:
    """A line with what is usual around it: where full lines end, and how far apart lines are.

    `is_row`: it is of a table, cells with wide gaps between them.
    """

    line: PdfLine
    text: str
    left: float
    full: float
    distance: float
    column: int
    is_row: bool

    @property
    def opens_item(self) -> bool:
        words = self.text.lstrip(_OPENING_MARKS)
        return bool(_OPENS_ITEM.match(words)) or _has_sign_in_margin(self.line)


def placed_lines(lines: Sequence[PdfLine], column: int) -> Iterator[PlacedLine]:
    if not lines:
        return
    rights = sorted(line.right for line in lines)
    right = rights[len(rights) * 19 // 20]
    usual = usual_size(piece for line in lines for piece in line.pieces)
    distance = distance_in_text(lines)
    for block in _blocks(lines, distance):
        shows = len(block) >= _BLOCK or block[0].size > (1 + _SAME_SIZE) * usual
        full = max(line.right for line in block) if shows else right
        for line, below in zip(block, [*block[1:], None], strict=True):
            text, left = text_of(line), _left_of(line)
            is_row = _CELL in text
            if is_row and below is not None and (cell := _carried_on(line, below, full)):
                is_row = False
                if _is_flush(below, cell):
                    left = cell.left
                else:
                    text = text.replace(_CELL, " ")
            yield PlacedLine(line, text, left, full, distance, column, is_row)


def _carried_on(line: PdfLine, below: PdfLine, full: float) -> PdfPiece | None:
    """What the line below goes on with, behind the one wide gap of a line.

    A few words stand in the margin before prose, or a space in it is wide. None where it is a row of a table.
    """
    wide = _wide_gaps(line)
    if len(wide) != 1 or _wide_gaps(below):
        return None
    cell = line.pieces[wide[0]]
    is_across = _runs_across(below, cell)
    words = line.pieces if is_across else line.pieces[wide[0] :]
    is_prose = _letters_in(words) >= _LEAST_OF_PROSE and not ends_sentence(text_of(line))
    is_below = is_across or _is_flush(below, cell)
    is_filled = line.right + _first_word_width(below) + 0.5 * line.size >= full
    return cell if is_prose and is_below and is_filled and _starts_small(below.pieces[0].text) else None


def _is_flush(line: PdfLine | PdfPiece, cell: PdfPiece) -> bool:
    return abs(line.left - cell.left) <= _INDENT * line.size


def _runs_across(line: PdfLine, cell: PdfPiece) -> bool:
    """Whether a line begins before a cell above it and reaches below it, without a cell of its own there."""
    return line.left < cell.left < line.right and not any(_is_flush(one, cell) for one in line.pieces)


def _wide_gaps(line: PdfLine) -> list[int]:
    """The places of the pieces that stand behind gaps as wide as those between the cells of a table."""
    return [
        place
        for place, (before, after) in enumerate(pairwise(line.pieces), 1)
        if after.left - before.right > CELLS_APART * line.size
    ]


def goes_on(before: PlacedLine, placed: PlacedLine) -> bool:
    """Whether a line belongs to the paragraph of the one before it."""
    last, line, text = before.line, placed.line, placed.text
    ends, is_lower = ends_sentence(before.text) or before.text.endswith(";"), text[0].islower()
    breaks = ends or not is_lower
    if placed.opens_item or before.is_row or placed.is_row:
        return False
    was_free = _had_room(before, placed)
    if not is_as_large(placed, before) and (breaks or was_free or before.column != placed.column):
        return False
    if before.column != placed.column:
        return is_lower or not (ends or was_free)
    if line.base - last.base > PARAGRAPHS_APART * placed.distance * line.size:
        return False
    if _BROKEN_WORD.search(before.text) and is_lower:
        return True
    is_item = before.opens_item or _DASH.match(before.text)
    is_indented = placed.left - before.left > _INDENT * line.size and not is_item
    if (is_indented or _DASH.match(text)) and (ends or was_free):
        return False
    return not (was_free and breaks)


def is_as_large(placed: PlacedLine, other: PlacedLine) -> bool:
    return abs(placed.line.size - other.line.size) <= _SAME_SIZE * other.line.size


def is_apart(last: PlacedLine, placed: PlacedLine) -> bool:
    line = placed.line
    return (
        last.column != placed.column
        or not is_as_large(placed, last)
        or not 0 < line.base - last.line.base <= PARAGRAPHS_APART * placed.distance * line.size
    )


def follows_closely(last: PlacedLine, placed: PlacedLine) -> bool:
    """Whether a line can only go on with a sentence that the one right above it leaves open."""
    return not (is_apart(last, placed) or last.is_row or ends_sentence(last.text))


def breaks_off(last: PlacedLine) -> bool:
    """Whether the last line of a paragraph is full, and leaves a sentence of prose open."""
    return (
        _letters_in(last.line.pieces) >= _LEAST_OF_PROSE
        and last.line.right - last.left >= _NEARLY_FULL * (last.full - last.left)
        and not last.is_row
        and not ends_sentence(last.text)
        and not last.text.rstrip(_CLOSING_MARKS).endswith((":", ";"))
    )


def takes_up(held: PlacedLine, placed: PlacedLine) -> bool:
    """Whether a line goes on with a sentence that a figure, a table or a box below it interrupts."""
    return (
        _starts_small(placed.text)
        and is_as_large(placed, held)
        and not placed.is_row
        and not placed.opens_item
        and _stands_like(placed, held)
        and not _had_room(held, placed)
    )


def _stands_like(placed: PlacedLine, other: PlacedLine) -> bool:
    """Whether a line begins where another does, or stands in another column that is as wide."""
    if placed.column == other.column:
        return abs(placed.left - other.left) <= _INDENT * placed.line.size
    width = other.full - other.left
    return abs(placed.full - placed.left - width) <= _SAME_WIDTH * width


def _starts_small(text: str) -> bool:
    return text.lstrip(_OPENING)[:1].islower()


def _had_room(before: PlacedLine, placed: PlacedLine) -> bool:
    """Whether the line before was broken off although the next word had found room on it."""
    width = _first_word_width(placed.line)
    return before.line.right + width + 0.5 * placed.line.size < before.full


def _first_word_width(line: PdfLine) -> float:
    piece = line.pieces[0]
    word = piece.text.split(" ", 1)[0]
    return (piece.right - piece.left) * len(word) / len(piece.text)


def _letters_in(pieces: Iterable[PdfPiece]) -> int:
    return sum(character.isalpha() for piece in pieces for character in piece.text)


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
    is_sign = _OPENS_ITEM.fullmatch(first) or _DASH.match(f"{first} ")
    return (len(line.pieces) > 1 and bool(is_sign)) or _has_sign_in_margin(line)


def _has_sign_in_margin(line: PdfLine) -> bool:
    """Whether prose without a gap stands behind a sign or a number that a wide gap parts from it."""
    return (
        bool(_SIGN.fullmatch(line.pieces[0].text))
        and _wide_gaps(line) == [1]
        and _letters_in(line.pieces[1:]) >= _LEAST_OF_PROSE
    )


def text_of(line: PdfLine) -> str:
    text, last = "", None
    for index, piece in enumerate(line.pieces):
        if last is not None:
            if _is_mark(piece, line, text):
                continue
            apart = piece.left - last.right
            is_cell = apart > CELLS_APART * line.size and not (index == 1 and _has_sign(line))
            text += _CELL if is_cell else " " if apart > _WORDS_APART * line.size else ""
        text += piece.text
        last = piece
    return text


def _is_mark(piece: PdfPiece, line: PdfLine, before: str) -> bool:
    """Whether it only leads to a footnote."""
    is_raised = piece.size <= _RAISED * line.size and piece.base < line.base
    return bool(is_raised and _MARK.match(piece.text) and _BEFORE_MARK.search(before))
