"""Long text in pieces that fit, parted where a reader would pause. Nothing is left out but white space."""

import re
from collections.abc import Callable

from bot.discord_ui.cards.limits import length

# From the best place to part a text to the worst.
BORDERS = (re.compile(r"\n+"), re.compile(r"(?<=[.!?…])[”’\"»]?\s+"), re.compile(r"\s+"))
LEAST_KEPT = 0.5  # of a piece; a border nearer to its beginning would leave too much of the room empty


def in_pieces(text: str, room: int, measure: Callable[[str], int] = length) -> list[str]:
    """`text` in order, in pieces of at most `room` characters that also measure at most `room`."""
    pieces = []
    start, end = 0, len(text)
    while start < end:
        window = text[start : start + room]
        if start + room < end or measure(window) > room:
            window = window[: _end_of_piece(window, _characters_that_fit(window, room, measure))]
        pieces.append(window.strip())
        start += len(window)
    return [piece for piece in pieces if piece]


def _characters_that_fit(window: str, room: int, measure: Callable[[str], int]) -> int:
    """How many characters fit; at least one, so that there is always progress."""
    fits, too_many = 1, len(window) + 1
    while too_many - fits > 1:
        middle = (fits + too_many) // 2
        if measure(window[:middle]) <= room:
            fits = middle
        else:
            too_many = middle
    return fits


def _end_of_piece(window: str, fitting: int) -> int:
    for border in BORDERS:
        ends = [match.end() for match in border.finditer(window, 0, fitting)]
        if ends and ends[-1] >= fitting * LEAST_KEPT:
            return ends[-1]
    return fitting
