"""What a model is doing, on standard error while it does; gone when the reading is shown."""

import time
from collections.abc import Iterable
from typing import TextIO

from rich.console import Console, Group
from rich.live import Live
from rich.text import Text

from bot.core.presentation.phrases import flat
from bot.pipeline.language_model import Retrying
from bot.pipeline.reading_events import PartProgress, QuickReading, ReadingEvent, SummaryGrowing
from bot.terminal_ui.escaping import harmless_line

SECONDS_BETWEEN_DRAWINGS = 0.1


class LiveReading:
    """Silent but on a terminal. Use it as a context, so that nothing of it is left behind."""

    def __init__(self, files: int, errors: TextIO) -> None:
        self._files = files
        self._is_shown = errors.isatty()
        self._live = Live(console=Console(file=errors), transient=True, auto_refresh=False)
        self._drawn_at = 0.0
        self._headline = ""
        self._sentences: Iterable[str] = ()
        self._look = ""

    def starts(self, number: int, name: str) -> None:
        which = f" {number} of {self._files}" if self._files > 1 else ""
        self._headline = f"Reading{which}: {harmless_line(name)}"
        self._sentences, self._look = (), ""
        if self._is_shown:
            self._live.start()
            self._draw("")

    def shows(self, event: ReadingEvent) -> None:
        """Draw what `event` tells; several in one moment are drawn once."""
        if not self._is_shown:
            return
        doing = ""
        if isinstance(event, QuickReading):
            self._sentences = [flat(sentence.text) for sentence in event.reading.summary]
            self._look = "dim"
            doing = "quick reading; the full reading is on its way"
        elif isinstance(event, SummaryGrowing):
            self._sentences, self._look = event.sentences, ""
        elif isinstance(event, PartProgress):
            doing = f"part {event.done} of {event.of} read"
        elif isinstance(event, Retrying):
            self._sentences = ()
            doing = f"once more in {event.in_seconds:.0f} s. {event.error.user_message}"
        if doing or time.monotonic() - self._drawn_at > SECONDS_BETWEEN_DRAWINGS:
            self._draw(doing)

    def clears(self) -> None:
        if self._is_shown:
            self._live.stop()

    def _draw(self, doing: str) -> None:
        head = Text(f"{self._headline} · {doing}" if doing else self._headline, style="bold")
        sentences = [Text(f"• {harmless_line(one)}", style=self._look) for one in self._sentences]
        self._live.update(Group(head, *sentences), refresh=True)
        self._drawn_at = time.monotonic()
