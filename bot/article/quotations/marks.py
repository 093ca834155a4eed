"""Quotation marks as they stand in a text, and whether each opens or closes."""

import re
from typing import Literal, NamedTuple

from bot.article.spans import Span

Family = Literal["double", "single", "guillemets", "corner"]
MarkRole = Literal["open", "close", "either"]

MARK = re.compile(
    r"``|''|’’|[“”„‟\"«»‹›「」『』＂‘’‚‛'`´]"
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
OPENING_GUILLEMETS, CLOSING_GUILLEMETS = frozenset("«‹"), frozenset("»›")
OPENING_CORNERS, CLOSING_CORNERS = frozenset("「『"), frozenset("」』")
OPENS_AFTER = frozenset(" \t\n\r\u00a0\u202f\u2009([{—–-/\u200b\u200e\u200f\u202a\u202b\ufeff>")
CLOSES_BEFORE = frozenset(" \t\n\r\u00a0\u202f\u2009.,;:!?)]}—–-…/\u200b\u200e\u200f\u202c\ufeff<")
GUILLEMETS_COMPARED = 40  # marks; which way guillemets point is told by the first of them


class Mark(NamedTuple):
    start: int
    end: int
    family: Family
    role: MarkRole
    glyph: str = ""
    reversed: bool = False  # it stands the wrong way round for its glyph


def marks_in(text: str, paragraph: Span) -> list[Mark]:
    """The marks of one paragraph in order, apostrophes still among them; doubled ones (`““`) count once."""
    reader = _MarkReader(text, paragraph)
    for match in MARK.finditer(text, paragraph.start, paragraph.end):
        reader.read(match)
    marks = reader.marks
    if any(mark.reversed for mark in marks):
        marks = _one_glyph_for_both(text, marks)
    return _decide_either(marks)


class _Neighbours(NamedTuple):
    """The characters around a mark; line breaks at the paragraph's borders."""

    before: str
    after: str

    @property
    def hugs_next(self) -> bool:
        return self.before in OPENS_AFTER and self.after not in CLOSES_BEFORE

    @property
    def hugs_last(self) -> bool:
        return self.before not in OPENS_AFTER and self.after in CLOSES_BEFORE


class _Role(NamedTuple):
    """Whether a mark opens or closes, and whether that is the wrong way round for its glyph."""

    role: MarkRole
    reversed: bool = False


class _MarkReader:
    """Reads the marks of a paragraph in order, because what some do hangs on those before."""

    def __init__(self, text: str, paragraph: Span) -> None:
        self._text, self._paragraph = text, paragraph
        self.marks: list[Mark] = []
        self._low_opened = False  # by „, which “ closes
        self._inward = False  # »so«, as German and Danish print it

    def read(self, match: re.Match[str]) -> None:
        start, end = match.span()
        glyph = match.group()
        if glyph[0] == "&":
            glyph = ENTITIES[glyph[1:-1].lower()]
        if glyph == "’’" and not self._is_double_open():
            self.marks += [Mark(at, at + 1, "single", "either", "’") for at in (start, start + 1)]
            return
        if glyph in SINGLE:
            self.marks.append(Mark(start, end, "single", "either", glyph))
            return
        neighbours = self._neighbours(start, end)
        found = self._role(glyph, neighbours)
        if found is None:
            return
        mark = Mark(start, end, _family(glyph), found.role, glyph, found.reversed)
        last = self.marks[-1] if self.marks else None
        if last is not None and _mends(last, mark, neighbours):
            self.marks[-1] = last._replace(end=end, reversed=True)
        elif last is not None and _is_doubled(last, mark) and not self._closes_two():
            self.marks[-1] = last._replace(end=end)
        else:
            self.marks.append(mark)

    def _neighbours(self, start: int, end: int) -> _Neighbours:
        before = self._text[start - 1] if start > self._paragraph.start else "\n"
        after = self._text[end] if end < self._paragraph.end else "\n"
        return _Neighbours(before, after)

    def _role(self, glyph: str, neighbours: _Neighbours) -> _Role | None:
        """What the glyph does there; None where it is no quotation mark."""
        if _family(glyph) == "guillemets":
            return self._role_of_guillemet(glyph, neighbours)
        if _family(glyph) == "corner":
            return _Role("open" if glyph in OPENING_CORNERS else "close")
        if glyph == "„":
            self._low_opened = True
            return _Role("open")
        if glyph == "“":
            return self._role_of_sixes(neighbours)
        if glyph == "”":
            return self._role_of_nines(neighbours)
        if glyph == "``":
            return _Role("open")
        if glyph == "’’":
            return _Role("close")
        if glyph == "''":
            return _Role("either" if neighbours.hugs_next else "close")
        return self._role_of_straight(neighbours)

    def _role_of_guillemet(self, glyph: str, neighbours: _Neighbours) -> _Role:
        seen = any(mark.family == "guillemets" for mark in self.marks[-GUILLEMETS_COMPARED:])
        if glyph in CLOSING_GUILLEMETS and not seen:
            self._inward = neighbours.hugs_next
        return _Role("open" if (glyph in OPENING_GUILLEMETS) != self._inward else "close")

    def _role_of_sixes(self, neighbours: _Neighbours) -> _Role:
        """“ opens in English, closes in German, and may be pasted where ” should stand."""
        if self._low_opened:
            self._low_opened = False
            return _Role("close")
        if neighbours.hugs_last or (neighbours.after == "\n" and neighbours.before != "\n"):
            return _Role("close", reversed=True)
        stands_alone = neighbours.before in OPENS_AFTER and neighbours.after.isspace()
        return _Role("either" if stands_alone else "open")

    def _role_of_nines(self, neighbours: _Neighbours) -> _Role | None:
        """Behind a number, with nothing open, it means inches."""
        if neighbours.before.isdigit() and not self._is_double_open() and neighbours.after in CLOSES_BEFORE:
            return None
        if neighbours.hugs_next and not self._low_opened:
            return _Role("open", reversed=True)
        self._low_opened = False
        return _Role("close")

    def _closes_two(self) -> bool:
        """Whether the mark before this one has closed a quotation inside another one."""
        roles = [mark.role for mark in self.marks[-GUILLEMETS_COMPARED:] if mark.family == "double"]
        return bool(roles) and roles[-1] == "close" and roles.count("open") - roles.count("close") == 1

    def _is_double_open(self) -> bool:
        """Whether the double mark before this one opens a quotation."""
        double = [mark for mark in self.marks[-GUILLEMETS_COMPARED:] if mark.family == "double"]
        return bool(double) and double[-1].role == "open"

    def _role_of_straight(self, neighbours: _Neighbours) -> _Role | None:
        """A straight mark says nothing itself; behind a number it means inches."""
        inches = neighbours.before.isdigit() and not neighbours.after.isalnum()
        if inches and not self._is_double_open():
            return None
        return _Role("open" if neighbours.hugs_next else "close" if neighbours.hugs_last else "either")


def _family(glyph: str) -> Family:
    if glyph in OPENING_GUILLEMETS or glyph in CLOSING_GUILLEMETS:
        return "guillemets"
    return "corner" if glyph in OPENING_CORNERS or glyph in CLOSING_CORNERS else "double"


def _mends(last: Mark, mark: Mark, neighbours: _Neighbours) -> bool:
    """Whether the wrong mark was typed and then the right one: `“”So`."""
    follows = last.end == mark.start and last.role == "open"
    return follows and mark.role == "close" and neighbours.after.isalnum()


def _is_doubled(last: Mark, mark: Mark) -> bool:
    """Whether the same mark was typed twice: `““so””`."""
    return last.end == mark.start and last.glyph == mark.glyph and last.role == mark.role != "either"


def _one_glyph_for_both(text: str, marks: list[Mark]) -> list[Mark]:
    """Where a paragraph uses ” throughout, as Swedish and Finnish do, none stands the wrong way round.

    Nor does “ where each opening one has a closing one, as a keyboard of Italian or German makes them.
    """
    double = [mark for mark in marks if mark.family == "double"]
    glyphs = {mark.glyph for mark in double}
    in_pairs = [mark.role for mark in double] == ["open", "close"] * (len(double) // 2)
    near = not any(text[mark.start - 1].isspace() for mark in double if mark.role == "close")
    if glyphs != {"”"} and not (glyphs == {"“"} and in_pairs and near):
        return marks
    return [mark._replace(reversed=False) for mark in marks]


def _decide_either(marks: list[Mark]) -> list[Mark]:
    """A mark that could be either closes what is open, else opens.

    A straight mark that seems to close while nothing is open opens after all, where the next one
    closes too: `said," We left"` has its space on the wrong side.
    """
    decided: list[Mark] = []
    is_open = False
    for mark, following in zip(marks, _next_roles(marks), strict=True):
        if mark.family != "double":
            decided.append(mark)
            continue
        if mark.role == "either":
            mark = mark._replace(role="close" if is_open else "open", reversed=is_open and mark.glyph == "“")
        elif mark.glyph == '"' and mark.role == following == "close" and not is_open:
            mark = mark._replace(role="open")
        is_open = mark.role == "open"
        decided.append(mark)
    return decided


def _next_roles(marks: list[Mark]) -> list[MarkRole | None]:
    """For each mark the role of the next double one."""
    roles: list[MarkRole | None] = [None] * len(marks)
    upcoming: MarkRole | None = None
    for index in range(len(marks) - 1, -1, -1):
        roles[index] = upcoming
        if marks[index].family == "double":
            upcoming = marks[index].role
    return roles
