"""The text of an article as it reached Byline, with what is known of it beyond its words."""

from dataclasses import asdict, dataclass, fields
from typing import Any

from bot.article.article import PASTE, Article, Furniture, NamedInText, Origin
from bot.article.decoding import accept
from bot.article.spans import Span

NOTHING_NAMED = NamedInText()


@dataclass(frozen=True, slots=True)
class ReceivedText:
    """A paste, or what a document says.

    `pages` of a document that has them cover the text in order. `furniture` and `names` are what the
    document itself tells: a mail's header, a page's own metadata.
    """

    text: str
    origin: Origin = PASTE
    pages: tuple[Span, ...] = ()
    furniture: tuple[Furniture, ...] = ()
    names: NamedInText = NOTHING_NAMED

    def as_pasted(self) -> "ArticleText":
        """Its text alone, where a paste is all that it is."""
        return self.text if self == ReceivedText(self.text) else self


ArticleText = str | ReceivedText  # a paste is its text alone


def as_received(text: ArticleText) -> ReceivedText:
    return ReceivedText(text) if isinstance(text, str) else text


def plain_text(text: ArticleText) -> str:
    return text if isinstance(text, str) else text.text


def received_of(article: Article) -> ReceivedText:
    """What an article was received as. Of its furniture and names only those that a document told matter."""
    return ReceivedText(article.text, article.origin, article.pages, article.furniture, article.names)


def accepted(text: ArticleText) -> ArticleText:
    """The text as Byline reads it. Raises `EmptyArticle` and `ArticleTooLong` as `accept` does."""
    if isinstance(text, str):
        return accept(text)
    accept(text.text)
    return text


def received_as_json(received: ReceivedText) -> dict[str, Any]:
    """The text as plain lists, dictionaries, strings and numbers; `received_from_json` reads it."""
    return {
        "text": received.text,
        "origin": asdict(received.origin),
        "pages": [list(page) for page in received.pages],
        "furniture": [{"span": list(one.span), "kind": one.kind} for one in received.furniture],
        "names": {
            field.name: list(span)
            for field in fields(NamedInText)
            if (span := getattr(received.names, field.name)) is not None
        },
    }


def received_from_json(form: dict[str, Any]) -> ReceivedText:
    return ReceivedText(
        form["text"],
        Origin(**form["origin"]),
        tuple(Span(*page) for page in form["pages"]),
        tuple(Furniture(Span(*one["span"]), one["kind"]) for one in form["furniture"]),
        NamedInText(**{name: Span(*span) for name, span in form["names"].items()}),
    )
