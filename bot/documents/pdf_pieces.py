"""What stands printed on a page of a PDF, piece by piece, as pdfium sees it.

Places count points along the lines and down the page as it is read; a page that lies on its side is turned.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import pypdfium2

from bot.documents.pdf_directions import in_reading_order
from bot.documents.pdf_letters import RIGHT, Letter, letters_of

WIDE_GAP = 0.9  # of the letters' size: what stands farther apart may be another column, or a table's cell
SAME_LINE = 0.5  # of the letters' size: how far the letters of a line may be raised or lowered
_SAME_BASE = 0.2  # how far those of a piece may be
_RULE = re.compile(r"[-–—_=]{3,}")
_SAME_SIZE = 0.12  # by how much letters of one piece may differ


@dataclass(slots=True)
class PdfPiece:
    """A stretch of one line that no wide gap interrupts. `base` is where its letters stand, down the page."""

    text: str
    left: float
    right: float
    base: float
    size: float


def printed_pieces(page: pypdfium2.PdfPage) -> list[PdfPiece]:
    """The pieces in the order in which the file draws them.

    What lies outside the visible page, or runs across its lines, such as a watermark, is left out, and so are
    rules that are written with dashes.
    """
    letters = letters_of(page)
    ways = Counter(letter.way for letter in letters if letter is not None)
    way = ways.most_common(1)[0][0] if ways else RIGHT
    along = [letter for letter in letters if letter is None or letter.way == way]
    return [piece for piece in _once(_joined(in_reading_order(along))) if not _RULE.fullmatch(piece.text)]


def _once(pieces: Iterable[PdfPiece]) -> list[PdfPiece]:
    """Bold letters are drawn twice by some programs, a hair apart."""
    found: dict[tuple[str, int, int], PdfPiece] = {}
    for piece in pieces:
        across, down = round(piece.left / piece.size), round(piece.base / piece.size)
        found.setdefault((piece.text, across, down), piece)
    return list(found.values())


def _joined(letters: Iterable[Letter | None]) -> Iterator[PdfPiece]:
    """Letters that follow each other on a line, with a space where there was one."""
    piece: PdfPiece | None = None
    last: Letter | None = None
    is_apart = False
    for letter in letters:
        if letter is None:
            is_apart = True
            continue
        if piece is not None and last is not None and _follows(letter, last):
            piece.text += f" {letter.text}" if is_apart else letter.text
            piece.right = max(piece.right, letter.right)
        else:
            if piece is not None:
                yield piece
            piece = PdfPiece(letter.text, letter.left, letter.right, letter.base, letter.size)
        last, is_apart = letter, False
    if piece is not None:
        yield piece


def _follows(letter: Letter, last: Letter) -> bool:
    """Two letters that are drawn as one, such as "fi", stand in the same place."""
    size = max(letter.size, last.size)
    return (
        abs(letter.size - last.size) <= _SAME_SIZE * size
        and abs(letter.base - last.base) <= _SAME_BASE * size
        and letter.left >= last.left - size / 10
        and letter.left - last.right <= WIDE_GAP * size
    )
