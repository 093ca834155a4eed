"""From what an article was cut, in words: a paste, a document, or a page that was fetched."""

from datetime import UTC, datetime
from urllib.parse import urlsplit

from bot.article.article import Article, Origin
from bot.article.spans import Span, index_at
from bot.words import card_texts as texts
from bot.words.languages import say
from bot.words.phrases import amount

_KINDS = {
    "paste": texts.PASTED_TEXT,
    "html": texts.SAVED_PAGE,
    "pdf": texts.PDF,
    "docx": texts.WORD_DOCUMENT,
    "mail": texts.MAIL,
}


def origin_label(article: Article) -> str:
    """Such as `Pasted text`, `PDF, 4 pages` or `courier.example, fetched 12 May 2026, 09:30 UTC`.

    Of a PDF behind a link both: `PDF, 4 pages · courts.example, fetched 12 May 2026, 09:30 UTC`.
    """
    origin = article.origin
    if origin.kind != "link":
        return _document(say(_KINDS[origin.kind]), origin.pages)
    fetched = _fetched(origin)
    return f"{_document(say(texts.PDF), origin.pages)} · {fetched}" if origin.pages else fetched


def _document(kind: str, pages: int | None) -> str:
    return f"{kind}, {amount(pages, texts.PAGES)}" if pages else kind


def _fetched(origin: Origin) -> str:
    when = datetime.fromtimestamp(origin.fetched_at or 0, UTC)
    site = urlsplit(origin.url or "").hostname or ""
    return texts.FETCHED.format(site=site, day=when.day, when=f"{when:%b %Y, %H:%M}")


def of_what(article: Article, of_paste: str, of_document: str) -> str:
    """The one of two wordings that fits where the article is cut from."""
    return of_paste if article.origin.kind == "paste" else of_document


def with_page(place: str, article: Article, spans: tuple[Span, ...]) -> str:
    """`s12, p. 3` where a document has pages; the page on which the words begin."""
    page = index_at(article.pages, spans[0].start) if spans else None
    return place if page is None or not place else f"{place}, {texts.ON_PAGE.format(page=page + 1)}"
