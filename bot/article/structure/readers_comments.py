"""What readers wrote below a story: several signatures with a time, each with another name."""

import re
from collections.abc import Sequence
from itertools import accumulate

from bot.article.structure.furniture_words import CORRECTION
from bot.article.structure.page import Kinds
from bot.article.structure.sentence_ends import ends_sentence

_FEWEST_SIGNATURES = 3
_FEWEST_SENTENCES = 3  # of the story, above the comments
_MOST_REPEATED = 0.5  # of the signatures; a live report has the same two or three writers all day
_LONGEST_SIGNATURE = 120  # characters
_SHORTEST_SENTENCE = 80  # characters
_OPENING_MARKS = ('"', "«", "„", "'", "‘")  # as `with_plain_marks` leaves them
_TIME = r"\d{1,2}[:.h]\d{2}"
_WRITTEN_BY = (
    r"(?:posted|comment(?:ed)?|written|submitted|reply|verfasst|geschrieben|kommentar|écrit|rédigé|publicado)"
    r"(?: (?:by|von|par|por|from))?:? "
)
_SIGNATURE = re.compile(
    rf"{_WRITTEN_BY}(?P<signed>[^|—–@]{{2,40}}?)[\s|,—–@-]*(?:on |am |le |el |at )?[^|]{{0,30}}{_TIME}|"
    r"(?P<says>.{2,40}) (?:says|writes|wrote|schrieb|schreibt|a écrit|escribió|dice):\Z"
)  # for lines as `with_plain_marks` gives them


def mark_readers_comments(plain_words: Sequence[str], kinds: Kinds) -> None:
    """Mark all from the first of them on; the first signature of all may be that of the story's writer.

    “Ana Reyes says:” above what stands between quotation marks is the story's own.
    """
    signed: list[tuple[int, str]] = []
    for index, line in enumerate(plain_words):
        found = _SIGNATURE.match(line) if len(line) <= _LONGEST_SIGNATURE else None
        if found is None:
            continue
        if found["says"] and _is_quoted_below(plain_words, index):
            kinds[index] = None
        else:
            signed.append((index, (found["signed"] or found["says"]).strip()))
    if len(signed) < _FEWEST_SIGNATURES:
        return
    told = list(accumulate(_is_sentence(line) for line in plain_words))
    comments = [(index, name) for index, name in signed if told[index] >= _FEWEST_SENTENCES]
    names = {name for _, name in comments}
    if len(names) < _FEWEST_SIGNATURES or len(names) < _MOST_REPEATED * len(comments):
        return
    for index in range(comments[0][0], len(kinds)):
        if not CORRECTION.match(plain_words[index]):
            kinds[index] = "comment_form"


def _is_sentence(line: str) -> bool:
    """Whether it reads so; what is too long to be seen here does."""
    return not line or (len(line) >= _SHORTEST_SENTENCE and ends_sentence(line))


def _is_quoted_below(plain_words: Sequence[str], index: int) -> bool:
    below = (plain_words[place] for place in range(index + 1, len(plain_words)))
    return next(filter(None, below), "").startswith(_OPENING_MARKS)
