"""The paragraph about its author that a story ends with."""

import re
from collections.abc import Sequence

from bot.article.spans import Span

_CLOSEST_TO_END = 5  # paragraphs that are looked at
_LONGEST_OPENING = 400  # characters of a paragraph
_NAME = r"(?P<name>[^\W\d_a-z][\w.'-]+(?: [^\W\d_a-z][\w.'-]*){1,3})"  # with straight apostrophes
_JOB = (
    r"(?:reporter|correspondent|editor|journalist|writer|columnist|contributor|author|broadcaster|critic|intern|"
    r"freelancer|producer|fellow)"
)
_BIOGRAPHY = re.compile(
    rf"{_NAME},? (?:(?:is|was|has been) (?:(?:a|an|the|our|[\w'. -]{{2,40}}'s?) [^.!?“”]{{0,80}}?|"
    rf"(?:[a-z-]+ ){{0,3}})\b{_JOB}\b|"
    r"(?:covers|writes|reports) (?:about|for|on|from|[a-z])|joined [A-Z]|edits )"
)
_HEADING = re.compile(
    r"about the (?:author|writer|reporter)s?\b|über (?:den|die) autor|à propos de l[’']auteur", re.IGNORECASE
)
_GOES_ON = re.compile(
    r"(?:he|she|they|you can|contact|email|e-mail|follow|reach|prior|before joining|his|her|languages)\b",
    re.IGNORECASE,
)


def biography_start(text: str, story: Sequence[Span]) -> int | None:
    """Where among `story`'s paragraphs the author's biography begins, with which the story ends.

    None where it has none. A person whom the story itself names is part of it, whatever their work.
    """
    first = max(1, len(story) - _CLOSEST_TO_END)
    for index in range(first, len(story)):
        if _begins(text, story, index) and all(
            _goes_on(text, story, later) for later in range(index + 1, len(story))
        ):
            return index
    return None


def biography_name(text: str, paragraph: Span) -> Span | None:
    match = _opening_of_biography(text, paragraph)
    return Span(paragraph.start, paragraph.start + match.end("name")) if match else None


def _opening_of_biography(text: str, paragraph: Span) -> re.Match[str] | None:
    return _BIOGRAPHY.match(text[paragraph.start : paragraph.start + _LONGEST_OPENING].replace("’", "'"))


def _begins(text: str, story: Sequence[Span], index: int) -> bool:
    if _HEADING.match(text, *story[index]):
        return True
    name = biography_name(text, story[index])
    if name is None:
        return False
    family_name = name.of(text).split()[-1]
    return not any(family_name in paragraph.of(text) for paragraph in story[:index])


def _goes_on(text: str, story: Sequence[Span], index: int) -> bool:
    return bool(_GOES_ON.match(text, *story[index]) or _opening_of_biography(text, story[index]))
