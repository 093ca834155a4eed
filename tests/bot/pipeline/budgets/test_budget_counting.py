import asyncio
import contextlib
from datetime import date

import pytest

from bot.errors import ModelServerFailed, ReplyCutOff, ReplyWithheld
from bot.pipeline.language_model import ModelUsage
from bot.pipeline.memory import Memory
from storage.usage import SECONDS_OF_A_DAY, UsageStore
from tests.bot.pipeline.budgets.day import (
    Clock,
    Open,
    wait_for,
)
from tests.bot.pipeline.newsroom import ANNA, REPLY, full_reading, read
from tests.fake_model import USAGE, FakeModel

pytestmark = pytest.mark.asyncio


# What is counted
async def counted(memory: Memory, clock: Clock) -> list[tuple[int, int, int, int]]:
    """Requests, tokens in and out, requests of unknown price: of the day, where there are any."""
    assert memory.database is not None
    day = date.fromordinal(date(1970, 1, 1).toordinal() + int(clock.moment) // SECONDS_OF_A_DAY)
    days = await UsageStore(memory.database).by_day(ANNA.scope, day, day)
    return [
        (used.requests, used.input_tokens, used.output_tokens, used.unpriced_requests)
        for used in (one.usage for one in days)
    ]


async def test_a_provider_that_reports_nothing_is_counted_by_our_own_count(
    open_services: Open, memory: Memory, clock: Clock, model: FakeModel
) -> None:
    model.reply(REPLY, usage=None)
    async with open_services() as services:
        await full_reading(services)
        [(requests, sent, replied, unpriced)] = await counted(memory, clock)

    assert (requests, unpriced) == (1, 1)
    assert sent > 1000
    assert replied > 100


@pytest.mark.parametrize("reported", [USAGE, None])
async def test_a_reply_that_broke_off_is_counted_with_what_is_known(
    open_services: Open, memory: Memory, clock: Clock, model: FakeModel, reported: ModelUsage | None
) -> None:
    model.fail(ReplyWithheld(usage=reported), after='{"summary": [{"text": "The ferry line')
    async with open_services() as services:
        await read(services)
        [(requests, sent, replied, unpriced)] = await counted(memory, clock)

    assert (requests, unpriced) == (1, 0 if reported else 1)
    assert sent == 1000 if reported else sent > 1000
    assert replied == 100 if reported else 5 < replied < 100


async def test_a_reply_that_broke_off_before_a_retry_is_counted_too(
    open_services: Open, memory: Memory, clock: Clock, model: FakeModel
) -> None:
    model.retry_then_reply(ReplyCutOff(), REPLY, after='{"summary": [')
    async with open_services() as services:
        await full_reading(services)
        [(requests, _, _, unpriced)] = await counted(memory, clock)

    assert (requests, unpriced) == (2, 1)


async def test_what_a_provider_refused_is_not_counted(
    open_services: Open, memory: Memory, clock: Clock, model: FakeModel
) -> None:
    model.fail(ModelServerFailed())
    async with open_services() as services:
        await read(services)

        assert not await counted(memory, clock)


async def test_what_is_given_up_in_the_middle_is_counted(
    open_services: Open, memory: Memory, clock: Clock, model: FakeModel
) -> None:
    model.reply(REPLY, hold=asyncio.Event())
    async with open_services() as services:
        reading = asyncio.create_task(read(services))
        await wait_for(lambda: model.held_streams == 1)
    with contextlib.suppress(Exception):
        await reading
    [(requests, sent, replied, _)] = await counted(memory, clock)

    assert requests == 1
    assert sent > 1000
    assert replied > 50
