"""Articles that somebody pastes in several messages: what came so far, of whom and where.

Held in memory and for an hour: pieces of one paste follow each other.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.article.received_text import ArticleText
from bot.discord_ui.pastes.pastes import joined_texts
from bot.pipeline.asker import Asker

KEPT_SECONDS = 3600
ONE_PASTE = timedelta(minutes=3)  # within which messages that stand together are of one


@dataclass(frozen=True, slots=True)
class PastePlace:
    scope: str
    person: int
    channel: int


def are_of_one_paste(began: datetime, went_on: datetime) -> bool:
    """Whether messages that one person sent at these moments may hold one text."""
    return went_on - began <= ONE_PASTE


def paste_place(asker: Asker, channel: int | None) -> PastePlace:
    """`channel`: where the messages stand; on somebody's own terms `asker` knows of none."""
    return PastePlace(asker.scope, asker.person, channel or 0)


@dataclass(slots=True)
class SplitPaste:
    """Pieces by the id of the message each came in, which grows with time. `private` as it was read first."""

    private: bool
    began_at: float
    pieces: dict[int, ArticleText] = field(default_factory=dict)

    @property
    def text(self) -> ArticleText:
        return joined_texts(self.pieces[message] for message in sorted(self.pieces))


class SplitPastes:
    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self._open: dict[PastePlace, SplitPaste] = {}

    def begin(
        self, place: PastePlace, pieces: dict[int, ArticleText], *, private: bool = False
    ) -> SplitPaste:
        """What was read last; a piece that is added later belongs to it."""
        self._forget_old()
        self._open[place] = paste = SplitPaste(private, self._now(), pieces)
        return paste

    def of(self, place: PastePlace) -> SplitPaste | None:
        self._forget_old()
        return self._open.get(place)

    def open(self) -> list[tuple[PastePlace, ArticleText]]:
        """All pastes that may go on, with their text so far."""
        self._forget_old()
        return [(place, one.text) for place, one in self._open.items()]

    def end(self, place: PastePlace) -> None:
        self._open.pop(place, None)

    def _forget_old(self) -> None:
        oldest = self._now() - KEPT_SECONDS
        self._open = {place: one for place, one in self._open.items() if one.began_at > oldest}
