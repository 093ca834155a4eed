"""Reading an article: at once by rules, then by a model that only points, each step one call.

The quick reading comes first and stays where no full reading comes. What a model replies is shared by
all who want the same at the same time, and kept for those who come later.
"""

import asyncio
import contextlib
from collections.abc import AsyncGenerator, Iterator
from dataclasses import replace

from bot.article.received_text import ArticleText, accepted, plain_text
from bot.cards.wording import title_of
from bot.errors import ModelError, ModelNotBelieved
from bot.pipeline.asker import Asker
from bot.pipeline.asking.language_names import language_code, language_name
from bot.pipeline.asking.request_contents import SummaryWish
from bot.pipeline.language_model import ModelUsage
from bot.pipeline.library_unavailable import LibraryUnavailable
from bot.pipeline.memory import Memory
from bot.pipeline.meters import ReadingMeter
from bot.pipeline.readings.reading_events import (
    FullReading,
    ModelAsked,
    ModelFailed,
    ModelNotAsked,
    NotKept,
    QuickReading,
    ReadingEvent,
    ReplyComplete,
)
from bot.pipeline.readings.reading_options import ReadingOptions
from bot.pipeline.readings.reading_replies import ReadingReply, WantedReading
from bot.pipeline.readings.reply_reading import full_reading_of
from bot.pipeline.running_requests import RunningRequest
from bot.pipeline.services import ModelServices, Services
from bot.pipeline.workers import LONG
from bot.pipeline.workflows.corrected_events import CorrectedEvents
from bot.pipeline.workflows.read_reply import read_reply
from bot.pipeline.writing_beside import wait_a_moment
from bot.readers.model.numbered_article import NumberedArticle
from bot.readers.reading import Notice, Reading
from bot.words import fixed_texts as texts
from bot.words.phrases import flat

MOST_NAMES = 100  # told to who reads a part; more would take the room of the part itself
LONGEST_NAME = 80  # characters; what is longer is no name


async def read_article(
    services: Services, text: ArticleText, asker: Asker, options: ReadingOptions
) -> AsyncGenerator[ReadingEvent, None]:
    """Read `text` for `asker`. Raises `ArticleError`; a failing model is an event.

    A reading comes to its end, and is kept, also when who asked for it has left.
    """
    wanted = accepted(text)
    meter = ReadingMeter(services.metrics)
    request = RunningRequest(asker.scope, asker.person, (wanted,))
    reading = services.readings.follow(request, lambda: _read(services, wanted, asker, options))
    corrected = CorrectedEvents(services, asker)
    async with contextlib.aclosing(reading) as events:
        async for event in events:
            meter.note_event(event)
            yield await corrected.of(event)


async def _read(
    services: Services, text: ArticleText, asker: Asker, options: ReadingOptions
) -> AsyncGenerator[ReadingEvent, None]:
    """People take turns until the model is asked, or there is nothing more to wait for.

    With long articles they do where the worker processes are, and keep no short one waiting here.
    """
    async with contextlib.AsyncExitStack() as place:
        if len(plain_text(text)) <= LONG:
            await place.enter_async_context(services.quick_queue.admitted(asker.scope, asker.person))
        quick = await services.quick_readings.as_if_first(text, asker.person)
        keeping = _Keeping(services.memory, asker, quick)
        with services.being_kept.announced(asker.scope, quick.article.digest, keeping.end):
            yield QuickReading(quick)
            async with contextlib.aclosing(_read_fully(services, quick, keeping, asker, options)) as events:
                async for event in events:
                    await place.aclose()
                    yield event
        if keeping.problem:
            yield NotKept(keeping.problem)


async def _read_fully(
    services: Services, quick: Reading, keeping: "_Keeping", asker: Asker, options: ReadingOptions
) -> AsyncGenerator[ReadingEvent, None]:
    try:
        if services.model_services is None or not options.ask_model or not quick.article.sentences:
            await keeping.done_if_soon()
            yield ModelNotAsked(quick)
            return
        asking = _ask_model(services, services.model_services, quick, keeping, asker, options)
        async with contextlib.aclosing(asking) as events:
            async for event in events:
                yield event
    except ModelError as error:
        yield ModelFailed(_with_notice_of(error, quick), error)
    finally:
        await keeping.end()


