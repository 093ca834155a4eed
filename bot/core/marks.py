"""Quotation marks as they stand in a text, and whether each opens or closes."""

import re
from typing import Literal, NamedTuple

from bot.core.spans import Span

Family = Literal["double", "single", "guillemets", "corner"]
Role = Literal["open", "close", "either"]

MARK = re.compile(
    r"``|''|[“”„‟\"«»‹›「」『』＂‘’‚‛'`´]"
    r"|&(?:quot|ldquo|rdquo|bdquo|laquo|raquo|lsquo|rsquo|apos"
    r"|#(?:34|39|171|187|821[67]|822[012]|x27|x22|x201[89cdCDeE]));"
)
ENTITIES = {
    "quot": '"',
    "ldquo": "“",
    "rdquo": "”",
    "bdquo": "„",
    "laquo": "«",
    "raquo": "»",
    "lsquo": "‘",
    "rsquo": "’",
    "apos": "'",
    "#34": '"',
    "#39": "'",
    "#x27": "'",
    "#x22": '"',
    "#171": "«",
    "#187": "»",
    "#8216": "‘",
    "#8217": "’",
    "#8220": "“",
    "#8221": "”",
    "#8222": "„",
    "#x2018": "‘",
    "#x2019": "’",
    "#x201c": "“",
    "#x201d": "”",
    "#x201e": "„",
}
SINGLE = frozenset("‘’‚‛'`´")
OPENS_AFTER = frozenset(" \t\n\r\u00a0\u202f\u2009([{—–-/\u200b\u200e\u200f\u202a\u202b\ufeff>")
CLOSES_BEFORE = frozenset(" \t\n\r\u00a0\u202f\u2009.,;:!?)]}—–-…/\u200b\u200e\u200f\u202c\ufeff<")


class Mark(NamedTuple):
    start: int
    end: int
    family: Family
    role: Role
    glyph: str = ""
    reversed: bool = False  # it stands the wrong way round for its glyph


def marks_in(text: str, paragraph: Span) -> list[Mark]:
    """The marks of one paragraph in order; doubled ones (`““`) count once. Apostrophes are still among them."""
    marks: list[Mark] = []
    low_opened = guillemets_inward = False
    for match in MARK.finditer(text, paragraph.start, paragraph.end):
        start, end = match.span()
        glyph = text[start:end]
        if glyph[0] == "&":
            glyph = ENTITIES[glyph[1:-1].lower()]
        if glyph in SINGLE:
            marks.append(Mark(start, end, "single", "either", glyph))
            continue
        before = text[start - 1] if start > paragraph.start else "\n"
        after = text[end] if end < paragraph.end else "\n"
        hugs_next = before in OPENS_AFTER and after not in CLOSES_BEFORE
        hugs_last = before not in OPENS_AFTER and after in CLOSES_BEFORE
        family: Family = "double"
        role: Role
        wrong_way = False
        if glyph in "«»‹›":
            family = "guillemets"
            if glyph in "»›" and not any(mark.family == "guillemets" for mark in marks[-40:]):
                guillemets_inward = hugs_next  # »so«, as German and Danish print it
            role = "open" if (glyph in "«‹") != guillemets_inward else "close"
        elif glyph in "「」『』":
            family = "corner"
            role = "open" if glyph in "「『" else "close"
        elif glyph == "„":
            role, low_opened = "open", True
        elif glyph == "“":
            if low_opened:
                role, low_opened = "close", False
            elif hugs_last or (after == "\n" and before != "\n"):
                role, wrong_way = "close", True
            elif not hugs_next and before in OPENS_AFTER and after.isspace():
                role = "either"
            else:
                role = "open"
        elif glyph == "”":
            if hugs_next and not low_opened:
                role, wrong_way = "open", True
            else:
                role, low_opened = "close", False
        elif glyph == "``":
            role = "open"
        elif glyph == "''":
            role = "either" if hugs_next else "close"
        else:  # a straight mark says nothing itself
            if before.isdigit() and (after in CLOSES_BEFORE) and not _open_straight(marks):
                continue  # inches
            role = "open" if hugs_next else "close" if hugs_last else "either"
        if (
            role == "close"
            and marks
            and marks[-1].end == start
            and marks[-1].role == "open"
            and after.isalnum()
        ):
            marks[-1] = marks[-1]._replace(
                end=end, reversed=True
            )  # “”So typed, with the wrong mark first mended
            continue
        if (
            marks
            and marks[-1].end == start
            and marks[-1].glyph == glyph
            and marks[-1].role == role != "either"
        ):
            marks[-1] = marks[-1]._replace(end=end)
            continue
        marks.append(Mark(start, end, family, role, glyph, wrong_way))
    if any(mark.reversed for mark in marks):
        marks = _one_glyph_for_both(marks)
    return _settle_either(marks)


def _open_straight(marks: list[Mark]) -> bool:
    return sum(mark.family == "double" for mark in marks[-3:]) % 2 == 1


def _one_glyph_for_both(marks: list[Mark]) -> list[Mark]:
    """Where a paragraph uses one glyph throughout, as Swedish and Finnish do, none stands the wrong way round."""
    glyphs = {mark.glyph for mark in marks if mark.family == "double"}
    if glyphs != {"”"}:
        return marks
    return [mark._replace(reversed=False) for mark in marks]


def _settle_either(marks: list[Mark]) -> list[Mark]:
    """A mark that could be either closes what is open, else opens.

    A straight mark that seems to close while nothing is open opens after all, where the next one
    closes too: `said," We left"` has its space on the wrong side.
    """
    settled: list[Mark] = []
    opened = {"double": False, "guillemets": False, "corner": False}
    following = _next_roles(marks)
    for place, mark in enumerate(marks):
        if mark.family != "single":
            if mark.role == "either":
                closes = opened[mark.family]
                mark = mark._replace(
                    role="close" if closes else "open", reversed=closes and mark.glyph == "“"
                )
            elif (
                mark.glyph == '"'
                and mark.role == "close"
                and not opened["double"]
                and following[place] == "close"
            ):
                mark = mark._replace(role="open")
            opened[mark.family] = mark.role == "open"
        settled.append(mark)
    return settled


def _next_roles(marks: list[Mark]) -> list[Role | None]:
    """For each mark the role of the next double one."""
    roles: list[Role | None] = [None] * len(marks)
    upcoming: Role | None = None
    for place in range(len(marks) - 1, -1, -1):
        roles[place] = upcoming
        if marks[place].family == "double":
            upcoming = marks[place].role
    return roles
