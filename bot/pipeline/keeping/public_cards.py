"""Which articles have a card in which channel today, so that no channel gets the same card twice a day.

Held in memory and in the database. Where that is missing or fails, a restart forgets it, and then a
channel may get a card once more. A card that may have been deleted unheard, before a restart or while
Discord was away, is looked for before anybody is led to it.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from bot.newest import Newest
from bot.pipeline.memory import Memory
from bot.pipeline.storage_failures import log_storage_failure
from storage.public_cards import PublicCard, PublicCardStore
from storage.usage import SECONDS_OF_A_DAY

CARD_COUNTS_SECONDS = SECONDS_OF_A_DAY  # for as long a channel gets no second one
REMEMBERED = 1000  # messages


@dataclass(slots=True)
class _Claim:
    """`coming`: the card, once it is known; None where there is none. `lost`: its deleted message, or 0."""

    coming: "asyncio.Future[PublicCard | None]" = field(
        default_factory=lambda: asyncio.get_running_loop().create_future()
    )
    lost: int = 0

    def tell(self, card: PublicCard | None) -> None:
        is_lost = card is not None and card.message == self.lost
        if not self.coming.done() and not is_lost:
            self.coming.set_result(card)

    def lose(self, message_id: int) -> None:
        """Who comes from now on waits for the end of what the card was for."""
        card = self.coming.result() if self.coming.done() else None
        if card is not None and card.message == message_id:
            self.coming, self.lost = asyncio.get_running_loop().create_future(), message_id


async def no_telling(_channel: int, _message: int) -> bool:
    return True


class PublicCards:
    """`is_there`: whether a channel still has a message; True where there is no telling."""

    def __init__(
        self,
        memory: Memory,
        now: Callable[[], float],
        is_there: Callable[[int, int], Awaitable[bool]] = no_telling,
    ) -> None:
        self.is_there = is_there
        self._memory = memory
        self._now = now
        self._cards: dict[tuple[str, int, str], PublicCard] = {}
        self._watched: set[tuple[str, int, str]] = set()  # since they stand there no deletion went unheard
        self._claims: dict[tuple[str, int, str], _Claim] = {}
        # Deleted messages, which the database may still know.
        self._gone = Newest[int, None](REMEMBERED)

    async def find(self, scope: str, channel: int, digest: str) -> PublicCard | None:
        """The card that the channel got within the last day, if any."""
        place = (scope, channel, digest)
        card = self._cards.get(place)
        if card is None or not self._counts(card):
            card = None
            self._watched.discard(place)
            with log_storage_failure("look up a card"):
                card = await PublicCardStore(self._memory.at_hand).find(
                    scope, channel, digest, self._a_day_ago()
                )
        if card is None or card.message is None:
            return card
        if place not in self._watched and not await self.is_there(channel, card.message):
            await self.forget_message(scope, card.message)
            return None
        return card if card.message not in self._gone else None

    def may_have_missed(self) -> None:
        """Messages may have been deleted unheard."""
        self._watched.clear()

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
            if card is not None and card.message != own_message:
                claim.tell(card)
                yield card
            else:
                yield None
        finally:
            del self._claims[place]
            claim.tell(None)

    def expect(self, scope: str, channel: int, digest: str, link: str, message_id: int) -> None:
        """A card that was begun before a restart is finished where it stands, and nobody shows another."""
        self._cards[scope, channel, digest] = PublicCard(link, message_id, int(self._now()))

    def is_coming(self, scope: str, channel: int, digest: str, link: str, message_id: int | None) -> None:
        """Where the card of who holds the claim will be; who waits for it need not wait for its end."""
        claim = self._claims.get((scope, channel, digest))
        if claim is not None:
            claim.tell(PublicCard(link, message_id, int(self._now())))

    async def remember(
        self, scope: str, channel: int, digest: str, link: str, message_id: int | None
    ) -> None:
        """Unless it was deleted before it was complete."""
        claim = self._claims.get((scope, channel, digest))
        if claim is not None and claim.lost == message_id:
            return
        self._forget_old()
        card = PublicCard(link, message_id, int(self._now()))
        self._cards[scope, channel, digest] = card
        self._watched.add((scope, channel, digest))
        with log_storage_failure("keep where a card is"):
            await PublicCardStore(self._memory.at_hand).put(scope, channel, digest, card)

    async def forget_message(self, scope: str | None, message_id: int) -> None:
        """Forget a card that was deleted, so that its link leads nowhere."""
        self._cards = {place: one for place, one in self._cards.items() if one.message != message_id}
        for claim in self._claims.values():
            claim.lose(message_id)
        self._gone[message_id] = None
        with log_storage_failure("forget a card"):
            await PublicCardStore(self._memory.at_hand).forget_message(scope, message_id)

    def forget(self, scope: str, article: str | None) -> None:
        """Drop from memory the cards of one article, or all."""

        def is_gone(place: tuple[str, int, str]) -> bool:
            return place[0] == scope and article in (None, place[2])

        self._cards = {place: one for place, one in self._cards.items() if not is_gone(place)}

    def _forget_old(self) -> None:
        self._cards = {place: one for place, one in self._cards.items() if self._counts(one)}
        self._watched &= self._cards.keys()

    def _counts(self, card: PublicCard) -> bool:
        return card.shown_at >= self._a_day_ago()

    def _a_day_ago(self) -> int:
        return int(self._now()) - CARD_COUNTS_SECONDS
