"""What is owed to somebody, until they have its last state.

One promise is one answer. It says who asked, what they asked (the errand), how the answer gets to them (the
way), and how far it has come. One for which a busy database has no turn at once stands on a slip beside it
until it has. Where the disk refuses, nothing is promised: the work is done all the same, and the end of the
program ends it.
"""

import asyncio
import json
import secrets
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from bot.pipeline.asker import Asker
from bot.pipeline.keeping.owed_on_disk import OwedOnDisk, OwedRow
from storage.conversations import ConversationKey
from storage.slips import Slip

DATABASE_SECONDS = 0.01  # that its turn may take before a slip is written
PATIENCE_SECONDS = 0.04  # of the disk beyond that; Discord waits three seconds for an acknowledgement
A_WHILE_SECONDS = 0.5
KEY_BYTES = 8
MOST_TRIES = 2  # what ended the program twice may be what ends it


@dataclass(frozen=True, slots=True)
class Owed:
    """`errand` and `way` are the interface's own, in values of JSON; they may hold what nobody may see.

    `conversation`: of a question, the one that it belongs to and goes with.
    """

    asker: Asker
    errand: Mapping[str, Any] = field(repr=False)
    way: Mapping[str, Any] = field(repr=False)
    conversation: ConversationKey | None = None


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a promise has come.

    `message`: the response, or the ordinary message in its place, which stands in `channel`, once known.
    `further`: ids of the messages behind it, None for one whose arrival is not known. `texts` and `turn`:
    the last state where that is an answer, and its turn of the conversation; `refusal`: where it is a
    reason. `digest`: of the article, so that the promise goes when that is forgotten.
    """

    message: int | None = None
    channel: int | None = None
    further: tuple[int | None, ...] = ()
    texts: tuple[str, ...] = ()
    turn: int | None = None
    refusal: str = ""
    digest: str | None = None


class Promise:
    """What one person is owed. Changes of it are written while the work goes on."""

    def __init__(
        self,
        on_disk: OwedOnDisk,
        owed: Owed,
        accepted_at: int,
        *,
        key: str | None = None,
        id_: int | None = None,
        tries: int = 1,
        changes: int = 0,
        progress: Progress | None = None,
        erasings_before: int | None = None,
    ) -> None:
        """`erasings_before`: how many there were when it was made; None for what another process made."""
        self.key = key or secrets.token_hex(KEY_BYTES)
        self.owed = owed
        self.accepted_at = accepted_at
        self.erasings_before = erasings_before
        self.tries = tries
        self.changes = changes  # so far: the newer state of two has more
        self.progress = progress or Progress()
        self._on_disk = on_disk
        self._writing: asyncio.Task[int | None] | None = None
        self._slipping: asyncio.Task[Slip | None] | None = None
        self._later: asyncio.TimerHandle | None = None
        self._id = id_

    @property
    def asker(self) -> Asker:
        return self.owed.asker

    @asker.setter
    def asker(self, asker: Asker) -> None:
        """Who asked, with what they may see by now."""
        self.owed = replace(self.owed, asker=asker)

    @property
    def nonce(self) -> str:
        """The same for every try to keep the promise, and of no other; at most 20 characters."""
        return self.key

    @property
    def is_hopeless(self) -> bool:
        """Whether it was begun too often without being given up for an end that was asked for."""
        return self.tries > MOST_TRIES

    def begin_to_write(self) -> None:
        self._writing = asyncio.create_task(self._write(None))

    async def outlive_process(self) -> None:
        """Wait until the newest state outlives the process, but no longer than anybody should wait."""
        writing = self._writing
        assert writing is not None  # noqa: S101 -- for the type checker: it has begun
        await asyncio.wait({writing}, timeout=DATABASE_SECONDS)
        if writing.done() and writing.result() is not None:
            return
        slipping = self._slipping = asyncio.create_task(self._put_slip(self._slipping))
        with suppress(TimeoutError):
            async with asyncio.timeout(PATIENCE_SECONDS):
                for kept in asyncio.as_completed((writing, slipping)):
                    if await kept is not None:
                        return

    async def is_on_disk(self) -> bool:
        return self._id is not None or await self._slip() is not None or await self._number() is not None

    async def is_owed(self) -> bool:
        """Whether it still is: what was forgotten is not. A database that fails keeps nothing back.

        One that is busy is waited for: it may be forgetting just this.
        """
        number = await self._number()
        return number is None or await self._on_disk.is_there(number)

    def note(self, **changes: Any) -> None:
        """Changes of `progress`."""
        self.progress = replace(self.progress, **changes)
        self._write_on()

    def note_in_a_while(self, **changes: Any) -> None:
        """What is of no use to who finishes before: most do, and need no second write."""
        self.progress = replace(self.progress, **changes)
        self._later = asyncio.get_running_loop().call_later(A_WHILE_SECONDS, self._write_on)

    def change_errand(self, errand: Mapping[str, Any], conversation: ConversationKey | None) -> None:
        """What is asked is known more exactly."""
        self.owed = replace(self.owed, errand=errand, conversation=conversation)
        self._write_on()

    def count_try(self) -> None:
        self.tries += 1
        self._write_on()

    def uncount_try(self) -> None:
        """Somebody wanted the program to end: that is nothing which the work did."""
        self.tries -= 1
        self._write_on()

    async def remove(self) -> None:
        if self._later is not None:
            self._later.cancel()
        number = await self._number()
        await self._blank_slip()
        if number is not None:
            await self._on_disk.remove(number)

    async def _number(self) -> int | None:
        if self._writing is not None:
            self._id = await asyncio.shield(self._writing)
        return self._id

    def _write_on(self) -> None:
        self.changes += 1
        self._writing = asyncio.create_task(self._write(self._writing))

    async def _write(self, before: "asyncio.Task[int | None] | None") -> int | None:
        """Write after what was begun before, so that the newest state is written last."""
        if before is not None:
            self._id = await before
            if self._id is None:
                return None
        if self._id is None:
            self._id = await self._on_disk.add(self._row())
            is_kept = self._id is not None
        else:
            is_kept = await self._on_disk.change(self._id, self._details())
        if is_kept:
            await self._blank_slip()
        return self._id

    async def _put_slip(self, before: "asyncio.Task[Slip | None] | None") -> Slip | None:
        """Put the promise on a slip, then blank the one from `before`."""
        slip = await self._on_disk.put_slip(self._row())
        former = await before if before is not None else None
        if former is not None:
            await self._on_disk.blank_slip(former)
        return slip

    async def _slip(self) -> Slip | None:
        return None if self._slipping is None else await asyncio.shield(self._slipping)

    async def _blank_slip(self) -> None:
        slip, self._slipping = await self._slip(), None
        if slip is not None:
            await self._on_disk.blank_slip(slip)

    def _row(self) -> OwedRow:
        return OwedRow(self.asker.scope, self.asker.person, self._details(), self.accepted_at)

    def _details(self) -> str:
        asker = asdict(self.asker) | {"sees_channels": sorted(self.asker.sees_channels)}
        conversation = asdict(self.owed.conversation) if self.owed.conversation else None
        return json.dumps(
            {
                "key": self.key,
                "asker": asker,
                "errand": self.owed.errand,
                "way": self.owed.way,
                "conversation": conversation,
                "tries": self.tries,
                "changes": self.changes,
                "progress": asdict(self.progress),
            }
        )
