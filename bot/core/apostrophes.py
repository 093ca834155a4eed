"""Single quotation marks among apostrophes: the same glyph serves for both."""

import re

from bot.core.marks import CLOSES_BEFORE, OPENS_AFTER, Mark
from bot.core.spans import Span

# Words that start with an apostrophe: ’90s, ’em, rock ’n’ roll.
ELISION = re.compile(
    r"(?:\d\ds?\b|em\b|tis\b|twas\b|til\b|till\b|cause\b|n\b|bout\b|round\b|cos\b|cuz\b|neath\b)",
    re.IGNORECASE,
)


def single_marks(text: str, paragraph: Span, marks: list[Mark]) -> dict[int, int]:
    """Which single marks are quotation marks: the index of each opening one to that of its closing one.

    Linear: what closes best is looked up from tables filled from the right.
    """
    singles = [index for index, mark in enumerate(marks) if mark.family == "single"]
    if len(singles) < 2:
        return {}
    opens: dict[int, bool] = {}
    strength: dict[int, int] = {}
    for index in singles:
        opens[index] = _opens(text, paragraph, marks[index])
        strength[index] = 0 if opens[index] else _closing_strength(text, paragraph, marks[index])
    next_opener, next_strong = _tables(singles, opens, strength)
    pairs: dict[int, int] = {}
    position = 0
    while position < len(singles):
        index = singles[position]
        closer = (
            _closer(position, singles, opens, strength, next_opener, next_strong) if opens[index] else None
        )
        if closer is None:
            position += 1
            continue
        pairs[index] = singles[closer]
        position = closer + 1
    return pairs


def _opens(text: str, paragraph: Span, mark: Mark) -> bool:
    before = text[mark.start - 1] if mark.start > paragraph.start else "\n"
    after = text[mark.end] if mark.end < paragraph.end else "\n"
    if before not in OPENS_AFTER and before not in '“"„':
        return False
    if after in CLOSES_BEFORE and after not in ".…":
        return False
    return mark.glyph in "‘‚‛`'" and not (ELISION.match(text, mark.end))


def _closing_strength(text: str, paragraph: Span, mark: Mark) -> int:
    """0: an apostrophe; 1: perhaps a plural's apostrophe (“the clubs’ fans”); 2: closes."""
    if mark.glyph not in "’'´‘":
        return 0
    before = text[mark.start - 1] if mark.start > paragraph.start else "\n"
    after = text[mark.end] if mark.end < paragraph.end else "\n"
    if before in " \t\n" or (after not in CLOSES_BEFORE and after not in '”"'):
        return 0
    if before in ",.?!…" or after not in " \u00a0-":
        return 2
    following = text[mark.end + 1] if mark.end + 1 < paragraph.end else "\n"
    possessive = before in "sSzxn" and following.isalpha()
    return 1 if possessive else 2


def _tables(
    singles: list[int], opens: dict[int, bool], strength: dict[int, int]
) -> tuple[list[int], list[int]]:
    """For each position, the position of the next opening mark and of the next that surely closes."""
    beyond = len(singles)
    next_opener, next_strong = [beyond] * (beyond + 1), [beyond] * (beyond + 1)
    for position in range(beyond - 1, -1, -1):
        index = singles[position]
        next_opener[position] = position if opens[index] else next_opener[position + 1]
        next_strong[position] = position if strength[index] == 2 else next_strong[position + 1]
    return next_opener, next_strong


def _closer(
    position: int,
    singles: list[int],
    opens: dict[int, bool],
    strength: dict[int, int],
    next_opener: list[int],
    next_strong: list[int],
) -> int | None:
    beyond = len(singles)
    strong, opener = next_strong[position + 1], next_opener[position + 1]
    if strong < beyond and strong < opener:
        return strong
    for weak in range(position + 1, min(opener, position + 12, beyond)):
        if strength[singles[weak]] == 1:
            return weak
    return None
