"""Asking the model: so many requests at once, each within the budget, each counted.

One piece of work may take several requests (the parts of a long article, a repair); each has its own turn.
"""

import asyncio
import contextlib
import functools
import logging
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Mapping
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from bot.errors import BudgetSpent, ModelError, ModelReplyUnreadable, TooLongForModel
from bot.pipeline.asker import Asker
from bot.pipeline.asking.extra_reservation import OUTPUT_TOKENS, ExtraReservation
from bot.pipeline.asking.metering import as_model_usage, metered
from bot.pipeline.asking.pressure import Pressure
from bot.pipeline.asking.reply_bounds import BoundedReply
from bot.pipeline.asking.requests import RequestWriter
from bot.pipeline.asking.sent_before import SentBefore
from bot.pipeline.asking.token_counting import TokenCounter
from bot.pipeline.budgets.day_budget import DayBudget
from bot.pipeline.budgets.fair_queue import FairQueue
from bot.pipeline.language_model import (
    Finished,
    LanguageModel,
    ModelEvent,
    ModelIdentity,
    ModelRequest,
    ModelUsage,
    Retrying,
    TextDelta,
)
from bot.pipeline.metrics import Metrics, count_usage
from bot.pipeline.scopes import LOCAL
from storage.usage import UsageKind

logger = logging.getLogger(__name__)
KINDS: Mapping[str, UsageKind] = {
    "question": "question",
    "second_look": "question",
    "remembering": "remembering",
}
JUST_NOW_SECONDS = 60.0
NOTHING_USED = ModelUsage(cost_usd=0.0)
LEAST_SHARE_READ = 0.5  # of our own count; no tokenizer is further away
UNREADABLE = "it is not the JSON object that was asked for."
BROKEN_OFF = "the JSON object breaks off before its end."


class Parsed(Protocol):
    """What was made of a reply; `is_complete` is False where it broke off and its beginning was kept."""

    @property
    def is_complete(self) -> bool: ...


_Parsed = TypeVar("_Parsed", bound=Parsed)


@dataclass(frozen=True, slots=True)
class Replied(Generic[_Parsed]):
    """A reply that could be read, and what it took to get, a repair included."""

    parsed: _Parsed
    model: str
    usage: ModelUsage


