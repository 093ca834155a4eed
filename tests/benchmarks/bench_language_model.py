"""What a model's reading costs in tokens, time and memory: see README.md."""

import asyncio
import json
import os
import statistics
import sys
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from aiohttp import web

from bot.openai_model.model import OpenAIModel
from bot.pipeline.asker import Asker
from bot.pipeline.asking.request_contents import AskedQuestion, SummaryWish
from bot.pipeline.asking.requests import RequestWriter
from bot.pipeline.asking.token_counting import Encoding
from bot.pipeline.budgets.fair_queue import QueueLimits
from bot.pipeline.known_models import PRICES
from bot.pipeline.language_model import LanguageModel, ModelIdentity
from bot.pipeline.memory import Memory, open_memory
from bot.pipeline.readings.reading_events import FullReading
from bot.pipeline.readings.reading_options import ReadingOptions
from bot.pipeline.services import Services
from bot.pipeline.workers import Workers
from bot.pipeline.workflows.read_article import read_article
from bot.readers.model.numbered_article import number_article
from bot.readers.rules.quick_reading import read_by_rules
from prompts.library import load_prompts
from tests.benchmarks.conftest import Report
from tests.benchmarks.invented_news import NOT_NEWS, news
from tests.benchmarks.model_replies import with_references, with_words, without_summary
from tests.expected_readings import expected_reading, names_of_articles
from tests.fake_model import FakeModel
from tests.scripted_provider import CACHED_FROM, reply, running_provider
from tests.tokenizer_ranks import exact_encoding, place_ranks

ROOT = Path(__file__).parents[2]
PROMPTS = load_prompts()
WISH = SummaryWish("English", 5)
KEY = "a key"
ROUNDS = 40
QUESTIONS = 5
ANSWER_TOKENS = 90
CACHED_IN_STEPS_OF = 128  # tokens
PROVIDER_SECONDS = 2.0
REPLY: dict[str, Any] = {"summary": [{"text": "It happened.", "evidence": [1]}], "speakers": [], "via": [],
                         "channels": [], "not_speech": ""}  # fmt: skip


@pytest.fixture(scope="module")
def count(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], int]:
    encoding: Encoding = exact_encoding(place_ranks(tmp_path_factory.mktemp("ranks")).parent)
    return lambda text: len(encoding.encode_ordinary(text))


@pytest.fixture(scope="module")
def articles() -> dict[str, str]:
    return {name: expected_reading(name).text for name in names_of_articles() if name not in NOT_NEWS}


# Tokens


def test_references_against_words(
    articles: dict[str, str], count: Callable[[str], int], report: Report
) -> None:
    """The whole reply but for its summary; both are written as a model would, in one line of JSON."""
    pointed = written = 0
    for text in articles.values():
        quick = read_by_rules(text)
        numbered = number_article(quick, KEY)
        replied = with_references(quick, numbered)
        pointed += count(without_summary(replied))
        written += count(without_summary(with_words(replied, numbered, text)))
    report(f"output: {pointed / written:.2f} of the tokens with references ({pointed} for {written})")


def test_numbered_against_pasted(
    articles: dict[str, str], count: Callable[[str], int], report: Report
) -> None:
    ratios = {
        name: count(number_article(read_by_rules(text), KEY).text) / count(text)
        for name, text in articles.items()
    }
    worst = max(ratios, key=ratios.__getitem__)
    writer = RequestWriter(PROMPTS)
    numbered = number_article(read_by_rules(articles["us_politics"]), KEY)
    request = writer.reading(numbered, WISH)
    fixed = sum(count(message.content) for message in request.messages) - count(numbered.text)
    report(
        f"input: {statistics.mean(ratios.values()):.2f} of the article's own tokens, at most "
        f"{ratios[worst]:.2f} ({worst}), plus {fixed} fixed"
    )


def test_shared_by_a_question(count: Callable[[str], int], report: Report) -> None:
    numbered = number_article(read_by_rules(news(5000)), KEY)
    asked = AskedQuestion("Who denied that, and what did they say?", "English")
    request = RequestWriter(PROMPTS).question([numbered], asked)
    sizes = [count(message.content) for message in request.messages]
    share = sum(sizes[:2]) / sum(sizes)
    report(
        f"a question about 5 KB: {share:.0%} of its {sum(sizes)} tokens are the first messages of the reading"
    )


def test_cost_of_an_article(count: Callable[[str], int], report: Report) -> None:
    """Its reading, then five questions, each with the turns before it; others were read shortly before.

    A plain bot is shown the article as pasted, of which nothing is cached, and writes the words out.
    """
    text = news(5000)
    quick = read_by_rules(text)
    numbered = number_article(quick, KEY)
    writer, price = RequestWriter(PROMPTS), PRICES["gpt-6-luna"]
    system, article, task = (count(one.content) for one in writer.reading(numbered, WISH).messages)
    asked = AskedQuestion("Who denied that, and what did they say?", "English")
    question = count(writer.question([numbered], asked).messages[-1].content)
    replied = with_references(quick, numbered)
    reading = price.of(system + article + task, _cached(system), count(json.dumps(replied)))
    plain = price.of(count(text) + task, 0, count(json.dumps(with_words(replied, numbered, text))))
    turn = question + ANSWER_TOKENS
    questions = sum(
        price.of(
            system + article + place * turn + question,
            _cached(system + article + max(0, place - 1) * turn),
            ANSWER_TOKENS,
        )
        for place in range(QUESTIONS)
    )
    report(
        f"5 KB at the price of gpt-6-luna: {reading * 1000:.2f} thousandths of a dollar for the reading, "
        f"{(reading + questions) * 1000:.2f} with {QUESTIONS} questions; the reading alone "
        f"{reading / plain:.2f} of a plain bot's"
    )


