import sys

import pytest

from bot.article.received_text import ReceivedText
from bot.article.spans import Span
from bot.documents.pdf_text import MOST_PAGES
from bot.documents.read_document import read_document
from bot.errors import UnreadableFile
from bot.words import fixed_texts as texts
from tests.bot.documents.making import docx, locked_pdf, mail, page, pdf

STORY = [
    "The ferry Alma sank in the harbour of Saltmere on Monday, and nobody on board was hurt in the accident.",
    "“We wrote in plain words that it should not leave the quay,” said the chief inspector, Marta Holm.",
    "The harbour board said that it had asked the owner for repairs six times since the summer of last year.",
]
LINES = [
    "The ferry Alma sank in the harbour of Saltmere on Monday, and nobody on board",
    "was hurt in the acci-",
    "dent, the harbour board said.",
    "“We wrote in plain words”".replace("“", '"').replace("”", '"')
    + ", said the inspector, Marta Holm, to the whole",
    "of the council.",
]


def said_by(received: ReceivedText, span: Span | None) -> str:
    return "" if span is None else span.of(received.text)


def test_of_a_web_page_the_story_is_read_and_its_menus_are_not() -> None:
    received = read_document(page(STORY), "page.html")

    assert all(paragraph in received.text.split("\n\n") for paragraph in STORY)
    assert "Privacy policy" not in received.text
    assert received.origin.kind == "html"


def test_a_web_page_says_its_title_once_and_what_it_tells_of_itself_below() -> None:
    received = read_document(page(STORY), "page.html")

    assert received.text.split("\n\n")[:2] == [
        "Ferry sank, inspector says",
        "The Saltmere Courier · Nora Vance · 2026-03-12",
    ]
    assert received.text.count("Ferry sank") == 1
    assert said_by(received, received.names.publication) == "The Saltmere Courier"
    assert said_by(received, received.names.author) == "Nora Vance"
    assert said_by(received, received.names.date) == "2026-03-12"


def test_what_a_document_tells_of_itself_is_no_story() -> None:
    received = read_document(page(STORY), "page.html")

    assert [one.span.of(received.text) for one in received.furniture] == [
        "The Saltmere Courier · Nora Vance · 2026-03-12"
    ]


def test_a_page_without_a_story_says_so() -> None:
    with pytest.raises(UnreadableFile, match="no story"):
        read_document(b"<!doctype html><html><body><p>Log in</p></body></html>", "page.html")


def test_a_document_s_paragraphs_stand_apart() -> None:
    received = read_document(docx(STORY), "release.docx")

    assert received.text == "\n\n".join(STORY)
    assert received.origin.kind == "docx"


def test_a_mail_s_subject_is_the_headline_and_its_sender_and_day_are_named() -> None:
    received = read_document(mail("Ferry sank", "\n\n".join(STORY)).as_bytes(), "release.eml")

    assert received.text.startswith("Ferry sank\n\nAna Pell · 12 May 2026\n\nThe ferry Alma")
    assert said_by(received, received.names.author) == "Ana Pell"
    assert said_by(received, received.names.date) == "12 May 2026"
    assert received.origin.kind == "mail"


def test_a_mail_that_only_holds_another_is_read_as_that_one() -> None:
    outer = mail("Fwd", "")
    outer.add_attachment(mail("Ferry sank", STORY[0]))

    assert read_document(outer.as_bytes(), "release.eml").text.startswith("Ferry sank\n\n")


def test_a_mail_in_html_is_read_as_a_page() -> None:
    message = mail("Ferry sank", "")
    message.set_content(page(STORY).decode(), subtype="html")

    assert STORY[1] in read_document(message.as_bytes(), "release.eml").text


def test_the_lines_of_a_pdf_become_paragraphs_and_broken_words_whole() -> None:
    received = read_document(pdf([LINES]), "ruling.pdf")

    assert "nobody on board was hurt in the accident, the harbour board said." in received.text
    assert received.text.split("\n\n")[1].startswith('"We wrote')


def test_the_pages_of_a_pdf_cover_its_text() -> None:
    received = read_document(pdf([LINES, LINES, LINES]), "ruling.pdf")

    assert received.origin.pages == len(received.pages) == 3
    assert [received.pages[0].start, received.pages[-1].end] == [0, len(received.text)]
    assert all(
        before.end == after.start for before, after in zip(received.pages, received.pages[1:], strict=False)
    )


def test_running_heads_and_page_numbers_of_a_pdf_are_left_out() -> None:
    days = ["It sank.", "They met.", "They wrote."]
    pages = [
        ["Court of Saltmere", *days[:number], *LINES, f"Page {number} of 3", str(number)]
        for number in (1, 2, 3)
    ]

    received = read_document(pdf(pages), "ruling.pdf")

    assert "Court of Saltmere" not in received.text
    assert "Page" not in received.text
    assert received.text.count("nobody on board was hurt") == len(pages)


def test_a_paragraph_goes_on_over_the_end_of_a_page() -> None:
    received = read_document(pdf([LINES[:1], LINES[1:]]), "ruling.pdf")

    assert "nobody on board was hurt" in received.text


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (pdf([[""], [""]]), texts.SCANNED_PDF),
        (locked_pdf([LINES], "secret"), texts.LOCKED_DOCUMENT),
        (b"%PDF-1.7\nnothing more", texts.BROKEN_DOCUMENT),
        (pdf([["x"]] * (MOST_PAGES + 1)), texts.TOO_MANY_PAGES.format(pages=MOST_PAGES + 1, most=MOST_PAGES)),
    ],
    ids=["scanned", "locked", "broken", "too many pages"],
)
def test_a_pdf_that_cannot_be_read_says_why(data: bytes, message: str) -> None:
    with pytest.raises(UnreadableFile) as refused:
        read_document(data, "ruling.pdf")

    assert refused.value.user_message == message


def test_a_pdf_locked_with_an_empty_password_is_read() -> None:
    assert "Marta Holm" in read_document(locked_pdf([LINES], ""), "ruling.pdf").text


@pytest.mark.parametrize(
    ("library", "data", "name"),
    [
        ("lxml", page(STORY), "ferry.html"),
        ("pypdfium2", pdf([LINES]), "ruling.pdf"),
    ],
    ids=["page", "PDF"],
)
def test_where_what_reads_a_document_is_not_installed_it_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, library: str, data: bytes, name: str
) -> None:
    for module in [one for one in sys.modules if one.startswith(("bot.documents.", library))]:
        monkeypatch.delitem(sys.modules, module)
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(UnreadableFile) as refused:
        read_document(data, name)

    assert refused.value.user_message == texts.DOCUMENTS_NOT_INSTALLED
    assert "pip install '.[documents]' in Byline's folder" in texts.DOCUMENTS_NOT_INSTALLED


def test_plain_text_is_read_as_before() -> None:
    received = read_document("“The ferry sank,” said Ana Pell.\r\n".encode(), "message.txt")

    assert received == ReceivedText("“The ferry sank,” said Ana Pell.\n")
