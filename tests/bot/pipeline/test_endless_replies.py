"""A model that writes on and on, as an article may tell it to."""

import json
import re

import pytest

from bot.errors import BudgetSpent
from bot.pipeline.asking.model_calls import OUTPUT_TOKENS
from bot.pipeline.asking.token_counting import TokenCounter
from bot.pipeline.budgets.day_budget import DayBudget, DayLimits
from bot.pipeline.memory import Memory
from bot.pipeline.questions.answer_events import Answered, AnswerEvent, AnswerGrowing, NearestPassages
from bot.pipeline.questions.answer_question import QuestionOptions, answer_question
from bot.pipeline.readings.reading_events import SummaryGrowing
from bot.pipeline.readings.reading_replies import LONGEST_SUMMARY
from bot.readers.model.answers.answers import LONGEST_ANSWER
from tests.bot.pipeline.newsroom import ANNA, ARTICLE, REPLY, all_of, read, services_with
from tests.fake_model import FakeModel

pytestmark = pytest.mark.asyncio

LIMIT = 16_000
PIECE = 400  # characters


async def events_of(memory: Memory, model: FakeModel, reply: str) -> list[AnswerEvent]:
    model.reply(reply, piece_length=PIECE)
    async with services_with(memory, model) as services:
        asking = answer_question(services, "How many jobs?", [ARTICLE], ANNA, QuestionOptions())
        return [event async for event in asking]


async def test_what_nobody_will_be_shown_is_not_looked_through_again_with_each_piece(
    memory: Memory, model: FakeModel
) -> None:
    reply = json.dumps({"answer": "word " * 30_000, "in_article": "yes"})
    grown = all_of(AnswerGrowing, await events_of(memory, model, reply))

    assert LONGEST_ANSWER <= len(grown[-1].text) < 2 * LONGEST_ANSWER


async def test_nor_is_a_summary_that_does_not_end(memory: Memory, model: FakeModel) -> None:
    endless = [{"text": "word " * 30, "evidence": [1]}] * 500
    model.reply({**REPLY, "summary": endless}, piece_length=PIECE)
    async with services_with(memory, model) as services:
        grown = all_of(SummaryGrowing, await read(services))

    assert 0 < sum(map(len, grown[-1].sentences)) < 2 * LONGEST_SUMMARY


async def answered(memory: Memory, model: FakeModel, words: int) -> tuple[AnswerEvent, int]:
    """The last event, and what was taken of the day's budget."""
    budget = DayBudget(memory, DayLimits(daily_tokens_per_person=LIMIT), now=lambda: 1000.0)
    reply = json.dumps({"answer": "word " * words, "in_article": "yes"})
    model.reply(reply, piece_length=PIECE, usage=None)
    async with services_with(memory, model, budget=budget) as services:
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


class Words:
    """A tokenizer for which each word and each mark is a token."""

    def encode_ordinary(self, text: str) -> list[int]:
        return [0] * len(re.findall(r"\w+|[^\w\s]", text))


async def test_a_reply_in_many_small_pieces_takes_no_more_than_one_in_few(
    memory: Memory, model: FakeModel
) -> None:
    counter = TokenCounter(Words)
    counter.wait(10)
    await counter.learn("fake-model", "so " * 100, 105)
    budget = DayBudget(memory, DayLimits(daily_tokens_per_person=6000), now=lambda: 1000.0)
    reply = json.dumps({"answer": "word " * 2500, "in_article": "yes"})
    model.reply(reply, piece_length=5, usage=None)
    async with services_with(memory, model, budget=budget, counter=counter) as services:
        asking = answer_question(services, "How many jobs?", [ARTICLE], ANNA, QuestionOptions())
        *_, last = [event async for event in asking]

    assert isinstance(last, Answered)
