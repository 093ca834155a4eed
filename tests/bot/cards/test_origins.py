from dataclasses import replace

import pytest

from bot.article.article import Origin
from bot.article.received_text import ReceivedText
from bot.article.spans import Span
from bot.cards.exports.files import as_markdown
from bot.cards.first_card import first_card
from bot.cards.origins import origin_label
from bot.cards.reading_index import ReadingIndex
from bot.cards.who_said_what import who_said_what
from bot.readers.rules.quick_reading import read_by_rules
from bot.words import card_texts as texts

FIRST = "The ferry Alma sank on Monday in the harbour of Saltmere, and nobody on board was hurt."
SECOND = "“It should never have left the quay,” said Ana Pell, the inspector of the harbour."
TEXT = f"{FIRST}\n\n{SECOND}"
RULING = ReceivedText(
    TEXT, Origin("pdf", pages=2), (Span(0, len(FIRST) + 2), Span(len(FIRST) + 2, len(TEXT)))
)


@pytest.mark.parametrize(
    ("origin", "told"),
    [
        (Origin(), "Pasted text"),
        (Origin("html"), "Saved web page"),
        (Origin("pdf", pages=1), "PDF, 1 page"),
        (Origin("pdf", pages=4), "PDF, 4 pages"),
        (Origin("docx"), "Word document"),
        (Origin("mail"), "Mail"),
        (
            Origin("link", None, "https://courier.example/news/ferry?x=1", 1_778_578_200),
            "courier.example, fetched 12 May 2026, 09:30 UTC",
        ),
        (
            Origin("link", 4, "https://courts.example/ruling.pdf", 1_778_578_200),
            "PDF, 4 pages · courts.example, fetched 12 May 2026, 09:30 UTC",
        ),
    ],
)
def test_it_is_told_how_an_article_came(origin: Origin, told: str) -> None:
    article = replace(read_by_rules(TEXT).article, origin=origin)

    assert origin_label(article) == told


def test_a_place_in_a_document_names_its_page() -> None:
    reading = read_by_rules(RULING)
    statement = next(one for one in reading.statements if one.quotations)

    assert ReadingIndex(reading).label_of(statement) == "s2, p. 2"


def test_a_sentence_of_a_document_s_summary_names_its_page() -> None:
    reading = read_by_rules(RULING)
    told = next(one for one in first_card(reading).points if not one.lead)

    assert told.words == f"{FIRST} (s1, p. 1)"
    assert f"- {FIRST} (s1, p. 1)" in as_markdown(reading)


def test_sentences_over_two_pages_name_the_page_on_which_they_begin() -> None:
    assert ReadingIndex(read_by_rules(RULING)).label_of_sentences([1, 2]) == "s1–2, p. 1"


def test_a_place_in_a_paste_has_no_page() -> None:
    reading = read_by_rules(TEXT)

    assert ReadingIndex(reading).label_of(reading.statements[-1]) == "s2"


def test_cards_of_a_document_say_that_it_was_cut_from_a_document() -> None:
    reading = read_by_rules(RULING)

    assert first_card(reading).foot == texts.FOOT_OF_DOCUMENT
    assert who_said_what(reading).of_document


def test_cards_of_a_paste_say_that_it_was_cut_from_a_paste() -> None:
    reading = read_by_rules(TEXT)

    assert first_card(reading).foot == texts.FOOT
    assert not who_said_what(reading).of_document
