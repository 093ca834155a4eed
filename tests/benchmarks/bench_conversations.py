"""What a long conversation costs, and how long many wait who ask at once: see README.md."""

import asyncio
import json
import statistics
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import pairwise
from pathlib import Path

import pytest
from aiohttp import web

from bot.app.open_services import queue_limits
from bot.openai_model.model import OpenAIModel
from bot.pipeline.asker import Asker
from bot.pipeline.asking.request_contents import AskedQuestion
from bot.pipeline.asking.token_counting import Encoding, TokenCounter
from bot.pipeline.budgets.fair_queue import QueueLimits
from bot.pipeline.language_model import LanguageModel, ModelIdentity
from bot.pipeline.memory import Memory, open_memory
from bot.pipeline.questions.answer_events import Answered
from bot.pipeline.questions.context_budget import ContextBudget
from bot.pipeline.questions.conversations import conversation_of
from bot.pipeline.services import Services
from bot.pipeline.workers import Workers
from bot.pipeline.workflows.answer_question import QuestionOptions, answer_question
from bot.readers.model.numbered_article import number_article
from bot.readers.rules.quick_reading import read_by_rules
from bot.settings import Settings
from prompts.library import load_prompts
from storage.conversations import ConversationStore
from storage.turns import NewTurn
from tests.benchmarks.conftest import Report
from tests.benchmarks.invented_news import news
from tests.fake_model import FakeModel
from tests.scripted_provider import reply, running_provider
from tests.tokenizer_ranks import exact_encoding, place_ranks

PROMPTS = load_prompts()
ARTICLE = news(5000)
QUESTION = "What did the minister say about the budget of point 17, and who denied it?"
ANSWER = "The minister said that point {number} is settled [s3]. " + "Others doubt that it is so [s5]. " * 4
NOTES = "They went through the points of the budget one by one. " * 10
TURNS = 1000
ROUNDS = 50
PEOPLE, SERVERS = 20, 4
PROVIDER_SECONDS = 1.0


@pytest.fixture(scope="module")
def encoding(tmp_path_factory: pytest.TempPathFactory) -> Encoding:
    folder = tmp_path_factory.mktemp("tiktoken")
    place_ranks(folder)
    return exact_encoding(folder)


@asynccontextmanager
async def services_with(
    folder: Path,
    model: LanguageModel,
    encoding: Encoding,
    budget: ContextBudget,
    queue_limits: QueueLimits | None = None,
) -> AsyncIterator[tuple[Services, Memory]]:
    counter, workers = TokenCounter(lambda: encoding), Workers()
    counter.wait(10)
    async with open_memory(folder / "byline.sqlite") as memory:
        services = Services(
            PROMPTS, memory, workers, model, counter=counter, context=budget, queue_limits=queue_limits
        )
        try:
            yield services, memory
        finally:
            await services.close()
            workers.close()


def ann(thread: int = 1, server: int = 1) -> Asker:
    return Asker(f"guild:{server}", 100 + thread, 2, thread=thread, name=f"Person {thread}")


# Assembling


async def fill(memory: Memory, turns: int, *, notes: bool) -> None:
    assert memory.database is not None
    store = ConversationStore(memory.database)
    ids = []
    for number in range(turns):
        words = f"What of point {number} of the budget?", ANSWER.format(number=number)
        turn = NewTurn(101, "Person 1", *words, 12, 45, 1000 + number, ("digest",), (number,))
        ids.append(await store.add_turn(conversation_of(ann()), turn))
    if notes:
        await store.keep_notes(conversation_of(ann()), NOTES, ids[-31], 0)


async def time_assembling(folder: Path, encoding: Encoding, *, notes: bool) -> list[float]:
    """Seconds to look up what is remembered and to put the request together; `notes` on all but 30 turns."""
    quick = read_by_rules(ARTICLE)
    numbered = [number_article(quick, "key")]

    async def rank(_: int) -> list[int]:
        return list(range(1, len(quick.article.sentences) + 1))

    seconds = []
    async with services_with(folder, FakeModel(), encoding, ContextBudget()) as (services, memory):
        await fill(memory, TURNS, notes=notes)
        assert services.model_services is not None
        for number in range(ROUNDS):
            question = f"{QUESTION} ({number})"  # another one each time: nothing is remembered of it
            began = time.perf_counter()
            remembered = await services.conversations.recall(conversation_of(ann()), ann(), question, "en")
            asked = AskedQuestion(question, "English")
            given = await services.model_services.assembler.assemble(asked, numbered, rank, remembered)
            seconds.append(time.perf_counter() - began)
        assert given.composition.found
    return seconds


