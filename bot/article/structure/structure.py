"""From a pasted text to an article: what is story, and where its paragraphs and sentences are."""

import hashlib
from collections.abc import Sequence
from dataclasses import fields

from bot.article.article import Article, Furniture, NamedInText
from bot.article.language import guess_language
from bot.article.received_text import ArticleText, as_received
from bot.article.spans import Span, index_at
from bot.article.structure.furniture import find_furniture
from bot.article.structure.headline import find_headline
from bot.article.structure.lines import paragraphs_of
from bot.article.structure.publication import names_in_text
from bot.article.structure.sentences import split_sentences

_WITH_TABLES = ("pdf", "docx")  # whose readers part the cells of a table with bars
_NO_PAGES = ("pdf", "docx", "mail")  # kinds of documents that no website surrounds with menus


def structure_of(received: ArticleText) -> Article:
    """Find everything that an `Article` tells about a text; any text at all has a structure."""
    document = as_received(received)
    text = document.text
    pasted = paragraphs_of(text)
    may_be_page = document.origin.kind not in _NO_PAGES and document.origin.pages is None
    may_have_tables = document.origin.kind in _WITH_TABLES or document.origin.pages is not None
    found = find_furniture(text, pasted, may_be_page=may_be_page, may_have_tables=may_have_tables)
    furniture = _told_and_found(document.furniture, found)
    story = _without_furniture(pasted, furniture)
    headline = find_headline(text, story, furniture)
    return Article(
        text=text,
        digest=_digest(text, story),
        headline=headline,
        language=guess_language(text, story),
        sentences=_sentences(text, story, headline),
        paragraphs=tuple(story),
        furniture=tuple(furniture),
        names=_names(document.names, names_in_text(text, story, furniture)),
        origin=document.origin,
        pages=document.pages,
    )


def _told_and_found(told: Sequence[Furniture], found: Sequence[Furniture]) -> list[Furniture]:
    """What a document tells of itself, and what is found beside it."""
    beside = [one for one in found if not any(one.span.overlaps(other.span) for other in told)]
    return sorted([*told, *beside], key=lambda one: one.span)


def _names(told: NamedInText, found: NamedInText) -> NamedInText:
    every = (field.name for field in fields(NamedInText))
    return NamedInText(**{name: getattr(told, name) or getattr(found, name) for name in every})


def _without_furniture(pasted: Sequence[Span], furniture: Sequence[Furniture]) -> list[Span]:
    left_out = [one.span for one in furniture]
    return [paragraph for paragraph in pasted if index_at(left_out, paragraph.start) is None]


def _sentences(text: str, story: Sequence[Span], headline: Span | None) -> tuple[Span, ...]:
    """A headline counts as one sentence, whatever marks stand in it."""
    sentences: list[Span] = []
    for paragraph in story:
        if headline is not None and paragraph.start == headline.start:
            sentences.append(paragraph)
        else:
            sentences.extend(split_sentences(text, paragraph))
    return tuple(sentences)


def _digest(text: str, story: Sequence[Span]) -> str:
    words = "\n\n".join(paragraph.of(text) for paragraph in story)
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()
