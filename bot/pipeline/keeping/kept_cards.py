"""Which articles have a card in which channel, kept so that a restart forgets none."""

from bot.pipeline.memory import Memory
from bot.pipeline.storage_failures import log_storage_failure
from storage.public_cards import PublicCard as Record
from storage.public_cards import PublicCardStore
from storage.usage import SECONDS_OF_A_DAY

CARD_COUNTS_SECONDS = SECONDS_OF_A_DAY  # for as long a channel gets no second one


class KeptCards:
    """A failing database is passed by: then a channel may get a card once more."""

    def __init__(self, memory: Memory) -> None:
        self._memory = memory

    async def find(self, scope: str, channel: int, digest: str, since: int) -> tuple[str, int | None] | None:
        """Link and message of the card, if it was shown at `since` or later."""
        with log_storage_failure("look up a card"):
            card = await PublicCardStore(self._memory.at_hand).find(scope, channel, digest, since)
            return (card.link, card.message) if card else None
        return None

    async def keep(
        self, scope: str, channel: int, digest: str, link: str, message: int | None, shown_at: int
    ) -> None:
        with log_storage_failure("keep where a card is"):
            record = Record(link, message, shown_at)
            await PublicCardStore(self._memory.at_hand).put(scope, channel, digest, record)

    async def forget_message(self, scope: str | None, message: int) -> None:
        with log_storage_failure("forget a card"):
            await PublicCardStore(self._memory.at_hand).forget_message(scope, message)
