"""What a private reading left behind saves others its cost and shows them nothing, by no clock either."""

import asyncio
import json
from dataclasses import replace

import pytest

from bot.errors import BudgetSpent, ModelUnavailable
from bot.pipeline.asker import Asker
from bot.pipeline.budgets.day_budget import DayBudget, DayLimits
from bot.pipeline.language_model import ModelUsage
from bot.pipeline.memory import Memory
from bot.pipeline.readings import quick_readings
from bot.pipeline.readings.as_if_asked import AsIfAsked, ModelPace, Stopwatch
from bot.pipeline.readings.reading_events import (
    FullReading,
    ModelAsked,
    ModelFailed,
    QuickReading,
    ReplyComplete,
    SummaryGrowing,
)
from bot.pipeline.readings.reading_options import ReadingOptions
from bot.pipeline.readings.reading_replies import ReadingReply
from bot.pipeline.services import Services
from bot.pipeline.workflows.read_article import read_article, wanted_reading
from bot.readers.model.numbered_article import number_article
from bot.readers.model.reply.parsing import parse_reply
from bot.readers.rules.quick_reading import read_by_rules
from storage.usage import UsageStore, UsageSum, utc_day
from tests.bot.pipeline.newsroom import (
    ANNA,
    ARTICLE,
    BEN,
    REPLY,
    all_of,
    full_reading,
    only,
    read,
    services_with,
)
from tests.bot.waiting import until
from tests.fake_model import FakeModel

pytestmark = pytest.mark.asyncio

OTHER_ARTICLE = ARTICLE.replace("Pell", "Quill")
PRIVATELY = replace(ANNA, private=True)
TOKENS = 200
AS_IF_ASKED = [QuickReading, ModelAsked, SummaryGrowing, ReplyComplete, FullReading]


async def kinds(services: Services, asker: object) -> list[type]:
    return list(dict.fromkeys(type(event) for event in await read(services, asker=asker)))  # type: ignore[arg-type]


async def test_what_another_read_privately_comes_as_if_the_model_were_asked(
    services: Services, model: FakeModel
) -> None:
    model.reply(REPLY)
    first = await kinds(services, PRIVATELY)

    assert first == await kinds(services, BEN) == AS_IF_ASKED
    assert len(model.requests) == 1


async def test_while_the_model_fails_it_shows_to_nobody_else(services: Services, model: FakeModel) -> None:
    model.reply(REPLY)
    await full_reading(services, asker=PRIVATELY)
    model.fail(ModelUnavailable())
    unknown = await read(services, OTHER_ARTICLE, asker=BEN)
    model.fail(ModelUnavailable())
    known = await read(services, asker=BEN)

    assert list(map(type, known)) == list(map(type, unknown)) == [QuickReading, ModelAsked, ModelFailed]
    assert await kinds(services, PRIVATELY) == [QuickReading, FullReading]


async def test_while_nobody_knows_whether_the_model_answers_it_is_asked(
    memory: Memory, model: FakeModel
) -> None:
    model.reply(REPLY)
    model.reply(REPLY)
    async with services_with(memory, model) as services:
        await full_reading(services, asker=PRIVATELY)
    async with services_with(memory, model) as services:
        events = await read(services, asker=BEN)

    assert only(FullReading, events)
    assert len(model.requests) == 2


