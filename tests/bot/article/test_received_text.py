import json

from bot.article.article import Furniture, NamedInText, Origin
from bot.article.received_text import ReceivedText, plain_text, received_as_json, received_from_json
from bot.article.spans import Span


def test_what_was_received_comes_back_from_its_json() -> None:
    received = ReceivedText(
        "Ferry sank\n\nNora Vance\n\nIt sank.",
        Origin("link", None, "https://courier.example/ferry", 1_780_000_000),
        (Span(0, 24), Span(24, 32)),
        (Furniture(Span(12, 22), "byline"),),
        NamedInText(author=Span(12, 22)),
    )

    assert received_from_json(json.loads(json.dumps(received_as_json(received)))) == received


def test_the_text_of_a_paste_and_of_a_document_is_what_stands_in_it() -> None:
    assert plain_text("It sank.") == plain_text(ReceivedText("It sank.", Origin("pdf"))) == "It sank."
