"""From what a person names on the command line to the text of an article."""

import sys
from pathlib import Path

from bot.article.received_text import ArticleText
from bot.documents.bounded import read_within_bounds
from bot.documents.read_document import MOST_BYTES
from bot.errors import UnreadableFile
from bot.terminal_ui import words

STANDARD_INPUT = "-"


def shown_name(file: str) -> str:
    return words.STANDARD_INPUT if file == STANDARD_INPUT else file


def article_in(file: str) -> ArticleText:
    """The article in a file or, for `-`, on standard input. Raises `ArticleError`."""
    return read_within_bounds(_bytes_of(file), shown_name(file)).as_pasted()


def _bytes_of(file: str) -> bytes:
    # One byte more than is read: neither a device nor a huge file is read to its end to find it too long.
    if file == STANDARD_INPUT:
        return sys.stdin.buffer.read(MOST_BYTES + 1)
    try:
        with Path(file).open("rb") as opened:
            return opened.read(MOST_BYTES + 1)
    except FileNotFoundError as error:
        raise UnreadableFile(words.NO_FILE) from error
    except IsADirectoryError as error:
        raise UnreadableFile(words.A_FOLDER) from error
    except PermissionError as error:
        raise UnreadableFile(words.NOT_ALLOWED) from error
    except (OSError, ValueError) as error:  # ValueError: a name with a zero byte
        raise UnreadableFile(words.UNREADABLE) from error
