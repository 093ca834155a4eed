"""Enough of Discord's markdown to tell what a card's text shows and which marks in it take effect."""

import re

ESCAPED = re.compile(r"\\([^0-9A-Za-z\s])")
PLACEHOLDER = "\ue000"  # stands for an escaped mark, so that it is none
TAKES_EFFECT = {
    "bold": r"\*\*",
    "emphasis": r"(?<!\*)\*(?!\*)|_",
    "struck out": r"~~",
    "spoiler": r"\|\|",
    "code": r"`",
    "address": r"\w+://",
    "link": r"\]\(",
    "in angle brackets": r"<[@#:/\w]",
    "emoji": r":[^\s:]+:",
    "heading": r"^(?:> )?#{1,3} ",
    "small print": r"^(?:> )?-# ",
    "list": r"^(?:> )?(?:[-*+]|\d+[.)]) ",
    "quote": r"^>",
}
PING = re.compile(r"@(?:everyone|here|[!&]?\d)", re.IGNORECASE)  # found without regard to backslashes


def as_read(shown: str) -> str:
    return ESCAPED.sub(r"\1", shown).replace("@\u200b", "@")


def marks_in_effect(shown: str) -> list[str]:
    """The kind of each mark that Discord would act on, as often as it occurs."""
    bare = ESCAPED.sub(PLACEHOLDER, shown)
    found = [kind for kind, pattern in TAKES_EFFECT.items() for _ in re.finditer(pattern, bare, re.MULTILINE)]
    return found + ["ping" for _ in PING.finditer(shown)]
