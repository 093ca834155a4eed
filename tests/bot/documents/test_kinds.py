import pytest

from bot.documents.kinds import kind_of
from tests.bot.documents.making import docx, mail, page, pdf


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        (page(["The ferry sank."]), "page.html", "html"),
        (page(["The ferry sank."]), "message.txt", "html"),
        (b"\xef\xbb\xbf<!-- saved --><html><body>", "page", "html"),
        (pdf([["The ferry sank."]]), "ruling.pdf", "pdf"),
        (pdf([["The ferry sank."]]), "ruling", "pdf"),
        (docx(["The ferry sank."]), "release.docx", "docx"),
        (docx(["The ferry sank."]), "release", "docx"),
        (mail("Ferry", "The ferry sank.").as_bytes(), "release.eml", "mail"),
        (mail("Ferry", "The ferry sank.").as_bytes(), "message.txt", "mail"),
    ],
)
def test_a_document_is_known_by_what_stands_in_it(data: bytes, name: str, kind: str) -> None:
    assert kind_of(data, name) == kind


@pytest.mark.parametrize(
    "text",
    [
        "The ferry sank, said Ana Pell.",
        "From: the harbour\nNobody knew.\n\nThe ferry sank.",
        "Use <b>bold</b> and <p> in pages, said Ana Pell.",
        "Date: Monday. Subject: ferries, she said.",
        "",
    ],
)
def test_plain_text_is_no_document(text: str) -> None:
    assert kind_of(text.encode(), "message.txt") is None