def test_assembling_the_context_of_a_thousand_turns(
    tmp_path: Path, encoding: Encoding, report: Report
) -> None:
    for notes, words in ((True, "with notes on all but 30"), (False, "without any notes")):
        seconds = asyncio.run(time_assembling(tmp_path / words, encoding, notes=notes))
        median, least = statistics.median(seconds) * 1000, min(seconds) * 1000
        report(
            f"context of {TURNS} turns {words}: {median:.1f} ms at the median, {least:.1f} ms at the least"
        )


# Tokens


async def ask(services: Services, question: str, asker: Asker) -> None:
    options = QuestionOptions(conversation_of(asker))
    events = [event async for event in answer_question(services, question, [ARTICLE], asker, options)]
    assert any(isinstance(event, Answered) for event in events)


async def tokens_of_questions(
    folder: Path, encoding: Encoding, questions: int
) -> tuple[list[int], list[float]]:
    """Of each question its input, and what share of that are the first messages of the article's reading."""
    model = FakeModel()
    model.remembers(NOTES)
    async with services_with(folder, model, encoding, ContextBudget(6000)) as (services, _):
        for number in range(questions):
            model.reply({"answer": ANSWER.format(number=number), "in_article": "yes"}, usage=None)
            await ask(services, f"What of point {number} of the budget?", ann())
            await services.finish_notes()

    def count(text: str) -> int:
        return len(encoding.encode_ordinary(text))

    sizes = [[count(one.content) for one in request.messages] for request in model.asked_for("question")]
    return [sum(one) for one in sizes], [sum(one[:2]) / sum(one) for one in sizes]


def test_tokens_of_the_hundredth_question(tmp_path: Path, encoding: Encoding, report: Report) -> None:
    tokens, shares = asyncio.run(tokens_of_questions(tmp_path, encoding, 100))
    full = next(now for now, after in pairwise(tokens) if after < now)
    report(
        f"tokens of the 100th question: {tokens[-1] / full:.2f} of the {full} of the first that filled "
        f"its share, {statistics.mean(tokens[-40:]) / full:.2f} of them the last forty on average "
        f"(the most was {max(tokens)} of 6000, the first {tokens[0]})"
    )
    report(
        f"share of a question’s input that is the reading’s first messages: {shares[0]:.0%} of the first, "
        f"{shares[9]:.0%} of the tenth, {shares[-1]:.0%} of the hundredth"
    )


# Many at once


async def ask_at_once(folder: Path, encoding: Encoding) -> list[float]:
    """Seconds that each of those who ask in threads of their own waits for all of the answer.

    With the limits that hold where nobody sets others.
    """

    async def take_time(request: web.Request) -> web.StreamResponse:
        await asyncio.sleep(PROVIDER_SECONDS)
        return await reply(json.dumps({"answer": ANSWER.format(number=1), "in_article": "yes"}))(request)

    async def wait(services: Services, thread: int) -> float:
        began = time.perf_counter()
        await ask(services, f"What of point {thread} of the budget?", ann(thread, thread % SERVERS))
        return time.perf_counter() - began

    async with running_provider() as provider:
        provider.answers(take_time)
        model = OpenAIModel(ModelIdentity("test-model", provider.base_url), 100_000, None)
        limits = queue_limits(Settings())
        async with services_with(folder, model, encoding, ContextBudget(), limits) as (services, _):
            await ask(services, "And who else spoke?", ann(0))  # loads what is loaded once
            seconds = await asyncio.gather(*(wait(services, thread) for thread in range(1, PEOPLE + 1)))
        await model.close()
    return sorted(seconds)


def test_twenty_people_in_twenty_threads_on_four_servers(
    tmp_path: Path, encoding: Encoding, report: Report
) -> None:
    """Eight requests are under way at once, so the provider's own time is one, two or three rounds."""
    seconds = asyncio.run(ask_at_once(tmp_path, encoding))
    least = [PROVIDER_SECONDS * (1 + place // 8) for place in range(PEOPLE)]
    worst = max(one / own for one, own in zip(seconds, least, strict=True))
    report(
        f"{PEOPLE} people in as many threads on {SERVERS} servers: all answered, "
        f"at most {worst:.2f} of the provider’s own time"
    )
