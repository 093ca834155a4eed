"""Characters that take no room on the page but come along with a copy.

They stay in the text, because the text is never altered, and count as nothing wherever Byline looks
at its words: zero-width spaces and joiners, soft hyphens, marks of writing direction, byte order marks.
"""

import re

INVISIBLE = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180e"
    "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\u206a\u206b\u206c\u206d\u206e\u206f"
    "\u3164\ufe0e\ufe0f\ufeff\uffa0"
)

INVISIBLE_RUN = re.compile(f"[{INVISIBLE}]+")


def without_invisible(words: str) -> str:
    """The same words as a person sees them; offsets into the result are not offsets into the text."""
    return words if words.isascii() else INVISIBLE_RUN.sub("", words)


def is_blank(words: str) -> bool:
    """Whether a person sees nothing: white space and invisible characters at most."""
    stripped = words.strip()
    return not stripped[:1].isascii() and not without_invisible(stripped).strip() if stripped else True
