"""Tell whose quotations are that only echo the story’s: in headlines and crossheads, or pulled out of it."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.article.quotations.quotations import Quotation
from bot.readers.rules.people.meant import KnownBy
from bot.readers.rules.statements import drafting
from bot.readers.rules.statements.drafts import FoundStatements, RulesDraft
from bot.readers.rules.statements.not_speech import is_term

# Known so, the speaker of a quotation is told better by where the story has it.
WEAK: frozenset[KnownBy] = frozenset({"carried_on", "nearest_name", "nobody"})
# Likewise where nothing says that they said it.
DESCRIBED: frozenset[KnownBy] = frozenset({"unknown", "untold", "description"})
LOOKED_UP = 3  # words by which a quotation is looked up
CANDIDATES_COMPARED = 8  # quotations that hold the same opening words


class Echoes:
    """The quoted words of a story, to be looked up by any few of them."""

    def __init__(self, drafts: Sequence[RulesDraft], text: str) -> None:
        self._text = text
        self._words = {id(draft): _words(text, draft) for draft in drafts if draft.quotations}
        self._holding: dict[tuple[str, ...], list[RulesDraft]] = defaultdict(list)
        for draft in drafts:
            for opening in _windows(self._words.get(id(draft), [])):
                self._holding[opening].append(draft)

    def echoed_by(self, words: Sequence[str], besides: RulesDraft | None = None) -> RulesDraft | None:
        """The first draft, `besides` apart, that holds these quoted words; None where none does."""
        wanted = f" {' '.join(words)} "
        for draft in self._holding.get(tuple(words[:LOOKED_UP]), [])[:CANDIDATES_COMPARED]:
            if draft is not besides and wanted in f" {' '.join(self._words[id(draft)])} ":
                return draft
        return None


def read_echoes(quotations: Sequence[Quotation], found: FoundStatements, text: str) -> None:
    """A quotation lifted out of the story is its speaker's; any other one in a headline is nobody's."""
    echoes = Echoes(found.drafts, text)
    for draft in found.drafts:
        _take_speaker_of_echoed(draft, echoes, text)
    for quotation in quotations:
        echoed = echoes.echoed_by(_letters(quotation.span.of(text)))
        if echoed is None or is_term(text, quotation):
            found.not_speech += quotation.pieces
        else:
            echo = drafting.quoted(quotation, echoed.evidence.meant)
            echo.act = "said"
            echo.evidence = echoed.evidence
            found.drafts.append(echo)


def _take_speaker_of_echoed(draft: RulesDraft, echoes: Echoes, text: str) -> None:
    """A quotation pulled out of the text, whose speaker nothing near it names, is that of the other place."""
    if draft.form != "direct" or not _is_weak(draft):
        return
    words = _words(text, draft)
    echoed = echoes.echoed_by(words, besides=draft) if len(words) > LOOKED_UP else None
    if echoed is not None and not _is_weak(echoed):
        draft.speakers = [*echoed.speakers]
        draft.evidence = replace(draft.evidence, meant=echoed.evidence.meant)


def _is_weak(draft: RulesDraft) -> bool:
    known_by = draft.evidence.meant.known_by
    return known_by in WEAK or (draft.cue is None and known_by in DESCRIBED)


def _windows(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Every few words in a row, each once."""
    return iter(set(zip(*(words[place:] for place in range(LOOKED_UP)), strict=False)))


def _words(text: str, draft: RulesDraft) -> list[str]:
    return _letters(" ".join(span.of(text) for span in draft.quotations))


def _letters(words: str) -> list[str]:
    """The words without case and marks, in which quotations may differ from their echo."""
    return re.sub(r"\W+", " ", words).casefold().split()
