"""Where readings go: cards on a terminal or in a pipe, or JSON, one object a line."""

import json
from collections.abc import Iterable, Sequence
from typing import BinaryIO, Protocol

from bot.cards.harmless import harmless_json
from bot.readers.reading import Reading, reading_as_json
from bot.terminal_ui.cards import rows_of_reading
from bot.terminal_ui.rows import EMPTY, Row


class Output(Protocol):
    def add(self, name: str, reading: Reading, remarks: Sequence[str] = ()) -> None:
        """`remarks` are about how this reading came about; people see them, programs need not."""
        ...

    def finish(self) -> None:
        """Called once, after the last reading. Raises `OSError` where nothing can be written."""
        ...


class Printer(Protocol):
    def print_rows(self, rows: Iterable[Row]) -> None: ...


class CardsOutput:
    """Both cards of each reading, readings two empty lines apart."""

    def __init__(self, printer: Printer) -> None:
        self.printer = printer
        self.first = True

    def add(self, name: str, reading: Reading, remarks: Sequence[str] = ()) -> None:
        self.printer.print_rows([] if self.first else [EMPTY, EMPTY])
        self.printer.print_rows(rows_of_reading(reading, name, remarks))
        self.first = False

    def finish(self) -> None:
        pass


class JsonOutput:
    """Bytes, so that the terminal's locale has no say in the encoding."""

    def __init__(self, output: BinaryIO) -> None:
        self.output = output

    def add(self, name: str, reading: Reading, remarks: Sequence[str] = ()) -> None:
        line = json.dumps(reading_as_json(reading), ensure_ascii=False, separators=(",", ":"))
        self.output.write(harmless_json(line).encode() + b"\n")
        self.output.flush()

    def finish(self) -> None:
        pass
