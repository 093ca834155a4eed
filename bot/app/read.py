from collections.abc import Sequence
from typing import Literal, TextIO

from bot.core.errors import ModelUnavailable
from bot.core.quick_reading import read_by_rules
from bot.terminal_ui.outputs import Output
from bot.terminal_ui.read_command import read_articles

ReaderChoice = Literal["rules", "model", "auto"]
NO_MODEL_YET = "This version has only the quick reading; leave out “--reader model”."


def read(sources: Sequence[str], reader: ReaderChoice, outputs: Sequence[Output], errors: TextIO) -> int:
    """The exit code. Raises `ModelUnavailable` where only a model will do."""
    if reader == "model":
        raise ModelUnavailable(NO_MODEL_YET)
    return read_articles(sources, read_by_rules, outputs, errors)
