"""The text of a word processor's document, as somebody sees it who reads it.

Deleted and hidden words are left out, and so are comments, heads and feet of pages; footnotes stand below the
paragraph that they are to, the rows of a table on a line each.
"""

import io
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from posixpath import dirname, normpath
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from bot.article.article import Origin
from bot.article.received_text import ReceivedText
from bot.documents.composing import SaidOfItself, compose, paragraphs_as_text
from bot.errors import UnreadableFile
from bot.words import fixed_texts as texts

MOST_UNPACKED_BYTES = 40_000_000  # of a part; a text within Byline's limit needs less
MOST_PARTS = 5_000
LONGEST_CELL = 150  # characters; tables with longer ones, or with several paragraphs in one, lay a page out
_DEPTH_OF_BODY = 2
_ZIP = b"PK"  # a document with a password opens otherwise
_USUAL_PLACE = "word/document.xml"
_DOCUMENT = "/officeDocument"  # how the type of the relation ends that leads to the text itself
_NOTES = ("footnotes.xml", "endnotes.xml")
_UNSEEN = frozenset(
    {
        "del",
        "moveFrom",
        "pPr",
        "instrText",
        "delText",
        "rt",
        "Fallback",
        "sectPr",
        "sdtPr",
        "tblPr",
        "trPr",
        "tcPr",
    }
)
_BLOCKS = frozenset({"p", "tbl"})
_SAID_BY_SIGN = {"tab": " ", "ptab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}


@dataclass(slots=True)
class _Paragraph:
    """`aside` is what is anchored in it: footnotes, and paragraphs in frames."""

    text: str = ""
    aside: list[str] = field(default_factory=list)


def read_docx(data: bytes) -> ReceivedText:
    """Raises `UnreadableFile` for what is broken, locked, or packed to burst."""
    if not data.startswith(_ZIP):
        raise UnreadableFile(texts.LOCKED_DOCUMENT)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            _refuse_what_is_no_document(packed)
            place = _place_of_text(packed)
            notes = {
                (name, number): text
                for name in _NOTES
                for number, text in _notes_in(packed, f"{dirname(place)}/{name}").items()
            }
            found = list(_paragraphs(_blocks_of_body(_part(packed, place)), notes))
    except (zipfile.BadZipFile, ElementTree.ParseError, ValueError, KeyError, OSError, EOFError) as error:
        raise UnreadableFile(texts.BROKEN_DOCUMENT) from error
    text = paragraphs_as_text(found)
    if not text:
        raise UnreadableFile(texts.DOCUMENT_WITHOUT_TEXT)
    return compose(text, Origin("docx"), SaidOfItself())


def _refuse_what_is_no_document(packed: zipfile.ZipFile) -> None:
    parts = packed.infolist()
    if any(part.flag_bits & 1 for part in parts):
        raise UnreadableFile(texts.LOCKED_DOCUMENT)
    if len(parts) > MOST_PARTS:
        raise UnreadableFile(texts.DOCUMENT_TOO_LARGE)


def _place_of_text(packed: zipfile.ZipFile) -> str:
    if "_rels/.rels" in packed.namelist():
        for relation in _tree(packed, "_rels/.rels"):
            if relation.get("Type", "").endswith(_DOCUMENT):
                return normpath(relation.get("Target", _USUAL_PLACE).lstrip("/"))
    return _USUAL_PLACE


def _part(packed: zipfile.ZipFile, name: str) -> io.BytesIO:
    """Raises `UnreadableFile` where it holds more than it should, whatever it says of its size."""
    with packed.open(name) as part:
        data = part.read(MOST_UNPACKED_BYTES + 1)
    if len(data) > MOST_UNPACKED_BYTES:
        raise UnreadableFile(texts.DOCUMENT_TOO_LARGE)
    return io.BytesIO(data)


def _tree(packed: zipfile.ZipFile, name: str) -> Element:
    """Entities that swell are refused by expat, and the process has its bounds."""
    return ElementTree.fromstring(_part(packed, name).read())  # noqa: S314


def _notes_in(packed: zipfile.ZipFile, name: str) -> dict[str, str]:
    if name not in packed.namelist():
        return {}
    root = _tree(packed, name)
    return {
        _value(note, "id"): " ".join(_paragraphs(note, {})).strip()
        for note in root
        if _value(note, "type") in ("", "normal")
    }


def _blocks_of_body(part: io.BytesIO) -> Iterator[Element]:
    """Paragraphs and tables one by one, each forgotten when the next one comes."""
    body: Element | None = None
    depth = 0
    for event, element in ElementTree.iterparse(part, ("start", "end")):  # noqa: S314 -- see _tree
        if event == "start":
            depth += 1
            if depth == _DEPTH_OF_BODY and _name(element) == "body":
                body = element
            continue
        if body is not None and depth == _DEPTH_OF_BODY + 1:
            yield element
            body.clear()
        depth -= 1


def _paragraphs(blocks: Iterable[Element], notes: dict[tuple[str, str], str]) -> Iterator[str]:
    for block in blocks:
        name = _name(block)
        if name == "p":
            paragraph = _read(block, notes)
            yield paragraph.text
            yield from paragraph.aside
        elif name == "tbl":
            yield from _table(block, notes)
        elif name not in _UNSEEN:
            yield from _paragraphs(block, notes)


def _read(paragraph: Element, notes: dict[tuple[str, str], str]) -> _Paragraph:
    found = _Paragraph()
    _add(paragraph, found, notes)
    found.text = "\n".join(" ".join(line.split()) for line in found.text.split("\n")).strip()
    return found


def _add(element: Element, found: _Paragraph, notes: dict[tuple[str, str], str]) -> None:
    for child in element:
        name = _name(child)
        if name == "t":
            found.text += child.text or ""
        elif name in _SAID_BY_SIGN:
            found.text += _SAID_BY_SIGN[name] if _value(child, "type") in ("", "textWrapping") else ""
        elif name in ("footnoteReference", "endnoteReference"):
            note = notes.get((f"{name.removesuffix('Reference')}s.xml", _value(child, "id")), "")
            found.aside.append(note)
        elif name in _BLOCKS:
            found.aside.extend(_paragraphs([child], notes))
        elif name not in _UNSEEN and not _is_hidden(child):
            _add(child, found, notes)


def _is_hidden(run: Element) -> bool:
    return any(
        _name(sign) == "vanish" and _value(sign, "val") not in ("0", "false", "off")
        for child in run
        if _name(child) == "rPr"
        for sign in child
    )


def _table(table: Element, notes: dict[tuple[str, str], str]) -> Iterator[str]:
    rows = [
        [[one for one in _paragraphs(cell, notes) if one.strip()] for cell in _within(row, "tc")]
        for row in _within(table, "tr")
    ]
    if any(_lays_out(cell) for row in rows for cell in row):
        yield from (paragraph for row in rows for cell in row for paragraph in cell)
    else:
        yield from (" | ".join(" ".join(cell) for cell in row if cell) for row in rows)


def _lays_out(cell: Sequence[str]) -> bool:
    return len(cell) > 1 or any(len(paragraph) > LONGEST_CELL for paragraph in cell)


def _within(element: Element, name: str) -> Iterator[Element]:
    """Rows of a table, or cells of a row, also where something is wrapped around them."""
    for child in element:
        if _name(child) == name:
            yield child
        elif _name(child) not in _UNSEEN and _name(child) not in _BLOCKS:
            yield from _within(child, name)


def _name(element: Element) -> str:
    return element.tag.rpartition("}")[2]


def _value(element: Element, name: str) -> str:
    """The value of an attribute, in whatever namespace the program wrote it."""
    return next((value for key, value in element.items() if key.rpartition("}")[2] == name), "")
