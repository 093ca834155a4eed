"""The library keeps up with the reader: what another version found is found anew, the newest first.

So searches show no speaker that the reader does not take for one any more, and none without its certainty.
Nothing is asked of a model: its kept replies are read again. Nobody waits for it, and it is in nobody's
way. What was done is on disk, so that after a restart the rest follows.
"""

import asyncio
import contextlib
import json
import time
from collections.abc import Awaitable, Callable, Collection, Sequence

from bot.article.received_text import ArticleText, plain_text
from bot.errors import ModelReplyUnreadable
from bot.pipeline.asking.model_calls import NOTHING_USED
from bot.pipeline.memory import Memory
from bot.pipeline.readings.reading_replies import ReadingReply
from bot.pipeline.readings.reply_reading import full_reading_of
from bot.pipeline.readings.stored_replies import digest_of_shown
from bot.pipeline.records.library_records import kept_text, story_of
from bot.pipeline.records.reader_version import reader_version
from bot.pipeline.storage_failures import failures_logged
from bot.pipeline.unhurried_worker import UnhurriedWorker
from bot.readers.model.controls import NO_RECORD, ControlRecord
from bot.readers.model.numbered_article import number_article
from bot.readers.model.reply.parsing import parse_reply
from bot.readers.reading import Reading
from bot.readers.rules.quick_reading import read_by_rules
from storage.database import Database
from storage.holdings import HoldingStore, ShownReply
from storage.statement_index import ReadStory
from storage.usage import SECONDS_OF_A_DAY

NEWEST = 2**62  # above the number of any holding
LONGEST_PAUSE_SECONDS = 10.0


class Rereading:
    """One for the whole program."""

    def __init__(
        self,
        memory: Memory,
        record: Callable[[], Awaitable[ControlRecord]] | None = None,
        worker: UnhurriedWorker | None = None,
        *,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        retry_seconds: float = SECONDS_OF_A_DAY,
    ) -> None:
        """`record`: how the model did before, where there is one.

        `retry_seconds`: after which what could not be read again is tried once more.
        """
        self._memory = memory
        self._record = record
        self._worker = worker or UnhurriedWorker()
        self._sleep = sleep
        self._retry_seconds = retry_seconds

    async def run(self) -> None:
        """Read again at once, then whenever there is something to, until cancelled."""
        try:
            while True:
                self._memory.index.has_outdated.clear()
                await self.catch_up()
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(self._retry_seconds):
                        await self._memory.index.has_outdated.wait()
        finally:
            self._worker.close()

    async def catch_up(self, among: Collection[int] | None = None) -> int:
        """Returns when nothing is left to read again, or nothing that can be; `among` these holdings.

        How many there were to read.
        """
        database = self._memory.database
        if database is None:
            return 0
        version, holding, count = await asyncio.to_thread(reader_version), NEWEST, 0
        with failures_logged("look for what is to be read again"):
            store = HoldingStore(database)
            while found := await store.outdated(version, before=holding, among=among):
                holding, began, count = found, time.monotonic(), count + 1
                with failures_logged("read an article again"):
                    await self._read_again(database, holding)
                await self._sleep(min(time.monotonic() - began, LONGEST_PAUSE_SECONDS))  # half of the time
        self._worker.end_process()
        return count

    async def _read_again(self, database: Database, holding: int) -> None:
        wanted = await HoldingStore(database).to_read(holding)
        if wanted is None:  # forgotten meanwhile
            return
        text, key = kept_text(wanted.kept), await self._memory.delimiter_key()
        record = await self._record() if self._record else NO_RECORD
        reading, story = await self._worker.run(
            len(plain_text(text)), read_anew, text, wanted.replies, key, record
        )
        await self._memory.index.keep_anew(database, wanted.scope, holding, reading, story)


def read_anew(
    text: ArticleText, replies: Sequence[ShownReply], key: str, record: ControlRecord
) -> tuple[Reading, ReadStory]:
    """As the first of `replies` has it that is about the sentences of now, else by rules alone."""
    quick = read_by_rules(text)
    numbered = number_article(quick, key)
    shown = digest_of_shown(numbered)
    reading = quick
    for one in replies:
        try:
            if json.loads(one.reply).get("shown") != shown:
                continue
            reply = ReadingReply(parse_reply(one.reply), one.model, NOTHING_USED)
        except (ModelReplyUnreadable, AttributeError):
            continue
        reading, _ = full_reading_of(quick, numbered, reply, None, record)
        break
    return reading, story_of(reading)
