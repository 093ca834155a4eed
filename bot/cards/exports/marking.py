"""Which statements cover which stretch of an article, where statements may overlap."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from bot.article.spans import Span
from bot.cards.cutting import cuts_of
from bot.readers.reading import Statement


class Stretch(NamedTuple):
    """A stretch that one statement marks: of several that cover it the shortest, which lies within them."""

    span: Span
    statement: Statement
    begins: tuple[Statement, ...]  # what has its first character here
    ends: tuple[Statement, ...]  # what has its last character here


class _Cut(NamedTuple):
    span: Span
    statement: Statement
    length: int
    first: bool
    last: bool


def mark(statements: Sequence[Statement], text: str) -> list[Stretch]:
    """Disjoint stretches in the order of the text; what no statement covers is in none."""
    waiting = sorted(_cuts(statements, text), key=lambda cut: cut.span.start, reverse=True)
    borders = sorted({border for cut in waiting for border in cut.span})
    active: list[_Cut] = []
    stretches = []
    for start, end in pairwise(borders):
        active = [cut for cut in active if cut.span.end > start]
        while waiting and waiting[-1].span.start <= start:
            active.append(waiting.pop())
        if active:
            stretches.append(_stretch(Span(start, end), active))
    return stretches


def _cuts(statements: Sequence[Statement], text: str) -> list[_Cut]:
    found: list[_Cut] = []
    for statement in statements:
        spans = [span for span in cuts_of(statement, text) if span.end > span.start]
        length = sum(span.end - span.start for span in spans)
        found += [_Cut(span, statement, length, span is spans[0], span is spans[-1]) for span in spans]
    return found


def _stretch(span: Span, active: Sequence[_Cut]) -> Stretch:
    return Stretch(
        span,
        min(active, key=lambda cut: cut.length).statement,
        tuple(cut.statement for cut in active if cut.first and cut.span.start == span.start),
        tuple(cut.statement for cut in active if cut.last and cut.span.end == span.end),
    )
