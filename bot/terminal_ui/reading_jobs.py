"""Articles read side by side, each by the pipeline, while one of them is watched."""

import asyncio
import contextlib
from collections.abc import AsyncGenerator, Callable

from bot.article.received_text import ArticleText
from bot.pipeline.readings.reading_events import (
    FullReading,
    ModelFailed,
    ModelNotAsked,
    NotKept,
    ReadingEvent,
)
from bot.terminal_ui.named_files import article_in
from bot.terminal_ui.reading_results import Failure, failure_of

Read = Callable[[ArticleText], AsyncGenerator[ReadingEvent, None]]
Ending = FullReading | ModelNotAsked | ModelFailed


class ReadingJob:
    """Reads one file; `watched` then sees what happens, and at first what happened last."""

    def __init__(self, file: str, read: Read, slots: asyncio.Semaphore) -> None:
        self.file = file
        self._read = read
        self._watcher: Callable[[ReadingEvent], None] | None = None
        self._latest: ReadingEvent | None = None
        self._task = asyncio.create_task(self._run(slots))

    async def watched(self, watcher: Callable[[ReadingEvent], None]) -> Ending | Failure:
        self._watcher = watcher
        if self._latest is not None:
            watcher(self._latest)
        return await self._task

    def cancel(self) -> None:
        self._task.cancel()

    async def _run(self, slots: asyncio.Semaphore) -> Ending | Failure:
        async with slots:
            try:
                return await self._to_its_end()
            except Exception as error:
                return failure_of(error)

    async def _to_its_end(self) -> Ending:
        async with contextlib.aclosing(self._read(article_in(self.file))) as events:
            async for event in events:
                if isinstance(event, NotKept):  # which the log has said
                    continue
                ending = self._latest = event
                if self._watcher is not None:
                    self._watcher(event)
        if not isinstance(ending, Ending):
            raise TypeError(f"a reading ended with {type(ending).__name__}")
        return ending
