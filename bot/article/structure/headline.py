import re
from collections.abc import Sequence

from bot.article.spans import Span

LONGEST_HEADLINE = 150  # characters
_ENDS_LIKE_PROSE = re.compile(r"(?<![.…])[.。][\"'”’»)]*\Z")
_STARTS_UNLIKE_HEADLINE = re.compile(r"[\[(]?\d{1,2}:\d{2}|[-*•–—]\s|\d{1,2}[.)]\s")
_SHORTEST_PROSE = 40  # characters; lines under it may be a list
_ENDS_IN_ABBREVIATION = re.compile(r"(?:\b\w\.){2}\Z")


def find_headline(text: str, paragraphs: Sequence[Span]) -> Span | None:
    """The first paragraph of the story where it looks like a headline.

    A headline is one short line that does not end in a full stop and has more text below it.
    """
    if len(paragraphs) < 2:
        return None
    first = paragraphs[0]
    words = first.of(text)
    if len(words) > LONGEST_HEADLINE or "\n" in words:
        return None
    if _STARTS_UNLIKE_HEADLINE.match(words) or not _any_prose(text, paragraphs[1:]):
        return None
    if _ENDS_LIKE_PROSE.search(words) and not _ENDS_IN_ABBREVIATION.search(words):
        return None
    return first


def _any_prose(text: str, paragraphs: Sequence[Span]) -> bool:
    """Whether sentences follow, and not only the items of a list."""
    return any(_is_prose(paragraph.of(text)) for paragraph in paragraphs)


def _is_prose(words: str) -> bool:
    return len(words) > LONGEST_HEADLINE or (
        len(words) >= _SHORTEST_PROSE and _ENDS_LIKE_PROSE.search(words) is not None
    )
