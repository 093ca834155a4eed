"""What the full reading tells otherwise than the quick reading that somebody may have seen before it."""

from bisect import bisect_left
from dataclasses import dataclass

from bot.article.spans import Span
from bot.readers.reading import Reading, Statement

_LOOKED_BACK = 8  # pieces of statements


@dataclass(frozen=True, slots=True)
class Changes:
    """All ids are those of the full reading's statements.

    `other_speaker`: somebody else's now, or somebody's at last. `other_act`: a denial, say, that
    looked like a claim. `new`: not there before. `no_longer_said`: quotations that were somebody's
    words and turn out to be none.
    """

    other_speaker: tuple[str, ...] = ()
    other_act: tuple[str, ...] = ()
    new: tuple[str, ...] = ()
    no_longer_said: tuple[Span, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.other_speaker or self.other_act or self.new or self.no_longer_said)


def changes_between(quick: Reading, full: Reading) -> Changes:
    before = _StatementPlaces(quick)
    pairs = [(now, before.statement_at(now)) for now in full.statements]
    said = {span for statement in quick.statements for span in statement.quotations}
    return Changes(
        other_speaker=tuple(
            now.id
            for now, then in pairs
            if then is not None and _names(now, full).isdisjoint(_names(then, quick)) and now.speakers
        ),
        other_act=tuple(now.id for now, then in pairs if then is not None and now.act != then.act),
        new=tuple(now.id for now, then in pairs if then is None),
        no_longer_said=tuple(span for span in full.not_speech if span in said),
    )


def _names(statement: Statement, reading: Reading) -> set[str]:
    """Every name of the speakers: the readings number people differently, and may prefer another name."""
    people = [reading.person(one) for one in statement.speakers]
    return {name.casefold() for one in people for name in (one.name, *one.also)}


class _StatementPlaces:
    """Finds the statement of a reading that stands where another reading has one."""

    def __init__(self, reading: Reading) -> None:
        self._by_quotation = {span: one for one in reading.statements for span in one.quotations}
        self._pieces = sorted(
            ((span, one) for one in reading.statements for span in one.spans), key=lambda piece: piece[0]
        )

    def statement_at(self, other: Statement) -> Statement | None:
        """The one that shares a quotation, or whose content overlaps; None where nothing does."""
        for quotation in other.quotations:
            if quotation in self._by_quotation:
                return self._by_quotation[quotation]
        near = (piece for span in other.spans for piece in self._near(span) if piece[0].overlaps(span))
        return next((statement for _, statement in near), None)

    def _near(self, span: Span) -> list[tuple[Span, Statement]]:
        """Pieces that begin before `span` ends, the last first; few overlap, so few can reach it."""
        end = bisect_left(self._pieces, span.end, key=lambda piece: piece[0].start)
        return self._pieces[max(0, end - _LOOKED_BACK) : end][::-1]
