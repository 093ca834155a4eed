"""`byline read`: every file in turn; what fails costs itself alone."""

import logging
from collections.abc import Callable, Sequence
from typing import TextIO

from bot.article.received_text import ArticleText
from bot.cards.exports.escaping import harmless_line
from bot.errors import BylineError
from bot.readers.reading import Reading
from bot.terminal_ui import words
from bot.terminal_ui.exit_codes import DONE, FAILED
from bot.terminal_ui.named_files import shown_name, text_of
from bot.terminal_ui.outputs import Output
from bot.terminal_ui.progress import ProgressLine

logger = logging.getLogger(__name__)


def read_articles(
    files: Sequence[str], read: Callable[[ArticleText], Reading], outputs: Sequence[Output], errors: TextIO
) -> int:
    """The exit code: done only if every file was read."""
    progress = ProgressLine(len(files), errors)
    failures = 0
    for number, file in enumerate(files, start=1):
        progress.starts(number, shown_name(file))
        reading = _reading_of(file, read)
        progress.clears()
        if isinstance(reading, str):
            failures += 1
            complain(errors, shown_name(file), reading)
            continue
        for output in outputs:
            output.add(shown_name(file), reading)
    if failures < len(files):
        for output in outputs:
            output.finish()
    return FAILED if failures else DONE


def _reading_of(file: str, read: Callable[[ArticleText], Reading]) -> Reading | str:
    """The reading, or in one line why there is none."""
    try:
        return read(text_of(file))
    except BylineError as error:
        return error.user_message
    except Exception:
        logger.debug("reading failed", exc_info=True)
        return words.UNEXPECTED


def complain(errors: TextIO, name: str, message: str) -> None:
    print(f"byline: {harmless_line(name)}: {harmless_line(message)}", file=errors, flush=True)
