"""Quotations with the signs of an editor: "they [the pilots] focus[ed] … on fares", found in what was edited.

Everything outside the brackets has to stand in the article, in this order and close together, and the words
of a bracket somewhere in it.
"""

import re
from collections.abc import Iterator

from bot.article.searching import Searchable
from bot.article.spans import Span
from bot.article.structure.sentence_ends import AROUND_WORDS

_SIGN = re.compile(r"(?P<bracket>\[(?P<inside>[^\[\]]{0,40})\])|(?P<gap>\s*(?:…|\.\.\.)\s*)")
_MOST_SIGNS = 4
_MOST_IN_BRACKETS = 4  # words
_BEHIND_BRACKET = 40  # characters that a bracket stands for
_BEHIND_GAP = 400  # that were left out


def edited_places(quoted: str, story: Searchable, text: str, *, most_tries: int) -> Iterator[Span]:
    """Where `quoted` was cut from; nowhere if it has no such sign, or too many."""
    signs = list(_SIGN.finditer(quoted))
    if not 0 < len(signs) <= _MOST_SIGNS:
        return
    added = [sign["inside"] for sign in signs if sign["bracket"]]
    if not all(_is_small(inside) or _is_told(inside, story) for inside in added):
        return
    ends = [sign.end() for sign in signs]
    starts = [sign.start() for sign in signs]
    pieces = [quoted[start:end] for start, end in zip([0, *ends], [*starts, None], strict=True)]
    wanted = [
        (piece.strip(AROUND_WORDS), bool(sign and sign["gap"]))
        for piece, sign in zip(pieces, [None, *signs], strict=True)
    ]
    kept = [one for one in wanted if one[0]]
    if not kept:
        return
    for first in story.occurrences(kept[0][0], most_tries=most_tries):
        end = first.end
        for piece, is_gap in kept[1:]:
            limit = end + len(piece) + (_BEHIND_GAP if is_gap else _BEHIND_BRACKET)
            found = story.find(piece, end, min(limit, len(text)))
            if found is None:
                break
            end = found.end
        else:
            yield Span(first.start, end)


def _is_small(inside: str) -> bool:
    """The end of a word, a small letter for a capital, "sic"."""
    return len(inside) <= 3


def _is_told(inside: str, story: Searchable) -> bool:
    words = re.findall(r"[^\W_]+", inside)
    return len(words) <= _MOST_IN_BRACKETS and all(story.find(word) is not None for word in words)
