"""Which articles have a card in which channel today, so that no channel gets the same card twice a day.

Held in memory and in the database. Without a database a restart forgets it, and then a channel may get
a card once more. A card that may have been deleted unheard, before a restart or while Discord was away,
is looked for before anybody is led to it.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace

from bot.pipeline.keeping.kept_cards import CARD_COUNTS_SECONDS, KeptCards


@dataclass(frozen=True, slots=True)
class PublicCard:
    link: str
    message_id: int | None


@dataclass(frozen=True, slots=True)
class _Shown:
    """`is_watched`: Byline has heard of every message that was deleted since."""

    card: PublicCard
    at: float  # Unix seconds
    is_watched: bool = True


@dataclass(slots=True)
class _Claim:
    """`coming`: the card, once it is known; None where there will be none. `lost`: its message, deleted."""

    coming: "asyncio.Future[PublicCard | None]" = field(
        default_factory=lambda: asyncio.get_running_loop().create_future()
    )
    lost: int | None = None

    def settle(self, card: PublicCard | None) -> None:
        is_lost = card is not None and self.lost is not None and card.message_id == self.lost
        if not self.coming.done() and not is_lost:
            self.coming.set_result(card)

    def lose(self, message_id: int) -> None:
        """Who comes from now on waits for the end of what the card was for."""
        card = self.coming.result() if self.coming.done() else None
        if card is not None and card.message_id == message_id:
            self.coming, self.lost = asyncio.get_running_loop().create_future(), message_id


async def no_telling(_channel: int, _message: int) -> bool:
    return True


class PublicCards:
    """`is_there`: whether a channel still has a message; True where there is no telling."""

    def __init__(
        self,
        kept: KeptCards,
        now: Callable[[], float],
        is_there: Callable[[int, int], Awaitable[bool]] = no_telling,
    ) -> None:
        self.is_there = is_there
        self._kept = kept
        self._now = now
        self._cards: dict[tuple[str, int, str], _Shown] = {}
        self._claims: dict[tuple[str, int, str], _Claim] = {}
        self._going: set[int] = set()  # deleted messages that the database may still know

    async def find(self, scope: str, channel: int, digest: str) -> PublicCard | None:
        """One of the last day."""
        shown = self._cards.get((scope, channel, digest))
        if shown and self._now() - shown.at < CARD_COUNTS_SECONDS:
            card, is_watched = shown.card, shown.is_watched
        else:
            kept = await self._kept.find(scope, channel, digest, int(self._now()) - CARD_COUNTS_SECONDS)
            if kept is None:
                return None
            card, is_watched = PublicCard(*kept), False
        if card.message_id is None:
            return card
        if not is_watched and not await self.is_there(channel, card.message_id):
            await self.forget_message(scope, card.message_id)
            return None
        return card if card.message_id not in self._going else None

    def may_have_missed(self) -> None:
        """Messages may have been deleted unheard."""
        self._cards = {place: replace(one, is_watched=False) for place, one in self._cards.items()}

    @asynccontextmanager
    async def claimed(
        self, scope: str, channel: int, digest: str, own_message: int | None = None
    ) -> AsyncIterator[PublicCard | None]:
        """The card of the last day; None where the caller may show one, and meanwhile nobody else.

        Where another is about to show one this waits until it is known. A card in `own_message` is the
        caller's own.
        """
        place = (scope, channel, digest)
        while (other := self._claims.get(place)) is not None:
            if card := await asyncio.shield(other.coming):
                yield card
                return
        self._claims[place] = claim = _Claim()
        try:
            card = await self.find(*place)
            if card is not None and card.message_id != own_message:
                claim.settle(card)
                yield card
            else:
                yield None
        finally:
            del self._claims[place]
            claim.settle(None)

    def is_coming(self, scope: str, channel: int, digest: str, link: str, message_id: int | None) -> None:
        """Where the card of who holds the claim will be; who waits for it need not wait for its end."""
        claim = self._claims.get((scope, channel, digest))
        if claim is not None:
            claim.settle(PublicCard(link, message_id))

    async def remember(
        self, scope: str, channel: int, digest: str, link: str, message_id: int | None
    ) -> None:
        """Unless it was deleted before it was complete."""
        claim = self._claims.get((scope, channel, digest))
        if claim is not None and claim.lost is not None and claim.lost == message_id:
            return
        self._forget_old()
        self._cards[scope, channel, digest] = _Shown(PublicCard(link, message_id), self._now())
        await self._kept.keep(scope, channel, digest, link, message_id, int(self._now()))

    async def forget_message(self, scope: str | None, message_id: int) -> None:
        """It was deleted, so that its link leads nowhere."""
        self._cards = {place: one for place, one in self._cards.items() if one.card.message_id != message_id}
        for claim in self._claims.values():
            claim.lose(message_id)
        self._going.add(message_id)
        try:
            await self._kept.forget_message(scope, message_id)
        finally:
            self._going.discard(message_id)

    def forget(self, scope: str, article: str | None) -> None:
        """Of what is held in memory: those of one article, or all."""

        def is_gone(place: tuple[str, int, str]) -> bool:
            return place[0] == scope and article in (None, place[2])

        self._cards = {place: one for place, one in self._cards.items() if not is_gone(place)}

    def _forget_old(self) -> None:
        oldest = self._now() - CARD_COUNTS_SECONDS
        self._cards = {place: one for place, one in self._cards.items() if one.at > oldest}
