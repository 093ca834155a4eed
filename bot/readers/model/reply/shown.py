"""A reply without what it points at in vain, so that the work on it stays in proportion to the article.

A reply can say much about one place: a thousand speakers of one sentence, a thousand channels of one
quotation. No article has so many; the first few are taken.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from bot.readers.model.numbered_article import NumberedArticle
from bot.readers.model.reply.parsing import ParsedReply
from bot.readers.model.reply.references import Reference, Target

_MOST_OF_ONE_PLACE = 6  # speakers, ways or channels


def within(numbered: NumberedArticle, reply: ParsedReply) -> ParsedReply:
    """Without references to what the model was not shown: other parts have their own readers."""
    known = {"q": numbered.shown_quotations, "s": numbered.shown_sentences}

    def shown(references: Iterable[Reference]) -> tuple[Reference, ...]:
        return tuple(one for one in references if one.number in known[one.target])

    return replace(
        reply,
        summary=tuple(
            replace(one, evidence=tuple(number for number in one.evidence if number in known["s"]))
            for one in reply.summary
        ),
        speakers=tuple(replace(one, said=shown(one.said)) for one in reply.speakers),
        via=tuple(replace(one, at=shown(one.at)) for one in reply.via),
        channels=tuple(replace(one, at=shown(one.at)) for one in reply.channels),
        not_speech=shown(reply.not_speech),
    )


def a_few_of_each_place(reply: ParsedReply) -> ParsedReply:
    """At most as many speakers, ways and channels of one place as an article has."""
    speakers, via, channels = _TakenPlaces(), _TakenPlaces(), _TakenPlaces()
    return replace(
        reply,
        speakers=tuple(replace(one, said=speakers.with_room(one.said)) for one in reply.speakers),
        via=tuple(replace(one, at=via.with_room(one.at)) for one in reply.via),
        channels=tuple(replace(one, at=channels.with_room(one.at)) for one in reply.channels),
    )


class _TakenPlaces:
    """Counts how often each place is pointed at."""

    def __init__(self) -> None:
        self._met: Counter[tuple[Target, int]] = Counter()

    def with_room(self, references: Iterable[Reference]) -> tuple[Reference, ...]:
        return tuple(one for one in references if self._is_within_limit(one))

    def _is_within_limit(self, reference: Reference) -> bool:
        place = (reference.target, reference.number)
        self._met[place] += 1
        return self._met[place] <= _MOST_OF_ONE_PLACE
