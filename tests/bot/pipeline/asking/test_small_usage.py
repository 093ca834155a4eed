"""A server that reports fewer tokens than it was sent has cut them, or counts only what it had not read."""

import pytest

from bot.errors import TooLongForModel
from bot.pipeline.asking.model_calls import ModelCalls, Replied
from bot.pipeline.asking.requests import RequestWriter
from bot.pipeline.asking.token_counting import TokenCounter
from bot.pipeline.budgets.day_budget import DayBudget
from bot.pipeline.budgets.fair_queue import FairQueue, QueueLimits
from bot.pipeline.language_model import Message, ModelRequest, ModelUsage
from bot.pipeline.memory import Memory
from bot.pipeline.metrics import Metrics
from bot.readers.model.reply.parsing import parse_reply
from tests.bot.pipeline.newsroom import ANNA, PROMPTS, REPLY
from tests.fake_model import FakeModel

pytestmark = pytest.mark.asyncio

SYSTEM, ARTICLE = Message("system", "You read. " * 300), Message("user", "The boat sank. " * 300)
TASK = Message("user", "Read it.")
READING = ModelRequest((SYSTEM, ARTICLE, TASK), "reading")
FEW = ModelUsage(input_tokens=20, output_tokens=10)


def calls_of(model: FakeModel) -> ModelCalls:
    budget = DayBudget(Memory(None))
    queue = FairQueue(QueueLimits())
    return ModelCalls(model, RequestWriter(PROMPTS), TokenCounter(), budget, queue, Metrics())


async def ask(calls: ModelCalls, request: ModelRequest = READING) -> Replied[object]:
    events = [event async for event in calls.ask(request, ANNA, parse_reply)]
    assert isinstance(events[-1], Replied)
    return events[-1]


async def test_where_the_server_says_that_all_fits_the_reply_is_good(model: FakeModel) -> None:
    model.reply(REPLY, usage=FEW)

    assert (await ask(calls_of(model))).usage == FEW


async def test_where_the_server_says_that_it_does_not_fit_the_reply_is_of_a_part() -> None:
    model = FakeModel(window_tokens=500)
    model.reply(REPLY, usage=FEW)

    with pytest.raises(TooLongForModel):
        await ask(calls_of(model))


async def test_where_it_says_nothing_what_it_never_read_before_has_to_be_counted() -> None:
    model = FakeModel(tells_window=False)
    model.reply(REPLY, usage=FEW)

    with pytest.raises(TooLongForModel):
        await ask(calls_of(model))


async def test_what_was_sent_before_need_not_be_counted_again() -> None:
    model = FakeModel(tells_window=False)
    calls = calls_of(model)
    model.reply(REPLY, usage=ModelUsage(input_tokens=2500, output_tokens=10))
    await ask(calls)
    model.reply(REPLY, usage=FEW)
    question = ModelRequest((SYSTEM, ARTICLE, Message("user", "Who sank?")), "question")

    assert (await ask(calls, question)).usage == FEW


async def test_the_first_message_may_have_been_read_before_this_program_began() -> None:
    model = FakeModel(tells_window=False)
    model.reply(REPLY, usage=ModelUsage(input_tokens=1300, output_tokens=10))
    without_system = ModelRequest((Message("system", "You read. " * 2000), ARTICLE, TASK), "reading")

    assert (await ask(calls_of(model), without_system)).usage.input_tokens == 1300
