"""For a terminal: wrapped to its width, in colours unless NO_COLOR is set."""

from collections.abc import Iterable, Iterator
from typing import TextIO

from rich.cells import cell_len
from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from rich.text import Text

from bot.terminal_ui.rows import Look, Row

# Amber for doubt; nothing is green, since no colour may suggest that a quotation was checked.
STYLES: dict[Look, Style] = {
    "plain": Style(),
    "title": Style(bold=True),
    "heading": Style(bold=True, color="magenta"),
    "name": Style(bold=True, color="cyan"),
    "small": Style(dim=True),
    "warning": Style(bold=True, color="yellow"),
    "quoted": Style(),
}
NARROWEST = 20  # a terminal that claims less has no width that words fit in


class ColouredPrinter:
    def __init__(self, output: TextIO, width: int | None = None) -> None:
        self.console = Console(file=output, width=width, highlight=False, markup=False, emoji=False)

    def print_rows(self, rows: Iterable[Row]) -> None:
        self.console.print(_Segments(self._segments(rows)), end="", crop=False)

    def _segments(self, rows: Iterable[Row]) -> Iterator[Segment]:
        width = max(NARROWEST, self.console.width)
        for row in rows:
            yield Segment(row.margin)
            if cell_len(row.margin) + cell_len(row.text) <= width:
                yield from (Segment(piece.text, STYLES[piece.look]) for piece in row.pieces)
            else:
                yield from self._wrapped(row, width - cell_len(row.margin))
            yield Segment.line()

    def _wrapped(self, row: Row, width: int) -> Iterator[Segment]:
        words = Text.assemble(*((piece.text, STYLES[piece.look]) for piece in row.pieces))
        for number, line in enumerate(words.wrap(self.console, width)):
            if number:
                yield Segment(f"\n{row.hanging}")
            line.rstrip()
            yield from line.render(self.console)


class _Segments:
    """Lets the console print in one go what is laid out already; a call for each row takes far longer."""

    def __init__(self, segments: Iterable[Segment]) -> None:
        self.segments = segments

    def __rich_console__(self, *_: object) -> Iterator[Segment]:
        yield from self.segments
