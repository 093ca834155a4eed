"""When what a model writes is worth showing: a card can be changed once a second, and "M …" tells nobody."""

import re

_SHORTEST = 25  # characters; what looks like the end of a shorter sentence is mostly an abbreviation
_LONG_ENOUGH = 200  # without any end
_ENDS = re.compile(r"[.!?…。！？]")


def is_worth_showing(so_far: str) -> bool:
    """Whether a first sentence has come, or something long."""
    return len(so_far) >= _LONG_ENOUGH or _ENDS.search(so_far, _SHORTEST - 1) is not None
