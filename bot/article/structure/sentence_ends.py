"""What sentences end with, in any script."""

import re

WIDE_STOPS = "。！？｡؟۔।॥։።။។"  # of scripts that do without spaces or have stops of their own
STOPS = ".!?…" + WIDE_STOPS
CLOSING = "\"'”’»“‘«›‹」』)]"  # of any language: `“` and `«` close in German
AROUND_WORDS = " .,;:!?…-–—"  # marks that are no part of the words they stand beside
_SIGNED = r"(?: ?\([\w/., –-]{2,24}\))?"  # by whom, or for which agency
_END_MARK = r"\s?[®■◆●▪]?\Z"
_ENDS_SENTENCE = re.compile(rf"[{STOPS}:][{re.escape(CLOSING)}]*{_SIGNED}{_END_MARK}")
_LONGEST_END = 40  # characters


def ends_sentence(line: str) -> bool:
    """Whether a stop or a colon is last, but for closing marks, who signs and a paper's end mark."""
    return _ENDS_SENTENCE.search(line[-_LONGEST_END:]) is not None


def ends_with_stop(words: str) -> bool:
    """Whether a stop is last, but for closing marks."""
    return words.rstrip().rstrip(CLOSING).endswith(tuple(STOPS))


def may_end_sentence(words: str) -> bool:
    """Whether a stop, a colon or a closing mark is last."""
    return words.rstrip().endswith(tuple(STOPS + ":" + CLOSING))
