import re
from itertools import pairwise
from typing import NamedTuple

from bot.article.invisible import is_blank
from bot.article.spans import Span, joined, trim
from bot.article.structure.lost_newlines import cut_at_byline, cut_where_newlines_were
from bot.article.structure.sentence_ends import ends_sentence

_BULLET = re.compile(r"[-*•–—▪·]\s|\d{1,3}[.)]\s")
_DROP_CAP = re.compile(r"[“\"‘']?[^\W\d_a-zß-öø-ÿ]")
_OPENS_IN_CAPITALS = re.compile(r"[A-ZÀ-Þ]{2,}(?: [A-ZÀ-Þ'’-]+)* .{40}")
_LETTERS_OF_THEIR_OWN = "AIQ"  # words, and the label of a question
_WIDEST_WRAP = 140  # characters; mail and wire copy wrap at 65 to 100
_NARROWEST_WRAP = 30
_LONG_WORD = 12  # by so much may one wrapped line be longer than another


class Line(NamedTuple):
    """A visible line, trimmed, and whether a blank one stands before it."""

    span: Span
    words: str
    after_blank: bool


def visible_lines(text: str) -> list[Line]:
    lines: list[Line] = []
    offset = 0
    for above, line in pairwise(["", *text.splitlines(keepends=True)]):
        if not is_blank(line):
            span = trim(text, offset, offset + len(line))
            lines.append(Line(span, span.of(text), is_blank(above)))
        offset += len(line)
    return lines


def paragraphs_of(text: str) -> list[Span]:
    """The paragraphs of a paste, furniture included, each trimmed of white space.

    Blank lines end paragraphs, and so does every other line break, except where the text was wrapped
    at a fixed width: there a line goes on with the next one that would not have fitted on it. A drop
    cap goes on with its word.
    """
    lines = visible_lines(text)
    if len(lines) == 1:
        return cut_where_newlines_were(text, lines[0].span)
    width = _wrapping_width(lines)
    paragraphs: list[list[Line]] = []
    for line in lines:
        if paragraphs and (
            _is_drop_cap(paragraphs[-1][-1], line)
            or (not line.after_blank and _goes_on(paragraphs[-1][-1], line, width))
        ):
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    spans = [joined(line.span for line in paragraph) for paragraph in paragraphs]
    return [*cut_at_byline(text, spans[0]), *spans[1:]] if spans else []


def _is_drop_cap(line: Line, following: Line) -> bool:
    """Whether the line is the large letter with which the next one begins, often with words in capitals."""
    if _DROP_CAP.fullmatch(line.words) is None:
        return False
    return following.words[0].islower() or (
        line.words[-1] not in _LETTERS_OF_THEIR_OWN and _OPENS_IN_CAPITALS.match(following.words) is not None
    )


def _wrapping_width(lines: list[Line]) -> int | None:
    """The width at which the text was wrapped; None where its line breaks are the author's own.

    Wrapping shows in lines that break off in the middle of a sentence, small letters going on below.
    """
    breaks = [(line, following) for line, following in pairwise(lines) if not following.after_blank]
    broken_off = [len(line.words) for line, following in breaks if _breaks_off(line, following)]
    if len(broken_off) * 4 < len(breaks) or not broken_off:
        return None
    about = max(broken_off)
    width = max(len(line.words) for line in lines if len(line.words) <= about + _LONG_WORD)
    return width if _NARROWEST_WRAP <= width <= _WIDEST_WRAP else None


def _breaks_off(line: Line, following: Line) -> bool:
    return following.words[0].islower() and not ends_sentence(line.words)


def _goes_on(line: Line, following: Line, width: int | None) -> bool:
    if width is None or len(line.words) > width or _BULLET.match(following.words):
        return False
    if _breaks_off(line, following):
        return True
    first_word = following.words.split(maxsplit=1)[0]
    return len(line.words) + 1 + len(first_word) > width
