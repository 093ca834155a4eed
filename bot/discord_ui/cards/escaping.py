"""Article text is data: on a card it neither formats, links, pings nor turns its surroundings around.

Discord's markdown takes a backslash before any mark as "this mark itself". Pings are found without
regard to backslashes, so that an invisible space breaks them as well.
"""

import re

from bot.cards.steering import CONTROL_PICTURES, DELETE_PICTURE, STEERING
from bot.discord_ui.cards.limits import CARD_TEXT, clipped, length
from bot.words.phrases import flat

ZERO_WIDTH_SPACE = "\u200b"
REPLACEMENT = "\ufffd"

CONTROLS: dict[int, int | str | None] = {
    **{code: CONTROL_PICTURES + code for code in range(0x20) if chr(code) not in "\t\n"},
    0x7F: DELETE_PICTURE,
    **dict.fromkeys(range(0x80, 0xA0)),
    **dict.fromkeys(range(0xD800, 0xE000), REPLACEMENT),  # half characters: not even sendable
}
VISIBLE: dict[int, int | str | None] = {**CONTROLS, **dict.fromkeys(STEERING)}

MARKS = re.compile(r"[\\`*_~|<\[\]]")
AT_THE_START_OF_A_LINE = re.compile(r"\A(\d*)([#>+-]|(?<=\d)[.)])")  # headings, quotes, small print, lists
ADDRESSES_AND_EMOJI = re.compile(r":(?=//|:|[^\s:]+:)")
PINGS = re.compile(r"@(?=everyone|here|[!&]?\d)", re.IGNORECASE)
# A code block ends at the next three backticks, wherever they stand.
ENDS_A_CODE_BLOCK = re.compile("``(?=`)")


def plain(text: str) -> str:
    """The text in one line without control characters: for labels, which know no markdown."""
    return " ".join(flat(text).translate(VISIBLE).split())


def inert(text: str, at_most: int = CARD_TEXT) -> str:
    """One line of a card that shows `text` as it is, cut with `…` where it would be longer than `at_most`."""
    line = clipped(plain(text), at_most)
    escaped = _escaped(line)
    room = at_most
    while length(escaped) > at_most:
        room -= max(1, (length(escaped) - at_most) // 2)
        escaped = _escaped(clipped(line, room))
    return escaped


def _escaped(line: str) -> str:
    line = MARKS.sub(r"\\\g<0>", line)
    line = amid(line)
    line = ADDRESSES_AND_EMOJI.sub(r"\\:", line)
    return PINGS.sub(f"@{ZERO_WIDTH_SPACE}", line)


def amid(line: str) -> str:
    """The rest of an inert line, to stand at the beginning of a message: there, too, it begins nothing."""
    return AT_THE_START_OF_A_LINE.sub(r"\g<1>\\\g<2>", line)


def code_block(text: str) -> str:
    """`text` to copy: nothing escaped, only what would end the block early is parted invisibly."""
    inside = ENDS_A_CODE_BLOCK.sub(f"``{ZERO_WIDTH_SPACE}", text.translate(CONTROLS))
    return f"```\n{inside}\n```"
