"""A model's reply to the task of reading an article: kept from before, asked at once, or in parts."""

import asyncio
import contextlib
import logging
from collections import OrderedDict
from collections.abc import AsyncGenerator
from dataclasses import replace

from bot.errors import TooLongForModel
from bot.pipeline.asker import Asker
from bot.pipeline.asking.model_calls import ModelCalls, Replied
from bot.pipeline.asking.portions import Portions
from bot.pipeline.asking.requests import RequestWriter
from bot.pipeline.budgets.own_budget import on_own_budget
from bot.pipeline.language_model import ModelRequest, Retrying
from bot.pipeline.readings.as_if_asked import AsIfAsked
from bot.pipeline.readings.long_articles import LongArticleReader
from bot.pipeline.readings.reading_events import ModelAsked, SummaryGrowing
from bot.pipeline.readings.reading_replies import GrowingSummary, ReadingReply, ReplyEvent, WantedReading
from bot.pipeline.readings.reply_shelf import ReplyShelf
from bot.pipeline.running_work import RunningWork
from bot.readers.model.reply.parsing import parse_reply

logger = logging.getLogger(__name__)

MOST_GIVEN = 2000  # replies
MOST_TRIES = 4  # each with portions half as large


_Work = tuple[str, str, object]  # scope, key, for whom alone


