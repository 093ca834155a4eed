"""Asking the model: so many requests at once, each within the budget, each counted.

One piece of work may take several requests (the parts of a long article, a repair); each has its own turn.
"""

import contextlib
import logging
from collections.abc import AsyncGenerator, Callable
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from bot.core.errors import ModelReplyIncomplete, ModelReplyUnreadable, TooLongForModel
from bot.core.reading import Usage
from bot.pipeline.asker import Asker
from bot.pipeline.fair_turns import FairTurns
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
from bot.pipeline.memory import Memory
from bot.pipeline.requests import RequestWriter
from bot.pipeline.token_counting import TokenCounter
from storage.usage import UsageKind

logger = logging.getLogger(__name__)

NOTHING_USED = ModelUsage(cost_usd=0.0)
UNREADABLE = "it is not the JSON object that was asked for."
BROKEN_OFF = "the JSON object breaks off before its end."


class Budget(Protocol):
    """Says whether one more request may be made."""

    async def check(self, asker: Asker) -> None:
        """Raises `BudgetSpent`."""


class NoBudget:
    """Nothing bounds what is spent."""

    async def check(self, asker: Asker) -> None:
        pass


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
        memory: Memory,
        counter: TokenCounter,
        budget: Budget,
        turns: FairTurns,
    ) -> None:
        self._model = model
        self._writer = writer
        self._memory = memory
        self._counter = counter
        self._budget = budget
        self._turns = turns

    @property
    def identity(self) -> ModelIdentity:
        return self._model.identity

    @property
    def window_tokens(self) -> int:
        return self._model.window_tokens

    async def ask(
        self, request: ModelRequest, asker: Asker, parse: Callable[[str], _Parsed]
    ) -> AsyncGenerator[TextDelta | Retrying | Replied[_Parsed], None]:
        """Ask, and once more where `parse` raises `ModelReplyUnreadable` or finds the reply broken off.

        The reply comes last. Raises a `ModelError` where none came, or none that can be read.
        """
        async with contextlib.aclosing(self._stream(request, asker)) as events:
            async for event in events:
                if not isinstance(event, Finished):
                    yield event
        first = _finished(event)
        problem = UNREADABLE
        with contextlib.suppress(ModelReplyUnreadable):
            parsed = parse(first.text)
            if parsed.is_complete:
                yield Replied(parsed, first.model, _reported(first))
                return
            problem = BROKEN_OFF
        logger.warning("%s gave a %s that cannot be used: %s", first.model, request.purpose, problem)
        yield Retrying(in_seconds=0, error=ModelReplyUnreadable(), attempt=2)
        repair = self._writer.repair(request, first.text, problem)
        async with contextlib.aclosing(self._stream(repair, asker)) as events:
            async for event in events:
                if not isinstance(event, Finished):
                    yield event
        last = _finished(event)
        yield Replied(parse(last.text), last.model, sum_of(_reported(first), _reported(last)))

    async def _stream(self, request: ModelRequest, asker: Asker) -> AsyncGenerator[ModelEvent, None]:
        """One request in its turn. Raises `TooLongForModel` also where the server cut it and said nothing."""
        kind: UsageKind = "question" if request.purpose == "question" else "reading"
        async with self._turns.turn(asker.scope, asker.person):
            await self._budget.check(asker)
            try:
                async with contextlib.aclosing(self._model.stream(request)) as events:
                    async for event in events:
                        if isinstance(event, Finished):
                            await self._memory.count_request(asker, kind, _reported(event))
                            await self._compare_with_own_count(request, event)
                        yield event
            except ModelReplyIncomplete as error:
                await self._memory.count_request(asker, kind, _as_model_usage(error.usage))
                raise

    async def _compare_with_own_count(self, request: ModelRequest, finished: Finished) -> None:
        if finished.usage is None:
            return
        sent = "\n".join(message.content for message in request.messages)
        if not await self._counter.learn(self.identity.name, sent, finished.usage.input_tokens):
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
    )


def _finished(last: ModelEvent) -> Finished:
    """A stream that raised nothing ended so."""
    assert isinstance(last, Finished)  # noqa: S101 -- for the type checker
    return last


def _reported(finished: Finished) -> ModelUsage:
    return _as_model_usage(finished.usage)


def _as_model_usage(usage: Usage | None) -> ModelUsage:
    """All zero and of unknown cost where the provider said nothing."""
    if isinstance(usage, ModelUsage):
        return usage
    if usage is None:
        return ModelUsage()
    return ModelUsage(usage.input_tokens, usage.cached_tokens, usage.output_tokens, usage.cost_usd)
