"""A model that writes on and on, as an article may tell it to."""

import json
import math

import pytest

from bot.errors import BudgetSpent
from bot.pipeline.asking.model_calls import OUTPUT_TOKENS
from bot.pipeline.asking.token_counting import TokenCounter
from bot.pipeline.budgets.day_budget import DayBudget, DayLimits
from bot.pipeline.memory import Memory
from bot.pipeline.questions.answer_events import Answered, AnswerEvent, AnswerGrowing, NearestPassages
from bot.pipeline.readings.reading_events import SummaryGrowing
from bot.pipeline.readings.reading_replies import LONGEST_SUMMARY
from bot.pipeline.workflows.answer_question import QuestionOptions, answer_question
from bot.readers.model.answers.answers import LONGEST_ANSWER
from tests.bot.pipeline.newsroom import (
    ANNA,
    ARTICLE,
    REPLY,
    all_of,
    full_reading,
    read,
    services_with,
)
from tests.bot.pipeline.questions.asking import Words
from tests.fake_model import FakeModel
from tests.loopback_discord.watch import PATIENCE_SECONDS

pytestmark = pytest.mark.asyncio

LIMIT = 8_000
PIECE = 400  # characters


class Threes:
    """A tokenizer for which three letters are a token, as they nearly are of such words."""

    def encode_ordinary(self, text: str) -> list[int]:
        return [0] * math.ceil(len(text) / 3)


def words(number: int, first: int = 0) -> str:
    """So many that none is said twice."""
    return " ".join(f"w{one}" for one in range(first * number, (first + 1) * number))


async def events_of(memory: Memory, model: FakeModel, reply: str) -> list[AnswerEvent]:
    model.reply(reply, piece_length=PIECE)
    async with services_with(memory, model) as services:
        asking = answer_question(services, "How many jobs?", [ARTICLE], ANNA, QuestionOptions())
        return [event async for event in asking]


async def test_what_nobody_will_be_shown_is_not_looked_through_again_with_each_piece(
    memory: Memory, model: FakeModel
) -> None:
    reply = json.dumps({"answer": words(30_000), "in_article": "yes"})
    grown = all_of(AnswerGrowing, await events_of(memory, model, reply))

    assert LONGEST_ANSWER <= len(grown[-1].text) < 2 * LONGEST_ANSWER


async def test_nor_is_a_summary_that_does_not_end(memory: Memory, model: FakeModel) -> None:
    endless = [{"text": words(30, number), "evidence": [1]} for number in range(500)]
    model.reply({**REPLY, "summary": endless}, piece_length=PIECE)
    async with services_with(memory, model) as services:
        grown = all_of(SummaryGrowing, await read(services))

    assert 0 < sum(map(len, grown[-1].sentences)) < 2 * LONGEST_SUMMARY


async def answered(memory: Memory, model: FakeModel, number: int) -> tuple[AnswerEvent, int]:
    """The last event, and what was taken of the day's budget; the ranks of no tokenizer come in between."""
    budget = DayBudget(memory, DayLimits(daily_tokens_per_person=LIMIT), now=lambda: 1000.0)
    reply = json.dumps({"answer": words(number), "in_article": "yes"})
    model.reply(reply, piece_length=PIECE, usage=None)
    counter = TokenCounter(Threes)
    counter.wait(PATIENCE_SECONDS)
    async with services_with(memory, model, budget=budget, counter=counter) as services:
        asking = answer_question(services, "How many jobs?", [ARTICLE], ANNA, QuestionOptions())
        *_, last = [event async for event in asking]
        _, own = await budget.allowances(ANNA)
    return last, own.taken


async def test_it_is_broken_off_when_the_days_budget_is_spent(memory: Memory, model: FakeModel) -> None:
    last, taken = await answered(memory, model, 30_000)

    assert isinstance(last, NearestPassages)
    assert isinstance(last.error, BudgetSpent)
    assert taken <= LIMIT + OUTPUT_TOKENS


async def test_one_that_the_budget_allows_comes_to_its_end(memory: Memory, model: FakeModel) -> None:
    last, _ = await answered(memory, model, 1000)

    assert isinstance(last, Answered)


async def test_a_reply_in_many_small_pieces_takes_no_more_than_one_in_few(
    memory: Memory, model: FakeModel
) -> None:
    counter = TokenCounter(Words)
    counter.wait(PATIENCE_SECONDS)
    await counter.learn("fake-model", ["so " * 100], 105)
    budget = DayBudget(memory, DayLimits(daily_tokens_per_person=6000), now=lambda: 1000.0)
    reply = json.dumps({"answer": "word " * 2500, "in_article": "yes"})
    model.reply(reply, piece_length=5, usage=None)
    async with services_with(memory, model, budget=budget, counter=counter) as services:
        asking = answer_question(services, "How many jobs?", [ARTICLE], ANNA, QuestionOptions())
        *_, last = [event async for event in asking]

    assert isinstance(last, Answered)


async def test_a_reply_that_does_not_end_is_ended_and_what_came_is_used(
    memory: Memory, model: FakeModel
) -> None:
    reply = json.dumps(REPLY)[:-1] + ', "more": "' + words(90_000)
    model.reply(reply, piece_length=PIECE)
    async with services_with(memory, model) as services:
        full = await full_reading(services)

    assert [one.text for one in full.reading.summary] == [one["text"] for one in REPLY["summary"]]
    assert len(model.requests) == 1


async def test_a_reply_that_repeats_itself_is_ended_long_before(memory: Memory, model: FakeModel) -> None:
    entry = json.dumps(REPLY["speakers"][0]) + ", "
    model.reply(
        json.dumps(REPLY)[: -len('], "via": [], "channels": [], "not_speech": ""}')] + ", " + entry * 3_000
    )
    async with services_with(memory, model) as services:
        full = await full_reading(services)

    assert full.reading.usage.output_tokens < 3_000


async def test_thoughts_before_a_reply_have_room_of_their_own(memory: Memory, model: FakeModel) -> None:
    model.reply(f"<think>{words(8_000)}</think>{json.dumps(REPLY)}", piece_length=PIECE)
    async with services_with(memory, model) as services:
        full = await full_reading(services)

    assert [one.text for one in full.reading.summary] == [one["text"] for one in REPLY["summary"]]


async def test_a_reply_that_only_has_many_entries_comes_to_its_end(memory: Memory, model: FakeModel) -> None:
    entries = [
        {"name": f"Ana Pell {number}", "kind": "person", "also": [], "said": "q1"} for number in range(60)
    ]
    model.reply(REPLY | {"speakers": entries, "not_speech": "q2"}, piece_length=PIECE)
    async with services_with(memory, model) as services:
        full = await full_reading(services)

    assert full.reading.usage.output_tokens
