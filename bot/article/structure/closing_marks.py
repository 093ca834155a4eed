"""Which marks after a full stop still belong to the sentence that it ends."""

import re

from bot.article.invisible import INVISIBLE
from bot.article.spans import Span

_CLOSING = frozenset(")]}」』》〉】”’›»*_" + INVISIBLE)
_EITHER = frozenset("\"'“‘«‹")
_SPACES = frozenset(" \u00a0\u202f\u2009")
_WRITTEN_OUT = re.compile(
    r"&(?:quot|rdquo|rsquo|raquo|#34|#39|#8217|#8221|#x201[dD]|#x2019|#187);|\[\d{1,3}\]"
)


class ClosingMarks:
    """Reads the marks after stops, from the paragraph's start to its end, each stretch once."""

    def __init__(self, text: str, paragraph: Span) -> None:
        self._text = text
        self._limit = paragraph.end
        self._counted_to = paragraph.start
        self._straight = 0
        self._curly = 0

    def end_after(self, offset: int) -> int:
        """The offset after all marks that close at `offset`; `offset` itself where none does."""
        while offset < self._limit:
            length = self._closing_at(offset)
            if not length:
                return offset
            offset += length
        return offset

    def _closing_at(self, offset: int) -> int:
        character = self._text[offset]
        if character in _CLOSING:
            return 0 if character in "’*_" and self._word_at(offset + 1) else 1
        if character in _EITHER:
            inside = character == '"' and self._is_open_straight(offset)
            return 1 if inside or not self._word_at(offset + 1) else 0
        if character in _SPACES:
            return 2 if self._closes_after_space(offset + 1) else 0
        written_out = _WRITTEN_OUT.match(self._text, offset, self._limit)
        return len(written_out[0]) if written_out else 0

    def _closes_after_space(self, offset: int) -> bool:
        """A mark set off by a space closes (`Russia. “`, `? »`) unless it opens what comes next."""
        if offset >= self._limit or self._word_at(offset + 1):
            return False
        character = self._text[offset]
        if character in "”»":
            return True
        if character == '"':
            return self._is_open_straight(offset)
        return character == "“" and (offset + 1 == self._limit or self._is_open_curly(offset))

    def _word_at(self, offset: int) -> bool:
        return offset < self._limit and self._text[offset].isalnum()

    def _is_open_straight(self, offset: int) -> bool:
        self._count_to(offset)
        return self._straight % 2 == 1

    def _is_open_curly(self, offset: int) -> bool:
        self._count_to(offset)
        return self._curly > 0

    def _count_to(self, offset: int) -> None:
        """Each character is counted once, so that a text full of marks stays cheap."""
        stretch = (self._counted_to, offset)
        self._straight += self._text.count('"', *stretch)
        self._curly += self._text.count("“", *stretch) - self._text.count("”", *stretch)
        self._counted_to = offset
