import asyncio
import re
from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio

from bot.errors import BudgetSpent, ModelError, ModelUnreachable, TooLongForModel
from bot.pipeline.asking.token_counting import TokenCounter
from bot.pipeline.language_model import ModelRequest, ModelUsage
from bot.pipeline.memory import Memory
from bot.pipeline.readings.reading_events import FullReading, ModelFailed, PartProgress
from bot.pipeline.readings.reading_options import ReadingOptions
from bot.pipeline.services import Services
from bot.pipeline.workflows.read_article import read_article
from bot.pipeline.workflows.recall_article import recall_article
from bot.readers.reading import Reading
from tests.bot.pipeline.newsroom import ANNA, all_of, full_reading, only, quotations, read, services_with
from tests.fake_model import USAGE, FakeModel

pytestmark = pytest.mark.asyncio

NAMES = ("Ana Pell", "Tom Brindle", "Lou Marsh", "Ida Quell", "Rob Tarn", "Eve Stone")
PARAGRAPHS = [
    f"“Pier {number} was closed before the storm,” {name} said. The town lies by the sea and has many boats "
    f"that go out at night. Its harbour was built long ago and has been widened three times since then."
    for number, name in enumerate(NAMES, start=1)
]
LONG = "Harbour damaged by the storm\n\n" + "\n\n".join(PARAGRAPHS) + "\n"
ONE_SENTENCE = ReadingOptions(summary_sentences=1)


