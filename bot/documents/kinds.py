"""What kind of document a file is, told from what stands in it; its name helps only where that is unclear."""

import re
from pathlib import PurePath
from typing import Literal

DocumentKind = Literal["html", "pdf", "docx", "mail"]

_BEGINNING = 4096  # bytes in which a document shows what it is
_PDF = re.compile(rb"\A[\s\S]{0,1024}%PDF-")
_HTML = re.compile(
    rb"\A(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*"
    rb"<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE,
)
_HTML_NAMES = frozenset({".html", ".htm", ".xhtml"})
_TAG = re.compile(rb"<(?:p|div|span|article|section|h[1-6]|meta|script|a)\b[^>]*>", re.IGNORECASE)
_LEAST_TAGS = 5  # in the beginning of a file that is called a page but opens like none
_ZIP = b"PK\x03\x04"
_LOCKED = b"\xd0\xcf\x11\xe0"  # what a word processor puts around a document with a password
_WORD_PROCESSOR = b"word/"
_MAIL_NAMES = frozenset({".eml", ".mht", ".mhtml"})
_HEADER_LINE = re.compile(rb"^([A-Za-z][A-Za-z0-9-]{1,40}):[ \t]", re.MULTILINE)
_HEADERS_OF_MAIL = frozenset(
    {b"from", b"to", b"subject", b"date", b"received", b"return-path", b"message-id", b"mime-version"}
)
_LEAST_HEADERS = 3


def kind_of(data: bytes, name: str) -> DocumentKind | None:
    """None for what is plain text, or nothing that is read as a document."""
    suffix = PurePath(name).suffix.lower()
    beginning = data[:_BEGINNING]
    if _PDF.match(beginning):
        return "pdf"
    if beginning.startswith(_LOCKED) and suffix == ".docx":
        return "docx"
    if beginning.startswith(_ZIP) and (suffix == ".docx" or _WORD_PROCESSOR in data):
        return "docx"
    if _HTML.match(beginning) or (suffix in _HTML_NAMES and len(_TAG.findall(beginning)) >= _LEAST_TAGS):
        return "html"
    if _is_mail(beginning, suffix):
        return "mail"
    return None


def _is_mail(beginning: bytes, suffix: str) -> bool:
    """A mail opens with header lines; a text that merely names a sender has fewer of them."""
    header = re.split(rb"\r?\n\r?\n", beginning.lstrip(), maxsplit=1)[0]
    found = {name.lower() for name in _HEADER_LINE.findall(header)}
    if suffix in _MAIL_NAMES:
        return bool(found & (_HEADERS_OF_MAIL | {b"content-type"}))
    return len(found & _HEADERS_OF_MAIL) >= _LEAST_HEADERS
