"""What stands printed on a page of a PDF, piece by piece, as pdfium sees it.

Places count points along the lines and down the page as it is read; a page that lies on its side is turned.
"""

import ctypes
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

WIDE_GAP = 0.9  # of the letters' size: what stands farther apart may be another column, or a table's cell
SAME_LINE = 0.5  # of the letters' size: how far the letters of a line may be raised or lowered
MOST_CHARACTERS = 40_000  # of a page; a newspaper's broadsheet has half
_SAME_BASE = 0.2  # how far those of a piece may be
_SAME_SIZE = 0.12  # by how much letters of one piece may differ
_HYPHENS = "\x02\ufffe\u00ad\u2010"  # what pdfium says for a hyphen at which a word was broken

_ACCENTS = dict(
    zip("`´¨ˆ˜ˇ˘˚¸˙˝", "\u0300\u0301\u0308\u0302\u0303\u030c\u0306\u030a\u0327\u0307\u030b", strict=True)
)
_FIRST_HALVES, _SECOND_HALVES = range(0xD800, 0xDC00), range(0xDC00, 0xE000)  # of characters in UTF-16
_NEAR = 30  # letters of the file

_Way = tuple[int, int]  # in which the letters of a line follow each other; upwards is (0, 1)
_RIGHT: _Way = (1, 0)


@dataclass(slots=True)
class Piece:
    """A stretch of one line that no wide gap interrupts. `base` is where its letters stand, down the page."""

    text: str
    left: float
    right: float
    base: float
    size: float


class _Letter(NamedTuple):
    text: str
    left: float
    right: float
    base: float
    size: float
    way: _Way


def pieces_of(page: pypdfium2.PdfPage) -> list[Piece]:
    """In the order in which the file draws them.

    What lies outside the visible page, or runs across its lines, such as a watermark, is left out.
    """
    text_page = page.get_textpage()
    try:
        letters = list(_letters(text_page.raw, page.get_bbox()))
    finally:
        text_page.close()
    letters = _accented(letters)
    ways = Counter(letter.way for letter in letters if letter is not None)
    way = ways.most_common(1)[0][0] if ways else _RIGHT
    return _once(_joined(letter for letter in letters if letter is None or letter.way == way))


def _once(pieces: Iterable[Piece]) -> list[Piece]:
    """Bold letters are drawn twice by some programs, a hair apart."""
    found: dict[tuple[str, int, int], Piece] = {}
    for piece in pieces:
        across, down = round(piece.left / piece.size), round(piece.base / piece.size)
        found.setdefault((piece.text, across, down), piece)
    return list(found.values())


def _letters(text: object, visible: tuple[float, float, float, float]) -> Iterator[_Letter | None]:
    """None stands for a space, or the end of a line."""
    left, bottom, right, top = visible
    box = pdfium.FS_RECTF()
    to_box = ctypes.byref(box)
    half = _FIRST_HALVES.start
    upright: tuple[float, float] | None = (
        None  # top and foot of the letter before; alike, it stands beside it
    )
    base, size = 0.0, 1.0
    for place in range(min(pdfium.FPDFText_CountChars(text), MOST_CHARACTERS)):
        code = pdfium.FPDFText_GetUnicode(text, place)
        if code in _FIRST_HALVES:
            half = code
            continue
        if code in _SECOND_HALVES:
            code = 0x10000 + ((half - _FIRST_HALVES.start) << 10) + code - _SECOND_HALVES.start
        character = "-" if chr(code) in _HYPHENS else chr(code)
        if not character.isprintable() or character.isspace():
            yield None
            continue
        pdfium.FPDFText_GetLooseCharBox(text, place, to_box)
        ends, way = (box.left, box.right), _RIGHT
        if upright != (box.top, box.bottom):
            x, y = _origin(text, place)
            if not (left <= x <= right and bottom <= y <= top):
                continue
            size, way = _set_as(text, place)
            across, up = way
            base = x * up - y * across
            ends = (box.left * across + box.bottom * up, box.right * across + box.top * up)
            upright = (box.top, box.bottom) if way == _RIGHT else None
        elif not left <= box.left <= right:
            continue
        yield _Letter(character, min(ends), max(ends), base, size, way)


def _origin(text: object, place: int) -> tuple[float, float]:
    x, y = ctypes.c_double(), ctypes.c_double()
    pdfium.FPDFText_GetCharOrigin(text, place, ctypes.byref(x), ctypes.byref(y))
    return x.value, y.value


def _set_as(text: object, place: int) -> tuple[float, _Way]:
    """In what size a letter is set, and which way its line goes."""
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetMatrix(text, place, ctypes.byref(matrix))
    size = pdfium.FPDFText_GetFontSize(text, place) * (matrix.c**2 + matrix.d**2) ** 0.5
    length = (matrix.a**2 + matrix.b**2) ** 0.5 or 1.0
    return size, (round(matrix.a / length), round(matrix.b / length))


def _accented(letters: Sequence[_Letter | None]) -> list[_Letter | None]:
    """Some files draw an accent by itself, over the letter that stands before or behind it in the file."""
    found = list(letters)
    for place, accent in enumerate(letters):
        if accent is None or accent.text not in _ACCENTS:
            continue
        middle = (accent.left + accent.right) / 2
        for near in sorted(range(place - _NEAR, place + _NEAR + 1), key=lambda one: abs(one - place)):
            letter = found[near] if 0 <= near < len(found) else None
            if letter is not None and letter.text.isalpha() and letter.left <= middle <= letter.right:
                whole = unicodedata.normalize("NFC", letter.text + _ACCENTS[accent.text])
                found[near], found[place] = letter._replace(text=whole), None
                break
    return [
        letter for letter, before in zip(found, letters, strict=True) if letter is not None or before is None
    ]


def _joined(letters: Iterable[_Letter | None]) -> Iterator[Piece]:
    """Letters that follow each other on a line, with a space where there was one."""
    piece: Piece | None = None
    last: _Letter | None = None
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
            piece = Piece(letter.text, letter.left, letter.right, letter.base, letter.size)
        last, is_apart = letter, False
    if piece is not None:
        yield piece


def _follows(letter: _Letter, last: _Letter) -> bool:
    """Two letters that are drawn as one, such as "fi", stand in the same place."""
    size = max(letter.size, last.size)
    return (
        abs(letter.size - last.size) <= _SAME_SIZE * size
        and abs(letter.base - last.base) <= _SAME_BASE * size
        and letter.left >= last.left - size / 10
        and letter.left - last.right <= WIDE_GAP * size
    )
