"""Tell whose the quoted words of a headline and of crossheads are, which only echo what the story quotes."""

import re

from bot.article.quotations.quotations import Quotation
from bot.readers.rules.statements.drafts import RulesDraft
from bot.readers.rules.statements.not_speech import is_term
from bot.readers.rules.statements.story import Story


def read_echo(quotation: Quotation, story: Story) -> None:
    """A quotation lifted out of the story is its speaker's; any other one in a headline is nobody's."""
    words = _letters(quotation.span.of(story.text))
    said = (draft for draft in story.found.drafts if draft.quotations)
    whose = next((draft for draft in said if words in _quoted_letters(story.text, draft)), None)
    if whose is None or is_term(story.text, quotation):
        story.set_aside(quotation)
    else:
        pieces = quotation.pieces
        echo = RulesDraft([*whose.speakers], "direct", "said", [*pieces], [*pieces])
        echo.evidence = whose.evidence
        story.found.drafts.append(echo)


def _quoted_letters(text: str, draft: RulesDraft) -> str:
    return _letters(" ".join(span.of(text) for span in draft.quotations))


def _letters(words: str) -> str:
    """The words without case and marks, in which quotations may differ from their echo."""
    return re.sub(r"\W+", " ", words).strip().casefold()