async def test_a_quick_reading_that_was_made_for_others_takes_others_as_long(
    offline: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    slept: list[float] = []

    async def sleep(seconds: float) -> None:
        slept.append(round(seconds))

    monkeypatch.setattr(offline.quick_readings, "_sleep", sleep)
    monkeypatch.setattr(quick_readings, "timed_reading", lambda text: (read_by_rules(text), 60.0))
    monkeypatch.setattr(offline.quick_readings, "_clock", lambda: 0.0)
    await read(offline, asker=PRIVATELY)
    slept.clear()
    await read(offline, asker=replace(BEN, scope="guild:2"))

    assert slept == [60]


async def test_one_that_was_kept_with_what_the_providers_cache_saved_is_asked_for_anew(
    services: Services, model: FakeModel, memory: Memory
) -> None:
    model.reply(REPLY)
    model.reply(REPLY)
    await full_reading(services, asker=PRIVATELY)
    await memory.at_hand.write("UPDATE replies SET cached_tokens = 600")  # as earlier versions did
    usage = (await full_reading(services, asker=BEN)).reading.usage

    assert len(model.requests) == 2
    assert usage.cached_tokens == 0


async def test_from_then_on_it_comes_at_once(services: Services, model: FakeModel) -> None:
    model.reply(REPLY)
    await full_reading(services, asker=PRIVATELY)
    await full_reading(services, asker=BEN)

    assert await kinds(services, BEN) == [QuickReading, FullReading]


async def test_after_anything_was_forgotten_it_does_not_come_at_once_because_it_did_before(
    services: Services, model: FakeModel
) -> None:
    model.reply(REPLY)
    await full_reading(services, asker=PRIVATELY)
    services.forget_readings()

    assert await kinds(services, BEN) == AS_IF_ASKED


async def test_what_was_read_where_the_asker_sees_it_comes_at_once(
    services: Services, model: FakeModel
) -> None:
    model.reply(REPLY)
    await full_reading(services, asker=ANNA)

    assert await kinds(services, BEN) == [QuickReading, FullReading]


async def test_who_has_nothing_left_to_ask_with_is_told_so(memory: Memory, model: FakeModel) -> None:
    model.reply(REPLY)
    limits = DayLimits(daily_tokens_per_person=1)
    async with services_with(memory, model) as services:
        await full_reading(services, asker=PRIVATELY)
    async with services_with(memory, model, budget=DayBudget(memory, limits)) as services:
        failed = only(ModelFailed, await read(services, asker=BEN))

    assert isinstance(failed.error, BudgetSpent)


async def test_who_pastes_what_another_reads_privately_just_then_does_not_see_how_far_that_is(
    services: Services, model: FakeModel
) -> None:
    hold = asyncio.Event()
    model.reply(REPLY, hold=hold)
    first = read_article(services, ARTICLE, PRIVATELY, ReadingOptions())
    while not isinstance(await anext(first), SummaryGrowing):
        pass
    other = asyncio.create_task(read(services, asker=BEN))
    for _ in range(50):
        await asyncio.sleep(0)
    hold.set()
    events = await other
    await first.aclose()

    assert len(model.requests) == 1
    assert len(all_of(SummaryGrowing, events)) == 1  # its own, not those of the other


async def used(memory: Memory, asker: Asker) -> UsageSum:
    assert memory.database is not None
    return await UsageStore(memory.database).on_day(asker.scope, utc_day(memory.second()), asker.person)


async def test_who_joins_what_another_reads_privately_sees_what_it_took_as_if_they_had_asked(
    services: Services, memory: Memory, model: FakeModel
) -> None:
    hold = asyncio.Event()
    model.reply(REPLY, hold=hold)
    other = asyncio.create_task(read(services, asker=PRIVATELY))
    await until(lambda: model.held_streams == 1)
    joining = asyncio.create_task(read(services, asker=BEN))
    await until(lambda: len(services.readings.keys) == 2)
    hold.set()
    await asyncio.gather(other, joining)

    assert len(model.requests) == 1
    assert (await used(memory, BEN)).requests == 1


async def test_who_joins_what_was_begun_anew_just_when_it_was_given_up_is_served(
    services: Services, model: FakeModel
) -> None:
    assert services.model_services is not None
    reader, options = services.model_services.full_reader, ReadingOptions()
    quick = read_by_rules(ARTICLE)
    wanted = [wanted_reading(quick, number_article(quick, "key"), one, options) for one in (ANNA, BEN, ANNA)]
    hold = asyncio.Event()
    model.reply(REPLY, hold=hold)
    model.reply(REPLY)
    given_up, begun, joined = map(reader.replies, wanted)
    while not isinstance(await anext(given_up), SummaryGrowing):
        pass
    forgetting = asyncio.create_task(reader.under_way.forget(reader.under_way.keys))
    await asyncio.sleep(0)
    first = await anext(begun)
    await forgetting
    events = [event async for event in joined]

    assert isinstance(first, ModelAsked)
    assert isinstance(events[-1], ReadingReply)


async def grown_by(as_if_asked: AsIfAsked, began_at: float) -> list[SummaryGrowing]:
    reply = ReadingReply(parse_reply(json.dumps(REPLY)), "a model", ModelUsage(output_tokens=TOKENS))
    return [event async for event in as_if_asked.grow(reply, began_at) if isinstance(event, SummaryGrowing)]


async def test_it_takes_as_long_as_the_model_would() -> None:
    now, waited = asyncio.get_running_loop().time(), list[float]()

    async def note(seconds: float) -> None:
        waited.append(seconds)

    pace = ModelPace()
    grown = await grown_by(AsIfAsked(note), now)

    assert waited[0] == pytest.approx(pace.first_seconds, abs=0.5)
    assert waited[-1] == pytest.approx(pace.first_seconds + TOKENS * pace.seconds_a_token, abs=0.5)
    assert len(grown) > 1
    assert grown[-1].sentences == tuple(sentence["text"] for sentence in REPLY["summary"])


async def test_it_takes_as_long_as_the_model_took_of_late() -> None:
    waited = list[float]()

    async def note(seconds: float) -> None:
        waited.append(seconds)

    as_if_asked = AsIfAsked(note)
    watch = as_if_asked.stopwatch()
    watch.note_event(
        ReadingReply(parse_reply(json.dumps(REPLY)), "a model", ModelUsage(output_tokens=TOKENS))
    )
    await grown_by(as_if_asked, asyncio.get_running_loop().time())

    assert sum(waited) < 1  # the model answered at once


async def test_how_fast_a_model_is_is_told_from_its_first_word_to_its_last(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told: list[ModelPace] = []
    moments = iter([10.0, 12.0, 18.0])
    reply = ReadingReply(parse_reply(json.dumps(REPLY)), "a-model", ModelUsage(output_tokens=3))
    with monkeypatch.context() as patched:
        patched.setattr(asyncio.get_running_loop(), "time", lambda: next(moments))
        watch = Stopwatch(told.append)
        for event in (ModelAsked(), SummaryGrowing(("It",)), SummaryGrowing(("It sank",)), reply):
            watch.note_event(event)

    assert told == [ModelPace(first_seconds=2.0, seconds_a_token=2.0)]


async def test_a_model_is_told_the_names_of_those_who_speak_and_have_one() -> None:
    quick = read_by_rules("“It sank,” said Ana Pell. “It did not,” said the harbour’s pilots’ union.")
    wanted = wanted_reading(quick, number_article(quick, "key"), ANNA, ReadingOptions())

    assert wanted.names == ("Ana Pell",)
