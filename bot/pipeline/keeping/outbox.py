"""All that is owed to people: on disk before it is acknowledged. `promises` tells of each."""

import json
import logging
from collections.abc import Callable, Mapping
from typing import Any

from bot.newest import Newest
from bot.pipeline.asker import Asker
from bot.pipeline.keeping.owed_on_disk import OwedOnDisk, OwedRow
from bot.pipeline.keeping.promises import Owed, Progress, Promise
from bot.pipeline.memory import Memory
from storage.conversations import ConversationKey
from storage.outbox import OwedItem

logger = logging.getLogger(__name__)

OWED_SECONDS = 24 * 3600  # nobody waits for longer
REMEMBERED = 5_000  # nonces; Discord tells of a message within seconds, and a model takes a minute


class Outbox:
    def __init__(self, memory: Memory, now: Callable[[], float] | None = None) -> None:
        self._memory = memory
        self._on_disk = OwedOnDisk(memory)
        self._now = now or memory.now
        self._nonces = Newest[str, None](REMEMBERED)

    @property
    def count(self) -> int:
        """How many promises are on disk."""
        return len(self._on_disk.ids)

    async def promise(self, owed: Owed) -> Promise:
        """A new promise; on disk when this returns, unless the disk refuses or takes too long."""
        erasings = self._memory.erasings
        promise = Promise(self._on_disk, owed, int(self._now()), erasings_before=erasings)
        self._nonces[promise.nonce] = None
        promise.begin_to_write()
        await promise.outlive_process()
        return promise

    async def left_over(self) -> list[Promise]:
        """Oldest first. Ask before anything new is promised."""
        await self.bring_in_slips()
        found = []
        for item in await self._on_disk.all():
            promise = self._promise_of(item)
            if promise is None:
                logger.warning("what is owed to somebody cannot be read and is dropped")
                await self._on_disk.remove(item.id)
            else:
                self._nonces[promise.nonce] = None
                found.append(promise)
        return found

    def has_made(self, nonce: str) -> bool:
        """Whether a message with this nonce was sent for something that is owed here, or was lately."""
        return nonce in self._nonces

    async def drop_what_is_too_late(self) -> None:
        for item in await self._on_disk.all():
            if self._now() - item.accepted_at > OWED_SECONDS:
                await self._on_disk.remove(item.id)

    def is_too_late(self, promise: Promise) -> bool:
        return self._now() - promise.accepted_at > OWED_SECONDS

    def age_seconds(self, promise: Promise) -> float:
        return self._now() - promise.accepted_at

    async def bring_in_slips(self) -> None:
        """Bring into the database what a process that ended had left on slips."""
        slips = await self._on_disk.slips()
        if not slips:
            return
        known = {_state_of(item.details)[0]: item for item in await self._on_disk.all()}
        taken = [await self._bring_in(row, known) for row in slips]
        if all(taken):
            await self._on_disk.clear_slips()

    async def _bring_in(self, row: OwedRow, known: Mapping[str | None, OwedItem]) -> bool:
        """False where the database did not take it."""
        key, changes = _state_of(row.details)
        item = known.get(key)
        if item is None:
            return await self._on_disk.add(row) is not None
        if changes > _state_of(item.details)[1]:
            return await self._on_disk.change(item.id, row.details)
        return True

    def _promise_of(self, item: OwedItem) -> Promise | None:
        """None where another version of Byline wrote it in a form of its own."""
        try:
            kept = json.loads(item.details)
            asked_by = kept["asker"] | {"sees_channels": frozenset(kept["asker"]["sees_channels"])}
            asked_by.pop("message", None)  # what earlier versions wrote
            asker = Asker(**asked_by)
            conversation = ConversationKey(**kept["conversation"]) if kept["conversation"] else None
            owed = Owed(asker, kept["errand"], kept["way"], conversation)
            return Promise(
                self._on_disk,
                owed,
                item.accepted_at,
                key=kept.get("key"),
                id_=item.id,
                tries=kept["tries"],
                changes=kept.get("changes", 0),
                progress=_progress_of(kept["progress"]),
            )
        except (ValueError, KeyError, TypeError):
            return None


def _state_of(details: str) -> tuple[str | None, int]:
    """The key, and how often it was changed; no key where another version wrote it in a form of its own."""
    kept = json.loads(details)
    return (kept.get("key"), kept.get("changes", 0)) if isinstance(kept, dict) else (None, 0)


def _progress_of(kept: Mapping[str, Any]) -> Progress:
    """Raises TypeError for what no progress has."""
    values: dict[str, Any] = dict(kept)
    for name in ("further", "texts"):
        values[name] = tuple(values.get(name, ()))
    return Progress(**values)
