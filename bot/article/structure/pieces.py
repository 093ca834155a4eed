"""Short lines of a story that is made of pieces: headings of updates, signatures of letters."""

import re
from collections.abc import Iterator
from itertools import pairwise

from bot.article.scripts import count_words
from bot.article.structure.page import Page

LINES_BETWEEN_LETTERS = 6
_WORDS_OF_HEADING = 12
_WORDS_OF_SIGNATURE, _LINES_OF_SIGNATURE = 5, 3
_TIME_OF_DAY = re.compile(
    r"(?:[01]?\d|2[0-4])[:.][0-5]\d(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?(?:\Z|(?<=:\d\d)(?=\s))", re.IGNORECASE
)


def tells_time_of_day(line: str) -> bool:
    """Whether it is or begins with one, as above an update of a live report."""
    return _TIME_OF_DAY.match(line) is not None


def open_alike(page: Page, *starts: int) -> bool:
    """Whether paragraphs begin with the same word in capitals, as letters do: `SIR – …`."""
    first, *others = (page.words[start].split(maxsplit=1)[:1] for start in starts)
    return any(len(word) > 1 and word.isupper() for word in first) and all(other == first for other in others)


def lines_of_pieces(page: Page, parts: tuple[range, ...]) -> Iterator[int]:
    """Such of the lines above, between and below the parts of a story that belong to one of them."""
    for part in parts:
        if _is_heading_of_update(page, part.start - 1):
            yield part.start - 1
    letters = [part for part in parts if len(parts) > 1 and open_alike(page, parts[0].start, part.start)]
    if len(letters) > 1:
        yield from _lines_of_letters(page, letters)


def _is_heading_of_update(page: Page, index: int) -> bool:
    return (
        index > 0
        and page.kinds[index] is None
        and count_words(page.words[index]) <= _WORDS_OF_HEADING
        and tells_time_of_day(page.words[index - 1])
    )


def _lines_of_letters(page: Page, letters: list[range]) -> Iterator[int]:
    above = letters[0].start - 1
    if above >= 0 and page.is_apart(above) and _is_free(page, above):
        yield above
    for one, following in pairwise(letters):
        if following.start - one.stop <= LINES_BETWEEN_LETTERS:
            yield from (index for index in range(one.stop, following.start) if _is_free(page, index))
    last = letters[-1].stop
    for index in range(last, min(last + _LINES_OF_SIGNATURE, len(page))):
        is_short = count_words(page.words[index]) <= _WORDS_OF_SIGNATURE and _is_free(page, index)
        if not is_short or (index > last and page.is_apart(index)):
            break
        yield index


def _is_free(page: Page, index: int) -> bool:
    return page.kinds[index] is None and not page.is_caption(index)