class FullReader:
    """Asks once for what several want at once."""

    def __init__(
        self, calls: ModelCalls, writer: RequestWriter, shelf: ReplyShelf, portions: Portions
    ) -> None:
        self._calls = calls
        self._writer = writer
        self._shelf = shelf
        self._portions = portions
        self._long = LongArticleReader(calls, writer, shelf)
        self._as_if_asked = AsIfAsked()
        self._given: OrderedDict[tuple[str, str, int], None] = OrderedDict()  # of late; by scope, key, person
        self.under_way: RunningWork[_Work, ReplyEvent] = RunningWork()
        self._begun_for: dict[_Work, Asker] = {}

    def replies(self, wanted: WantedReading) -> AsyncGenerator[ReplyEvent, None]:
        """How the reply grows, and last the reply. Raises a `ModelError` where none came.

        Who wants the same in the same scope joins; afresh, who wants it for the same people. The work goes on
        when all have left. What the asker may not know that others were given comes as if it were asked for.
        """
        request = self._writer.reading(wanted.numbered, wanted.wish)
        key = self._shelf.key(request)
        return on_own_budget(wanted.asker.person, lambda: self._own_or_shared(request, key, wanted))

    async def _own_or_shared(
        self, request: ModelRequest, key: str, wanted: WantedReading
    ) -> AsyncGenerator[ReplyEvent, None]:
        """What was made afresh for those who see this reading is for nobody else who joins."""
        own = await self._shelf.find_own(key, wanted)
        if own is not None:
            yield own
            await self._shelf.mark_used(own.key, wanted)
            return
        asker = wanted.asker
        seen_by = (asker.person if asker.private else None, asker.channel) if wanted.fresh else None
        work = (asker.scope, key, seen_by)
        if not self.under_way.is_under_way(work):
            self._begun_for[work] = asker
        begun_for = self._begun_for[work]
        shared = self.under_way.follow(work, lambda: self._find_or_ask(request, key, wanted, work))
        sees = wanted.fresh or _sees(asker, begun_for)
        discreet = self._discreetly(shared, request, key, wanted, sees=sees)
        async with contextlib.aclosing(shared), contextlib.aclosing(discreet) as events:
            async for event in events:
                yield event

    async def _discreetly(
        self,
        shared: AsyncGenerator[ReplyEvent, None],
        request: ModelRequest,
        key: str,
        wanted: WantedReading,
        *,
        sees: bool,
    ) -> AsyncGenerator[ReplyEvent, None]:
        """The events of `shared` work. `sees`: the asker may know who began it; else it seems their own.

        What the asker may not know that it is kept shows only while the model answers: at other times asking
        may fail, and a reading all the same would tell that somebody has read the article privately. So would
        what the provider's cache had saved, as earlier versions kept it.
        """
        asker = wanted.asker
        began_at = asyncio.get_running_loop().time()
        may_know = False
        async for event in shared:
            if isinstance(event, ReadingReply):
                if event.from_store and not (may_know := await self._may_know(key, asker)):
                    if self._tells_of_others(event):
                        anew = self._own_or_shared(request, key, replace(wanted, fresh=True))
                        async with contextlib.aclosing(anew) as events:
                            async for one in events:
                                yield one
                        return
                    yield ModelAsked()
                    await self._calls.check(request, asker)
                if not may_know:
                    async with contextlib.aclosing(self._as_if_asked.grow(event, began_at)) as growing:
                        async for grown in growing:
                            yield grown
                self._give(key, asker)
                yield event if sees else replace(event, saved=event.saved or event.usage)
            elif isinstance(event, ModelAsked):
                may_know = sees or await self._may_know(key, asker)
                yield event
            elif may_know:
                yield event

    def _tells_of_others(self, kept: ReadingReply) -> bool:
        """Whether its coming, or what it saved, would tell that it was kept."""
        is_cached_told = kept.saved is not None and kept.saved.cached_tokens > 0
        return is_cached_told or not self._calls.answers_just_now()

    async def _may_know(self, key: str, asker: Asker) -> bool:
        """Whether the asker was given what is kept, or may be, under that key, or sees where others were."""
        was_given = (asker.scope, key, asker.person) in self._given
        return was_given or await self._shelf.was_shown(key, asker)

    def _give(self, key: str, asker: Asker) -> None:
        self._given[asker.scope, key, asker.person] = None
        if len(self._given) > MOST_GIVEN:
            self._given.popitem(last=False)

    def forget(self) -> None:
        """Who was given what of late."""
        self._given.clear()

    async def _find_or_ask(
        self, request: ModelRequest, key: str, wanted: WantedReading, work: _Work
    ) -> AsyncGenerator[ReplyEvent, None]:
        """Looked up here, not before: who asks when others have just been answered finds their reply."""
        try:
            kept = await self._shelf.find(key, wanted)
            if kept is not None:
                yield kept
                await self._shelf.mark_used(kept.key, wanted)
                return
            yield ModelAsked()
            stopwatch = self._as_if_asked.stopwatch()
            async with contextlib.aclosing(self._ask(request, wanted)) as events:
                async for event in events:
                    stopwatch.note_event(event)
                    if isinstance(event, ReadingReply) and event.is_whole:
                        reply = replace(event, key=self._shelf.key_for(key, wanted))
                        yield reply
                        await self._shelf.keep(wanted, reply)
                    else:
                        yield event
        finally:
            was_given_up = self._begun_for.get(work) is not wanted.asker  # and another has begun it anew
            if not was_given_up:
                del self._begun_for[work]

    async def _ask(self, request: ModelRequest, wanted: WantedReading) -> AsyncGenerator[ReplyEvent, None]:
        """Ask in portions, smaller ones each time that one proves too long."""
        for tries_left in reversed(range(MOST_TRIES)):
            parts = await self._portions.of(wanted.numbered)
            asking = self._whole(request, wanted) if len(parts) == 1 else self._long.read(parts, wanted)
            try:
                async with contextlib.aclosing(asking) as events:
                    async for event in events:
                        yield event
            except TooLongForModel:
                if not tries_left:
                    raise
                logger.info("%s did not take %d portions", self._calls.identity.name, len(parts))
                await self._portions.shrink(parts)
            else:
                return

    async def _whole(
        self, request: ModelRequest, wanted: WantedReading
    ) -> AsyncGenerator[SummaryGrowing | Retrying | ReadingReply, None]:
        summary = GrowingSummary()
        async with contextlib.aclosing(self._calls.ask(request, wanted.asker, parse_reply)) as events:
            async for event in events:
                if isinstance(event, Replied):
                    yield ReadingReply(event.parsed, event.model, event.usage)
                elif (shown := summary.after(event)) is not None:
                    yield shown


def _sees(asker: Asker, other: Asker) -> bool:
    """Whether the asker sees what the other is answered."""
    if asker.person == other.person:
        return True
    return not other.private and other.channel in {asker.channel, *asker.sees_channels}
