"""A few lines on standard error that change while something goes on, and go when it is done."""

import time
from collections.abc import Iterable
from typing import TextIO

from rich.console import Console, Group
from rich.live import Live
from rich.text import Text

from bot.cards.harmless import harmless_line

SECONDS_BETWEEN_DRAWINGS = 0.1


class LiveArea:
    """Silent but on a terminal. Whoever drew clears, whatever happened meanwhile."""

    def __init__(self, errors: TextIO) -> None:
        self._is_shown = errors.isatty()
        self._live = Live(console=Console(file=errors), transient=True, auto_refresh=False)
        self._drawn_at = 0.0

    def draw(self, headline: str, lines: Iterable[str] = (), look: str = "", *, at_once: bool = True) -> None:
        """Not `at_once`, it may be left out where something was drawn a moment ago and more is to come."""
        is_due = time.monotonic() - self._drawn_at > SECONDS_BETWEEN_DRAWINGS
        if not self._is_shown or not (at_once or is_due):
            return
        below = [Text(harmless_line(line), style=look) for line in lines]
        self._live.start()
        self._live.update(Group(Text(harmless_line(headline), style="bold"), *below), refresh=True)
        self._drawn_at = time.monotonic()

    def clear(self) -> None:
        self._live.stop()
