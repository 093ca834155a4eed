from collections.abc import Iterable, Sequence
from typing import NamedTuple


class Span(NamedTuple):
    """A stretch of the article: `[start, end)` in Unicode code points of its text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        return text[self.start : self.end]

    def holds(self, other: "Span") -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        return self.start < other.end and other.start < self.end


def start_of(span: Span) -> int:
    return span.start


def end_of(span: Span) -> int:
    return span.end


def trim(text: str, start: int, end: int, characters: str | None = None) -> Span:
    """Shrink `[start, end)` until it neither starts nor ends with white space (or with `characters`)."""
    words = text[start:end]
    start = end - len(words.lstrip(characters))
    return Span(start, start + len(words.strip(characters)))


def joined(spans: Iterable[Span]) -> Span:
    """The shortest span that holds all of `spans`, of which there is at least one."""
    every = list(spans)
    return Span(min(span.start for span in every), max(span.end for span in every))


def index_at(spans: Sequence[Span], offset: int) -> int | None:
    """Which of the ordered, disjoint `spans` holds `offset`; None where it falls between them."""
    low, high = 0, len(spans)
    while low < high:
        middle = (low + high) // 2
        if spans[middle].end <= offset:
            low = middle + 1
        else:
            high = middle
    return low if low < len(spans) and spans[low].start <= offset else None
