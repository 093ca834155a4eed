"""Find words in a text as a person would: case, quote style, dashes and spacing make no difference.

The text is folded once; what is found is given back as a span of the text itself.
"""

import html
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import islice

from bot.article.invisible import INVISIBLE
from bot.article.spans import Span, index_at

_QUOTES = '“”„‟«»‹›「」『』＂‘’‚‛`´"′″'
_DASHES = "–—‒―‐‑−"
_SPACES = (
    "\t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005"
    "\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
)
_ALIKE = {
    **dict.fromkeys(map(ord, _QUOTES), "'"),
    **dict.fromkeys(map(ord, _DASHES), "-"),
    **dict.fromkeys(map(ord, _SPACES), " "),
}
# What folds into another number of characters. Two single marks are one double mark.
_UNEVEN = re.compile(
    rf"[ {INVISIBLE}]{{2,}}|[{INVISIBLE}]|'{{2,}}|\.{{3}}|&(?:[a-z]{{2,8}}|#[0-9]{{2,5}}|#x[0-9a-f]{{2,4}});"
)


def folded(words: str) -> str:
    """`words` in the form in which they are compared, without space around them."""
    return _UNEVEN.sub(_evened, _folded_evenly(words)).strip()


class Searchable:
    """A text to look words up in. Found are whole words only, and only inside one of `within`, if given."""

    def __init__(self, text: str, within: Sequence[Span] | None = None) -> None:
        self._within = within
        self._folded = ""
        self._starts_folded: list[int] = []  # of each stretch that folds evenly
        self._starts: list[int] = []  # of the same stretch in the text
        self._lengths: list[int] = []
        self._fold(_folded_evenly(text))

    def find(self, words: str, start: int = 0, end: int | None = None) -> Span | None:
        """The first place in `[start, end)` of the text; None where there is none."""
        return next(self.occurrences(words, start, end), None)

    def occurrences(
        self, words: str, start: int = 0, end: int | None = None, *, most_tries: int | None = None
    ) -> Iterator[Span]:
        """Every place, in order and disjoint.

        `most_tries` bounds how often `words` are met, as parts of other words too, for whoever looks much up.
        """
        wanted = folded(words)
        if not wanted:
            return
        low = self._folded_offset(start)
        high = len(self._folded) if end is None else self._folded_offset(end)
        for place in islice(self._places(wanted, low, high), most_tries):
            after = place + len(wanted)
            if self._is_whole(place, after) and self._is_within(span := self._span(place, after)):
                yield span

    def _places(self, wanted: str, low: int, high: int) -> Iterator[int]:
        place = self._folded.find(wanted, low, high)
        while place >= 0:
            yield place
            after = place + len(wanted)
            place = self._folded.find(wanted, after if self._is_whole(place, after) else place + 1, high)

    def _fold(self, text: str) -> None:
        pieces: list[str] = []
        at = length = 0
        for match in _UNEVEN.finditer(text):
            length = self._add(pieces, text[at : match.start()], at, length)
            pieces.append(_evened(match))
            length += len(pieces[-1])
            at = match.end()
        self._add(pieces, text[at:], at, length)
        self._folded = "".join(pieces)

    def _add(self, pieces: list[str], stretch: str, at: int, length: int) -> int:
        self._starts_folded.append(length)
        self._starts.append(at)
        self._lengths.append(len(stretch))
        pieces.append(stretch)
        return length + len(stretch)

    def _folded_offset(self, offset: int) -> int:
        place = bisect_right(self._starts, offset) - 1
        return self._starts_folded[place] + min(offset - self._starts[place], self._lengths[place])

    def _span(self, start: int, end: int) -> Span:
        first = bisect_right(self._starts_folded, start) - 1
        last = bisect_right(self._starts_folded, end - 1) - 1
        into = end - 1 - self._starts_folded[last]
        is_even = into < self._lengths[last]
        text_end = self._starts[last] + into + 1 if is_even else self._starts[last + 1]
        return Span(self._starts[first] + start - self._starts_folded[first], text_end)

    def _is_whole(self, start: int, end: int) -> bool:
        text = self._folded
        goes_on = _joins(text[end - 1], text[end : end + 1])
        return not goes_on and not _joins(text[start - 1 : start], text[start])

    def _is_within(self, span: Span) -> bool:
        if self._within is None:
            return True
        place = index_at(self._within, span.start)
        return place is not None and span.end <= self._within[place].end


def _joins(left: str, right: str) -> bool:
    """Whether two neighbours are inside one word; scripts without capitals may not part words by spaces."""
    return _is_of_a_word(left) and _is_of_a_word(right)


def _is_of_a_word(character: str) -> bool:
    return bool(character) and (character.isdigit() or character.upper() != character)


def _folded_evenly(text: str) -> str:
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(low if len(low := one.lower()) == 1 else one for one in text)
    return lowered.translate(_ALIKE)


def _evened(match: re.Match[str]) -> str:
    words = match.group()
    if words[0] == "&":
        return _folded_evenly(html.unescape(words))
    if words[0] == "'":
        return "'"
    if words[0] == ".":
        return "…"
    return " " if " " in words else ""
