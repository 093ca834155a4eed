"""Headlines of other stories, and the name of a section above the story's own."""

import re
from collections.abc import Sequence

from bot.article.structure.furniture_words import CORRECTION, QUOTED_SPEECH, RELATED_HEADING, with_plain_marks
from bot.article.structure.page import Kinds

_LONGEST_HEADLINE = 150  # characters
_MOST_RELATED = 6  # headlines in the middle of a story
_WORDS_OF_KICKER = 3
_LONGEST_SMALL_WORD = 3  # letters
_TOPIC = re.compile(r"(?P<topic>[^\s:][^:.!?]{2,30}): ")
_PROMOTION = re.compile(
    r"(?:A|AN|HOW|WHY|WHAT|YOUR|IN) [A-Z' ]{2,30}: [“\"‘']?[A-Z][a-z]"
    r"|[A-Z]+ (?:AND|OF|IN|FOR|TO|THE) [A-Z' ]{2,30}: [“\"‘']?[A-Z][a-z]"
)
_GLUED_TEASER = re.compile(r"[Bb]y [A-Z][\w'-]+ [A-Z][\w'-]+ [A-Z“].{10,}(?:\.\.\.|…)\Z")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_PROMOTED = re.compile(r"(?:promoted|sponsored)(?: (?:content|stories|links))?", re.IGNORECASE)
_FULL_STOP = re.compile(r"[.。][\"”’»)]?\Z")


def mark_other_headlines(words: Sequence[str], plain_words: Sequence[str], kinds: Kinds) -> None:
    """Mark what stands below "Read more" and below the story, and titles of other pieces within it."""
    tail = start_of_tail(plain_words, kinds)
    _mark_related_headlines(plain_words, kinds, tail)
    _mark_promotions(words, kinds)
    _mark_teasers(words, kinds)


def mark_kicker(words: Sequence[str], kinds: Kinds) -> None:
    """A section's name above a headline that has its byline below, where no word of it comes again."""
    head = [index for index, kind in enumerate(kinds) if kind not in {"advertisement", "navigation"}][:3]
    if len(head) < 3:
        return
    first, second, third = head
    if kinds[first] is not None or kinds[second] is not None:
        return
    if kinds[third] not in {"byline", "timestamp"} or not _looks_like_headline(words[second]):
        return
    if len(words[first].split()) > _WORDS_OF_KICKER or len(words[second].split()) <= _WORDS_OF_KICKER:
        return
    told = with_plain_marks(" ".join(words[second:]))
    if not any(
        word in told for word in with_plain_marks(words[first]).split() if len(word) > _LONGEST_SMALL_WORD
    ):
        kinds[first] = "navigation"


def start_of_tail(words: Sequence[str], kinds: Kinds) -> int:
    """Where prose ends: after it come furniture and short lines only."""
    for index in range(len(words) - 1, -1, -1):
        if kinds[index] is None and not _looks_like_headline(words[index]):
            return index + 1
    return 0


def _mark_related_headlines(words: Sequence[str], kinds: Kinds, tail: int) -> None:
    """The short lines below "Read more" or "More on this story"."""
    for index, line in enumerate(words):
        is_promoted = kinds[index] == "advertisement" and _PROMOTED.fullmatch(line.strip())
        if is_promoted or (kinds[index] is None and RELATED_HEADING.match(line)):
            kinds[index] = kinds[index] or "related_headlines"
            most = len(words) if index >= tail else _MOST_RELATED
            _mark_headlines_below(words, kinds, index + 1, most, in_tail=index >= tail)


def _mark_headlines_below(
    words: Sequence[str], kinds: Kinds, start: int, most: int, *, in_tail: bool
) -> None:
    for index in range(start, min(start + most, len(words))):
        line = words[index]
        if kinds[index] is not None or not _looks_like_headline(line):
            return
        if not in_tail and (len(line.split()) < 4 or QUOTED_SPEECH.search(line)):
            return
        kinds[index] = "related_headlines"


def _mark_promotions(words: Sequence[str], kinds: Kinds) -> None:
    """Titles of other pieces within a story: `A SIMPLE GUIDE: How do I …?`, or under the headline's topic."""
    topic = next(map(_TOPIC.match, words), None)
    for index, line in enumerate(words[1:], 1):
        if kinds[index] is None and not _FULL_STOP.search(line):
            label = _TOPIC.match(line)
            same = label is not None and topic is not None and label["topic"] == topic["topic"]
            if same or _PROMOTION.match(line):
                kinds[index] = "related_headlines"


def _mark_teasers(words: Sequence[str], kinds: Kinds) -> None:
    """Headlines below the story that have below them who wrote them, or when."""
    prose = [index for index, line in enumerate(words) if kinds[index] is None and _FULL_STOP.search(line)]
    start = next((index for index in reversed(prose) if not _GLUED_TEASER.match(words[index])), len(words))
    for index in range(start + 1, len(words) - 1):
        line, below = words[index], words[index + 1]
        has_byline = kinds[index + 1] == "byline" and below.lower().startswith("by ")
        is_dated = kinds[index + 1] in {"byline", "timestamp"} and _YEAR.search(below) is not None
        is_dated = is_dated and len(line.split()) > _WORDS_OF_KICKER
        if not (has_byline or is_dated or _GLUED_TEASER.match(below)):
            continue
        if kinds[index] is None and _looks_like_headline(line):
            kinds[index] = kinds[index + 1] = "related_headlines"


def _looks_like_headline(words: str) -> bool:
    return (
        0 < len(words) <= _LONGEST_HEADLINE and not _FULL_STOP.search(words) and not CORRECTION.match(words)
    )
