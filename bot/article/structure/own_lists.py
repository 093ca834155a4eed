"""Short lines in a row that are built alike, as a story's own lists are."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from bot.article.article import FurnitureKind
from bot.article.scripts import count_words
from bot.article.structure.datelines import tells_minute

_BULLET = r"[*•◦▪‣–-]\s+\S"
_LIST_MARKS = (",", " – ", " — ", " - ", ":", "@", ";")
_FEWEST_OF_LIST = 4
_MOST_WORDS_WITH_A_COMMA = 10  # of a list's item; a headline may have a comma, too


def items_of_lists(
    words: Sequence[str], kinds: Sequence[FurnitureKind | None], prose: Sequence[bool]
) -> Iterator[int]:
    """Those with a bullet, and those of several that have the same mark; `prose` tells what is none."""
    lines = range(len(words))
    yield from (index for index in lines if re.match(_BULLET, words[index]))
    free = [kind is None and not is_prose for kind, is_prose in zip(kinds, prose, strict=True)]
    for mark in _LIST_MARKS:
        alike = [free[index] and _may_be_item(words[index], mark) for index in lines]
        for are_items, run in groupby(lines, alike.__getitem__):
            items = list(run)
            if are_items and len(items) >= _FEWEST_OF_LIST:
                yield from items


def _may_be_item(line: str, mark: str) -> bool:
    if mark not in line or line == mark or tells_minute(line):
        return False
    return mark != "," or line.count(mark) > 1 or count_words(line) <= _MOST_WORDS_WITH_A_COMMA
