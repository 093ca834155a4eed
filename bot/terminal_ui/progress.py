from typing import TextIO

from bot.cards.harmless import harmless_line
from bot.terminal_ui import words

ERASE_LINE = "\r\x1b[K"
NAME_LENGTH = 50


class ProgressLine:
    """One line on standard error: which of several files is being read. Silent but on a terminal."""

    def __init__(self, files: int, errors: TextIO) -> None:
        self.files = files
        self.errors = errors
        self.shown = files > 1 and errors.isatty()

    def start(self, number: int, name: str) -> None:
        if self.shown:
            short = harmless_line(name)[-NAME_LENGTH:]
            doing = words.READING_ONE.format(number=number, of=self.files, name=short)
            self.errors.write(ERASE_LINE + doing)
            self.errors.flush()

    def clear(self) -> None:
        if self.shown:
            self.errors.write(ERASE_LINE)
            self.errors.flush()
