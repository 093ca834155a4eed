"""An article that is read in the background, until somebody watches."""

import asyncio
from collections.abc import AsyncGenerator
from pathlib import Path

import pytest

from bot.article.received_text import ArticleText
from bot.pipeline.readings.reading_events import ModelAsked, ModelNotAsked, PartProgress, ReadingEvent
from bot.terminal_ui.reading_jobs import ReadingJob
from tests.bot.ferry import ferry

pytestmark = pytest.mark.asyncio

ENDING = ModelNotAsked(ferry().reading())


class SlowReader:
    """Waits before the last event until it may end; `is_half_done` once it waits."""

    def __init__(self) -> None:
        self.is_half_done, self.may_end = asyncio.Event(), asyncio.Event()

    async def read(self, _text: ArticleText) -> AsyncGenerator[ReadingEvent, None]:
        yield ModelAsked()
        yield PartProgress(1, 2)
        self.is_half_done.set()
        await self.may_end.wait()
        yield ENDING


@pytest.fixture
def file(tmp_path: Path) -> str:
    path = tmp_path / "ferry.txt"
    path.write_text("The ferry sank.", encoding="utf-8")
    return str(path)


async def test_who_watches_from_the_start_is_told_each_event_once(file: str) -> None:
    reader, told = SlowReader(), list[ReadingEvent]()
    reader.may_end.set()
    job = ReadingJob(file, reader.read, asyncio.Semaphore(1))

    assert await job.watched(told.append) == ENDING
    assert told == [ModelAsked(), PartProgress(1, 2), ENDING]


async def test_who_comes_later_is_told_at_first_what_happened_last(file: str) -> None:
    reader, told = SlowReader(), list[ReadingEvent]()
    job = ReadingJob(file, reader.read, asyncio.Semaphore(1))
    await reader.is_half_done.wait()
    reader.may_end.set()
    await job.watched(told.append)

    assert told == [PartProgress(1, 2), ENDING]