class Roomy:
    """Counts a token for every four characters, so that sizes in these tests are easy to reckon."""

    def encode_ordinary(self, text: str) -> list[int]:
        return [0] * (len(text) // 4)


def reply_to(request: ModelRequest) -> dict[str, Any]:
    """What a diligent model replies to one part: its quotations, each with the speaker behind it."""
    article = request.messages[1].content
    said = re.findall(r"q(\d+)“[^”]+” (\w+ \w+) said", article)
    first = re.search(r"^(\d+) ", article, re.MULTILINE)
    assert first
    return {
        "summary": [{"text": f"From s{first[1]}.", "evidence": [int(first[1])]}],
        "speakers": [
            {"name": name, "kind": "person", "also": [], "said": f"q{number}"} for number, name in said
        ],
        "via": [],
        "channels": [],
        "not_speech": "",
    }


def usage_of(request: ModelRequest) -> ModelUsage:
    """All of the request was read, counted as `Roomy` counts."""
    read = sum(len(message.content) for message in request.messages) // 4
    return ModelUsage(input_tokens=read, output_tokens=100)


class DiligentModel(FakeModel):
    """Replies to every part by itself, where nothing else was queued for it."""

    def __init__(self, window_tokens: int) -> None:
        super().__init__(window_tokens=window_tokens)
        self.failing: set[str] = set()  # names whose part fails
        self.failure: ModelError = ModelUnreachable()
        self.joins = True
        self.hold: asyncio.Event | None = None  # no reply ends before it is set

    def stream(self, request: ModelRequest) -> Any:
        if request.purpose == "joining" and not self.joins:
            self.fail(self.failure)
        elif request.purpose == "joining":
            self.reply({"summary": [{"text": "The storm closed the piers.", "evidence": [2, 5]}]})
        elif any(name in request.messages[1].content for name in self.failing):
            self.fail(self.failure)
        else:
            self.reply(reply_to(request), usage=usage_of(request), hold=self.hold)
        return super().stream(request)

    @property
    def purposes(self) -> list[str]:
        return [request.purpose for request in self.requests]


@pytest.fixture
def counter() -> TokenCounter:
    counter = TokenCounter(Roomy)
    counter.wait(10)
    return counter


@pytest.fixture
def model() -> DiligentModel:
    return DiligentModel(window_tokens=1)  # as little as possible: portions are then of the least size


@pytest_asyncio.fixture
async def services(
    memory: Memory, model: FakeModel, counter: TokenCounter, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Services]:
    monkeypatch.setattr("bot.pipeline.asking.portions.LEAST_TOKENS", 130)  # two paragraphs
    async with services_with(memory, model, counter=counter) as services:
        yield services


def speakers(reading: Reading) -> list[str]:
    return [reading.person(one).name for statement in reading.statements for one in statement.speakers]


async def test_parts_do_not_wait_for_a_database_that_is_locked(services: Services, memory: Memory) -> None:
    assert memory.database is not None
    await memory.delimiter_key()  # which is made once
    async with memory.database.transaction(), asyncio.timeout(20):  # which keeps all others from writing
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


async def test_several_parts_are_read_at_once(services: Services, model: DiligentModel) -> None:
    model.hold = asyncio.Event()
    reading = asyncio.create_task(read(services, LONG))
    async with asyncio.timeout(10):
        while model.open_streams < 3:
            await asyncio.sleep(0)
    model.hold.set()

    assert len(all_of(PartProgress, await reading)) == 4


async def test_a_part_that_fails_costs_itself_alone(services: Services, model: DiligentModel) -> None:
    model.failing = {"Lou Marsh"}
    reading = (await full_reading(services, LONG)).reading
    by_whom = {statement.id: statement.found_by for statement in reading.statements}

    assert len(quotations(reading)) == len(NAMES)
    assert sorted(by_whom.values()) == [("rules",)] * 2 + [("rules", "model")] * 4


async def test_a_part_that_failed_is_named(services: Services, model: DiligentModel) -> None:
    model.failing = {"Lou Marsh"}
    notice = (await full_reading(services, LONG)).reading.notices[-1]

    assert notice.kind == "part_not_read"
    assert notice.message.endswith("). Read again to have all of it.")
    assert any("Lou Marsh" in span.of(LONG) for span in notice.spans)


async def test_the_sentences_of_a_part_that_failed_are_named(
    services: Services, model: DiligentModel
) -> None:
    model.failing = {"Lou Marsh"}
    reading = (await full_reading(services, LONG)).reading
    notice = reading.notices[-1]
    first, *_, last = (reading.article.sentences.index(span) + 1 for span in notice.spans)

    assert last - first == len(notice.spans) - 1
    assert notice.message.startswith(f"Quick reading only in a part of the article (s{first}–{last}).")


async def test_parts_that_failed_here_and_there_are_named_each(
    services: Services, model: DiligentModel
) -> None:
    model.failing = {NAMES[0], NAMES[-1]}
    reading = (await full_reading(services, LONG)).reading
    notice = reading.notices[-1]
    numbers = [reading.article.sentences.index(span) + 1 for span in notice.spans]
    borders = [n for n in numbers if n - 1 not in numbers], [n for n in numbers if n + 1 not in numbers]
    where = ", ".join(f"s{start}–{end}" for start, end in zip(*borders, strict=True))

    assert ", " in where
    assert f"({where})" in notice.message


async def test_a_part_past_the_budget_says_when_that_resets(services: Services, model: DiligentModel) -> None:
    model.failing, model.failure = {"Lou Marsh"}, BudgetSpent("It starts afresh at midnight.")
    notice = (await full_reading(services, LONG)).reading.notices[-1]

    assert notice.message.endswith("). It starts afresh at midnight.")


async def test_only_the_part_that_failed_is_asked_for_again(services: Services, model: DiligentModel) -> None:
    model.failing = {"Lou Marsh"}
    await read(services, LONG)
    model.failing = set()
    asked_before = len(model.requests)
    reading = (await full_reading(services, LONG)).reading
    again = [request for request in model.requests[asked_before:] if request.purpose == "part"]

    assert len(again) == 1
    assert "Lou Marsh" in again[0].messages[1].content
    assert not reading.notices


async def test_where_no_part_can_be_read_the_quick_reading_stays(
    services: Services, model: DiligentModel
) -> None:
    model.failing = set(NAMES)

    assert isinstance(only(ModelFailed, await read(services, LONG)).error, ModelUnreachable)


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


async def test_the_reply_to_one_part_does_not_come_back_as_the_articles(
    services: Services, model: DiligentModel
) -> None:
    model.failing = {"Ana Pell"}
    reading = (await full_reading(services, LONG, options=ONE_SENTENCE)).reading
    recalled = await recall_article(services, ANNA, reading.article.digest, ReadingOptions("fr"))

    assert recalled is not None
    assert recalled.reading.reader == "rules"
