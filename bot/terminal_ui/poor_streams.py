"""Standard streams that lack a character, or are not there at all."""

import codecs
import os
import sys
from typing import Literal, TextIO

LIKENESSES = {
    **dict.fromkeys("“”„‟«»″", '"'),
    **dict.fromkeys("‘’‚‛‹›′", "'"),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    **dict.fromkeys("\u00a0\u2009\u202f", " "),
    **dict.fromkeys("•·", "*"),
    "…": "...",
    "×": "x",
    "→": "->",
}


def never_fail_on_a_character() -> None:
    """What the encoding of standard output lacks shows as the sign nearest to it, and letters escaped."""
    codecs.register_error("likeness", _in_its_place)
    reconfigure = getattr(sys.stdout, "reconfigure", None)  # tests put other streams here
    if reconfigure:
        reconfigure(errors="likeness")


def open_what_is_closed() -> None:
    """So that no file which Byline opens gets the number of a standard stream, and what was written to it.

    Nothing can be read, writing to standard output fails as it would have, and errors are said to nobody.
    """
    if sys.stdin is None:
        sys.stdin = _nothing(os.O_RDONLY, "r")
    if sys.stdout is None:
        sys.stdout = _nothing(os.O_RDONLY, "w")
    if sys.stderr is None:
        sys.stderr = _nothing(os.O_WRONLY, "w")


def _nothing(flags: int, mode: Literal["r", "w"]) -> TextIO:
    """Open a stream to nothing; it gets the lowest number that is free, the closed stream's."""
    return os.fdopen(os.open(os.devnull, flags), mode, encoding="utf-8")


def _in_its_place(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    lacking = error.object[error.start : error.end]
    return "".join(LIKENESSES.get(one) or _escaped(one) for one in lacking), error.end


def _escaped(character: str) -> str:
    return character.encode("ascii", "backslashreplace").decode("ascii")
