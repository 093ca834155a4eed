"""In which order the lines of a printed page are read: column after column, each from top to bottom.

The longest band of lines through which a gutter runs, with prose on both sides, is read column by column;
so are what stands above and below it, and each column, in turn. What has gaps but no prose beside them
is a table, and is read line by line.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bot.documents.pdf_lines import (
    LEAST_GUTTER,
    PARAGRAPHS_APART,
    Gap,
    Gaps,
    PdfLine,
    blocks_of,
    lines_of,
    overlaps,
    usual_distance,
)
from bot.documents.pdf_pieces import PdfPiece

LEAST_LINES = 3  # of a column
LEAST_LETTERS = 12  # of a line in a column, on average
_DEEPEST = 8  # bands and columns within each other

MOST_LINES = 400  # of a page; with more of them it is read as it stands
_MOST_TRIED = 40
_LEAST_OF_WORD = 2  # letters
_LEAST_LETTERS_OF_PROSE = 25  # of a line
_SAME_EDGE = 1.0  # points
_WIDE_GUTTER = 1.5  # of the letters' size: no space within a line is as wide
_MOST_OF_BLOCK = 0.6
_FAR_APART = 2.5  # of the letters' size
_LEAST_BESIDE = 5  # lines of prose that runs around a table

_Run = tuple[int, int, Gaps]  # from which line, to which, and the gaps that are free in all of them


@dataclass(frozen=True, slots=True)
class _Band:
    """Lines from `start` to `end`, as columns."""

    start: int
    end: int
    parts: list[list[PdfPiece]]


def columns_of(pieces: Sequence[PdfPiece], deepest: int = _DEEPEST) -> list[list[PdfLine]]:
    """The lines of a page, or of a part of it, in the order in which they are read, by column."""
    lines = lines_of(pieces)
    band = (_band_in(lines) or _cells_in(lines)) if deepest else None
    if band is None:
        return [lines] if lines else []
    around = [_pieces_of(lines[: band.start]), *band.parts, _pieces_of(lines[band.end :])]
    return [column for part in around for column in columns_of(part, deepest - 1)]


def _band_in(lines: Sequence[PdfLine]) -> _Band | None:
    """The longest run of lines beside whose gutters prose stands on both sides."""
    if len(lines) > MOST_LINES:
        return None
    for start, end, gutters in sorted(_runs(lines), key=lambda run: run[0] - run[1])[:_MOST_TRIED]:
        pieces = _pieces_of(lines[start:end])
        parts = _parted(pieces, gutters)
        if len(parts) == 1:
            parts = _table_and_prose(pieces, gutters)
        if len(parts) > 1:
            return _Band(start, end, parts)
    return None


def _table_and_prose(pieces: Sequence[PdfPiece], gutters: Gaps) -> list[list[PdfPiece]]:
    """A table that prose runs around; none where nothing is. It comes first, so that the prose goes on."""
    for gutter in gutters:
        left, right = _split(pieces, (gutter,))
        for table, prose in ((right, left), (left, right)):
            if _runs_on(prose) and _stands_apart(lines_of(table), lines_of(prose)):
                return [table, prose]
    return []


def _runs_on(pieces: Sequence[PdfPiece]) -> bool:
    """Whether it is prose: many of its lines go on with the sentence of the one before."""
    lines = lines_of(pieces)
    going_on = sum(line.pieces[0].text[0].islower() for line in lines[1:])
    return (
        len(lines) >= _LEAST_BESIDE
        and _letters_in(pieces) >= _LEAST_LETTERS_OF_PROSE * len(lines)
        and 3 * going_on >= len(lines)
    )


def _stands_apart(lines: Sequence[PdfLine], others: Sequence[PdfLine]) -> bool:
    """Whether the lines of two parts stand at heights of their own, as the cells of one table do not."""
    heights = {round(other.base) for other in others}
    level = sum(round(line.base) in heights for line in lines)
    return len(lines) >= LEAST_LINES and 2 * level <= len(lines)


def _cells_in(lines: Sequence[PdfLine]) -> _Band | None:
    """Prose with a few words beside it that say of what: a row of a table, a heading in the margin."""
    if len(lines) > MOST_LINES:
        return None
    for start, end, gutters in sorted(_runs(lines), key=lambda run: run[0] - run[1])[:_MOST_TRIED]:
        at = start
        is_clear = all(
            _is_wide(gutter, lines[start]) or _is_edge(gutter, lines[start:end]) for gutter in gutters
        )
        for block in blocks_of(lines[start:end]):
            parts = [part for part in _split(_pieces_of(block), gutters) if part]
            is_apart = not _goes_across(lines[max(0, at - 1) : at], block, gutters)
            if len(parts) > 1 and is_apart and _is_labelled(parts, block, is_clear=is_clear):
                return _Band(at, at + len(block), parts)
            at += len(block)
    return None


def _goes_across(above: Sequence[PdfLine], block: Sequence[PdfLine], gutters: Gaps) -> bool:
    """Whether the line right above goes on with one of two or three: a wide space in prose is no gutter."""
    if not above or len(block) >= LEAST_LINES or sum(len(line.pieces) > 1 for line in block) > 1:
        return False
    line, first = above[0], block[0]
    is_close = first.base - line.base <= PARAGRAPHS_APART * usual_distance([line, *block]) * first.size
    return is_close and line.right >= first.right - first.size and not overlaps(gutters, line.gaps)


def _is_wide(gutter: Gap, line: PdfLine) -> bool:
    left, right = gutter
    return right - left >= _WIDE_GUTTER * line.size


def _is_edge(gutter: Gap, lines: Sequence[PdfLine]) -> bool:
    """Whether what stands right of it begins below each other, as cells do and words of prose do not."""
    edge = gutter[1]
    beside = [line for line in lines if line.left < edge < line.right]
    begin_there = [
        line for line in beside if any(abs(piece.left - edge) <= _SAME_EDGE for piece in line.pieces)
    ]
    return len(begin_there) == len(beside) >= LEAST_LINES


def _is_labelled(parts: Sequence[Sequence[PdfPiece]], block: Sequence[PdfLine], *, is_clear: bool) -> bool:
    """`is_clear`: the gutters are none of the spaces between words."""
    counts = [len(lines_of(part)) for part in parts]
    longest = max(counts)
    prose = max(range(len(parts)), key=lambda place: (counts[place], _letters_in(parts[place])))
    if longest < _MOST_OF_BLOCK * len(block):
        return False
    if not (_is_column(parts[prose]) or (is_clear and _is_long(parts[prose]))):
        return False
    is_cell = is_clear and _was_broken(parts[prose])
    return all(
        (is_cell and _has_words(part)) or ((place > prose or _has_words(part)) and 2 * count <= longest)
        for place, (part, count) in enumerate(zip(parts, counts, strict=True))
        if place != prose
    )


def _was_broken(pieces: Sequence[PdfPiece]) -> bool:
    """Whether a line of it can only go on the one before."""
    return any(line.pieces[0].text[0].islower() for line in lines_of(pieces)[1:])


def _is_long(pieces: Sequence[PdfPiece]) -> bool:
    """Two long lines are enough where a label stands beside them."""
    return len(lines_of(pieces)) == 2 and _letters_in(pieces) >= _LEAST_LETTERS_OF_PROSE * 2


def _has_words(pieces: Sequence[PdfPiece]) -> bool:
    return all(sum(character.isalpha() for character in piece.text) >= _LEAST_OF_WORD for piece in pieces)


def _runs(lines: Sequence[PdfLine]) -> Iterator[_Run]:
    """Each run of lines through which the same gaps go, once."""
    found: _Run = (0, 0, ())
    for index in range(len(lines)):
        own = lines[index].gaps[1:-1] or _gap_to_the_side(lines[index - 1 : index + 1])
        if own and not (index < found[1] and overlaps(found[2], own) == found[2]):
            found = _run_around(index, own, lines)
            yield found


def _gap_to_the_side(pair: Sequence[PdfLine]) -> Gaps:
    """Between two lines of which one stands beside the other and a little lower."""
    if len(pair) < 2:
        return ()
    first, second = sorted(pair, key=lambda line: line.left)
    is_lower = pair[1].base - pair[0].base < pair[1].size
    return ((first.right, second.left),) if is_lower and second.left - first.right >= LEAST_GUTTER else ()


def _run_around(place: int, own: Gaps, lines: Sequence[PdfLine]) -> _Run:
    """How far up and down the gaps inside a line go on, and what of them is free all the way."""
    shared = own
    ends = []
    for step in (-1, 1):
        at = place + step
        while 0 <= at < len(lines) and (both := overlaps(shared, lines[at].gaps)):
            is_apart = abs(lines[at].base - lines[at - step].base) > _FAR_APART * lines[at].size
            if is_apart and len(lines[at].gaps) == 2:
                break
            shared = both
            at += step
        ends.append(at)
    return ends[0] + 1, ends[1], shared


def _pieces_of(lines: Iterable[PdfLine]) -> list[PdfPiece]:
    return [piece for line in lines for piece in line.pieces]


def _parted(pieces: Sequence[PdfPiece], gutters: Gaps) -> list[list[PdfPiece]]:
    """The pieces between each two gutters; what is no column by itself goes with its nearer neighbour."""
    parts = _split(pieces, gutters)
    widths = [right - left for left, right in gutters]
    while len(parts) > 1:
        weak = next((index for index, part in enumerate(parts) if not _is_column(part)), None)
        if weak is None:
            break
        sides = [side for side in (weak - 1, weak) if 0 <= side < len(widths)]
        at = min(sides, key=lambda side: widths[side])
        parts[at : at + 2] = [parts[at] + parts[at + 1]]
        del widths[at]
    return parts


def _split(pieces: Sequence[PdfPiece], gutters: Gaps) -> list[list[PdfPiece]]:
    parts: list[list[PdfPiece]] = [[] for _ in range(len(gutters) + 1)]
    for piece in pieces:
        parts[sum(right <= piece.left for _, right in gutters)].append(piece)
    return parts


def _is_column(pieces: Sequence[PdfPiece]) -> bool:
    lines = lines_of(pieces)
    return len(lines) >= LEAST_LINES and _letters_in(pieces) >= LEAST_LETTERS * len(lines)


def _letters_in(pieces: Sequence[PdfPiece]) -> int:
    return sum(character.isalpha() for piece in pieces for character in piece.text)
