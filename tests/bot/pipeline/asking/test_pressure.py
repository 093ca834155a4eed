import asyncio
from collections.abc import AsyncGenerator

import pytest

from bot.errors import ModelServerFailed, ModelTooSlow, RateLimited
from bot.pipeline.asking import pressure
from bot.pipeline.asking.pressure import Pressure
from bot.pipeline.budgets.adaptive_limit import AdaptiveLimit
from bot.pipeline.budgets.fair_queue import Admission
from bot.pipeline.language_model import Finished, ModelEvent, Retrying, TextDelta

pytestmark = pytest.mark.asyncio


async def limit_after(*events: ModelEvent | Exception, first_wait: int = 0) -> int:
    limit = AdaptiveLimit(16, 64)

    async def stream() -> AsyncGenerator[ModelEvent, None]:
        for _ in range(first_wait):
            await asyncio.sleep(0)
        for event in events:
            if isinstance(event, Exception):
                raise event
            yield event

    try:
        async with Pressure(Admission(limit)) as seen:
            async for event in stream():
                seen.note_event(event)
    except (RateLimited, ModelTooSlow, ModelServerFailed):
        pass
    return limit.now


async def test_a_reply_that_comes_soon_changes_nothing() -> None:
    assert await limit_after(TextDelta("{}"), Finished("{}", None, "m")) == 16


@pytest.mark.parametrize("error", [RateLimited(), ModelTooSlow()])
async def test_a_refusal_for_too_many_requests_halves_the_limit(error: Exception) -> None:
    assert await limit_after(error) == 8


async def test_so_does_one_that_is_asked_again() -> None:
    again = Retrying(in_seconds=1.0, error=RateLimited(), attempt=2)

    assert await limit_after(again, TextDelta("{}"), Finished("{}", None, "m")) == 8


async def test_another_failure_does_not() -> None:
    assert await limit_after(ModelServerFailed()) == 16


async def test_so_does_a_first_word_that_is_long_in_coming(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pressure, "LONGEST_WAIT_SECONDS", 0.0)

    assert await limit_after(TextDelta("{"), TextDelta("}"), Finished("{}", None, "m"), first_wait=3) == 8
