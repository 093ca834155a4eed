import re
from collections.abc import Sequence
from itertools import dropwhile

from bot.article.article import Furniture, FurnitureKind
from bot.article.spans import Span
from bot.article.structure.furniture_words import CORRECTION
from bot.article.structure.sentence_ends import ends_sentence

LONGEST_HEADLINE = 200  # characters
_LONGER_THAN_LINES = 150
_ENDS_LIKE_PROSE = re.compile(r"(?<![.…])[.。][\"'”’»)]*\Z")
_STARTS_UNLIKE_HEADLINE = re.compile(r"[\[(]?\d{1,2}:\d{2}|[-*•–—]\s|\d{1,2}[.)]\s")
_SIGNS: frozenset[FurnitureKind] = frozenset({"byline", "timestamp"})
_SHORTEST_PROSE = 40  # characters; lines under it may be a list
_ENDS_IN_ABBREVIATION = re.compile(r"(?:\b\w\.){2}\Z")


def find_headline(text: str, paragraphs: Sequence[Span], furniture: Sequence[Furniture] = ()) -> Span | None:
    """The first paragraph of the story where it looks like a headline, a correction above it left aside.

    A headline is one short line that has more text below it, and that does not end in a full stop
    unless right below it, or below its deck, stands who wrote it, or when.
    """
    below = [*dropwhile(lambda one: _corrects(one.of(text)), paragraphs)]
    return _headline_of(text, below, furniture) or _headline_of(text, paragraphs, furniture)


def _headline_of(text: str, paragraphs: Sequence[Span], furniture: Sequence[Furniture]) -> Span | None:
    if len(paragraphs) < 2:
        return None
    first = paragraphs[0]
    words = first.of(text)
    if len(words) > LONGEST_HEADLINE or "\n" in words:
        return None
    if _STARTS_UNLIKE_HEADLINE.match(words) or not _any_prose(text, paragraphs[1:]):
        return None
    if _ENDS_LIKE_PROSE.search(words) and not _ENDS_IN_ABBREVIATION.search(words):
        signed_until = paragraphs[2:3] or paragraphs[1:]
        below = Span(first.end, signed_until[0].start)
        signs = (one for one in furniture if one.kind in _SIGNS and below.holds(one.span))
        is_signed = len(words) <= _LONGER_THAN_LINES and any(signs)
        return first if is_signed else None
    return first


def _corrects(words: str) -> bool:
    """Whether it is a sentence that corrects the story; `Correction: Ferry story` is a headline itself."""
    return ends_sentence(words) and CORRECTION.match(words.lower()) is not None


def _any_prose(text: str, paragraphs: Sequence[Span]) -> bool:
    """Whether sentences follow, and not only the items of a list."""
    return any(_is_prose(paragraph.of(text)) for paragraph in paragraphs)


def _is_prose(words: str) -> bool:
    return len(words) > _LONGER_THAN_LINES or (
        len(words) >= _SHORTEST_PROSE and _ENDS_LIKE_PROSE.search(words) is not None
    )
