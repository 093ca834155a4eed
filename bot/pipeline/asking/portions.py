"""How much of an article fits into one request, and an article cut accordingly."""

import asyncio
import functools
from collections.abc import Awaitable, Callable, Sequence

from bot.errors import TooLongForModel
from bot.pipeline.asking.excerpts import excerpts
from bot.pipeline.asking.token_counting import TokenCounter
from bot.pipeline.language_model import LanguageModel
from bot.readers.model.answers.passages_to_send import RankedGroup
from bot.readers.model.article_parts import split_into_parts
from bot.readers.model.numbered_article import NumberedArticle

SHARE_OF_WINDOW = 0.5  # for all that goes with a question; the other half is for thinking and the reply
REPLY_TO_A_TOKEN = 0.5  # tokens of a reading's reply for each of the article's, rather too many
THINKING_TOKENS = 600  # left for what a model thinks before its reply
LEAST_TOKENS = 400  # smaller portions would say too little for who is who
PATIENCE_SECONDS = 5.0  # for an exact count, which may spare a long article its parts


def room_for_article(window_tokens: int, task_tokens: int) -> int:
    """How many tokens of an article fit into one request, beside the task, with the reply to them."""
    return int((window_tokens - task_tokens - THINKING_TOKENS) / (1 + REPLY_TO_A_TOKEN))


class Portions:
    """Cuts articles for one model. It learns where its window is smaller than it was said to be."""

    def __init__(self, model: LanguageModel, task: str, counter: TokenCounter) -> None:
        """`task` stands for all that is sent beside the article."""
        self._model = model
        self._proved: int | None = None  # tokens of an article, where more were too many
        self._task = task
        self._counter = counter

    async def of(self, numbered: NumberedArticle) -> list[NumberedArticle]:
        """The whole article where it fits, else its parts in order."""
        await self._model.look_up_window()
        parts = await asyncio.to_thread(self._cut, numbered)
        if len(parts) == 1 or not await self.wait_for_exact_counts():
            return parts
        return await asyncio.to_thread(self._cut, numbered)

    async def excerpts(
        self,
        articles: Sequence[NumberedArticle],
        rank: Callable[[int], Awaitable[Sequence[RankedGroup]]],
        most_tokens: int,
        *,
        about_first: bool = False,
    ) -> list[NumberedArticle]:
        """All of the articles where they fit together, into `most_tokens` too, else what matters of them.

        Of an article that has no room at all no paragraph is left. `rank` gives, for the article at a
        place, its groups of sentences, those that bear most on the question first; `about_first`: the first
        article is the one that was asked about. Raises `TooLongForModel` where there is room for none.
        """
        await self._model.look_up_window()
        count, most = self._measure()
        most = min(most, most_tokens)
        sizes = [await asyncio.to_thread(count, one.text) for one in articles]
        if sum(sizes) <= most:
            return list(articles)
        rankings = [await rank(index) for index in range(len(articles))]
        shown = await asyncio.to_thread(excerpts, articles, rankings, most, count, about_first=about_first)
        if not any(one.paragraphs for one in shown):
            raise TooLongForModel
        return shown

    async def wait_for_exact_counts(self) -> bool:
        """Whether counts that were estimates until now are exact: an estimate may be far too high."""
        return not self._counter.is_exact and await asyncio.to_thread(self._counter.wait, PATIENCE_SECONDS)

    async def shrink(self, tried: list[NumberedArticle]) -> None:
        """Make portions half as large as those `tried` in vain. Raises `TooLongForModel` at the least."""
        count, _ = self._measure()
        largest = await asyncio.to_thread(lambda: max(count(part.text) for part in tried))
        if largest <= LEAST_TOKENS:
            raise TooLongForModel
        self._proved = largest // 2

    def _cut(self, numbered: NumberedArticle) -> list[NumberedArticle]:
        count, most = self._measure()
        return split_into_parts(numbered, most, count)

    def _measure(self) -> tuple[Callable[[str], int], int]:
        """How tokens are counted, and how many of them an article may have."""
        count = functools.partial(self._counter.count_now, model=self._model.identity.name)
        most = room_for_article(self._model.window_tokens, count(self._task))
        return count, max(LEAST_TOKENS, most if self._proved is None else min(most, self._proved))
