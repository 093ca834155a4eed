"""How a line that ends a sentence ends."""

import re

_CLOSING = "\"'”’»“‘«›‹」』)\\]"  # of any language: `“` and `«` close in German
_SIGNED = r"(?: ?\([\w/., –-]{2,24}\))?"  # by whom, or for which agency
_END_MARK = r"\s?[®■◆●▪]?\Z"
_ENDS_SENTENCE = re.compile(rf"[.!?…:。！？।][{_CLOSING}]*{_SIGNED}{_END_MARK}")
_LONGEST_END = 40  # characters


def ends_sentence(line: str) -> bool:
    return _ENDS_SENTENCE.search(line[-_LONGEST_END:]) is not None
