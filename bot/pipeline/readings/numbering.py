"""Articles as a model is shown them, kept for a while: a reading, its buttons and questions need the same."""

from bot.pipeline.memory import Memory
from bot.pipeline.readings.kept_by_reading import KeptByReading
from bot.pipeline.workers import Workers
from bot.readers.model.numbered_article import NumberedArticle, number_article
from bot.readers.reading import Reading


class Numbering:
    def __init__(self, memory: Memory, workers: Workers) -> None:
        self._memory = memory
        self._workers = workers
        self._kept = KeptByReading[NumberedArticle]()

    async def of(self, quick: Reading) -> NumberedArticle:
        if (kept := self._kept.find(quick)) is not None:
            return kept
        key, length = await self._memory.delimiter_key(), len(quick.article.text)
        numbered = await self._workers.run_light(length, number_article, quick, key)
        self._kept.keep(quick, numbered)
        return numbered

    def forget(self) -> None:
        self._kept.forget()
