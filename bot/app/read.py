from collections.abc import Sequence
from typing import TextIO

from bot.readers.rules.quick_reading import read_by_rules
from bot.terminal_ui.outputs import Output
from bot.terminal_ui.read_command import read_articles


def read(files: Sequence[str], outputs: Sequence[Output], errors: TextIO) -> int:
    """The exit code. Reads by rules alone, remembers nothing and needs little to start."""
    return read_articles(files, read_by_rules, outputs, errors)
