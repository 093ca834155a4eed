"""Single quotation marks among apostrophes: the same glyph serves for both."""

import re
from typing import Literal

from bot.article.quotations.marks import CLOSES_BEFORE, OPENS_AFTER, Mark
from bot.article.spans import Span

# Words that start with an apostrophe: ’90s, ’em, rock ’n’ roll.
ELISION = re.compile(
    r"(?:\d\ds?\b|em\b|tis\b|twas\b|til\b|till\b|cause\b|n\b|bout\b|round\b|cos\b|cuz\b|neath\b)",
    re.IGNORECASE,
)


# What a single mark can be. A weak closing mark may be a plural's apostrophe: “the clubs’ fans”.
SingleRole = Literal["opens", "apostrophe", "may close", "closes"]
LONGEST_WITH_WEAK_CLOSE = 12  # single marks tried for a weak one; so the whole stays linear


def single_marks(text: str, paragraph: Span, marks: list[Mark]) -> dict[int, int]:
    """Which single marks are quotation marks: the index of each opening one to that of its closing one."""
    singles = [index for index, mark in enumerate(marks) if mark.family == "single"]
    if len(singles) < 2:
        return {}
    roles = [_role(text, paragraph, marks[index]) for index in singles]
    openers, closers = _next_of("opens", roles), _next_of("closes", roles)
    pairs: dict[int, int] = {}
    position = 0
    while position < len(singles):
        if roles[position] == "opens":
            opener, closer = openers[position + 1], closers[position + 1]
            closer = closer if closer < opener else _weak_closer(roles, position, opener)
            if closer < len(singles):
                pairs[singles[position]] = singles[closer]
                position = closer
        position += 1
    return pairs


def _role(text: str, paragraph: Span, mark: Mark) -> SingleRole:
    before = text[mark.start - 1] if mark.start > paragraph.start else "\n"
    after = text[mark.end] if mark.end < paragraph.end else "\n"
    if _opens(text, mark, before, after):
        return "opens"
    if mark.glyph not in "’'´‘" or before in " \t\n" or (after not in CLOSES_BEFORE and after not in '”"'):
        return "apostrophe"
    if before in ",.?!…" or after not in " \u00a0-":
        return "closes"
    following = text[mark.end + 1 : mark.end + 2]
    return "may close" if before in "sSzxn" and following.isalpha() else "closes"


def _opens(text: str, mark: Mark, before: str, after: str) -> bool:
    if before not in OPENS_AFTER and before not in '“"„':
        return False
    if after in CLOSES_BEFORE and after not in ".…":
        return False
    return mark.glyph in "‘‚‛`'" and not ELISION.match(text, mark.end)


def _next_of(role: SingleRole, roles: list[SingleRole]) -> list[int]:
    """For each position, that of the next mark with `role`, itself included; beyond the end where none is."""
    following = [len(roles)] * (len(roles) + 1)
    for position in range(len(roles) - 1, -1, -1):
        following[position] = position if roles[position] == role else following[position + 1]
    return following


def _weak_closer(roles: list[SingleRole], position: int, opener: int) -> int:
    """The first mark before the next opening one that may close; beyond the end where none does."""
    for weak in range(position + 1, min(opener, position + LONGEST_WITH_WEAK_CLOSE)):
        if roles[weak] == "may close":
            return weak
    return len(roles)
