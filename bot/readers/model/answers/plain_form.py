"""An answer as plain lines, whatever a model made of its form.

Tables, headings, code fences, links and emphasis show as signs where they are not understood, and nothing
that people read here understands all of them.
"""

import re
from collections.abc import Iterator, Sequence

_FENCE = re.compile(r"^[ \t]*(?:```|~~~)[^\n]*\n?", re.MULTILINE)
_HEADING = re.compile(r"^[ \t]*#{1,6}[ \t]+", re.MULTILINE)
_RULE = re.compile(r"^[ \t]*(?:(?:[-*_][ \t]*){3,}|={3,}[ \t]*)$\n?", re.MULTILINE)
_QUOTED_LINE = re.compile(r"^[ \t]*>[ \t]?", re.MULTILINE)
_LINK = re.compile(r"!?\[([^\[\]\n]{1,300})\]\((?:https?:|mailto:|www\.|/)[^()\s]{0,1000}\)")
_STRONG = re.compile(r"(\*\*|__)(?=\S)([^\n]{1,500}?)(?<=\S)\1")
_CODE = re.compile(r"`([^`\n]{1,300})`")
_BETWEEN_HEAD_AND_ROWS = re.compile(r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?")
BETWEEN_CELLS = " · "
_MANY_EMPTY_LINES = re.compile(r"\n{3,}")


def plain_lines(text: str) -> str:
    """A row of a table becomes its cells with `·` between them; a list stays a list."""
    if "|" in text:
        text = "\n".join(_rows_as_lines(text.split("\n")))
    text = _HEADING.sub("", _RULE.sub("", _FENCE.sub("", text)))
    text = _CODE.sub(r"\1", _STRONG.sub(r"\2", _LINK.sub(r"\1", _QUOTED_LINE.sub("", text))))
    return _MANY_EMPTY_LINES.sub("\n\n", text).strip()


def _rows_as_lines(lines: Sequence[str]) -> Iterator[str]:
    """Rows stand between bars, or around and below the line that parts a head from them."""
    is_in_table = False
    for line, below in zip(lines, [*lines[1:], ""], strict=True):
        if _parts_head_from_rows(line):
            is_in_table = True
            continue
        is_in_table &= "|" in line
        bare = line.strip()
        is_between_bars = bare.startswith("|") and bare.endswith("|")
        is_row = is_in_table or is_between_bars or ("|" in line and _parts_head_from_rows(below))
        yield BETWEEN_CELLS.join(cell for one in bare.split("|") if (cell := one.strip())) if is_row else line


def _parts_head_from_rows(line: str) -> bool:
    return "|" in line and _BETWEEN_HEAD_AND_ROWS.fullmatch(line.strip()) is not None
