"""What has been set right in an article, laid over its readings as they come, for who sees the answer."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace

from bot.pipeline.asker import Asker
from bot.pipeline.readings.reading_events import (
    FullReading,
    ModelFailed,
    ModelNotAsked,
    QuickReading,
    ReadingEvent,
)
from bot.pipeline.services import Services
from bot.pipeline.writing_beside import wait_a_moment
from bot.readers.changes import changes_between
from bot.readers.corrections import Correction
from bot.readers.reading import Reading


class CorrectedEvents:
    """Of the readings of one article, of which the quick one comes first."""

    def __init__(self, services: Services, asker: Asker) -> None:
        self._services, self._asker = services, asker
        self._corrections: asyncio.Task[list[Correction]] | None = None
        self._quick: Reading | None = None

    async def of(self, event: ReadingEvent) -> ReadingEvent:
        match event:
            case QuickReading(quick):
                return await self._first(quick)
            case FullReading(full, changes, _):
                reading = await self._corrected(full)
                if self._quick is not None and reading is not full:
                    changes = await self._services.workers.run_light(
                        len(full.article.text), changes_between, await self._corrected(self._quick), reading
                    )
                return replace(event, reading=reading, changes=changes)
            case ModelNotAsked(reading) | ModelFailed(reading, _):
                return replace(event, reading=await self._corrected(reading))
            case _:
                return event

    async def _first(self, quick: Reading) -> QuickReading:
        """The reading with corrections; as it is where the database takes long, for the next has them."""
        self._quick = quick
        seen = self._services.corrections.seen_by(self._asker, quick.article)
        self._corrections = asyncio.create_task(seen)
        is_known = await wait_a_moment(self._corrections)
        return QuickReading(await self._corrected(quick) if is_known else quick)

    async def _corrected(self, reading: Reading) -> Reading:
        corrections: Sequence[Correction] = await self._corrections if self._corrections else ()
        return await self._services.corrections.applied(reading, corrections)
