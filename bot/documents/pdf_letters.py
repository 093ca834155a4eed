"""The letters that stand printed on a page of a PDF, one by one, as pdfium sees them.

Places count points along the lines and down the page as it is read; a page that lies on its side is turned.
"""

import ctypes
import sys
import unicodedata
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

MOST_CHARACTERS = 40_000  # of a page; a newspaper's broadsheet has half
_UNKNOWN = "\ufffd"  # for a letter that the file calls by a number which is none of Unicode's
_HYPHENS = "\x02\ufffe\u00ad\u2010"  # what pdfium says for a hyphen at which a word was broken

_ACCENTS = dict(
    zip("`´¨ˆ˜ˇ˘˚¸˙˝", "\u0300\u0301\u0308\u0302\u0303\u030c\u0306\u030a\u0327\u0307\u030b", strict=True)
)
_FIRST_HALVES, _SECOND_HALVES = range(0xD800, 0xDC00), range(0xDC00, 0xE000)  # of characters in UTF-16
_NEAR = 30  # letters of the file

Way = tuple[int, int]  # in which the letters of a line follow each other; upwards is (0, 1)
RIGHT: Way = (1, 0)


class Letter(NamedTuple):
    text: str
    left: float
    right: float
    base: float
    size: float
    way: Way


def letters_of(page: pypdfium2.PdfPage) -> list[Letter | None]:
    """The letters in the order in which they are drawn; None stands for a space or the end of a line."""
    text_page = page.get_textpage()
    try:
        return _accented(list(_letters(text_page.raw, page.get_bbox())))
    finally:
        text_page.close()


def _letters(text: object, visible: tuple[float, float, float, float]) -> Iterator[Letter | None]:
    """None stands for a space, or the end of a line."""
    left, bottom, right, top = visible
    box = pdfium.FS_RECTF()
    to_box = ctypes.byref(box)
    half = _FIRST_HALVES.start
    # Top and foot of the letter before; where they are alike, the next one stands beside it.
    upright: tuple[float, float] | None = None
    base, size = 0.0, 1.0
    for index in range(min(pdfium.FPDFText_CountChars(text), MOST_CHARACTERS)):
        code = pdfium.FPDFText_GetUnicode(text, index)
        if code in _FIRST_HALVES:
            half = code
            continue
        if code in _SECOND_HALVES:
            code = 0x10000 + ((half - _FIRST_HALVES.start) << 10) + code - _SECOND_HALVES.start
        letter = chr(code) if code <= sys.maxunicode else _UNKNOWN
        character = "-" if letter in _HYPHENS else letter
        if not character.isprintable() or character.isspace():
            yield None
            continue
        pdfium.FPDFText_GetLooseCharBox(text, index, to_box)
        ends, way = (box.left, box.right), RIGHT
        if upright != (box.top, box.bottom):
            x, y = _origin(text, index)
            if not (left <= x <= right and bottom <= y <= top):
                continue
            size, way = _set_as(text, index)
            across, up = way
            base = x * up - y * across
            ends = (box.left * across + box.bottom * up, box.right * across + box.top * up)
            upright = (box.top, box.bottom) if way == RIGHT else None
        elif not left <= box.left <= right:
            continue
        yield Letter(character, min(ends), max(ends), base, size, way)


def _origin(text: object, place: int) -> tuple[float, float]:
    x, y = ctypes.c_double(), ctypes.c_double()
    pdfium.FPDFText_GetCharOrigin(text, place, ctypes.byref(x), ctypes.byref(y))
    return x.value, y.value


def _set_as(text: object, place: int) -> tuple[float, Way]:
    """In what size a letter is set, and which way its line goes."""
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetMatrix(text, place, ctypes.byref(matrix))
    size = pdfium.FPDFText_GetFontSize(text, place) * (matrix.c**2 + matrix.d**2) ** 0.5
    length = (matrix.a**2 + matrix.b**2) ** 0.5 or 1.0
    return size, (round(matrix.a / length), round(matrix.b / length))


def _accented(letters: Sequence[Letter | None]) -> list[Letter | None]:
    """Some files draw an accent by itself, over the letter that stands before or behind it in the file."""
    found = list(letters)
    for index, accent in enumerate(letters):
        if accent is None or accent.text not in _ACCENTS:
            continue
        middle = (accent.left + accent.right) / 2
        for near in sorted(range(index - _NEAR, index + _NEAR + 1), key=lambda one: abs(one - index)):
            letter = found[near] if 0 <= near < len(found) else None
            if letter is not None and letter.text.isalpha() and letter.left <= middle <= letter.right:
                whole = unicodedata.normalize("NFC", letter.text + _ACCENTS[accent.text])
                found[near], found[index] = letter._replace(text=whole), None
                break
    return [
        letter for letter, before in zip(found, letters, strict=True) if letter is not None or before is None
    ]