class ModelCalls:
    def __init__(
        self,
        model: LanguageModel,
        writer: RequestWriter,
        counter: TokenCounter,
        budget: DayBudget,
        queue: FairQueue,
        metrics: Metrics,
    ) -> None:
        self._model = model
        self._writer = writer
        self._counter = counter
        self._budget = budget
        self._queue = queue
        self._metrics = metrics
        self._sent_before = SentBefore()
        self._answered_at: float | None = None  # by the event loop's clock; None since a request failed

    @property
    def identity(self) -> ModelIdentity:
        return self._model.identity

    @property
    def waiting(self) -> int:
        """How many requests wait."""
        return self._queue.waiting

    def answers_just_now(self) -> bool:
        """Whether the latest request was answered, and that of late."""
        now = asyncio.get_running_loop().time()
        return self._answered_at is not None and now - self._answered_at < JUST_NOW_SECONDS

    async def check(self, request: ModelRequest, asker: Asker) -> None:
        """Raises `BudgetSpent` where it could not be asked for today."""
        await self._budget.check(asker, await self._count_all(_contents(request)) + OUTPUT_TOKENS)

    async def ask(
        self, request: ModelRequest, asker: Asker, parse: Callable[[str], _Parsed]
    ) -> AsyncGenerator[TextDelta | Retrying | Replied[_Parsed], None]:
        """Ask, and once more where `parse` raises `ModelReplyUnreadable` or finds the reply broken off.

        The reply comes last. Raises a `ModelError` where none came, or none that can be read.
        """
        kind = KINDS.get(request.purpose, "reading")
        async with contextlib.aclosing(self._stream(request, asker, kind)) as events:
            async for event in events:
                if not isinstance(event, Finished):
                    yield event
        first = _finished(event)
        if first.was_ended:
            logger.warning("the %s of %s did not end, and was ended", request.purpose, first.model)
            yield Replied(parse(first.text), first.model, _usage_of(asker, first))
            return
        problem = UNREADABLE
        with contextlib.suppress(ModelReplyUnreadable):
            parsed = parse(first.text)
            if parsed.is_complete:
                yield Replied(parsed, first.model, _usage_of(asker, first))
                return
            problem = BROKEN_OFF
        logger.warning("%s gave a %s that cannot be used: %s", first.model, request.purpose, problem)
        yield Retrying(in_seconds=0, error=ModelReplyUnreadable(), attempt=2)
        repair = self._writer.repair(request, first.text, problem)
        async with contextlib.aclosing(self._stream(repair, asker, kind)) as events:
            async for event in events:
                if not isinstance(event, Finished):
                    yield event
        last = _finished(event)
        yield Replied(parse(last.text), last.model, sum_of(_usage_of(asker, first), _usage_of(asker, last)))

    async def _stream(
        self, request: ModelRequest, asker: Asker, kind: UsageKind
    ) -> AsyncGenerator[ModelEvent, None]:
        """One request in its turn. Raises `TooLongForModel` also where the server cut it and said nothing."""
        input_tokens = await self._count_all(_contents(request))
        tokens = input_tokens + OUTPUT_TOKENS
        await self._budget.check(asker, tokens)  # who has nothing left need not wait to hear it
        async with (
            self._queue.admitted(asker.scope, asker.person) as admission,
            self._budget.reserved(asker, tokens) as check_again,
            ExtraReservation(self._budget, asker, self._count_now, self._count) as extra,
        ):
            record = functools.partial(self._record, asker, kind)
            stream = metered(self._model.stream(request), input_tokens, self._count, record)
            reply = BoundedReply(request.most_characters)
            async with (
                self._watched(),
                Pressure(admission) as pressure,
                contextlib.aclosing(stream) as events,
            ):
                async for event in events:
                    pressure.note_event(event)
                    if isinstance(event, TextDelta):
                        await extra.note_written(event.text)
                    elif isinstance(event, Retrying):
                        await extra.begin_anew()
                        await check_again()
                    elif isinstance(event, Finished):
                        await self._compare_with_own_count(request, event)
                    yield event
                    if reply.is_enough_with(event):
                        break
                else:
                    return
            self._sent_before.what_is_new(request)
            yield Finished(reply.text, None, self.identity.name, was_ended=True)

    @contextlib.asynccontextmanager
    async def _watched(self) -> AsyncIterator[None]:
        """Whether the model answers is seen by each request that goes to it."""
        try:
            yield
        except BudgetSpent:
            raise
        except ModelError:
            self._answered_at = None
            raise
        self._answered_at = asyncio.get_running_loop().time()

    async def _record(self, asker: Asker, kind: UsageKind, usage: ModelUsage) -> None:
        logger.info("a %s took %d tokens in, %d out", kind, usage.input_tokens, usage.output_tokens)
        count_usage(self._metrics, usage)
        await self._budget.record(asker, kind, usage_told(asker, usage))

    async def _count(self, text: str) -> int:
        return await self._counter.count(text, self.identity.name)

    async def _count_all(self, texts: list[str]) -> int:
        """Tokens of all texts, counted one by one: the first message is the same each time and remembered."""
        return sum([await self._count(one) for one in texts])

    def _count_now(self, text: str) -> int:
        return self._counter.count_now(text, self.identity.name)

    async def _compare_with_own_count(self, request: ModelRequest, finished: Finished) -> None:
        """Raises `TooLongForModel` where the server cut what it was sent and said nothing."""
        not_sent_before = self._sent_before.what_is_new(request)
        if finished.usage is None:
            return
        reported = finished.usage.input_tokens
        if await self._counter.learn(self.identity.name, _contents(request), reported):
            return
        window = await self._model.look_up_window(anew=True)
        if window is None:  # it may count only what it had not read before
            was_read = reported >= LEAST_SHARE_READ * await self._count_all(not_sent_before)
        else:
            was_read = await self._count_all(_contents(request)) + finished.usage.output_tokens <= window
        if not was_read:
            logger.warning(
                "%s read less than it was sent: its window is smaller than it seems", finished.model
            )
            raise TooLongForModel


def sum_of(*usages: ModelUsage) -> ModelUsage:
    """What several requests took together; the cost is unknown where that of one is."""
    costs = [usage.cost_usd for usage in usages if usage.cost_usd is not None]
    return ModelUsage(
        input_tokens=sum(usage.input_tokens for usage in usages),
        cached_tokens=sum(usage.cached_tokens for usage in usages),
        output_tokens=sum(usage.output_tokens for usage in usages),
        cost_usd=sum(costs) if len(costs) == len(usages) else None,
        reasoning_tokens=sum(usage.reasoning_tokens for usage in usages),
        saved_by_cache_usd=sum(usage.saved_by_cache_usd for usage in usages),
    )


def _finished(last: ModelEvent) -> Finished:
    """A stream that raised nothing ended so."""
    assert isinstance(last, Finished)  # noqa: S101 -- for the type checker
    return last


def usage_told(asker: Asker, usage: ModelUsage) -> ModelUsage:
    """What `asker` may know of what a request took: in the terminal all, since nobody else is there."""
    return usage if asker.scope == LOCAL else usage.as_if_uncached()


def _usage_of(asker: Asker, finished: Finished) -> ModelUsage:
    return usage_told(asker, as_model_usage(finished.usage))


def _contents(request: ModelRequest) -> list[str]:
    return [message.content for message in request.messages]
