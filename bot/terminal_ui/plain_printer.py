"""For a pipe or a file: no colours, and no line broken, so that a quotation can be searched for whole."""

from collections.abc import Iterable
from typing import TextIO

from bot.terminal_ui.rows import Row


class PlainPrinter:
    def __init__(self, output: TextIO) -> None:
        self.output = output

    def print_rows(self, rows: Iterable[Row]) -> None:
        self.output.writelines(f"{row.margin}{row.text}\n" for row in rows)
        self.output.flush()  # whoever reads along sees each article when it is read
