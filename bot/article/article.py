"""What an article is: the text as pasted, and spans over it. The text itself is never altered."""

from dataclasses import dataclass, field
from typing import Literal

from bot.article.spans import Span, index_at

FurnitureKind = Literal[
    "share_bar",
    "photo_credit",
    "author_biography",
    "comment_form",
    "newsletter",
    "cookie_notice",
    "related_headlines",
    "timestamp",
    "byline",
    "advertisement",
    "navigation",
    "copyright",
    "press_release",
    "signature",
    "earlier_mails",
    "covering_note",
    "references",
]


@dataclass(frozen=True, slots=True)
class Furniture:
    """What was pasted along and is not the story. Always whole lines of the text."""

    span: Span
    kind: FurnitureKind


@dataclass(frozen=True, slots=True)
class NamedInText:
    """What the text itself says of where it comes from; None where it says nothing."""

    publication: Span | None = None
    author: Span | None = None
    date: Span | None = None
    link: Span | None = None


OriginKind = Literal["paste", "html", "pdf", "docx", "mail", "link"]


@dataclass(frozen=True, slots=True)
class Origin:
    """How the text came. `pages` is a document's number of pages, `fetched_at` a link's Unix seconds."""

    kind: OriginKind = "paste"
    pages: int | None = None
    url: str | None = None
    fetched_at: int | None = None


PASTE = Origin()


@dataclass(frozen=True, slots=True)
class Article:
    """A pasted text and its structure.

    Paragraphs and sentences are those of the story: in order, disjoint, without furniture, each
    trimmed of white space. The headline, where there is one, is the first paragraph and, unless it
    is longer, the first sentence. Sentences are numbered from 1: sentence n is `sentences[n - 1]`.
    A quotation mark that closes after a full stop belongs to the sentence that it closes.
    """

    text: str
    digest: str  # hexadecimal SHA-256 of the story, so that another footer leaves it the same
    headline: Span | None
    language: str  # ISO 639-1, "und" where it cannot be told
    sentences: tuple[Span, ...]
    paragraphs: tuple[Span, ...]
    furniture: tuple[Furniture, ...] = ()
    names: NamedInText = field(default_factory=NamedInText)
    origin: Origin = PASTE
    pages: tuple[Span, ...] = ()  # of a document that has them: in order, disjoint, over the whole text


def sentence_numbers(article: Article, spans: tuple[Span, ...]) -> list[int]:
    """Every sentence that `spans` touch, numbered from 1, in order."""
    numbers: set[int] = set()
    for span in spans:
        first = index_at(article.sentences, span.start)
        last = index_at(article.sentences, max(span.start, span.end - 1))
        touched = [index for index in (first, last) if index is not None]
        if touched:
            numbers.update(range(min(touched) + 1, max(touched) + 2))
    return sorted(numbers)
