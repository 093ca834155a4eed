"""Something that Byline owes to somebody."""

from bot.pipeline.asker import Asker
from bot.pipeline.keeping.promises import Owed, Promise

ASKER = Asker("guild:1", person=1, channel=10, sees_channels=frozenset({10, 11}), language="de")
OWED = Owed(ASKER, {"kind": "reading", "text": "The ferry closes."}, {"token": "a secret"})


async def written(promise: Promise) -> None:
    """Until the last change is on disk, or refused."""
    await promise.is_owed()
