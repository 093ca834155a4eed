"""Shorter cuts of long sentences: at a border between clauses, never at the cost of what was meant."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from bot.article.spans import Span
from bot.cards.reading_index import ReadingIndex, touches

LONG = 100  # characters; what is longer fills more than two lines of a phone
LONGEST = 4 * LONG  # where no border comes before, none is looked for: a paste may be one endless sentence
LEAST_KEPT = 40  # less would rather tease than tell
LEFT_OUT = " …"

# Where a new thought begins. "As" is none of them: "as the police said" may be all that says who said it.
CLAUSE = re.compile(
    r"[;:]?\s+[–—]\s|[;:]\s|,?\s(?=(?:and that|after|when|while|because|whereas)\s)"
    r"|,?\s(?=(?:across|amid|during|throughout|since)\s)"
    r"|,\s(?=(?:which|who|whose|whom|where|saying|adding)\s)"
)
COMMA = re.compile(r",\s")
FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|do|does|did)\b"
)
# "To have weapons | to bolster their invasion": what a second infinitive says is what the first is for.
PURPOSE = re.compile(r"(?<=[a-z])\s(?=to (?!the |an? |his |her |its |their |this |that )[a-z]+ )")
# What takes back or limits what stands before it; without it the rest would say something else.
LIMITS = re.compile(
    r"\b(?:if|unless|until|except|without|provided|but|although|though|however|only|not|never|nor|despite)\b"
)
BRACKETS = (("(", ")"), ("[", "]"))


class Cut(NamedTuple):
    """A stretch of the article, and whether the card should say that the sentence goes on."""

    span: Span
    goes_on: bool = False


def shortened(span: Span, index: ReadingIndex, *, at_commas: bool, keep: Sequence[Span] = ()) -> Cut:
    """A cut from the start of `span`, of `LONG` if possible; the whole where there is no good border.

    `at_commas` where every clause has the same speaker; elsewhere what follows a comma may name another.
    `keep` are stretches that stay with whatever overlaps them, as a cue does with what was said.
    """
    if span.end - span.start <= LONG:
        return Cut(span)
    within = Span(span.start, min(span.end, span.start + LONGEST))
    for borders in (_clauses, _commas, _purposes) if at_commas else (_clauses,):
        ends = [
            end
            for end in borders(within, index.text)
            if _may_end(end, span, index) and not any(one.start < end < one.end for one in keep)
        ]
        if ends:
            return Cut(Span(span.start, _nearest_to_long(span.start, ends)), goes_on=True)
    return Cut(span)


def _nearest_to_long(start: int, ends: Sequence[int]) -> int:
    """The last end that is not long; where there is none the first that is."""
    return max((end for end in ends if end - start <= LONG), default=ends[0])


def _clauses(span: Span, text: str) -> list[int]:
    return [match.start() for match in CLAUSE.finditer(text, span.start + LEAST_KEPT, span.end)]


def _commas(span: Span, text: str) -> list[int]:
    """The commas that something happens before: `a grain exporter, Dobro` tells nothing."""
    ends = [match.start() for match in COMMA.finditer(text, span.start + LEAST_KEPT, span.end)]
    return [end for end in ends if FINITE.search(text, span.start, end)]


def _purposes(span: Span, text: str) -> list[int]:
    """Every infinitive but the first, which may be all that the verb before it means."""
    ends = [match.start() for match in PURPOSE.finditer(text, span.start, span.end)][1:]
    return [end for end in ends if end - span.start >= LEAST_KEPT]


def _may_end(end: int, span: Span, index: ReadingIndex) -> bool:
    kept, rest = index.text[span.start : end], index.text[end : span.end]
    if any(kept.count(opening) != kept.count(closing) for opening, closing in BRACKETS):
        return False
    in_a_quotation = touches(index.between_marks, Span(end, end + 1))
    return not in_a_quotation and not LIMITS.search(rest)
