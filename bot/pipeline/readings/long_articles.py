"""A long article in parts, several at once, joined into one reply.

The parts keep the article's numbers, so their statements need no joining beyond standing in one
list. Only the summary is made anew, by one more request. What fails costs its own part alone.
"""

import asyncio
import contextlib
import logging
from collections.abc import AsyncGenerator, Sequence
from dataclasses import replace

from bot.errors import BudgetSpent, ModelError, TooLongForModel
from bot.pipeline.asking.model_calls import ModelCalls, Replied, sum_of
from bot.pipeline.asking.requests import RequestWriter
from bot.pipeline.language_model import Retrying
from bot.pipeline.readings.reading_events import PartProgress, SummaryGrowing
from bot.pipeline.readings.reading_replies import GrowingSummary, ReadingReply, ReplyEvent, WantedReading
from bot.pipeline.readings.reply_shelf import ReplyShelf
from bot.pipeline.writing_beside import writing_beside
from bot.readers.model.numbered_article import NumberedArticle
from bot.readers.model.reply.parsing import ParsedReply, RepliedSentence, join_replies, parse_reply
from bot.readers.model.reply.shown import within
from bot.words import fixed_texts as texts

logger = logging.getLogger(__name__)

PartResult = ReadingReply | ModelError


class LongArticleReader:
    def __init__(self, calls: ModelCalls, writer: RequestWriter, shelf: ReplyShelf) -> None:
        self._calls = calls
        self._writer = writer
        self._shelf = shelf

    async def read(
        self, parts: Sequence[NumberedArticle], wanted: WantedReading
    ) -> AsyncGenerator[ReplyEvent, None]:
        """Raises `TooLongForModel` where a part is, and a `ModelError` where no part could be read."""
        yield PartProgress(0, len(parts))
        async with contextlib.AsyncExitStack() as keeping:
            reading = [
                asyncio.create_task(self._part(part, number, len(parts), wanted, keeping))
                for number, part in enumerate(parts, start=1)
            ]
            try:
                for done, finished in enumerate(asyncio.as_completed(reading), start=1):
                    await finished
                    yield PartProgress(done, len(parts))
            finally:
                for task in reading:
                    task.cancel()
                await asyncio.gather(*reading, return_exceptions=True)
            results = [task.result() for task in reading]
            async with contextlib.aclosing(self._join(parts, results, wanted)) as events:
                async for event in events:
                    yield event

    async def _part(
        self,
        part: NumberedArticle,
        number: int,
        of: int,
        wanted: WantedReading,
        keeping: contextlib.AsyncExitStack,
    ) -> PartResult:
        """The reply to one part, kept by itself: where another fails, this one is not paid for again.

        Whoever closes `keeping` waits until it is kept.
        """
        request = self._writer.part(part, number, of, wanted.names, wanted.wish)
        key = self._shelf.key(request)
        kept = await self._shelf.find_own(key, wanted) or await self._shelf.find(key, wanted)
        if kept is not None:
            await keeping.enter_async_context(writing_beside(self._shelf.mark_used(kept.key, wanted)))
            return kept
        try:
            async with contextlib.aclosing(self._calls.ask(request, wanted.asker, parse_reply)) as events:
                async for event in events:
                    if isinstance(event, Replied):
                        reply = ReadingReply(within(part, event.parsed), event.model, event.usage)
        except TooLongForModel:
            raise
        except ModelError as error:
            logger.warning("part %d of %d could not be read: %s", number, of, type(error).__name__)
            return error
        reply = replace(reply, key=self._shelf.key_for(key, wanted))
        of_part = replace(wanted, numbered=part)
        await keeping.enter_async_context(writing_beside(self._shelf.keep(of_part, reply)))
        return reply

    async def _join(
        self, parts: Sequence[NumberedArticle], results: Sequence[PartResult], wanted: WantedReading
    ) -> AsyncGenerator[ReplyEvent, None]:
        read = [result for result in results if isinstance(result, ReadingReply)]
        if not read:
            raise next(result for result in results if isinstance(result, ModelError))
        usage = sum_of(*(reply.usage for reply in read))
        failed = [part for part, result in zip(parts, results, strict=True) if isinstance(result, ModelError)]
        spent = next((result for result in results if isinstance(result, BudgetSpent)), None)
        summary = _openings(read, wanted.wish.sentences)
        is_joined = True
        try:
            async with contextlib.aclosing(self._one_summary(read, wanted)) as events:
                async for event in events:
                    if isinstance(event, Replied):
                        summary = list(event.parsed.summary) or summary
                        usage = sum_of(usage, event.usage)
                    else:
                        yield event
        except ModelError as error:
            logger.warning("the summaries of %d parts stay unjoined: %s", len(read), type(error).__name__)
            is_joined = False
        yield ReadingReply(
            join_replies([reply.parsed for reply in read], summary),
            read[0].model,
            usage,
            not_read=tuple(sorted(number for part in failed for number in part.shown_sentences)),
            then=spent.user_message if spent else texts.READ_AGAIN,
            is_whole=is_joined and not failed,
        )

    async def _one_summary(
        self, read: Sequence[ReadingReply], wanted: WantedReading
    ) -> AsyncGenerator[SummaryGrowing | Retrying | Replied[ParsedReply], None]:
        sentences = [sentence for reply in read for sentence in reply.parsed.summary]
        if len(sentences) <= wanted.wish.sentences:
            return
        request = self._writer.joining(wanted.numbered.delimiter, wanted.title, sentences, wanted.wish)
        summary = GrowingSummary()
        async with contextlib.aclosing(self._calls.ask(request, wanted.asker, parse_reply)) as events:
            async for event in events:
                if isinstance(event, Replied):
                    yield event
                elif (shown := summary.after(event)) is not None:
                    yield shown


def _openings(read: Sequence[ReadingReply], most: int) -> list[RepliedSentence]:
    """The first sentence of each part's summary, then the second ones, up to `most`, in the parts' order."""
    ranked = sorted(
        (rank, part, sentence)
        for part, reply in enumerate(read)
        for rank, sentence in enumerate(reply.parsed.summary)
    )
    chosen = sorted((part, rank, sentence) for rank, part, sentence in ranked[: max(most, 1)])
    return [sentence for _, _, sentence in chosen]
