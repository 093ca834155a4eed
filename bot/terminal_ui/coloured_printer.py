"""For a terminal: wrapped to its width, in colours unless NO_COLOR is set."""

from collections.abc import Iterable
from typing import TextIO

from rich.console import Console
from rich.text import Text

from bot.terminal_ui.rows import Look, Row

# Amber for doubt; nothing is green, since no colour may suggest that a quotation was checked.
STYLES: dict[Look, str] = {
    "plain": "",
    "title": "bold",
    "heading": "bold magenta",
    "name": "bold cyan",
    "small": "bright_black",
    "warning": "bold yellow",
    "quoted": "",
}
NARROWEST = 20  # a terminal that claims less has no width that words fit in


class ColouredPrinter:
    def __init__(self, output: TextIO, width: int | None = None) -> None:
        self.console = Console(file=output, width=width, highlight=False, markup=False, emoji=False)

    def print_rows(self, rows: Iterable[Row]) -> None:
        for row in rows:
            self.console.print(self._wrapped(row), soft_wrap=True)

    def _wrapped(self, row: Row) -> Text:
        words = Text.assemble(*((piece.text, STYLES[piece.look]) for piece in row.pieces))
        width = max(NARROWEST, self.console.width) - len(row.margin)
        lines = words.wrap(self.console, width)
        margins = (row.margin, *[row.hanging] * max(0, len(lines) - 1))
        return Text("\n").join(Text(margin) + line for margin, line in zip(margins, lines, strict=False))
