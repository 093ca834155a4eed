"""Pastes that lost their newlines: one line on which headline, byline and story stand without a gap.

Only what is plain is cut: a byline, a date or a first sentence that begins in the middle of a word,
and a comment form or a copyright line after the last full stop.
"""

import re
from itertools import pairwise

from bot.article.spans import Span, trim

_SHORTEST = 500  # characters; a shorter line is an ordinary paragraph
_OPENING = 400  # characters in which headline and byline stand
_ENDING = 600
# The words are few on purpose: "LinkedIn", "DeSantis" and "McAllister" have capitals inside as well.
_GLUED_ON = re.compile(
    r"(?<=[a-zà-ÿ0-9’”)?!])"
    r"(?=By [A-Z]|Published |Updated |Last updated |Posted |"
    r"Staff [Ww]riter|"
    r"(?:The|A|An|He|She|They|We|When|After|Two|Three) [a-z])"
)
_GLUED_AFTER = re.compile(
    r"(?<=[.!?”\"])\s?(?=Leave a (?:Comment|Reply)\b|Your email address will not be published|"
    r"© ?\d{4}|Copyright ©|All rights reserved|Sign up (?:for|to) (?:our|the) [\w ]{0,30}newsletter|"
    r"Share this (?:article|story|post)|We use cookies)"
)


_GLUED_BYLINE = re.compile(
    r"(?<=[a-zà-ÿ0-9’”)?!])(?=(?:By|Von|Par|Por) [A-ZÀ-Þ][\w'’-]+ [A-ZÀ-Þ])|"
    r"(?<=[a-zà-ÿA-Z0-9])(?=(?:Published|Updated|Posted) (?:on )?\w{0,9} ?\d)|"
    r"(?<=\d)(?=Share(?:\Z|[A-Z ]))"
)


def cut_at_byline(text: str, line: Span) -> list[Span]:
    """A first line without the byline and the date that a copy ran together with its headline."""
    words = line.of(text)
    if len(words) > _OPENING:
        return [line]
    glued = _GLUED_BYLINE.finditer(words)
    cuts = [line.start, *(line.start + match.start() for match in glued), line.end]
    return [trim(text, *piece) for piece in pairwise(cuts)]


def cut_where_newlines_were(text: str, line: Span) -> list[Span]:
    """The pieces of a text's only line; the line itself where nothing shows that newlines were lost."""
    if len(line.of(text)) < _SHORTEST:
        return [line]
    opening = _GLUED_ON.finditer(text, line.start, line.start + _OPENING)
    ending = _GLUED_AFTER.finditer(text, max(line.start + _OPENING, line.end - _ENDING), line.end)
    cuts = [match.start() for match in opening] + [match.end() for match in ending]
    return [trim(text, *piece) for piece in zip([line.start, *cuts], [*cuts, line.end], strict=True)]
