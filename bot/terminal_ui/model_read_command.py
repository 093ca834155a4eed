"""`byline read` with a model: files side by side, shown in their order; what fails costs itself alone."""

import asyncio
from collections.abc import Iterator, Sequence
from typing import TextIO

from bot.cards.what_changed import what_changed
from bot.pipeline.memory import FirstRead
from bot.pipeline.readings.reading_events import FullReading, ModelFailed
from bot.terminal_ui import words
from bot.terminal_ui.days import day_of
from bot.terminal_ui.exit_codes import DONE, FAILED
from bot.terminal_ui.live_reading import LiveReading
from bot.terminal_ui.named_files import STANDARD_INPUT, shown_name
from bot.terminal_ui.outputs import Output
from bot.terminal_ui.read_command import complain
from bot.terminal_ui.reading_jobs import Ending, Failure, Read, ReadingJob


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
    results = _Results(outputs, errors, must_be_full)
    live = LiveReading(len(files), errors)
    turns = asyncio.Semaphore(at_once)
    for batch in _batches(files):
        jobs = [ReadingJob(file, read, turns) for file in batch]
        try:
            for job in jobs:
                live.starts(results.count + 1, shown_name(job.file))
                try:
                    ending = await job.watched(live.shows)
                finally:
                    live.clears()
                results.add(shown_name(job.file), ending)
        finally:
            for job in jobs:
                job.cancel()
    return results.finish()


class _Results:
    def __init__(self, outputs: Sequence[Output], errors: TextIO, must_be_full: bool) -> None:
        self.count = 0
        self._outputs, self._errors, self._must_be_full = outputs, errors, must_be_full
        self._shown = 0
        self._has_failed = False

    def add(self, name: str, ending: Ending | Failure) -> None:
        self.count += 1
        if isinstance(ending, Failure):
            self._has_failed = True
            complain(self._errors, name, ending.message)
            return
        for output in self._outputs:
            output.add(name, ending.reading, _remarks(ending))
        self._shown += 1
        if isinstance(ending, ModelFailed):
            self._has_failed = self._has_failed or self._must_be_full
            complain(self._errors, name, ending.reading.notices[-1].message)

    def finish(self) -> int:
        if self._shown:
            for output in self._outputs:
                output.finish()
        return FAILED if self._has_failed else DONE


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
