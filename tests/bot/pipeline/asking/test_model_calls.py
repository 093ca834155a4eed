"""One request and what happens on its way: the budget, the queue, what the server says that it read."""

import asyncio
import json

import pytest

from bot.errors import BudgetSpent, ModelUnreachable, TooLongForModel
from bot.pipeline.asking.model_calls import LEAST_SHARE_READ, ModelCalls, Replied
from bot.pipeline.asking.requests import RequestWriter
from bot.pipeline.asking.token_counting import TokenCounter
from bot.pipeline.budgets.day_budget import DayBudget, DayLimits
from bot.pipeline.budgets.fair_queue import FairQueue, QueueLimits
from bot.pipeline.language_model import Message, ModelRequest, ModelUsage
from bot.pipeline.memory import Memory
from bot.pipeline.metrics import Metrics
from bot.readers.model.answers.answers import ParsedAnswer
from bot.readers.model.reply.parsing import parse_reply
from tests.bot.pipeline.newsroom import ANNA, BEN, PROMPTS, REPLY
from tests.fake_model import FakeModel
from tests.loopback_discord.watch import PATIENCE_SECONDS

pytestmark = pytest.mark.asyncio

ARTICLE, TASK = "The boat sank. " * 300, "Read all of it."
READING = ModelRequest(
    (Message("system", "You read."), Message("user", ARTICLE), Message("user", TASK)), "reading"
)


def calls_of(model: FakeModel, budget: DayBudget | None = None, queue: FairQueue | None = None) -> ModelCalls:
    budget = budget or DayBudget(Memory(None))
    queue = queue or FairQueue(QueueLimits())
    return ModelCalls(model, RequestWriter(PROMPTS), TokenCounter(), budget, queue, Metrics())


async def ask(calls: ModelCalls) -> Replied[object]:
    events = [event async for event in calls.ask(READING, ANNA, parse_reply)]
    assert isinstance(events[-1], Replied)
    return events[-1]


async def test_who_has_nothing_left_hears_it_without_waiting_for_a_place(model: FakeModel) -> None:
    queue = FairQueue(QueueLimits(at_once=1))
    calls = calls_of(model, DayBudget(Memory(None), DayLimits(daily_tokens=1)), queue)

    async with queue.admitted(BEN.scope, BEN.person), asyncio.timeout(PATIENCE_SECONDS):
        with pytest.raises(BudgetSpent):
            await ask(calls)


async def counted() -> int:
    counter, name = TokenCounter(), FakeModel().identity.name
    return await counter.count(ARTICLE, name) + await counter.count(TASK, name)


@pytest.mark.parametrize("short_of", [0, 1])
async def test_half_of_what_was_counted_is_the_least_that_can_have_been_read(short_of: int) -> None:
    model = FakeModel(tells_window=False)
    least = int(LEAST_SHARE_READ * await counted())
    assert least == LEAST_SHARE_READ * await counted()  # else there is no border to stand on
    model.reply(REPLY, usage=ModelUsage(input_tokens=least - short_of, output_tokens=10))

    if short_of:
        with pytest.raises(TooLongForModel):
            await ask(calls_of(model))
    else:
        assert (await ask(calls_of(model))).usage.input_tokens == least


async def test_a_request_whose_reply_was_ended_counts_as_sent_before() -> None:
    model = FakeModel(tells_window=False)
    calls = calls_of(model)
    model.reply(" ".join(f"w{number}" for number in range(9000)), piece_length=400)
    events = [event async for event in calls.ask(READING, ANNA, ParsedAnswer)]
    model.reply(REPLY, usage=ModelUsage(input_tokens=20, output_tokens=10))

    assert isinstance(events[-1], Replied)
    assert (await ask(calls)).usage.input_tokens == 20


async def test_what_was_held_for_a_long_reply_is_free_when_it_is_begun_anew(model: FakeModel) -> None:
    model.retry_then_reply(ModelUnreachable(), REPLY, after=" ".join(f"w{number}" for number in range(2500)))
    calls = calls_of(model, DayBudget(Memory(None), DayLimits(daily_tokens=13_000)))

    assert (await ask(calls)).parsed == parse_reply(json.dumps(REPLY))