def _cached(tokens: int) -> int:
    """What a provider caches of a beginning that it has read before."""
    return tokens // CACHED_IN_STEPS_OF * CACHED_IN_STEPS_OF if tokens >= CACHED_FROM else 0


# Time


@asynccontextmanager
async def services_with(memory: Memory, model: LanguageModel, **more: Any) -> AsyncIterator[Services]:
    workers = Workers()
    services = Services(PROMPTS, memory, workers, model, **more)
    try:
        yield services
    finally:
        await services.close()
        workers.close()


async def read(services: Services, text: str) -> None:
    async for event in read_article(services, text, Asker("guild:1", 1, 2), ReadingOptions()):
        last = event
    assert isinstance(last, FullReading)


async def seconds_to_full_reading(services: Services, text: str) -> float:
    """What is kept and counted after it is nobody's to wait for."""
    began = time.perf_counter()
    async for event in read_article(services, text, Asker("guild:1", 1, 2), ReadingOptions()):
        if isinstance(event, FullReading):
            seconds = time.perf_counter() - began
    return seconds


async def time_hits(folder: Path, pastes: list[str]) -> list[float]:
    """Seconds from a paste to its full reading, for pastes of one story that was read before."""
    quick = read_by_rules(pastes[0])
    model = FakeModel()
    model.reply(with_references(quick, number_article(quick, KEY)))
    async with open_memory(folder / "byline.sqlite") as memory, services_with(memory, model) as services:
        seconds = [await seconds_to_full_reading(services, paste) for paste in pastes]
    return seconds[1:]


def test_a_stored_reply(tmp_path: Path, report: Report) -> None:
    text = news(5000)
    new = asyncio.run(time_hits(tmp_path / "new", [text + "\n" * number for number in range(ROUNDS)]))
    same = asyncio.run(time_hits(tmp_path / "same", [text] * ROUNDS))
    rules = [timed(lambda: read_by_rules(text)) for _ in range(ROUNDS)]
    for what, seconds in (("new paste", new), ("same paste", same), ("rules alone", rules)):
        median, least = statistics.median(seconds) * 1000, min(seconds) * 1000
        report(f"a stored reply for 5 KB, {what}: {median:.1f} ms at the median, {least:.1f} ms at the least")


def timed(function: Callable[[], object]) -> float:
    began = time.perf_counter()
    function()
    return time.perf_counter() - began


async def ask_at_once(folder: Path, texts: list[str]) -> tuple[float, int, float]:
    """Seconds until all are read by a provider that takes its time, the requests that it got, and seconds
    until as many plain requests are answered that are sent together.
    """

    quick = read_by_rules(texts[-1])
    replied = json.dumps(with_references(quick, number_article(quick, KEY)))

    async def take_time(request: web.Request) -> web.StreamResponse:
        await asyncio.sleep(PROVIDER_SECONDS)
        return await reply(replied)(request)

    async with running_provider() as provider, open_memory(folder / "byline.sqlite") as memory:
        provider.answers(take_time)
        model = OpenAIModel(ModelIdentity("test-model", provider.base_url), 100_000, None)
        async with services_with(memory, model, queue_limits=QueueLimits()) as services:
            began = time.perf_counter()
            await asyncio.gather(*(read(services, text) for text in texts))
            seconds = time.perf_counter() - began
        requests, body = len(provider.bodies), provider.bodies[0]
        await model.close()
        async with aiohttp.ClientSession() as plain:
            began = time.perf_counter()
            await asyncio.gather(*(_plain(plain, provider.base_url, body) for _ in texts))
            return seconds, requests, time.perf_counter() - began


async def _plain(session: aiohttp.ClientSession, address: str, body: object) -> None:
    async with session.post(f"{address}/chat/completions", json=body) as response:
        await response.read()


def test_fifty_askers_of_one_article(tmp_path: Path, report: Report) -> None:
    seconds, requests, _ = asyncio.run(ask_at_once(tmp_path, [news(5000)] * 50))
    report(f"50 askers of one article: {requests} request, {seconds:.2f} s, of which the provider takes 2 s")

    assert requests == 1


def test_forty_eight_articles(tmp_path: Path, report: Report) -> None:
    texts = [f"Article number {number}.\n\n{news(5000)}" for number in range(48)]
    seconds, requests, plain = asyncio.run(ask_at_once(tmp_path, texts))
    report(
        f"48 articles at once, a provider that takes 2 s for each and refuses none: {seconds:.2f} s, "
        f"{seconds / plain:.2f} × as many plain requests"
    )

    assert requests == 48


# Memory


async def memory_of(*arguments: str, ranks: Path) -> int:
    """Megabytes of a process that does what `memory_of_a_reading` says."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-W",
        "ignore",
        "-m",
        "tests.benchmarks.memory_of_a_reading",
        *arguments,
        cwd=ROOT,
        env={**os.environ, "TIKTOKEN_CACHE_DIR": str(ranks)},
        stdout=asyncio.subprocess.PIPE,
    )
    printed, _ = await process.communicate()
    return int(printed)


async def compare_memory(folder: Path) -> tuple[int, int]:
    ranks = place_ranks(folder).parent
    async with running_provider() as provider:
        provider.answers(reply(json.dumps(REPLY)))
        ours = await memory_of("reading", provider.base_url, str(folder / "byline.sqlite"), ranks=ranks)
    return ours, await memory_of("libraries", ranks=ranks)


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="reads memory where Linux keeps it")
def test_memory(tmp_path: Path, report: Report) -> None:
    ours, libraries = asyncio.run(compare_memory(tmp_path))
    report(
        f"memory after 20 articles: {ours} MB, {ours / libraries:.2f} of the libraries’ own {libraries} MB"
    )
