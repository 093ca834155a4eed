import asyncio
import json
from typing import Any

import pytest

from bot.errors import ModelUnreachable, TooLongForModel
from bot.pipeline.asking.token_counting import TokenCounter
from bot.pipeline.language_model import ModelRequest, ModelUsage
from bot.pipeline.memory import Memory
from bot.pipeline.readings.reading_events import FullReading, PartProgress
from bot.pipeline.readings.reading_options import ReadingOptions
from bot.pipeline.services import Services
from bot.pipeline.workflows.read_article import read_article
from bot.readers.reading import Reading
from tests.bot.pipeline.newsroom import ANNA, all_of, full_reading, quotations, read, services_with
from tests.bot.pipeline.readings.in_parts.long_article import (
    LONG,
    NAMES,
    ONE_SENTENCE,
    DiligentModel,
    reply_to,
    usage_of,
)
from tests.fake_model import USAGE, FakeModel
from tests.loopback_discord.watch import PATIENCE_SECONDS

pytestmark = pytest.mark.asyncio


def speakers(reading: Reading) -> list[str]:
    return [reading.person(one).name for statement in reading.statements for one in statement.speakers]


@pytest.mark.usefixtures("impatient_with_the_database")
async def test_parts_do_not_wait_for_a_database_that_is_locked(services: Services, memory: Memory) -> None:
    assert memory.database is not None
    await memory.delimiter_key()  # which is made once
    async with (
        memory.database.transaction(),
        asyncio.timeout(PATIENCE_SECONDS),
    ):  # which keeps all others from writing
        async for event in read_article(services, LONG, ANNA, ONE_SENTENCE):
            if isinstance(event, FullReading):
                break

    assert isinstance(event, FullReading)


async def test_a_long_article_is_read_in_parts_and_summed_up_once(
    services: Services, model: DiligentModel
) -> None:
    reading = (await full_reading(services, LONG, options=ONE_SENTENCE)).reading

    assert model.purposes == ["part", "part", "part", "joining"]
    assert [sentence.text for sentence in reading.summary] == ["The storm closed the piers."]


async def test_no_statement_is_lost_between_the_parts(services: Services) -> None:
    reading = (await full_reading(services, LONG)).reading

    assert speakers(reading) == list(NAMES)
    assert len(quotations(reading)) == len(NAMES)


async def test_the_parts_are_counted_as_they_come(services: Services) -> None:
    progress = all_of(PartProgress, await read(services, LONG))

    assert progress == [PartProgress(done, 3) for done in range(4)]


async def test_a_part_is_told_who_speaks_in_the_whole(services: Services, model: DiligentModel) -> None:
    await read(services, LONG)
    tasks = [request.messages[-1].content for request in model.requests if request.purpose == "part"]

    assert all("Eve Stone" in task for task in tasks)


async def test_of_who_speaks_it_is_told_names_alone(services: Services, model: DiligentModel) -> None:
    unnamed = "\n\n".join(
        f"“It rained {n} times,” a resident said. Critics said that it snowed." for n in "abc"
    )
    await read(services, f"{LONG}\n\n{unnamed}\n")
    task = next(request.messages[-1].content for request in model.requests if request.purpose == "part")
    names = json.loads(next(line for line in task.splitlines() if line.startswith("[")))

    assert "Eve Stone" in names
    assert [name for name in names if name == name.lower()] == []


async def test_several_parts_are_read_at_once(services: Services, model: DiligentModel) -> None:
    model.hold = asyncio.Event()
    reading = asyncio.create_task(read(services, LONG))
    async with asyncio.timeout(PATIENCE_SECONDS):
        while model.open_streams < 3:
            await asyncio.sleep(0)
    model.hold.set()

    assert len(all_of(PartProgress, await reading)) == 4


async def test_where_the_summaries_cannot_be_joined_the_parts_open_the_summary(
    services: Services, model: DiligentModel
) -> None:
    model.joins = False
    last = await full_reading(services, LONG, options=ReadingOptions(summary_sentences=2))

    assert [sentence.text for sentence in last.reading.summary] == ["From s1.", "From s8."]
    assert speakers(last.reading) == list(NAMES)


async def test_what_could_not_be_joined_is_joined_when_it_is_asked_for_again(
    services: Services, model: DiligentModel
) -> None:
    model.joins = False
    await full_reading(services, LONG, options=ONE_SENTENCE)
    model.joins = True
    again = await full_reading(services, LONG, options=ONE_SENTENCE)

    assert model.purposes.count("part") == 3
    assert [sentence.text for sentence in again.reading.summary] == ["The storm closed the piers."]


async def test_the_whole_is_kept(services: Services, model: DiligentModel) -> None:
    await full_reading(services, LONG)
    asked_before = len(model.requests)
    reading = (await full_reading(services, LONG)).reading

    assert len(model.requests) == asked_before
    assert speakers(reading) == list(NAMES)


async def test_the_cost_is_that_of_all_parts(services: Services) -> None:
    reading = (await full_reading(services, LONG, options=ONE_SENTENCE)).reading

    assert reading.usage.output_tokens == 4 * USAGE.output_tokens


async def test_a_part_cannot_speak_for_another(services: Services, model: DiligentModel) -> None:
    """A reply points at a quotation that its part does not show: that stays whose it is."""
    intruder = {"name": "Ana Pell", "kind": "person", "also": [], "said": "q6"}
    original = reply_to

    def stream(request: ModelRequest) -> Any:
        reply = original(request) if request.purpose == "part" else {"summary": []}
        if "Ana Pell said" in request.messages[1].content:
            reply["speakers"].append(intruder)
        model.reply(reply, usage=usage_of(request))
        return FakeModel.stream(model, request)

    model.stream = stream  # type: ignore[method-assign]
    reading = (await full_reading(services, LONG)).reading

    assert speakers(reading) == list(NAMES)


async def test_an_article_that_the_model_finds_too_long_is_cut_and_read(
    memory: Memory, counter: TokenCounter, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.pipeline.asking.portions.LEAST_TOKENS", 130)
    model = RefusingModel(window_tokens=100_000, most_characters=2500)
    async with services_with(memory, model, counter=counter) as services:
        reading = (await full_reading(services, LONG)).reading

    assert model.purposes[0] == "reading"
    assert speakers(reading) == list(NAMES)


async def test_a_server_that_silently_cuts_what_it_reads_is_found_out(
    memory: Memory, counter: TokenCounter, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.pipeline.asking.portions.LEAST_TOKENS", 130)
    model = FakeModel(tells_window=False)
    model.reply({"summary": [], "speakers": []}, usage=ModelUsage(input_tokens=40, output_tokens=9))
    for _ in range(3):
        model.fail(ModelUnreachable())
    async with services_with(memory, model, counter=counter) as services:
        await read(services, LONG)

    assert [request.purpose for request in model.requests] == ["reading", "part", "part", "part"]


class RefusingModel(DiligentModel):
    """Takes requests up to a length, as a server does whose window is smaller than it was said to be."""

    def __init__(self, window_tokens: int, most_characters: int) -> None:
        super().__init__(window_tokens)
        self.most_characters = most_characters

    def stream(self, request: ModelRequest) -> Any:
        if len(request.messages[1].content) > self.most_characters // 2:
            self.fail(TooLongForModel())
            return FakeModel.stream(self, request)
        return super().stream(request)