async def _ask_model(
    services: Services,
    model_services: ModelServices,
    quick: Reading,
    keeping: "_Keeping",
    asker: Asker,
    options: ReadingOptions,
) -> AsyncGenerator[ReadingEvent, None]:
    memory, workers = services.memory, services.workers
    first_read = await memory.first_read(asker, quick.article.digest)
    numbered = await services.numbering.of(quick)
    was_asked = False
    replies = model_services.full_reader.replies(wanted_reading(quick, numbered, asker, options))
    async with contextlib.aclosing(replies) as events:
        async for event in events:
            if isinstance(event, ReadingReply):
                reply = event
                break
            if isinstance(event, ModelAsked):
                workers.prepare(full_reading_of)
                keeping.begin()
                was_asked = True
            yield event
        if was_asked:
            yield ReplyComplete()
        language = language_code(options.language)
        full, changes = await read_reply(
            workers, model_services, quick, numbered, reply, language, asker.person
        )
        if full.trust != "refused":
            was_shown = reply.from_store and await memory.latest_shown(asker, [reply.key]) is not None
            yield FullReading(full, changes, first_read if was_shown else None)
        else:
            yield ModelFailed(full, ModelNotBelieved())
        async for _ in events:  # the reply is kept, which nobody had to wait for
            pass
    if full.controls is not None:
        await model_services.record.add(reply.parsed, numbered, full.controls)
    await _keep_what_came(memory, asker, full, reply, keeping, seems_asked=was_asked)


async def _keep_what_came(
    memory: Memory,
    asker: Asker,
    full: Reading,
    reply: ReadingReply,
    keeping: "_Keeping",
    *,
    seems_asked: bool,
) -> None:
    if reply.saved is not None:
        await _count_saved(memory, asker, reply.saved, seems_asked=seems_asked)
    if full.trust == "refused":
        return
    if not (await keeping.end() and reply.from_store):
        await memory.keep_full_reading(asker, full)
    if reply.key:
        await memory.note_shown(asker, reply.key)


async def _count_saved(memory: Memory, asker: Asker, saved: ModelUsage, *, seems_asked: bool) -> None:
    """What others had paid for; where the asker may not know of that, as if it had been asked for."""
    if seems_asked:
        await memory.count_request(asker, "reading", saved)
    else:
        await memory.count_hit(asker, "reading", saved)


class _Keeping:
    """Stores once that an article was read: while a model works, else before or while its reading shows."""

    def __init__(self, memory: Memory, asker: Asker, quick: Reading) -> None:
        self._memory, self._asker, self._quick = memory, asker, quick
        self._task: asyncio.Task[bool] | None = None
        self.problem: LibraryUnavailable | None = None  # why it could not be kept, once that is known

    def begin(self) -> None:
        if self._task is None:
            self._task = asyncio.create_task(self._keep())

    async def _keep(self) -> bool:
        try:
            return await self._memory.keep_article(self._asker, self._quick)
        except LibraryUnavailable as error:
            self.problem = error
            return False

    async def done_if_soon(self) -> None:
        """Wait a moment for the article to be kept, so that its card's buttons find it, and no longer."""
        self.begin()
        assert self._task is not None  # noqa: S101 -- for the type checker
        await wait_a_moment(self._task)

    async def end(self) -> bool:
        """Whether a full reading of the article is kept from before."""
        self.begin()
        assert self._task is not None  # noqa: S101 -- for the type checker
        return await self._task


def wanted_reading(
    quick: Reading, numbered: NumberedArticle, asker: Asker, options: ReadingOptions
) -> WantedReading:
    """What is asked of the model, or looked up of what it answered before."""
    language = language_name(options.language, quick.article.language)
    return WantedReading(
        numbered,
        quick.article.digest,
        title_of(quick.article),
        tuple(dict.fromkeys(_names(quick)))[:MOST_NAMES],
        SummaryWish(language, options.summary_sentences),
        asker,
        options.fresh,
    )


def _names(quick: Reading) -> Iterator[str]:
    """Of all who speak and have one: “a resident” may be somebody else in each part."""
    for person in quick.people:
        has_capitals = person.name != person.name.lower() or person.name == person.name.upper()
        if person.kind != "unnamed" and has_capitals:
            yield flat(person.name)[:LONGEST_NAME]


def _with_notice_of(error: ModelError, quick: Reading) -> Reading:
    notice = Notice("model_unavailable", texts.QUICK_READING_ONLY.format(why=error.user_message))
    return replace(quick, notices=(*quick.notices, notice))
