"""Large initials over several lines, put before the word that they begin."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.documents.pdf_pieces import PdfPiece

_MOST = 30  # of a page: more of them are letters all over it
_LARGER = 1.8  # times as large as the letters beside it
_NEAREST, _FARTHEST = 0.5, 2.0  # of their size: how far into it, or from it, these begin
_HEIGHT = 0.7  # of a letter's size: how high a capital stands
_LEVEL = 0.5  # of the size: how far the tops of both may be apart
_INITIAL = re.compile(r"[“‘\"«„]?[^\W\d_]")
_WORDS_BY_THEMSELVES = frozenset("AI")
_LEAST_OF_WORD = 2  # letters


def with_initials(pieces: Sequence[PdfPiece]) -> list[PdfPiece]:
    """The pieces of a page; each initial stands in the first of the lines that run around it."""
    least = _LARGER * min((piece.size for piece in pieces), default=0.0)
    initials = [piece for piece in pieces if piece.size >= least and _INITIAL.fullmatch(piece.text)]
    joined = {id(piece): piece for piece in pieces}
    for initial in initials if len(initials) <= _MOST else []:
        if (first := _first_beside(initial, pieces)) is not None:
            del joined[id(initial)]
            text = initial.text + _between(initial, first, pieces) + first.text
            joined[id(first)] = replace(first, text=text)
    return list(joined.values())


def _first_beside(initial: PdfPiece, pieces: Sequence[PdfPiece]) -> PdfPiece | None:
    """The piece at the height of its top that begins right beside it."""
    beside = (
        piece
        for piece in pieces
        if initial.size >= _LARGER * piece.size
        and piece.text[0].isalpha()
        and -_NEAREST * piece.size <= piece.left - initial.right <= _FARTHEST * piece.size
        and abs(_top(piece) - _top(initial)) <= _LEVEL * piece.size
    )
    return min(beside, key=lambda piece: piece.left, default=None)


def _top(piece: PdfPiece) -> float:
    return piece.base - _HEIGHT * piece.size


def _between(initial: PdfPiece, first: PdfPiece, pieces: Sequence[PdfPiece]) -> str:
    """A space behind an initial that is a word, as the next one is a word elsewhere on the page, too."""
    if initial.text[-1] not in _WORDS_BY_THEMSELVES:
        return ""
    word = first.text.split(" ", 1)[0]
    is_word = len(word) >= _LEAST_OF_WORD and any(
        word in piece.text.split() for piece in pieces if piece is not first
    )
    return " " if is_word else ""
