"""`byline read` with a model: files side by side, shown in their order; what fails costs itself alone."""

import asyncio
from collections.abc import Iterator, Sequence
from itertools import count
from typing import TextIO

from bot.cards.what_changed import what_changed
from bot.pipeline.readings.reading_events import FullReading, ModelFailed
from bot.pipeline.records.earlier_readings import FirstRead
from bot.terminal_ui import words
from bot.terminal_ui.days import day_of
from bot.terminal_ui.live_reading import LiveReading
from bot.terminal_ui.named_files import STANDARD_INPUT, shown_name
from bot.terminal_ui.outputs import Output
from bot.terminal_ui.reading_jobs import Ending, Read, ReadingJob
from bot.terminal_ui.reading_results import Failure, ReadingResults


async def read_articles_with_model(
    files: Sequence[str],
    read: Read,
    outputs: Sequence[Output],
    errors: TextIO,
    *,
    at_once: int,
    must_be_full: bool,
) -> int:
    """The exit code: done only if every file was read, by the model where each `must_be_full`."""
    results = ReadingResults(outputs, errors)
    live = LiveReading(len(files), errors)
    slots = asyncio.Semaphore(at_once)
    numbers = count(1)
    for batch in _batches(files):
        jobs = [ReadingJob(file, read, slots) for file in batch]
        try:
            for job in jobs:
                live.start(next(numbers), shown_name(job.file))
                try:
                    ending = await job.watched(live.show)
                finally:
                    live.clear()
                _add_ending(ending, shown_name(job.file), results, must_be_full=must_be_full)
        finally:
            for job in jobs:
                job.cancel()
    return results.finish()


def _add_ending(ending: Ending | Failure, name: str, results: ReadingResults, *, must_be_full: bool) -> None:
    if isinstance(ending, Failure):
        results.add_failure(name, ending)
        return
    results.add(name, ending.reading, _remarks(ending))
    if isinstance(ending, ModelFailed):
        results.has_failed |= must_be_full
        results.complain(name, ending.reading.notices[-1].message)


def _batches(files: Sequence[str]) -> Iterator[list[str]]:
    """Standard input is waited for alone: who types there wants to see what came before it."""
    batch: list[str] = []
    for file in files:
        if file != STANDARD_INPUT:
            batch.append(file)
            continue
        if batch:
            yield batch
        yield [file]
        batch = []
    if batch:
        yield batch


def _remarks(ending: Ending) -> list[str]:
    if not isinstance(ending, FullReading):
        return []
    remarks = (_first_read(ending.from_store), what_changed(ending.changes, ending.reading))
    return [remark for remark in remarks if remark]


def _first_read(first: FirstRead | None) -> str:
    if first is None:
        return ""
    return words.FIRST_READ.format(day=day_of(first.read_at))
