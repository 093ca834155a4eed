"""Documents made for the tests: small, of invented words, built by hand where that is plainest."""

import io
import zipfile
from collections.abc import Iterable, Sequence
from email.message import EmailMessage
from xml.sax.saxutils import escape

from pypdf import PdfReader, PdfWriter

HEBREW = "אבגדהוזחטיךכלםמןנסעףפץצקרשת"
LINES_TO_A_PAGE = 14  # points between lines

_PACKAGE = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_RELATIONS = (
    '<?xml version="1.0"?>'
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Target="word/document.xml" Type='
    '"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>'
)


def pdf(pages: Sequence[Sequence[str]]) -> bytes:
    """A PDF with a line of text for each string; letters of Latin-1 only."""
    return _pdf_of(
        f"/F1 11 Tf {LINES_TO_A_PAGE} TL 50 780 Td\n"
        + "".join(f"({_escaped(line)}) Tj T*\n" for line in lines)
        for lines in pages
    )


def _pdf_of(pages: Iterable[str], alphabet: str = "") -> bytes:
    """Of what is drawn on each page, as text in F1: Helvetica, or Courier with another alphabet.

    `alphabet`: what its letters from "a" on stand for; digits are themselves.
    """
    font = b"Courier /ToUnicode 4 0 R" if alphabet else b"Helvetica"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /%b /Encoding /WinAnsiEncoding >>" % font,
    ]
    if alphabet:
        signs = [(ord("a") + place, ord(letter)) for place, letter in enumerate(alphabet)]
        signs += [(digit, digit) for digit in b"0123456789"]
        told = "".join(f"<{code:02X}> <{letter:04X}>\n" for code, letter in signs)
        cmap = (
            f"begincmap 1 begincodespacerange <00> <FF> endcodespacerange\n{len(signs)} beginbfchar\n{told}"
            "endbfchar endcmap"
        ).encode()
        objects.append(b"<< /Length %d >>\nstream\n%b\nendstream" % (len(cmap), cmap))
    kids = []
    for shown in pages:
        stream = f"BT {shown}ET".encode("cp1252")
        objects.append(b"<< /Length %d >>\nstream\n%b\nendstream" % (len(stream), stream))
        contents = len(objects)
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R >> >> >>" % contents
        )
        kids.append(len(objects))
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%b] >>" % (
        len(kids),
        b" ".join(b"%d 0 R" % one for one in kids),
    )
    return file_of(objects)


def placed_pdf(pages: Sequence[Sequence[tuple[float, float, float, str]]]) -> bytes:
    """A PDF with each text at its place: points from the left, points from the top, size, text."""
    return _pdf_of(
        "".join(
            f"/F1 {size} Tf 1 0 0 1 {left} {842 - top} Tm ({_escaped(text)}) Tj\n"
            for left, top, size, text in page
        )
        for page in pages
    )


def hebrew_pdf(lines: Sequence[str]) -> bytes:
    """A PDF with lines from right to left, numbers in them from left to right; no signs but letters."""
    drawn, letter_width = [], 6
    for row, line in enumerate(lines):
        at = 540.0
        for word in line.split():
            places = [at - letter_width * place for place in range(len(word))]
            for sign, left in zip(word, reversed(places) if word.isdecimal() else places, strict=True):
                shown = sign if sign.isdecimal() else chr(ord("a") + HEBREW.index(sign))
                drawn.append(f"/F1 10 Tf 1 0 0 1 {left} {780 - 12 * row} Tm ({shown}) Tj\n")
            at = places[-1] - 1.5 * letter_width
    return _pdf_of(["".join(drawn)], HEBREW)


def column(
    lines: Sequence[str], *, left: float = 50, top: float = 60, size: float = 10
) -> list[tuple[float, float, float, str]]:
    """Lines below each other, for `placed_pdf`."""
    return [(left, top + place * size * 1.2, size, line) for place, line in enumerate(lines)]


def locked_pdf(pages: Sequence[Sequence[str]], password: str) -> bytes:
    writer = PdfWriter(PdfReader(io.BytesIO(pdf(pages))))
    writer.encrypt(password, algorithm="RC4-128")
    written = io.BytesIO()
    writer.write(written)
    return written.getvalue()


def docx(paragraphs: Sequence[str], **more_parts: bytes) -> bytes:
    return docx_of("".join(f"<w:p>{run(one)}</w:p>" for one in paragraphs), **more_parts)


def run(words: str, properties: str = "") -> str:
    """A stretch of a paragraph, for `docx_of`."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(words)}</w:t></w:r>'


def docx_of(body: str, *, declared: str = "", **more_parts: bytes) -> bytes:
    """A document with a body of WordprocessingML; other parts go beside it, `footnotes` to footnotes.xml.

    `declared` is what the document says of its own type.
    """
    document = (
        f'<?xml version="1.0"?>{declared}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
        ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f"<w:body>{body}</w:body></w:document>"
    )
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("[Content_Types].xml", _PACKAGE)
        packed.writestr("_rels/.rels", _RELATIONS)
        packed.writestr("word/document.xml", document)
        for name, data in more_parts.items():
            packed.writestr(f"word/{name}.xml", data)
    return written.getvalue()


def mail(subject: str, body: str, *, sender: str = "Ana Pell <ana@saltmere.example>") -> EmailMessage:
    message = EmailMessage()
    message["From"] = sender
    message["To"] = "desk@courier.example"
    message["Subject"] = subject
    message["Date"] = "Tue, 12 May 2026 09:30:00 +0200"
    message.set_content(body)
    return message


def page(story: Sequence[str], *, title: str = "Ferry sank, inspector says") -> bytes:
    """A web page with menus and a footer around its story."""
    paragraphs = "".join(f"<p>{escape(one)}</p>" for one in story)
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>'
        '<meta property="og:site_name" content="The Saltmere Courier">'
        '<meta name="author" content="Nora Vance">'
        '<meta property="article:published_time" content="2026-03-12T08:00:00Z"></head><body>'
        "<nav><ul><li><a href='/'>Home</a></li><li><a href='/news'>News</a></li></ul></nav>"
        f"<article><h1>{title}</h1>{paragraphs}</article>"
        "<footer><p>Privacy policy</p><p>Terms of use</p></footer></body></html>"
    ).encode()


def _escaped(line: str) -> str:
    return line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


def file_of(objects: Sequence[bytes]) -> bytes:
    """A PDF of these objects, numbered from 1; the first is its catalogue."""
    pieces, at, offsets = [b"%PDF-1.4\n"], 9, []
    for number, content in enumerate(objects, 1):
        offsets.append(at)
        pieces.append(b"%d 0 obj\n%b\nendobj\n" % (number, content))
        at += len(pieces[-1])
    pieces.append(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    pieces += [b"%010d 00000 n \n" % offset for offset in offsets]
    pieces.append(b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, at))
    return b"".join(pieces)
