"""Work that was promised to somebody: on disk until it is done, so that a restart can go on with it."""

import asyncio
import json
import logging
import time
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import asdict, dataclass, field
from typing import Any

from bot.pipeline.asker import Asker
from bot.pipeline.memory import Memory
from bot.pipeline.running_work import Forgotten, ShuttingDown
from bot.pipeline.storage_failures import log_storage_failure
from bot.words import fixed_texts as texts
from storage.accepted_work import AcceptedWork as Record
from storage.accepted_work import AcceptedWorkStore
from storage.conversations import ConversationKey

logger = logging.getLogger(__name__)

RESUMABLE_SECONDS = 24 * 3600  # nobody waits for longer
PATIENCE_SECONDS = 0.5
MOST_TRIES = 2  # what ended the program twice may be what ends it


@dataclass(frozen=True, slots=True)
class Work:
    """`interface`: what the interface needs to go on, in values of JSON; it may hold what nobody may see.

    `conversation`: of a question, the one that it belongs to and goes with.
    """

    text: str
    asker: Asker
    interface: Mapping[str, Any] = field(repr=False)
    conversation: ConversationKey | None = None


@dataclass(frozen=True, slots=True)
class LeftOver:
    """Work of a program that ended before it was done.

    `tries`: how often it was begun and not given up for an end that was asked for.
    """

    id: int
    work: Work
    accepted_at: int  # Unix seconds
    tries: int = 1

    @property
    def is_hopeless(self) -> bool:
        return self.tries >= MOST_TRIES


class AcceptedWork:
    """A failing database is passed by: then a restart loses what was under way."""

    def __init__(self, memory: Memory, now: Callable[[], float] = time.time) -> None:
        self._shelf = _Shelf(memory, now)

    @asynccontextmanager
    async def promised(self, work: Work) -> AsyncIterator["Promise"]:
        """On disk while the block runs. Work that is given up for the end of the program stays there."""
        promise = Promise(self._shelf, work)
        async with _kept(promise):
            yield promise

    @asynccontextmanager
    async def resumed(self, left: LeftOver) -> AsyncIterator["Promise"]:
        """Likewise for what is on disk already. Raises `Forgotten` where it is not any more."""
        promise = Promise(self._shelf, left.work, left.id, left.tries + 1)
        await promise.settle()
        if promise.is_forgotten:
            raise Forgotten(texts.FORGOTTEN_MEANWHILE)
        async with _kept(promise):
            yield promise

    async def left_over(self) -> list[LeftOver]:
        """Oldest first. Ask before anything new is accepted."""
        found = []
        for record in await self._shelf.all():
            left = _left_over_of(record)
            if left is None:
                logger.warning("work that was left over cannot be read and is dropped")
                await self._shelf.remove(record.id)
            else:
                found.append(left)
        return found

    async def drop(self, left: LeftOver) -> None:
        await self._shelf.remove(left.id)


class Promise:
    """One piece of work, written to disk at once and beside the work itself."""

    def __init__(self, shelf: "_Shelf", work: Work, id_: int | None = None, tries: int = 1) -> None:
        self._shelf = shelf
        self._work = work
        self._tries = tries
        self._digest = ""
        self.is_forgotten = False
        self._writing = asyncio.create_task(self._write(id_))

    async def settle(self) -> None:
        """Until it is on disk; a database that takes long for it keeps nobody waiting."""
        await asyncio.wait({self._writing}, timeout=PATIENCE_SECONDS)

    async def is_on_disk(self) -> bool:
        return await asyncio.shield(self._writing) is not None

    def is_about(self, digest: str) -> None:
        """So that it goes when the article is forgotten."""
        self._digest = digest
        self._writing = asyncio.create_task(self._write_after(self._writing))

    async def uncounted(self) -> None:
        """Somebody wanted the program to end: that is nothing which the work did."""
        self._tries -= 1
        self._writing = asyncio.create_task(self._write_after(self._writing))
        await asyncio.shield(self._writing)

    async def fulfilled(self) -> None:
        id_ = await asyncio.shield(self._writing)
        if id_ is not None:
            await self._shelf.remove(id_)

    async def _write(self, id_: int | None) -> int | None:
        if id_ is None:
            return await self._shelf.add(self._work.asker, self._details())
        self.is_forgotten = not await self._shelf.change(id_, self._details())
        return id_

    async def _write_after(self, before: "asyncio.Task[int | None]") -> int | None:
        id_ = await before
        return await self._write(id_) if id_ is not None else None

    def _details(self) -> str:
        asker = asdict(self._work.asker) | {"sees_channels": sorted(self._work.asker.sees_channels)}
        kept: dict[str, Any] = {"text": self._work.text, "asker": asker, "tries": self._tries}
        kept["interface"] = dict(self._work.interface)
        kept["conversation"] = asdict(self._work.conversation) if self._work.conversation else None
        return json.dumps(kept | ({"digest": self._digest} if self._digest else {}))


class _Shelf:
    def __init__(self, memory: Memory, now: Callable[[], float]) -> None:
        self._memory = memory
        self._now = now

    async def add(self, asker: Asker, details: str) -> int | None:
        """None where it could not be kept."""
        with log_storage_failure("keep work that was accepted"):
            store = AcceptedWorkStore(self._memory.at_hand)
            return await store.accept(asker.scope, asker.person, details, int(self._now()))
        return None

    async def change(self, id_: int, details: str) -> bool:
        """False where it is not there any more."""
        with log_storage_failure("keep work that was accepted"):
            return await AcceptedWorkStore(self._memory.at_hand).update(id_, details)
        return True

    async def remove(self, id_: int) -> None:
        with log_storage_failure("remove work that is done"):
            await AcceptedWorkStore(self._memory.at_hand).done(id_)

    async def all(self) -> list[Record]:
        with log_storage_failure("look up work that was left over"):
            return await AcceptedWorkStore(self._memory.at_hand).left_over()
        return []


@asynccontextmanager
async def _kept(promise: Promise) -> AsyncIterator[None]:
    """Done also when it failed: whoever waits is told then. A program that ends tells nobody."""
    try:
        yield
    except ShuttingDown:
        if not await promise.is_on_disk():
            raise
        await promise.uncounted()
    except Exception:
        await promise.fulfilled()
        raise
    else:
        await promise.fulfilled()


def _left_over_of(record: Record) -> LeftOver | None:
    """None where another version of Byline wrote it in a form of its own."""
    try:
        kept = json.loads(record.details)
        asker = Asker(**kept["asker"] | {"sees_channels": frozenset(kept["asker"]["sees_channels"])})
        conversation = ConversationKey(**kept["conversation"]) if kept.get("conversation") else None
        work = Work(kept["text"], asker, kept["interface"], conversation)
        return LeftOver(record.id, work, record.accepted_at, kept["tries"])
    except (ValueError, KeyError, TypeError):
        return None
