import os
from collections.abc import Sequence
from pathlib import Path

from bot.cards.exports.page import html_page
from bot.cards.harmless import harmless_line
from bot.errors import BylineError
from bot.readers.reading import Reading
from bot.terminal_ui import words


class PageOutput:
    """Gathers readings and writes them as one page when the last has come."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.readings: list[tuple[str, Reading]] = []

    def add(self, name: str, reading: Reading, remarks: Sequence[str] = ()) -> None:
        self.readings.append(
            (Path(name).name or name, reading)
        )  # a page is sent on; folders are not for others

    def finish(self) -> None:
        page = html_page(self.readings).encode()
        try:
            write_whole(Path(self.file), page)
        except OSError as error:
            reason = (error.strerror or words.UNKNOWN_REASON).lower()
            said = words.CANNOT_WRITE_PAGE.format(file=harmless_line(self.file), why=reason)
            raise BylineError(said) from error


def write_whole(path: Path, content: bytes) -> None:
    """Whoever opens the file sees the old page or the new one, never half of it. Raises `OSError`."""
    path = path.resolve()  # a link stays a link
    if path.exists() and not path.is_file():
        path.write_bytes(content)  # a device or a pipe cannot be replaced
        return
    beside = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        beside.write_bytes(content)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
