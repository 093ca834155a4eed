"""How much Discord takes, and how long a text is there.

Lengths are in UTF-16 code units. Discord counts characters, its apps count code units, where an emoji
may be two: who keeps to the larger count is never refused.
"""

# Discord's documentation, "Component Reference" and "Create Message".
CARD_TEXT = 4000  # in all texts of a card together
CARD_COMPONENTS = 40  # nested ones included
MESSAGE_TEXT = 2000
CUSTOM_ID = 100
MENU_OPTIONS = 25
OPTION_LABEL = 100
OPTION_DESCRIPTION = 100
# Byline's own, so that one long title or name leaves room for what else a card says.
LONGEST_TITLE = 150
LONGEST_NAME = 80
LONGEST_NAMES = 300  # of several together
LONGEST_WORD = 30


def length(text: str) -> int:
    """The length in UTF-16 code units."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def clipped(text: str, at_most: int) -> str:
    """`text`, or its beginning up to a word's end and `…`, where it is longer than `at_most`."""
    if length(text) <= at_most:
        return text
    room = at_most - 2
    kept = text[:room]
    while length(kept) > room:
        kept = kept[: room - length(kept)]
    if not text[len(kept)].isspace():
        kept = _without_last_word(kept)
    return f"{kept.rstrip()} …"


def _without_last_word(text: str) -> str:
    """The text up to its last space; all of it where that would lose more than a long word."""
    space = text.rfind(" ", max(1, len(text) - LONGEST_WORD))
    return text[:space] if space > 0 else text
