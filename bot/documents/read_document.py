"""From a file's bytes to the text of an article, whatever kind of file it is."""

import importlib
from typing import Protocol, cast

from bot.article.decoding import decode, in_utf_8
from bot.article.received_text import ReceivedText
from bot.documents.kinds import DocumentKind, kind_of
from bot.errors import UnreadableFile
from bot.words import fixed_texts as texts

MOST_BYTES = 25_000_000  # of a document's file; Discord's own limit for attachments is near it

# Imported when a document of the kind comes: they are large, and a plain install lacks what they need.
_READERS: dict[DocumentKind, tuple[str, str]] = {
    "html": ("bot.documents.html_text", "read_html"),
    "pdf": ("bot.documents.pdf_text", "read_pdf"),
    "docx": ("bot.documents.docx_text", "read_docx"),
    "mail": ("bot.documents.mail_text", "read_mail"),
}


class _Reader(Protocol):
    def __call__(self, data: bytes, /) -> ReceivedText: ...


def is_document(data: bytes, name: str) -> bool:
    """Whether it needs a reader of documents, and so a process with bounds; else it is plain text."""
    return kind_of(in_utf_8(data), name) is not None


def read_document(data: bytes, name: str) -> ReceivedText:
    """Raises `ArticleError` with words for who sent the file.

    For a document it may take any time and memory; `bounded.read_within_bounds` sets limits to both.
    """
    data = in_utf_8(data)
    kind = kind_of(data, name)
    if kind is None:
        return ReceivedText(decode(data, name))
    return _reader_of(kind)(data)


def _reader_of(kind: DocumentKind) -> _Reader:
    module, function = _READERS[kind]
    try:
        return cast(_Reader, getattr(importlib.import_module(module), function))
    except ImportError as error:
        raise UnreadableFile(texts.DOCUMENTS_NOT_INSTALLED) from error
