"""Article text is data: nothing in it may steer a terminal or a program, or turn its words around."""

import re

from bot.cards.steering import CONTROL_PICTURES, DELETE_PICTURE, STEERING

HARMLESS: dict[int, int | str | None] = {
    **{code: CONTROL_PICTURES + code for code in range(0x20)},
    **dict.fromkeys(STEERING),
    **dict.fromkeys(range(0xD800, 0xE000), "\ufffd"),
    0x7F: DELETE_PICTURE,
    0x85: "\n",
    0x2028: "\n",
    0x2029: "\n",
    ord("\n"): "\n",
    ord("\t"): " ",
}

# What JSON may hold as it is, but a terminal or a program that splits lines should not get raw.
STEERING_IN_JSON = re.compile(
    "[\x7f-\x9f\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb]"
)


def harmless(text: str) -> str:
    """The text as a person may see it: control characters made visible, steering marks left out."""
    return text if text.isascii() and text.isprintable() else text.translate(HARMLESS)


def harmless_line(text: str) -> str:
    """The same for what has to stay in one line."""
    return " ".join(harmless(text).split("\n"))


def harmless_json(text: str) -> str:
    """The same JSON, its steering characters written as escapes that a parser turns back."""
    return STEERING_IN_JSON.sub(_escape, text)


def _escape(match: re.Match[str]) -> str:
    return f"\\u{ord(match[0]):04x}"
