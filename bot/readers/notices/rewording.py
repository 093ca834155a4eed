"""Whether this copy was reworded: several signs of different kinds, none of which says so alone.

Careful writers leave a quotation open, double a word or space their initials, too. So every kind of
sign counts once, by how seldom it comes from a person, and only their sum decides.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.article.article import Article
from bot.article.spans import Span, index_at
from bot.readers.notices.altered_name import AlteredName
from bot.readers.notices.mangled_phrases import find_mangled_phrases
from bot.readers.notices.places import in_brackets, sentences_at
from bot.readers.notices.rough_handling import (
    find_changed_sex,
    find_doubled_words,
    find_spaced_addresses,
    find_spaced_initials,
    find_stray_stops,
    find_wrong_articles,
)
from bot.readers.reading import Notice
from bot.words import fixed_texts as texts

_ENOUGH = 6


@dataclass(frozen=True, slots=True)
class _Sign:
    weight: int
    spans: Sequence[Span]


def rewording_notices(
    article: Article,
    altered: Sequence[AlteredName],
    marks: Sequence[Span],
    broken_sentences: Sequence[Span],
) -> list[Notice]:
    """At most one; it names broken sentences where no notice about quotation marks does."""
    aside = [one.span for one in article.furniture if one.kind != "author_biography"]  # not of this writer
    signs = [
        _Sign(sign.weight, spans)
        for sign in _signs(article, altered, marks, broken_sentences)
        if (spans := [one for one in sign.spans if index_at(aside, one.start) is None])
    ]
    if sum(sign.weight for sign in signs) < _ENOUGH:
        return []
    message = texts.LOOKS_REWORDED
    if broken_sentences and not marks:
        where = in_brackets(sentences_at(article.sentences, broken_sentences))
        message += texts.SENTENCE_BROKEN_TOO.format(where=where)
    return [Notice("reworded_copy", message, tuple(sorted({span for sign in signs for span in sign.spans})))]


def _signs(
    article: Article,
    altered: Sequence[AlteredName],
    marks: Sequence[Span],
    broken_sentences: Sequence[Span],
) -> list[_Sign]:
    phrases = find_mangled_phrases(article.text) if article.language == "en" else []
    return [
        _Sign(
            2 if all(one.is_slip for one in altered) else 4,
            [span for one in altered for span in one.of_stray],
        ),
        _Sign(2, marks),
        _Sign(3, broken_sentences),
        _Sign(_weight_of_phrases(article.text, phrases), phrases),
        _Sign(2, find_spaced_initials(article)),
        _Sign(2, find_stray_stops(article)),
        _Sign(2, find_spaced_addresses(article)),
        _Sign(2, find_changed_sex(article)),
        _Sign(2, find_wrong_articles(article)),
        _Sign(1, find_doubled_words(article)),
    ]


def _weight_of_phrases(text: str, phrases: Sequence[Span]) -> int:
    """Each is a sign by itself, so that three different ones are enough."""
    return 2 * len({phrase.of(text).lower() for phrase in phrases})
