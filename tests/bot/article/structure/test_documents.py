import pytest

from bot.article.article import Furniture, NamedInText, Origin
from bot.article.received_text import ReceivedText
from bot.article.spans import Span
from bot.article.structure.structure import structure_of

TITLE = "Ferry sank off Saltmere, inspector says"
LINE = "The Saltmere Courier · Nora Vance"
BODY = "The ferry Alma sank on Monday in the harbour. “It should not have left,” said Ana Pell, inspector."
TEXT = f"{TITLE}\n\n{LINE}\n\n{BODY}"
AT = len(TITLE) + 2
DOCUMENT = ReceivedText(
    TEXT,
    Origin("pdf", pages=2),
    (Span(0, AT), Span(AT, len(TEXT))),
    (Furniture(Span(AT, AT + len(LINE)), "byline"),),
    NamedInText(publication=Span(AT, AT + 20), author=Span(AT + 23, AT + 33)),
)


def test_an_article_knows_from_what_kind_of_document_it_came() -> None:
    article = structure_of(DOCUMENT)

    assert (article.origin, article.pages) == (DOCUMENT.origin, DOCUMENT.pages)


def test_what_a_document_tells_of_itself_is_named_and_is_no_story() -> None:
    article = structure_of(DOCUMENT)

    assert article.names.author == DOCUMENT.names.author
    assert article.names.publication == DOCUMENT.names.publication
    assert [one.of(TEXT) for one in article.paragraphs] == [TITLE, BODY]


@pytest.mark.parametrize(
    "origin",
    [Origin("pdf", pages=2), Origin("link", 2, "https://harbour.example/report.pdf", 1_778_578_200)],
    ids=["attached", "behind a link"],
)
def test_the_headings_of_a_document_are_of_it_and_no_menu_of_a_page(origin: Origin) -> None:
    contents = [
        "Saltmere Harbour Board",
        "Summary",
        "Background",
        "The crane",
        "The cable",
        "The board",
        "Annex",
    ]
    story = [BODY.replace("Monday", day) for day in ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")]
    parts = [*contents, TITLE, *story, *contents[1:]]
    text = "\n\n".join(parts)

    report, copied_page = structure_of(ReceivedText(text, origin)), structure_of(text)

    assert [one.of(text) for one in report.paragraphs] == parts
    assert len(copied_page.paragraphs) < len(parts)


def test_the_rows_of_a_document_s_table_are_of_it_and_no_menu() -> None:
    row = "Crane | State"
    text = "\n\n".join([TITLE, BODY, row, BODY.replace("Monday", "Tuesday")])

    report, copied_page = structure_of(ReceivedText(text, Origin("pdf", pages=2))), structure_of(text)

    assert row in [one.of(text) for one in report.paragraphs]
    assert row not in [one.of(text) for one in copied_page.paragraphs]


def test_a_date_at_the_head_of_a_document_is_its_date_and_one_within_it_is_of_what_it_tells() -> None:
    story = [
        BODY.replace("Monday", day) for day in ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday") * 2
    ]
    text = "\n\n".join([TITLE, "12 March 2026", *story, "18 December 2025 Business Meeting", BODY])

    report = structure_of(ReceivedText(text, Origin("pdf", pages=2)))

    assert report.names.date is not None
    assert report.names.date.of(text) == "12 March 2026"
    assert "18 December 2025 Business Meeting" in [one.of(text) for one in report.paragraphs]


def test_a_date_below_eight_paragraphs_of_a_document_is_of_what_it_tells() -> None:
    story = [BODY.replace("inspector", f"inspector of berth {berth}") for berth in range(1, 8)]
    text = "\n\n".join([TITLE, *story, "18 December 2025", BODY])

    report = structure_of(ReceivedText(text, Origin("pdf", pages=2)))

    assert "18 December 2025" in [one.of(text) for one in report.paragraphs]


def test_bars_part_no_cells_in_a_mail() -> None:
    text = "\n\n".join(["News | Sport | Culture | Weather", TITLE, BODY])

    letter = structure_of(ReceivedText(text, Origin("mail")))

    assert [one.of(text) for one in letter.paragraphs] == [TITLE, BODY]


@pytest.mark.parametrize("label", ["FOR IMMEDIATE RELEASE", "PRESS RELEASE"])
def test_a_press_release_that_comes_as_a_document_is_called_by_its_headline(label: str) -> None:
    story = [BODY.replace("Monday", day) for day in ("Monday", "Tuesday", "Wednesday")]
    text = "\n\n".join([label, "12 March 2026", TITLE, *story])

    for origin in (Origin("pdf", pages=1), Origin("docx")):
        headline = structure_of(ReceivedText(text, origin)).headline

        assert headline is not None
        assert headline.of(text) == TITLE


def test_a_paste_has_no_pages() -> None:
    article = structure_of(TEXT)

    assert (article.origin.kind, article.pages) == ("paste", ())
