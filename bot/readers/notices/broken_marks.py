"""Quotation marks without a partner, doubled or the wrong way round."""

import re
from collections.abc import Sequence

from bot.article.article import Article
from bot.article.spans import Span, index_at
from bot.readers.notices.places import in_brackets, sentences_at
from bot.readers.reading import Notice
from bot.words import fixed_texts as texts

_GUILLEMETS = re.compile(r"«[^«»\n]{2,}»|»[^«»\n]{2,}«|‹[^‹›\n]{2,}›")
_DOUBLED = re.compile(r'““|””|«\s?«|»\s?»|""(?:(?=\w)|(?<=\w""))')


_ARROWS = frozenset("«»‹›")
_HARDLY_BROKEN = frozenset('“„"')


def find_broken_marks(article: Article, unbalanced: Sequence[Span]) -> list[Span]:
    """Those of `unbalanced`, and the doubled ones, that tell of rough handling, in order.

    Left alone is what many houses print: a paragraph that opens a quotation and leaves it open, two
    marks that close two quotations, an arrow or a bullet in the shape of a guillemet.
    """
    doubled = (Span(*found.span()) for found in _DOUBLED.finditer(article.text))
    marks = {
        *(one for one in unbalanced if not _is_arrow(article, one) and not _opens_paragraph(article, one)),
        *(one for one in doubled if not _closes_two(article, one)),
    }
    return sorted(one for one in marks if index_at(article.paragraphs, one.start) is not None)


def _is_arrow(article: Article, mark: Span) -> bool:
    """A guillemet in a text that has no quotation between guillemets."""
    glyph = mark.of(article.text)
    return glyph in _ARROWS and not _GUILLEMETS.search(article.text)


def _opens_paragraph(article: Article, mark: Span) -> bool:
    index = index_at(article.paragraphs, mark.start)
    opens = index is not None and article.paragraphs[index].start == mark.start
    return opens and mark.of(article.text)[:1] in _HARDLY_BROKEN


def _closes_two(article: Article, marks: Span) -> bool:
    index = index_at(article.paragraphs, marks.start)
    if index is None or marks.of(article.text) != "””":
        return False
    before = article.text[article.paragraphs[index].start : marks.start]
    return before.count("“") - before.count("”") > 1


def broken_marks_notices(
    article: Article, marks: Sequence[Span], broken_sentences: Sequence[Span]
) -> list[Notice]:
    """One notice; broken sentences are named with it, for both tell of the same rough handling."""
    if not marks:
        return []
    message = texts.MARKS_BROKEN.format(where=in_brackets(sentences_at(article.sentences, marks)))
    if broken_sentences:
        where = in_brackets(sentences_at(article.sentences, broken_sentences))
        message += texts.SENTENCE_BROKEN.format(where=where)
    return [Notice("unbalanced_quotes", message, tuple(sorted([*marks, *broken_sentences])))]
