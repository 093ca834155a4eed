from collections.abc import AsyncGenerator

import pytest

from bot.errors import ModelUnreachable
from bot.pipeline.asking.metering import metered
from bot.pipeline.language_model import ModelEvent, ModelUsage, Retrying, TextDelta

pytestmark = pytest.mark.asyncio

RETRYING = Retrying(in_seconds=0, error=ModelUnreachable(), attempt=2)


class GivenUp(Exception):  # noqa: N818 -- stands for a cancellation
    pass


async def stream(*events: ModelEvent) -> AsyncGenerator[ModelEvent, None]:
    for event in events:
        yield event
    raise GivenUp


async def words(text: str) -> int:
    return len(text.split())


async def recorded(*events: ModelEvent) -> list[ModelUsage]:
    """What is recorded of attempts with 70 tokens to read, given up behind `events`."""
    usages: list[ModelUsage] = []

    async def record(usage: ModelUsage) -> None:
        usages.append(usage)

    with pytest.raises(GivenUp):
        async for _ in metered(stream(*events), 70, words, record):
            pass
    return usages


async def test_a_second_attempt_that_breaks_off_before_its_first_word_is_counted() -> None:
    usages = await recorded(RETRYING)

    assert usages == [ModelUsage(input_tokens=70)]


async def test_each_attempt_is_counted_once() -> None:
    usages = await recorded(TextDelta("so far"), RETRYING, TextDelta("once more, further"))

    assert [(one.input_tokens, one.output_tokens) for one in usages] == [(70, 2), (70, 3)]


async def test_an_attempt_that_was_not_made_any_more_is_not_counted() -> None:
    usages: list[ModelUsage] = []

    async def record(usage: ModelUsage) -> None:
        usages.append(usage)

    events = metered(stream(RETRYING), 70, words, record)
    await anext(events)
    await events.aclose()

    assert usages == []
