"""Where what is owed lies: in the database, or on a slip beside it until that has a turn for it.

A failing disk is logged and passed by.
"""

from dataclasses import asdict, dataclass

from bot.pipeline.memory import Memory
from bot.pipeline.storage_failures import log_storage_failure
from storage.outbox import OutboxStore, OwedItem
from storage.slips import Slip, Slips


@dataclass(frozen=True, slots=True)
class OwedRow:
    """An item, as it is written."""

    scope: str
    person: int
    details: str
    accepted_at: int


class OwedOnDisk:
    def __init__(self, memory: Memory) -> None:
        self._memory = memory
        self._slips = Slips(memory.database.path) if memory.database else None
        self.ids: set[int] = set()
        self._delivered: set[int] = set()  # and still there

    async def add(self, row: OwedRow) -> int | None:
        """None where it could not be kept."""
        with log_storage_failure("keep what is owed to somebody"):
            store = OutboxStore(self._memory.at_hand)
            id_ = await store.add(row.scope, row.person, row.details, row.accepted_at)
            self.ids.add(id_)
            return id_
        return None

    async def put_slip(self, row: OwedRow) -> Slip | None:
        """None where it could not be kept."""
        with log_storage_failure("keep what is owed to somebody on a slip"):
            return await self._slips.put(asdict(row)) if self._slips else None
        return None

    async def blank_slip(self, slip: Slip) -> None:
        with log_storage_failure("blank a slip"):
            if self._slips is not None:
                await self._slips.blank(slip)

    async def slips(self) -> list[OwedRow]:
        with log_storage_failure("look up what is owed to somebody on slips"):
            return [OwedRow(**one) for one in await self._slips.all()] if self._slips else []
        return []

    async def clear_slips(self) -> None:
        with log_storage_failure("clear the slips"):
            if self._slips is not None:
                await self._slips.clear()

    async def change(self, id_: int, details: str) -> bool:
        """False where it could not be kept."""
        with log_storage_failure("keep what is owed to somebody"):
            await OutboxStore(self._memory.at_hand).update(id_, details)
            return True
        return False

    async def is_there(self, id_: int) -> bool:
        with log_storage_failure("look up what is owed to somebody"):
            return await OutboxStore(self._memory.at_hand).is_there(id_)
        return True

    async def remove(self, id_: int) -> None:
        """Remove the item, and whatever the disk refused to remove before."""
        self._delivered.add(id_)
        with log_storage_failure("remove what was delivered"):
            for one in sorted(self._delivered):
                await OutboxStore(self._memory.at_hand).remove(one)
                self._delivered.discard(one)
                self.ids.discard(one)

    async def all(self) -> list[OwedItem]:
        with log_storage_failure("look up what is owed to somebody"):
            items = await OutboxStore(self._memory.at_hand).all()
            self.ids = {item.id for item in items}
            return items
        return []
