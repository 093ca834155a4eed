"""Words as they can be sent to a model, and as they may be shown of what it replies."""

import re

from bot.article.invisible import without_invisible

_ROOM = re.compile(r"[\s\x00-\x1f\x7f-\x9f]+")
_SURROGATE = re.compile(r"[\ud800-\udfff]")


def in_one_line(words: str) -> str:
    """The words without line breaks, control characters and what nobody sees."""
    return _ROOM.sub(" ", without_invisible(words))


def without_half_characters(words: str) -> str:
    """The words with the replacement character for each half of a surrogate pair, which cannot be sent."""
    return _SURROGATE.sub("\ufffd", words)
