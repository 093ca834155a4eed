"""An answer as plain lines, whatever a model made of its form.

Tables, headings, code fences, links and emphasis show as signs where they are not understood, and nothing
that people read here understands all of them.
"""

import re

_FENCE = re.compile(r"^[ \t]*(?:```|~~~)[^\n]*\n?", re.MULTILINE)
_HEADING = re.compile(r"^[ \t]*#{1,6}[ \t]+", re.MULTILINE)
_RULE = re.compile(r"^[ \t]*(?:[-*_][ \t]*){3,}$\n?", re.MULTILINE)
_QUOTED_LINE = re.compile(r"^[ \t]*>[ \t]?", re.MULTILINE)
_LINK = re.compile(r"!?\[([^\[\]\n]{1,300})\]\((?:https?:|mailto:|www\.|/)[^()\s]{0,1000}\)")
_STRONG = re.compile(r"(\*\*|__)(?=\S)([^\n]{1,500}?)(?<=\S)\1")
_CODE = re.compile(r"`([^`\n]{1,300})`")
_TABLE_ROW = re.compile(r"^[ \t]*\|(.*)\|[ \t]*$", re.MULTILINE)
_BETWEEN_HEAD_AND_ROWS = re.compile(r"^[ \t]*\|(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*$\n?", re.MULTILINE)
_MANY_EMPTY_LINES = re.compile(r"\n{3,}")


def plain_lines(text: str) -> str:
    """A row of a table becomes its cells with `·` between them; a list stays a list."""
    if "|" in text:
        text = _TABLE_ROW.sub(_cells, _BETWEEN_HEAD_AND_ROWS.sub("", text))
    text = _HEADING.sub("", _RULE.sub("", _FENCE.sub("", text)))
    text = _CODE.sub(r"\1", _STRONG.sub(r"\2", _LINK.sub(r"\1", _QUOTED_LINE.sub("", text))))
    return _MANY_EMPTY_LINES.sub("\n\n", text).strip()


def _cells(row: re.Match[str]) -> str:
    return " · ".join(cell for one in row[1].split("|") if (cell := one.strip()))
