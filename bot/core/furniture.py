import re
from collections.abc import Sequence

from bot.core.article import Furniture
from bot.core.spans import Span

_COMMENTS = re.compile(r"Leave a (?:Comment|Reply)\b|Your email address will not be published", re.IGNORECASE)
_BIOGRAPHY = re.compile(
    r"(?:[A-Z][\w.’'-]+ ){2,4}(?:is|was) (?:a|an|the|our) [^.!?]{0,60}\b"
    r"(?:reporter|journalist|correspondent|editor)\b"
)


def find_furniture(text: str, paragraphs: Sequence[Span]) -> list[Furniture]:
    """Which of the paragraphs were pasted along and are not the story."""
    found: list[Furniture] = []
    for paragraph in paragraphs:
        if _COMMENTS.match(text, *paragraph):
            found.append(Furniture(paragraph, "comment_form"))
        elif paragraph is not paragraphs[0] and _BIOGRAPHY.match(text, *paragraph):
            found.append(Furniture(paragraph, "author_biography"))
    return found
