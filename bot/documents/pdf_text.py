"""The text of a PDF: its pages one after another, lines joined to paragraphs, running heads left out.

pypdf reads the pages; where it finds nothing or stumbles, pdfium does.
"""

import io
import re
from collections import Counter
from collections.abc import Callable, Sequence

import pypdf
import pypdfium2
from pypdf.errors import PyPdfError

from bot.article.article import Origin
from bot.article.received_text import ReceivedText
from bot.article.spans import Span
from bot.errors import UnreadableFile
from bot.words import fixed_texts as texts

MOST_PAGES = 300
_LEAST_LETTERS = 20  # a page: under that on average a document was scanned
_EDGE = 2  # lines at the top and foot of a page where running heads stand
_REPEATED = 3  # pages on which a line stands at the edge until it counts as a running head
_FULL = 0.72  # of the longest usual line: a line shorter than that ends its paragraph, or is a heading
_NUMBER = re.compile(r"\d+")
_ENDS = re.compile(r"[.!?:;][”\"’')\]]*\Z")
_OPENS_ITEM = re.compile(r"\s*(?:[•▪◦‣–—*-]\s|\(?\d{1,3}[.)]\s|\([a-z]\)\s)")
_HYPHEN = re.compile(r"[^\W\d_]-\Z")


def read_pdf(data: bytes) -> ReceivedText:
    """Raises `UnreadableFile` for what is locked, scanned, broken or too long."""
    pages = _pages_of(data)
    if not pages:
        raise UnreadableFile(texts.BROKEN_DOCUMENT)
    letters = sum(character.isalpha() for page in pages for character in page)
    if letters < _LEAST_LETTERS * len(pages):
        raise UnreadableFile(texts.SCANNED_PDF)
    text, spans = _joined(_without_running_heads([page.splitlines() for page in pages]))
    return ReceivedText(text, Origin("pdf", pages=len(pages)), spans)


def _pages_of(data: bytes) -> list[str]:
    readers: tuple[Callable[[bytes], list[str]], ...] = (_by_pypdf, _by_pdfium)
    found: list[str] = []
    for read in readers:
        found = read(data) or found
        if any(page.strip() for page in found):
            return found
    return found


def _by_pypdf(data: bytes) -> list[str]:
    """Nothing where pypdf stumbles, so that pdfium may try."""
    try:
        document = pypdf.PdfReader(io.BytesIO(data))
        if document.is_encrypted and not document.decrypt(""):
            raise UnreadableFile(texts.LOCKED_DOCUMENT)
        _refuse_many(len(document.pages))
        return [page.extract_text() for page in document.pages]
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, OSError, RecursionError):
        return []


def _by_pdfium(data: bytes) -> list[str]:
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        locked = "password" in str(error).lower()
        raise UnreadableFile(texts.LOCKED_DOCUMENT if locked else texts.BROKEN_DOCUMENT) from error
    try:
        _refuse_many(len(document))
        return [page.get_textpage().get_text_range() for page in document]
    except pypdfium2.PdfiumError:
        return []
    finally:
        document.close()


def _refuse_many(pages: int) -> None:
    if pages > MOST_PAGES:
        raise UnreadableFile(texts.TOO_MANY_PAGES.format(pages=pages, most=MOST_PAGES))


def _without_running_heads(pages: Sequence[list[str]]) -> list[list[str]]:
    """A line at the edge of several pages, alike but for its numbers, is the document's furniture."""
    seen = Counter(key for lines in pages for key in {_key(lines[place]) for place in _edges(lines)} if key)
    repeated = {key for key, times in seen.items() if times >= _REPEATED}
    return [
        [
            line
            for place, line in enumerate(lines)
            if not (place in _edges(lines) and (_key(line) in repeated or line.strip().isdigit()))
        ]
        for lines in pages
    ]


def _edges(lines: Sequence[str]) -> set[int]:
    filled = [place for place, line in enumerate(lines) if line.strip()]
    return {*filled[:_EDGE], *filled[-_EDGE:]}


def _key(line: str) -> str:
    return _NUMBER.sub("0", " ".join(line.split())).casefold()


def _joined(pages: Sequence[Sequence[str]]) -> tuple[str, tuple[Span, ...]]:
    """The text, and the span of each page in it; a paragraph that goes on over a page's end stays whole."""
    usual = _usual_length([line for page in pages for line in page])
    text, last = "", ""
    spans: list[Span] = []
    for page in pages:
        start = len(text)
        for line in page:
            stripped = line.strip()
            if stripped:
                between = _between(last, stripped, usual)
                if between == "-":
                    text, between = text[:-1], ""
                text += between + stripped if text else stripped
                last = stripped
            elif page is not pages[0] or text:
                last = last if not last or not _ENDS.search(last) else ""
        spans.append(Span(start, len(text)))
    return text, tuple(spans)


def _usual_length(lines: Sequence[str]) -> int:
    """Characters of a line that is full: what one in ten lines reaches."""
    lengths = sorted(len(line.strip()) for line in lines if line.strip())
    return lengths[len(lengths) * 9 // 10] if lengths else 0


def _between(before: str, line: str, usual: int) -> str:
    """What joins a line to the one before: nothing, a space, a paragraph's end, or "-" for a broken word."""
    if not before:
        return "\n\n"
    if _HYPHEN.search(before) and line[0].islower():
        return "-"
    ends = len(before) < _FULL * usual and (bool(_ENDS.search(before)) or not line[0].islower())
    return "\n\n" if ends or _OPENS_ITEM.match(line) else " "
