"""When what a model writes is worth showing: a card can be changed once a second, and "M …" tells nobody."""

import re

from bot.article.structure.sentence_ends import STOPS

_SHORTEST = 25  # characters; what looks like the end of a shorter sentence is mostly an abbreviation
_LONG_ENOUGH = 200  # without any end
_STOP = re.compile(f"[{STOPS}]")


def is_worth_showing(so_far: str) -> bool:
    """Whether a first sentence has come, or something long."""
    return len(so_far) >= _LONG_ENOUGH or _STOP.search(so_far, _SHORTEST - 1) is not None
