"""From what a person names on the command line to the text of an article."""

import sys
from pathlib import Path

from bot.article.decoding import decode
from bot.errors import UnreadableFile
from bot.terminal_ui import words

STANDARD_INPUT = "-"
# One more than any text within the limit has, in whatever encoding: a device or a huge file is not
# read to its end to find that it is too long.
MOST_BYTES = 4_000_001


def shown_name(source: str) -> str:
    return words.STANDARD_INPUT if source == STANDARD_INPUT else source


def text_of(source: str) -> str:
    """The article in a file or, for `-`, on standard input. Raises `ArticleError`."""
    return decode(_bytes_of(source), shown_name(source))


def _bytes_of(source: str) -> bytes:
    if source == STANDARD_INPUT:
        return sys.stdin.buffer.read(MOST_BYTES)
    try:
        with Path(source).open("rb") as file:
            return file.read(MOST_BYTES)
    except FileNotFoundError as error:
        raise UnreadableFile(words.NO_FILE) from error
    except IsADirectoryError as error:
        raise UnreadableFile(words.A_FOLDER) from error
    except PermissionError as error:
        raise UnreadableFile(words.NOT_ALLOWED) from error
    except (OSError, ValueError) as error:  # ValueError: a name with a zero byte
        raise UnreadableFile(words.UNREADABLE) from error
