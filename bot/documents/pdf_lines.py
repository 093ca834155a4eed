"""The lines that stand printed on a page, and how far apart lines usually are."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from bot.documents.pdf_pieces import SAME_LINE, PdfPiece

LEAST_GUTTER = 6.0  # points
PARAGRAPHS_APART = 1.25  # of the usual distance between two lines
CELLS_APART = 2.0  # of the letters' size: wider than any gap between words
_END = float("inf")

Gaps = tuple[tuple[float, float], ...]


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


def lines_of(pieces: Iterable[PdfPiece]) -> list[PdfLine]:
    """The lines from top to bottom; what is raised or lowered a little is on the same one."""
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
    return [PdfLine(tuple(sorted(line, key=lambda one: one.left))) for line in lines]


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
