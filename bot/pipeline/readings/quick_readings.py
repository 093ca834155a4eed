"""Quick readings, made once for all who paste the same text and kept for a while.

Whoever has read an article asks about it, presses buttons under it, pastes it into another channel:
each time its quick reading is needed again. That it is there would tell somebody else, by the clock, that it
was read of late, perhaps privately or on another server: so their first one takes as long as it did to make.
"""

import asyncio
import functools
import time
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from bot.article.received_text import ArticleText, plain_text
from bot.pipeline.asker import NO_PERSON
from bot.pipeline.workers import Workers
from bot.readers.reading import Reading
from bot.readers.rules.quick_reading import read_by_rules

MOST_CHARACTERS = 300_000  # of the texts kept; their readings take some ten times the room


@dataclass(slots=True)
class _Made:
    """The reading, and the seconds of a processor that it took. `wanted_at`: by person who waited for it."""

    task: asyncio.Task[tuple[Reading, float]]
    wanted_at: dict[int, float] = field(default_factory=dict)


class QuickReadings:
    def __init__(
        self,
        workers: Workers,
        most_characters: int = MOST_CHARACTERS,
        *,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._workers = workers
        self._most_characters = most_characters
        self._sleep = sleep
        self._clock = clock
        self._recent: OrderedDict[ArticleText, _Made] = OrderedDict()
        self._characters = 0

    async def of(self, text: ArticleText, person: int = NO_PERSON) -> Reading:
        """The quick reading; who leaves while others wait takes nothing from them. `person`: who waits."""
        reading, _ = await asyncio.shield(self._made(text, person).task)
        return reading

    async def as_if_first(self, text: ArticleText, person: int) -> Reading:
        """The same for who may not know that others had it read: after the time that one takes alone."""
        made = self._made(text, person)
        wanted_at = made.wanted_at.setdefault(person, self._clock())
        reading, took_seconds = await asyncio.shield(made.task)
        left = wanted_at + took_seconds - self._clock()
        if left > 0:
            await self._sleep(left)
        return reading

    def _made(self, text: ArticleText, person: int) -> _Made:
        made = self._recent.get(text)
        if made is None:
            reading = self._workers.run(len(plain_text(text)), timed_reading, text, person=person)
            made = _Made(asyncio.create_task(reading), wanted_at={person: self._clock()})
            self._keep(text, made)
            made.task.add_done_callback(functools.partial(self._drop_failure, text, made))
        self._recent.move_to_end(text)
        return made

    def forget(self) -> None:
        """Keep none of them any more. One that is still being made goes once those who wait have it."""
        for text, made in list(self._recent.items()):
            if made.task.done():
                self._drop(text)
            else:
                made.task.add_done_callback(functools.partial(self._drop_own, text, made))

    async def close(self) -> None:
        tasks = [made.task for made in self._recent.values()]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        self._recent.clear()
        self._characters = 0

    def _keep(self, text: ArticleText, made: _Made) -> None:
        """The one just made stays whatever its length, while it is waited for."""
        self._recent[text] = made
        self._characters += len(plain_text(text))
        while self._characters > self._most_characters and len(self._recent) > 1:
            self._drop(next(iter(self._recent)))

    def _drop_failure(
        self, text: ArticleText, made: _Made, task: "asyncio.Task[tuple[Reading, float]]"
    ) -> None:
        if task.cancelled() or task.exception():
            self._drop_own(text, made, task)

    def _drop_own(self, text: ArticleText, made: _Made, _task: "asyncio.Task[tuple[Reading, float]]") -> None:
        if self._recent.get(text) is made:
            self._drop(text)

    def _drop(self, text: ArticleText) -> None:
        del self._recent[text]
        self._characters -= len(plain_text(text))


def timed_reading(text: ArticleText) -> tuple[Reading, float]:
    """The quick reading, and the seconds of a processor that it took: however busy the machine is."""
    began = time.thread_time()
    return read_by_rules(text), time.thread_time() - began
