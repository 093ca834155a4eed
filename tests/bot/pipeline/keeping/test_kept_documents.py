from bot.article.article import Origin
from bot.article.received_text import ReceivedText
from bot.article.spans import Span
from bot.pipeline.records.library_records import article_record, kept_text
from bot.readers.rules.quick_reading import read_by_rules
from storage.articles import KeptText

TEXT = "“The ferry sank,” said Ana Pell, the inspector of the harbour, on Monday."


def kept_and_back(received: ReceivedText | str) -> ReceivedText | str:
    record = article_record(read_by_rules(received))
    return kept_text(KeptText(record.text, record.document))


def test_a_document_comes_back_with_its_pages() -> None:
    document = ReceivedText(TEXT, Origin("pdf", pages=1), (Span(0, len(TEXT)),))

    assert kept_and_back(document) == document


def test_a_paste_comes_back_as_its_text() -> None:
    assert kept_and_back(TEXT) == TEXT
