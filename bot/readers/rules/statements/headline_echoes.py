"""Read the quoted words of a headline and of crossheads, which only echo what the story quotes."""

import re

from bot.article.quotations.quotations import Quotation
from bot.readers.rules.attributions.attributions import find_attributions
from bot.readers.rules.attributions.contents import Region, content_of
from bot.readers.rules.attributions.extents import extent_of
from bot.readers.rules.attributions.independence import independent
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.statements import not_speech
from bot.readers.rules.statements.drafts import RulesDraft
from bot.readers.rules.statements.story_so_far import StorySoFar


class HeadlineEchoes:
    """Collects them while the story is read, and settles at its end whose they are."""

    def __init__(self, story: StorySoFar) -> None:
        self._story = story
        self._echoes: list[Quotation] = []

    def read_headline(self, frame: Frame, open_tokens: set[int]) -> None:
        """A headline's own attributions count only where they quote more than a term or two."""
        story = self._story
        attributions = find_attributions(frame, story.people.by_frame[frame.number])
        for attribution in independent(frame, attributions, silences=()):
            if all(not_speech.is_term(story.text, frame.quotations[token]) for token in open_tokens):
                break
            content = content_of(attribution, Region(0, len(frame)))
            extent = extent_of(content, frame, story.text, open_tokens) if content is not None else None
            if extent is not None and extent.tokens:
                story.add_reported(attribution, extent, story.subjects_of(attribution))
                open_tokens.difference_update(extent.tokens)
        self._echoes += [frame.quotations[token] for token in sorted(open_tokens)]
        story.direct = story.introduced = None

    def add_crosshead(self, quotation: Quotation) -> None:
        self._echoes.append(quotation)

    def settle(self) -> None:
        """A quotation lifted out of the story is its speaker's; any other one in a headline is nobody's."""
        found = self._story.found
        said = [
            (_quoted_letters(self._story.text, draft), draft) for draft in found.drafts if draft.quotations
        ]
        for quotation in self._echoes:
            words = _letters(quotation.span.of(self._story.text))
            whose = next((draft for letters, draft in said if words in letters), None)
            if whose is None or not_speech.is_term(self._story.text, quotation):
                self._story.set_aside(quotation)
            else:
                pieces = quotation.pieces
                found.drafts.append(
                    RulesDraft(
                        [*whose.speakers], "direct", "said", [*pieces], [*pieces], evidence=whose.evidence
                    )
                )


def _quoted_letters(text: str, draft: RulesDraft) -> str:
    return _letters(" ".join(span.of(text) for span in draft.quotations))


def _letters(words: str) -> str:
    """The words without case and marks, in which quotations may differ from their echo."""
    return re.sub(r"\W+", " ", words).strip().casefold()
