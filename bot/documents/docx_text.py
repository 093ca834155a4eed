"""The text of a word processor's document, as mammoth finds it."""

import io
import zipfile

import mammoth

from bot.article.article import Origin
from bot.article.received_text import ReceivedText
from bot.documents.composing import SaidOfItself, compose, paragraphs_as_text
from bot.errors import UnreadableFile
from bot.words import fixed_texts as texts

MOST_UNPACKED_BYTES = 60_000_000  # of all parts together; a text within Byline's limit needs a tenth
MOST_PARTS = 5_000


def read_docx(data: bytes) -> ReceivedText:
    """Raises `UnreadableFile` for what is broken, locked, or packed to burst."""
    _refuse_bombs(data)
    try:
        found = mammoth.extract_raw_text(io.BytesIO(data))
    except (KeyError, ValueError, zipfile.BadZipFile, AttributeError, IndexError, TypeError) as error:
        raise UnreadableFile(texts.BROKEN_DOCUMENT) from error
    if not found.value.strip():
        raise UnreadableFile(texts.DOCUMENT_WITHOUT_TEXT)
    return compose(paragraphs_as_text(found.value.split("\n\n")), Origin("docx"), SaidOfItself())


def _refuse_bombs(data: bytes) -> None:
    """By what the parts say of themselves; what lies is stopped by the bounds of the process."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            parts = packed.infolist()
    except (zipfile.BadZipFile, ValueError, OSError) as error:
        raise UnreadableFile(texts.BROKEN_DOCUMENT) from error
    if any(part.flag_bits & 1 for part in parts):
        raise UnreadableFile(texts.LOCKED_DOCUMENT)
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED_BYTES:
        raise UnreadableFile(texts.DOCUMENT_TOO_LARGE)
