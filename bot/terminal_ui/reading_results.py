"""What came of reading each file: its reading in every output, or one line why there is none."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TextIO

from bot.cards.harmless import harmless_line
from bot.errors import BylineError
from bot.readers.reading import Reading
from bot.terminal_ui import words
from bot.terminal_ui.exit_codes import DONE, FAILED
from bot.terminal_ui.outputs import Output

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Failure:
    """Why there is no reading, in one line."""

    message: str


def failure_of(error: Exception) -> Failure:
    """What is unexpected goes to the log."""
    if isinstance(error, BylineError):
        return Failure(error.user_message)
    logger.debug("reading failed", exc_info=error)
    return Failure(words.UNEXPECTED)


class ReadingResults:
    """`has_failed`: something was not read as it should be."""

    def __init__(self, outputs: Sequence[Output], errors: TextIO) -> None:
        self.has_failed = False
        self._outputs, self._errors = outputs, errors
        self._has_shown = False

    def add(self, name: str, reading: Reading, remarks: Sequence[str] = ()) -> None:
        for output in self._outputs:
            output.add(name, reading, remarks)
        self._has_shown = True

    def add_failure(self, name: str, failure: Failure) -> None:
        self.has_failed = True
        self.complain(name, failure.message)

    def complain(self, name: str, message: str) -> None:
        complain(self._errors, name, message)

    def finish(self) -> int:
        """The exit code: done only if nothing failed."""
        if self._has_shown:
            for output in self._outputs:
                output.finish()
        return FAILED if self.has_failed else DONE


def complain(errors: TextIO, name: str, message: str) -> None:
    print(f"byline: {harmless_line(name)}: {harmless_line(message)}", file=errors, flush=True)
