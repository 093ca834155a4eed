"""Quotation marks without a partner, doubled or the wrong way round."""

import re
from collections.abc import Sequence

from bot.article.article import Article
from bot.article.spans import Span
from bot.readers.notices.places import in_brackets, sentences_at
from bot.readers.reading import Notice
from bot.words import fixed_texts as texts

_DOUBLED = re.compile(r'““|””|«\s?«|»\s?»|""(?:(?=\w)|(?<=\w""))')


def find_broken_marks(article: Article, unbalanced: Sequence[Span]) -> list[Span]:
    """`unbalanced` and the doubled ones, in order."""
    doubled = (Span(*found.span()) for found in _DOUBLED.finditer(article.text))
    return sorted({*unbalanced, *doubled})


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
