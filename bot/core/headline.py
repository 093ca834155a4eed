import re
from collections.abc import Sequence

from bot.core.spans import Span, trim

LONGEST_HEADLINE = 150  # characters
_ENDS_LIKE_PROSE = re.compile(r"(?<![.…])[.。][\"'”’»)]*\Z")
_ENDS_IN_ABBREVIATION = re.compile(r"(?:\b\w\.){2}\Z")


def find_headline(text: str, paragraphs: Sequence[Span]) -> Span | None:
    """The first paragraph of the story where it looks like a headline; a colon at its end is left off.

    A headline is one short line that does not end in a full stop and has more text below it.
    """
    if len(paragraphs) < 2:
        return None
    first = paragraphs[0]
    words = first.of(text)
    if len(words) > LONGEST_HEADLINE or "\n" in words:
        return None
    if _ENDS_LIKE_PROSE.search(words) and not _ENDS_IN_ABBREVIATION.search(words):
        return None
    return trim(text, first.start, first.start + len(words.rstrip(": ")))
