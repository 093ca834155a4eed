"""Which articles have a card in which channel today, so that no channel gets the same card twice a day.

Held in memory: a restart forgets it, and then a channel may get a card once more.
"""

from collections.abc import Callable
from dataclasses import dataclass

SECONDS_A_DAY = 86_400


@dataclass(frozen=True, slots=True)
class PublicCard:
    link: str
    message_id: int | None
    shown_at: float  # Unix seconds


class PublicCards:
    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self._cards: dict[tuple[int, str], PublicCard] = {}

    def find(self, channel: int, digest: str) -> PublicCard | None:
        card = self._cards.get((channel, digest))
        return card if card and self._now() - card.shown_at < SECONDS_A_DAY else None

    def remember(self, channel: int, digest: str, link: str, message_id: int | None) -> None:
        self._forget_old()
        self._cards[channel, digest] = PublicCard(link, message_id, self._now())

    def forget_message(self, message_id: int) -> None:
        """It was deleted, so that its link leads nowhere."""
        self._cards = {place: one for place, one in self._cards.items() if one.message_id != message_id}

    def forget(self, is_gone: Callable[[int, str], bool]) -> None:
        """`is_gone` is asked with each card's channel and its article's digest."""
        self._cards = {place: one for place, one in self._cards.items() if not is_gone(*place)}

    def _forget_old(self) -> None:
        oldest = self._now() - SECONDS_A_DAY
        self._cards = {place: one for place, one in self._cards.items() if one.shown_at > oldest}
