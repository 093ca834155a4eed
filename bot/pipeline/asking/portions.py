"""How much of an article fits into one request, and an article cut accordingly."""

import asyncio
import functools
from collections.abc import Awaitable, Callable, Sequence

from bot.errors import TooLongForModel
from bot.pipeline.asking.excerpts import excerpt
from bot.pipeline.asking.token_counting import TokenCounter
from bot.readers.model.numbered_article import NumberedArticle, split_into_parts

SHARE_OF_WINDOW = 0.5  # for article and task; the other half is for thinking and the reply
LEAST_TOKENS = 400  # smaller portions would say too little for who is who
PATIENCE_SECONDS = 5.0  # for an exact count, which may spare a long article its parts


class Portions:
    """Cuts articles for one model. It learns where its window is smaller than it was said to be."""

    def __init__(self, model: str, window_tokens: int, task: str, counter: TokenCounter) -> None:
        """`task` stands for all that is sent beside the article."""
        self._model = model
        self._room = int(window_tokens * SHARE_OF_WINDOW)
        self._task = task
        self._counter = counter

    async def of(self, numbered: NumberedArticle) -> list[NumberedArticle]:
        """The whole article where it fits, else its parts in order."""
        parts = await asyncio.to_thread(self._cut, numbered)
        if len(parts) == 1 or self._counter.is_exact:
            return parts
        is_exact = await asyncio.to_thread(self._counter.wait, PATIENCE_SECONDS)
        return await asyncio.to_thread(self._cut, numbered) if is_exact else parts

    async def excerpts(
        self,
        articles: Sequence[NumberedArticle],
        rank: Callable[[int], Awaitable[Sequence[int]]],
        most_tokens: int,
    ) -> list[NumberedArticle]:
        """All of the articles where they fit together, into `most_tokens` too, else what matters of them.

        `rank` gives, for the article at a place, its sentence numbers in the order of their weight.
        """
        count, most = self._measure()
        most = min(most, most_tokens)
        sizes = [await asyncio.to_thread(count, one.text) for one in articles]
        if sum(sizes) <= most:
            return list(articles)
        share = most // len(articles)
        rankings = [await rank(place) for place in range(len(articles))]
        return [
            await asyncio.to_thread(excerpt, one, ranking, share, count)
            for one, ranking in zip(articles, rankings, strict=True)
        ]

    async def shrink(self, tried: list[NumberedArticle]) -> None:
        """Make portions half as large as those `tried` in vain. Raises `TooLongForModel` at the least."""
        count, _ = self._measure()
        largest = await asyncio.to_thread(lambda: max(count(part.text) for part in tried))
        if largest <= LEAST_TOKENS:
            raise TooLongForModel
        self._room = min(self._room, largest // 2 + count(self._task))

    def _cut(self, numbered: NumberedArticle) -> list[NumberedArticle]:
        count, most = self._measure()
        return split_into_parts(numbered, most, count)

    def _measure(self) -> tuple[Callable[[str], int], int]:
        """How tokens are counted, and how many of them an article may have."""
        count = functools.partial(self._counter.count_now, model=self._model)
        return count, max(LEAST_TOKENS, self._room - count(self._task))
