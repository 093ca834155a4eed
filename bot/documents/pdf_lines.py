"""The lines that stand printed on a page, and how far apart lines usually are."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from bot.documents.pdf_pieces import SAME_LINE, PdfPiece

LEAST_GUTTER = 6.0  # points
PARAGRAPHS_APART = 1.25  # of the usual distance between two lines
CELLS_APART = 2.0  # of the letters' size: wider than any gap between words
_LEAST_STRETCHED = 3  # spaces
_WIDER_BEHIND_SENTENCES = 1.5  # times: some who type put two spaces there
_STOP = re.compile(r"[.?!:][”\"’')\]]*\Z")
_MOST_UNLIKE = 1.8  # times as wide as the narrowest of them
_END = float("inf")

Gap = tuple[float, float]
Gaps = tuple[Gap, ...]


@dataclass(slots=True)
class PdfLine:
    """Pieces that stand on one line, from left to right; `size` and `base` are those of most of its letters.

    `gaps` is where nothing stands, the margins included.
    """

    pieces: tuple[PdfPiece, ...]
    left: float = field(init=False)
    right: float = field(init=False)
    base: float = field(init=False)
    size: float = field(init=False)
    gaps: Gaps = field(init=False)

    def __post_init__(self) -> None:
        main = max(self.pieces, key=lambda piece: len(piece.text))
        self.left, self.right = self.pieces[0].left, self.pieces[-1].right
        self.base, self.size = main.base, main.size
        gaps, at = [], -_END
        for piece in self.pieces:
            if piece.left - at >= LEAST_GUTTER:
                gaps.append((at, piece.left))
            at = max(at, piece.right)
        self.gaps = (*gaps, (at, _END))


def _is_stretched(pieces: Sequence[PdfPiece]) -> bool:
    """Whether words are set so far apart that their line ends at the margin: about as far, each by itself."""
    apart = [
        (after.left - before.right) / (_WIDER_BEHIND_SENTENCES if _STOP.search(before.text) else 1.0)
        for before, after in pairwise(pieces)
    ]
    return (
        len(apart) >= _LEAST_STRETCHED
        and max(apart) <= min(_MOST_UNLIKE * min(apart), CELLS_APART * pieces[0].size)
        and not any(" " in piece.text for piece in pieces)
    )


def lines_of(pieces: Iterable[PdfPiece]) -> list[PdfLine]:
    """The lines from top to bottom; what is raised or lowered a little is on the same one.

    Of a line that is stretched only those gaps count that the line above or below it has, too.
    """
    lines: list[list[PdfPiece]] = []
    main: PdfPiece | None = None  # the largest of the line that is being filled
    in_order = sorted(pieces, key=lambda one: one.base)
    usual = usual_size(in_order)
    for piece in in_order:
        most = SAME_LINE * min(usual, max(piece.size, main.size)) if main is not None else 0.0
        if main is None or abs(piece.base - main.base) > most:
            lines.append([])
            main = piece
        elif usual >= piece.size > main.size:
            main = piece
        lines[-1].append(piece)
    found = [PdfLine(tuple(sorted(line, key=lambda one: one.left))) for line in lines]
    stretched = {at for at, line in enumerate(found) if _is_stretched(line.pieces)}
    for at in stretched:
        first, *inner, last = found[at].gaps
        near = (found[one] for one in (at - 1, at + 1) if one in range(len(found)) and one not in stretched)
        shared = (overlaps(inner, line.gaps[1:-1]) for line in near)
        found[at].gaps = (first, *next(filter(None, shared), ()), last)
    return found


def overlaps(some: Sequence[Gap], others: Sequence[Gap]) -> Gaps:
    """What is free in both, each from left to right; what becomes too narrow for a gutter is none."""
    found, at = [], 0
    for left, right in some:
        while at < len(others) and others[at][1] <= left:
            at += 1
        for other_left, other_right in others[at:]:
            if other_left >= right:
                break
            start, end = max(left, other_left), min(right, other_right)
            if end - start >= LEAST_GUTTER:
                found.append((start, end))
    return tuple(found)


def usual_size(pieces: Iterable[PdfPiece]) -> float:
    """That of most letters."""
    letters: dict[float, int] = {}
    for piece in pieces:
        size = round(piece.size, 1)
        letters[size] = letters.get(size, 0) + len(piece.text)
    return max(letters, key=lambda size: letters[size]) if letters else 1.0


def blocks_of(lines: Sequence[PdfLine], distance: float | None = None) -> Iterator[list[PdfLine]]:
    """Lines without a wider gap between them than is usual, or than the `distance`, as that is given."""
    distance = distance or usual_distance(lines)
    block: list[PdfLine] = []
    for line in lines:
        if block and line.base - block[-1].base > PARAGRAPHS_APART * distance * line.size:
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def usual_distance(lines: Sequence[PdfLine]) -> float:
    """The usual distance from one line to the next, as a multiple of the letters' size."""
    return _usual(pairwise(lines))


def distance_in_text(lines: Sequence[PdfLine]) -> float:
    """As `usual_distance`, of the lines that are no rows of a table, which may stand closer."""
    text = [pair for pair in pairwise(lines) if not any(_is_parted(line) for line in pair)]
    return _usual(text or pairwise(lines))


def _usual(pairs: Iterable[tuple[PdfLine, PdfLine]]) -> float:
    found = [(after.base - before.base) / after.size for before, after in pairs if before.base < after.base]
    return min(max(median(found), 1.0), 2.5) if found else 1.2


def _is_parted(line: PdfLine) -> bool:
    """Whether a gap goes through it that is wider than any between words."""
    return any(right - left > CELLS_APART * line.size for left, right in line.gaps[1:-1])
