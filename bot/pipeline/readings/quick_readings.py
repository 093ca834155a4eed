"""Quick readings, made once for all who paste the same text and kept for a while.

Whoever has read an article asks about it, presses buttons under it, pastes it into another channel:
each time its quick reading is needed again.
"""

import asyncio
import functools
from collections import OrderedDict

from bot.article.received_text import ArticleText, plain_text
from bot.pipeline.asker import NO_PERSON
from bot.pipeline.workers import Workers
from bot.readers.reading import Reading
from bot.readers.rules.quick_reading import read_by_rules

MOST_CHARACTERS = 300_000  # of the texts kept; their readings take some ten times the room


class QuickReadings:
    def __init__(self, workers: Workers, most_characters: int = MOST_CHARACTERS) -> None:
        self._workers = workers
        self._most_characters = most_characters
        self._recent: OrderedDict[ArticleText, asyncio.Task[Reading]] = OrderedDict()
        self._characters = 0

    async def of(self, text: ArticleText, person: int = NO_PERSON) -> Reading:
        """The quick reading; who leaves while others wait takes nothing from them. `person`: who waits."""
        return await asyncio.shield(self.begin(text, person))

    def begin(self, text: ArticleText, person: int = NO_PERSON) -> "asyncio.Task[Reading]":
        """Begin a reading that somebody may ask for soon."""
        task = self._recent.get(text)
        if task is None:
            reading = self._workers.run(len(plain_text(text)), read_by_rules, text, person=person)
            task = asyncio.create_task(reading)
            self._keep(text, task)
            task.add_done_callback(functools.partial(self._drop_failure, text))
        self._recent.move_to_end(text)
        return task

    def forget(self) -> None:
        """Keep none of them any more. One that is still being made goes once those who wait have it."""
        for text, task in list(self._recent.items()):
            if task.done():
                self._drop(text)
            else:
                task.add_done_callback(functools.partial(self._drop_own, text))

    async def close(self) -> None:
        tasks = list(self._recent.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        self._recent.clear()
        self._characters = 0

    def _keep(self, text: ArticleText, task: "asyncio.Task[Reading]") -> None:
        """The one just made stays whatever its length, while it is waited for."""
        self._recent[text] = task
        self._characters += len(plain_text(text))
        while self._characters > self._most_characters and len(self._recent) > 1:
            self._drop(next(iter(self._recent)))

    def _drop_failure(self, text: ArticleText, task: "asyncio.Task[Reading]") -> None:
        if task.cancelled() or task.exception():
            self._drop_own(text, task)

    def _drop_own(self, text: ArticleText, task: "asyncio.Task[Reading]") -> None:
        if self._recent.get(text) is task:
            self._drop(text)

    def _drop(self, text: ArticleText) -> None:
        del self._recent[text]
        self._characters -= len(plain_text(text))
