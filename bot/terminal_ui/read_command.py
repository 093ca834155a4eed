"""`byline read`: every file in turn; what fails costs itself alone."""

from collections.abc import Callable, Sequence
from typing import TextIO

from bot.article.received_text import ArticleText
from bot.readers.reading import Reading
from bot.terminal_ui.named_files import article_in, shown_name
from bot.terminal_ui.outputs import Output
from bot.terminal_ui.progress import ProgressLine
from bot.terminal_ui.reading_results import Failure, ReadingResults, failure_of


def read_articles(
    files: Sequence[str], read: Callable[[ArticleText], Reading], outputs: Sequence[Output], errors: TextIO
) -> int:
    """The exit code: done only if every file was read."""
    progress = ProgressLine(len(files), errors)
    results = ReadingResults(outputs, errors)
    for number, file in enumerate(files, start=1):
        progress.start(number, shown_name(file))
        reading = _reading_of(file, read)
        progress.clear()
        if isinstance(reading, Failure):
            results.add_failure(shown_name(file), reading)
        else:
            results.add(shown_name(file), reading)
    return results.finish()


def _reading_of(file: str, read: Callable[[ArticleText], Reading]) -> Reading | Failure:
    try:
        return read(article_in(file))
    except Exception as error:
        return failure_of(error)
