"""Lines as they stand in their columns, and whether one goes on with what another says."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

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
_OPENING = "“‘\"'(["


@dataclass(frozen=True, slots=True)
class PlacedLine:
    """A line with what is usual around it: where full lines end, and how far apart lines are."""

    line: PdfLine
    text: str
    left: float
    full: float
    distance: float
    column: int


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
        for line in block:
            yield PlacedLine(line, text_of(line), _left_of(line), full, distance, column)


def goes_on(before: PlacedLine, placed: PlacedLine) -> bool:
    """Whether a line belongs to the paragraph of the one before it."""
    last, line, text = before.line, placed.line, placed.text
    ends, is_lower = ends_sentence(before.text) or before.text.endswith(";"), text[0].islower()
    breaks = ends or not is_lower
    if _OPENS_ITEM.match(text):
        return False
    if is_row(last) or is_row(line):
        return False
    was_free = _had_room(before, placed)
    if not is_as_large(placed, before) and (breaks or was_free or before.column != placed.column):
        return False
    if before.column != placed.column:
        return is_lower or not (ends or was_free)
    if line.base - last.base > PARAGRAPHS_APART * placed.distance * line.size:
        return False
    is_indented = placed.left - before.left > _INDENT * line.size and not _opens_item(before.text)
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
    return not (is_apart(last, placed) or is_row(last.line) or ends_sentence(last.text))


def breaks_off(last: PlacedLine) -> bool:
    """Whether the last line of a paragraph is full, and leaves a sentence of prose open."""
    letters = sum(character.isalpha() for character in last.text)
    return (
        letters >= _LEAST_OF_PROSE
        and last.line.right - last.left >= _NEARLY_FULL * (last.full - last.left)
        and not is_row(last.line)
        and not ends_sentence(last.text)
        and last.text[-1] not in ":;"
    )


def takes_up(held: PlacedLine, placed: PlacedLine) -> bool:
    """Whether a line goes on with a sentence that a figure, a table or a box below it interrupts."""
    return (
        _starts_small(placed.text)
        and is_as_large(placed, held)
        and not is_row(placed.line)
        and not _OPENS_ITEM.match(placed.text)
        and _stands_like(placed, held)
        and not _had_room(held, placed)
    )


def _stands_like(placed: PlacedLine, other: PlacedLine) -> bool:
    """Whether a line begins where another does, or stands in another column that is as wide."""
    if placed.column == other.column:
        return abs(placed.left - other.left) <= _INDENT * placed.line.size
    width = other.full - other.left
    return abs(placed.full - placed.left - width) <= _SAME_WIDTH * width


def _opens_item(text: str) -> bool:
    return bool(_OPENS_ITEM.match(text) or _DASH.match(text))


def _starts_small(text: str) -> bool:
    return text.lstrip(_OPENING)[:1].islower()


def _had_room(before: PlacedLine, placed: PlacedLine) -> bool:
    """Whether the line before was broken off although the next word had found room on it."""
    piece = placed.line.pieces[0]
    word = piece.text.split(" ", 1)[0]
    width = (piece.right - piece.left) * len(word) / len(piece.text)
    return before.line.right + width + 0.5 * placed.line.size < before.full


def is_row(line: PdfLine) -> bool:
    """Whether it is of a table: cells with wide gaps between them."""
    return " | " in text_of(line)


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


def text_of(line: PdfLine) -> str:
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
