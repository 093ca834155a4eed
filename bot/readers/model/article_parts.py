"""An article in parts, where it is too long for one request."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from bot.readers.model.numbered_article import NumberedArticle, NumberedParagraph, NumberedSentence

_Sized = tuple[tuple[NumberedParagraph, ...], int]  # what stays together, as the caller measures
_LONGEST_HEADING = 14  # words, its number counted
_ENDS = re.compile(r"[.!…,;”»\"'}]$")


def split_into_parts(
    numbered: NumberedArticle, most: int, measure: Callable[[str], int] = len
) -> list[NumberedArticle]:
    """Cut at paragraph borders into parts that `measure` to at most `most`, about even in size.

    A heading stays with the paragraph behind it where both have room together. A paragraph that is too
    long by itself is cut between sentences, outside quotations where it can be; a sentence stays whole
    whatever its length.
    """
    if measure(numbered.text) <= most:
        return [numbered]
    measured = [[_size(line, measure) for line in paragraph] for paragraph in numbered.paragraphs]
    cut = [
        piece
        for paragraph, sizes in zip(numbered.paragraphs, measured, strict=True)
        for piece in _cut_paragraph(paragraph, sizes, most)
    ]
    pieces = list(_with_headings(cut, most))
    whole = sum(size for _, size in pieces)
    least = -(-whole // max(1, most))
    tried = (_evenly(pieces, count, whole) for count in range(least, 2 * least + 1))
    # In twice as many as there have to be, the middles of a part's pieces lie within half of `most`, so that
    # the pieces together fit.
    chosen = next(parts for parts in tried if all(_fits(part, most) for part in parts))
    return [
        replace(numbered, paragraphs=tuple(one for paragraphs, _ in part for one in paragraphs))
        for part in chosen
    ]


def _with_headings(cut: Sequence[tuple[NumberedParagraph, int]], most: int) -> Iterator[_Sized]:
    """Each paragraph with the headings before it."""
    waiting: tuple[NumberedParagraph, ...] = ()
    filled = 0
    for paragraph, size in cut:
        if waiting and filled + size > most:
            yield waiting, filled
            waiting, filled = (), 0
        waiting, filled = (*waiting, paragraph), filled + size
        if not _is_heading(paragraph):
            yield waiting, filled
            waiting, filled = (), 0
    if waiting:
        yield waiting, filled


def _is_heading(paragraph: NumberedParagraph) -> bool:
    """A short line by itself that ends in nothing, or asks: what follows is what it is about."""
    line = paragraph[0].line
    return len(paragraph) == 1 and len(line.split()) <= _LONGEST_HEADING and not _ENDS.search(line)


def _fits(part: Sequence[_Sized], most: int) -> bool:
    return len(part) == 1 or sum(size for _, size in part) <= most


def _evenly(pieces: Sequence[_Sized], count: int, whole: int) -> list[list[_Sized]]:
    """At most `count` parts; each piece goes where its middle lies."""
    parts: list[list[_Sized]] = [[] for _ in range(count)]
    before = 0
    for piece, size in pieces:
        parts[min(count - 1, int((before + size / 2) * count / whole))].append((piece, size))
        before += size
    return [part for part in parts if part]


def _size(sentence: NumberedSentence, measure: Callable[[str], int]) -> int:
    return measure(sentence.line) + 2  # the line breaks behind it


def _cut_paragraph(
    paragraph: NumberedParagraph, sizes: Sequence[int], most: int
) -> Iterator[tuple[NumberedParagraph, int]]:
    start = filled = 0
    for index, size in enumerate(sizes):
        if index > start and filled + size > most:
            cut = next((one for one in range(index, start, -1) if not paragraph[one].is_inside), index)
            yield paragraph[start:cut], sum(sizes[start:cut])
            start, filled = cut, sum(sizes[cut:index])
        filled += size
    yield paragraph[start:], filled
