"""Articles as a model is shown them, kept for a while: a reading, its buttons and questions need the same."""

from collections import OrderedDict

from bot.pipeline.memory import Memory
from bot.pipeline.workers import Workers
from bot.readers.model.numbered_article import NumberedArticle, number_article
from bot.readers.reading import Reading

MOST = 16  # articles
LONGEST = 20_000  # characters; a longer one is numbered anew


class Numbering:
    def __init__(self, memory: Memory, workers: Workers) -> None:
        self._memory = memory
        self._workers = workers
        self._recent: OrderedDict[int, tuple[Reading, NumberedArticle]] = OrderedDict()  # by identity

    async def of(self, quick: Reading) -> NumberedArticle:
        kept = self._recent.get(id(quick))
        if kept is not None and kept[0] is quick:
            return kept[1]
        key, length = await self._memory.delimiter_key(), len(quick.article.text)
        numbered = await self._workers.run_light(length, number_article, quick, key)
        if length <= LONGEST:
            self._recent[id(quick)] = quick, numbered
            self._recent.move_to_end(id(quick))
            if len(self._recent) > MOST:
                self._recent.popitem(last=False)
        return numbered

    def forget(self) -> None:
        self._recent.clear()
