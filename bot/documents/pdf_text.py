"""The text of a PDF: its pages one after another, column by column, running heads left out."""

import re
from collections import Counter
from collections.abc import Sequence

import pypdfium2

from bot.article.article import Origin
from bot.article.received_text import ReceivedText
from bot.documents.pdf_columns import columns_of
from bot.documents.pdf_initials import with_initials
from bot.documents.pdf_lines import PdfLine, lines_of, usual_size
from bot.documents.pdf_paragraphs import joined_paragraphs
from bot.documents.pdf_pieces import PdfPiece, printed_pieces
from bot.errors import UnreadableFile
from bot.words import fixed_texts as texts

MOST_PAGES = 300
_LEAST_LETTERS = 20  # a page: under that on average a document was scanned
_EDGE = 2  # lines at the top and foot of a page where running heads stand
_REPEATED = 3  # pages on which a line stands at the edge until it counts as a running head
_MOST_PAGES_ALIKE = 0.45  # of the pages: what stands in the same place on so many is furniture anywhere
_LEAST_OF_STORY = 0.2  # of a document's letters, without its furniture
_TITLE = 1.3  # times as large as the usual letters
_SAME_SIZE = 0.92
_LEAST_WORDS, _MOST_WORDS = 3, 30  # of a title
_LEAST_NUMBERED = 8  # lines that a margin counts
_MARGIN = 8.0  # points within which its numbers end
_NUMBER = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"(?i:page|p\.|seite|página|pagina)\s*(?i:[ivxl]{1,8})|[ivxl]{1,8}|"
    r"(?i:page|p\.|seite|página|pagina)?\s*[-–—|]?\s*\d{1,4}\s*(?:(?:/|(?i:of|sur|von|de))\s*\d{1,4}|[-–—|])?"
)


def read_pdf(data: bytes) -> ReceivedText:
    """Raises `UnreadableFile` for what is locked, scanned, broken or too long."""
    pages = _pages_of(data)
    if not pages:
        raise UnreadableFile(texts.BROKEN_DOCUMENT)
    if _letters_on(pages) < _LEAST_LETTERS * len(pages):
        raise UnreadableFile(texts.SCANNED_PDF)
    story = [_without_line_numbers(page) for page in _without_running_heads(pages)]
    columns = [columns_of(page) for page in story]
    text, spans = joined_paragraphs([_title_first(columns[0]), *columns[1:]])
    return ReceivedText(text, Origin("pdf", pages=len(pages)), spans)


def _pages_of(data: bytes) -> list[list[PdfPiece]]:
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        locked = "password" in str(error).lower()
        raise UnreadableFile(texts.LOCKED_DOCUMENT if locked else texts.BROKEN_DOCUMENT) from error
    try:
        if len(document) > MOST_PAGES:
            raise UnreadableFile(texts.TOO_MANY_PAGES.format(pages=len(document), most=MOST_PAGES))
        return [_pieces_of(document, number) for number in range(len(document))]
    finally:
        document.close()


def _pieces_of(document: pypdfium2.PdfDocument, number: int) -> list[PdfPiece]:
    """The pieces of a page; none of one that cannot be read, as the others may say enough."""
    try:
        return with_initials(printed_pieces(document[number]))
    except pypdfium2.PdfiumError:
        return []


def _without_running_heads(pages: Sequence[Sequence[PdfPiece]]) -> list[list[PdfPiece]]:
    """A line at the edge of several pages, alike but for its numbers, is the document's furniture.

    Where most of it would be, its pages are one letter to several people, or slides that build up.
    """
    edges = [_edges(lines_of(page)) for page in pages]
    seen = Counter(key for lines in edges for key in {_key(line) for line in lines})
    repeated = {key for key, times in seen.items() if times >= _REPEATED}
    furniture = {
        id(piece)
        for lines in edges
        for line in lines
        if _key(line) in repeated or _PAGE_NUMBER.fullmatch(_line_text(line))
        for piece in line.pieces
    }
    placed = Counter(place for page in pages for place in {_print_of(piece) for piece in page})
    often = max(_REPEATED, _MOST_PAGES_ALIKE * len(pages))
    rest = [
        [piece for piece in page if id(piece) not in furniture and placed[_print_of(piece)] < often]
        for page in pages
    ]
    return (
        rest if _LEAST_OF_STORY * _letters_on(pages) <= _letters_on(rest) else [list(page) for page in pages]
    )


def _letters_on(pages: Sequence[Sequence[PdfPiece]]) -> int:
    return sum(character.isalpha() for page in pages for piece in page for character in piece.text)


def _title_first(page: list[list[PdfLine]]) -> list[list[PdfLine]]:
    """What is set largest on the first page is its title, though a letterhead or a date stands above it."""
    lines = [line for column in page for line in column]
    usual = usual_size(piece for line in lines for piece in line.pieces)
    largest = max((line.size for line in lines), default=0.0)
    title = [line for line in lines if line.size > largest * _SAME_SIZE]
    words = " ".join(_line_text(line) for line in title).split()
    if largest < _TITLE * usual or not _LEAST_WORDS <= len(words) <= _MOST_WORDS:
        return page
    rest = ([line for line in column if line.size <= largest * _SAME_SIZE] for column in page)
    return [title, *(column for column in rest if column)]


def _without_line_numbers(page: list[PdfPiece]) -> list[PdfPiece]:
    """Transcripts of hearings count their lines in the margin."""
    numbers = sorted((piece for piece in page if piece.text.isdecimal()), key=lambda one: one.base)
    rows: dict[int, list[PdfPiece]] = {}
    for piece in numbers:
        rows.setdefault(round(piece.right / _MARGIN), []).append(piece)
    counted = {
        id(piece)
        for row in rows.values()
        if len(row) >= _LEAST_NUMBERED
        and [int(piece.text) for piece in row] == list(range(int(row[0].text), int(row[0].text) + len(row)))
        for piece in row
    }
    return [piece for piece in page if id(piece) not in counted]


def _print_of(piece: PdfPiece) -> tuple[str, int, int]:
    return _NUMBER.sub("0", piece.text), round(piece.left), round(piece.base)


def _edges(lines: Sequence[PdfLine]) -> list[PdfLine]:
    return [*lines[:_EDGE], *lines[max(_EDGE, len(lines) - _EDGE) :]]


def _key(line: PdfLine) -> str:
    return _NUMBER.sub("0", _line_text(line)).casefold()


def _line_text(line: PdfLine) -> str:
    return " ".join(" ".join(piece.text for piece in line.pieces).split())
