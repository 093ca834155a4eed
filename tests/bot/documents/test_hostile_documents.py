"""Documents that are made to burst: each is refused in words within the bounds of its process."""

from collections.abc import Callable

import pytest

from bot.documents.bounded import read_within_bounds
from bot.documents.read_document import MOST_BYTES
from bot.errors import UnreadableFile
from bot.words import fixed_texts as texts
from tests.bot.documents.making import docx_of, file_of

CATALOGUE = b"<< /Type /Catalog /Pages 2 0 R >>"
MAIL = b"From: a@b.example\nTo: c@d.example\nSubject: s\nMIME-Version: 1.0\n"


def document_of_entities() -> bytes:
    entities = "".join(f'<!ENTITY e{one} "{f"&e{one - 1};" * 10}">' for one in range(1, 12))
    return docx_of(
        "<w:p><w:r><w:t>&e11;</w:t></w:r></w:p>", declared=f"<!DOCTYPE d [<!ENTITY e0 'a'>{entities}]>"
    )


def deep_document() -> bytes:
    return docx_of("<w:sdt><w:sdtContent>" * 20_000 + "<w:p/>" + "</w:sdtContent></w:sdt>" * 20_000)


def pdf_of_many_objects() -> bytes:
    return file_of([CATALOGUE, b"<< /Type /Pages /Count 0 /Kids [] >>"] + [b"<< /A 1 >>"] * 100_000)


def pdf_of_many_pages() -> bytes:
    kids = b"3 0 R " * 100_000
    return file_of(
        [CATALOGUE, b"<< /Type /Pages /Count 100000 /Kids [%b] >>" % kids, b"<< /Type /Page /Parent 2 0 R >>"]
    )


def pdf_that_draws_itself() -> bytes:
    form = b"/Resources << /XObject << /X 5 0 R >> >>"
    return file_of(
        [
            CATALOGUE,
            b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9000000 9000000] /Contents 4 0 R %b >>" % form,
            b"<< /Length 5 >>\nstream\n/X Do\nendstream",
            b"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Length 5 %b >>\nstream\n/X Do\nendstream"
            % form,
        ]
    )


def document_that_asks_for_a_file() -> bytes:
    return docx_of(
        "<w:p><w:r><w:t>&passwords;</w:t></w:r></w:p>",
        declared='<!DOCTYPE d [<!ENTITY passwords SYSTEM "file:///etc/passwd">]>',
    )


def pdf_of_pages_in_a_circle() -> bytes:
    return file_of([CATALOGUE, b"<< /Type /Pages /Count 9 /Parent 2 0 R /Kids [2 0 R 2 0 R] >>"])


def pdf_of_forms_that_double() -> bytes:
    """Each of forty is drawn twice by the one before it."""
    drawn = b"/Resources << /XObject << /X 5 0 R >> >>"
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R %b >>" % drawn
    forms = [
        b"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Length 11 "
        b"/Resources << /XObject << /X %d 0 R >> >> >>\nstream\n/X Do /X Do\nendstream" % following
        for following in range(6, 46)
    ]
    pages = b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>"
    return file_of([CATALOGUE, pages, page, b"<< /Length 5 >>\nstream\n/X Do\nendstream", *forms])


def deep_mail() -> bytes:
    return (MAIL + b"Content-Type: message/rfc822\n\n") * 5_000 + MAIL + b"\nThe ferry sank.\n"


def large_page() -> bytes:
    return b"<!doctype html><p>" + b"x" * MOST_BYTES


@pytest.mark.parametrize(
    ("made", "name", "messages"),
    [
        (document_of_entities, "a.docx", {texts.BROKEN_DOCUMENT}),
        (deep_document, "a.docx", {texts.BROKEN_DOCUMENT, texts.DOCUMENT_WITHOUT_TEXT}),
        (pdf_of_many_objects, "a.pdf", {texts.BROKEN_DOCUMENT}),
        (pdf_of_many_pages, "a.pdf", {texts.TOO_MANY_PAGES.format(pages=100_000, most=300)}),
        (pdf_that_draws_itself, "a.pdf", {texts.SCANNED_PDF}),
        (document_that_asks_for_a_file, "a.docx", {texts.BROKEN_DOCUMENT}),
        (pdf_of_pages_in_a_circle, "a.pdf", {texts.SCANNED_PDF, texts.BROKEN_DOCUMENT}),
        (pdf_of_forms_that_double, "a.pdf", {texts.DOCUMENT_TOO_LARGE, texts.SCANNED_PDF}),
        (deep_mail, "a.eml", {texts.BROKEN_DOCUMENT, texts.DOCUMENT_WITHOUT_TEXT}),
        (large_page, "a.html", {texts.DOCUMENT_TOO_LARGE}),
    ],
    ids=lambda one: one.__name__ if callable(one) else "",
)
def test_a_document_that_is_made_to_burst_is_refused(
    made: Callable[[], bytes], name: str, messages: set[str]
) -> None:
    with pytest.raises(UnreadableFile) as refused:
        read_within_bounds(made(), name)

    assert refused.value.user_message in messages
