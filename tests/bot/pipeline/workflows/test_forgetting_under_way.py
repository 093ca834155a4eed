"""What is being read or answered while something is forgotten: it is given up, or goes on, in words."""

import asyncio
from dataclasses import replace
from typing import Any

import pytest

from bot.pipeline.asker import Asker
from bot.pipeline.questions.conversations import conversation_of
from bot.pipeline.readings.reading_events import FullReading, ModelAsked, ReadingEvent
from bot.pipeline.readings.reading_options import ReadingOptions
from bot.pipeline.records import withholding
from bot.pipeline.running_work import Forgotten
from bot.pipeline.services import Services
from bot.pipeline.workflows.forgetting import Erasure, Forgetting
from bot.pipeline.workflows.read_article import read_article
from storage import erasing
from storage.database import Database
from tests.bot.pipeline.newsroom import ANNA, ARTICLE, BEN, REPLY, all_of, full_reading, read
from tests.bot.pipeline.workflows.forgotten import (
    ANSWER,
    OTHER,
    OTHER_REPLY,
    UnderWay,
    answers,
    digest,
    holding_data,
    rows,
    under_way,
)
from tests.bot.waiting import until
from tests.fake_model import FakeModel

pytestmark = pytest.mark.asyncio

AFRESH = ReadingOptions(fresh=True)
ALONE = replace(ANNA, private=True)


async def read_by_ben(services: Services, waits: asyncio.Event) -> list[ReadingEvent]:
    """`waits` is set once he waits for the model."""
    told: list[ReadingEvent] = []
    async for event in read_article(services, ARTICLE, BEN, ReadingOptions()):
        told.append(event)
        if isinstance(event, ModelAsked):
            waits.set()
    return told


async def being_answered(services: Services, model: FakeModel, asker: Asker = ANNA) -> UnderWay:
    """A question about an article that Anna has read."""
    model.reply(REPLY)
    await full_reading(services)
    return await under_way(model, answers(services, asker), ANSWER)


async def test_a_reading_under_way_is_given_up_in_words_and_keeps_nothing(
    services: Services, model: FakeModel, forgetting: Forgetting, database: Database
) -> None:
    reading = await under_way(model, read(services), REPLY)
    await until(lambda: rows(database, "readings"))
    await forgetting.forget_article(ANNA, await digest(services), manages=False)

    with pytest.raises(Forgotten):
        await reading.task
    assert model.open_streams == 0
    assert await holding_data(database) == set()


async def test_an_answer_under_way_is_given_up_with_its_article(
    services: Services, model: FakeModel, forgetting: Forgetting, database: Database
) -> None:
    answering = await being_answered(services, model)
    await forgetting.forget_article(ANNA, await digest(services), manages=False)

    with pytest.raises(Forgotten):
        await answering.task
    assert model.open_streams == 0
    assert await holding_data(database) == set()


@pytest.mark.parametrize(
    ("asker", "gone"),
    [
        (ANNA, "10"),
        (replace(ANNA, private=True), "10"),
        (replace(ANNA, thread=77, under=10), "77"),
        (replace(ANNA, thread=77, under=10), "10"),
    ],
)
async def test_with_a_place_goes_what_is_being_answered_there_and_in_its_threads(
    services: Services, model: FakeModel, forgetting: Forgetting, asker: Asker, gone: str
) -> None:
    answering = await being_answered(services, model, asker)
    await forgetting.forget_place("guild:1", gone)

    with pytest.raises(Forgotten):
        await answering.task


async def test_elsewhere_answering_goes_on(
    services: Services, model: FakeModel, forgetting: Forgetting
) -> None:
    answering = await being_answered(services, model)
    await forgetting.forget_place("guild:1", "11")

    assert await answering.ended()


@pytest.mark.parametrize(
    ("asker", "goes_on"), [(BEN, True), (replace(ALONE, channel=11), True), (ALONE, False)]
)
async def test_with_ones_private_conversation_goes_what_is_being_answered_in_it_alone(
    services: Services, model: FakeModel, forgetting: Forgetting, asker: Asker, *, goes_on: bool
) -> None:
    answering = await being_answered(services, model, asker)
    await forgetting.forget_conversation(conversation_of(ALONE), ALONE, manages=False)
    answering.may_end.set()
    [ended] = await asyncio.gather(answering.task, return_exceptions=True)

    assert isinstance(ended, Forgotten) is not goes_on


async def test_what_begins_during_an_erasure_is_given_up_and_erased_again(
    services: Services, model: FakeModel, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[UnderWay] = []
    erase = erasing.forget_person

    async def begin_meanwhile(*given: Any) -> bool:
        if not begun:
            begun.append(await under_way(model, read(services), REPLY))
            await until(lambda: rows(database, "readings"))
        return await erase(*given)

    monkeypatch.setattr(erasing, "forget_person", begin_meanwhile)
    monkeypatch.setattr(withholding, "LONGEST_WAIT_SECONDS", 0.0)  # of what begins for the erasure
    await Forgetting(services).forget_own(ANNA)

    with pytest.raises(Forgotten):
        await begun[0].task
    assert await holding_data(database) == set()


async def test_with_an_article_of_one_s_own_what_another_reads_of_it_privately_goes_on(
    services: Services, model: FakeModel, forgetting: Forgetting
) -> None:
    model.reply(REPLY)
    await full_reading(services, asker=replace(ANNA, private=True))
    bens = read(services, asker=replace(BEN, private=True), options=AFRESH)
    reading = await under_way(model, bens, REPLY)
    await forgetting.forget_article(replace(ANNA, private=True), await digest(services), manages=False)

    assert all_of(FullReading, await reading.ended())


async def test_with_an_article_of_one_s_own_goes_what_one_asks_of_it_and_nothing_else(
    services: Services, model: FakeModel, forgetting: Forgetting
) -> None:
    model.reply(REPLY)
    await full_reading(services)
    reading = await under_way(model, read(services, OTHER), OTHER_REPLY)
    await forgetting.forget_article(ANNA, await digest(services), manages=False)

    assert all_of(FullReading, await reading.ended())


async def test_what_is_under_way_for_others_goes_on(
    services: Services, model: FakeModel, forgetting: Forgetting
) -> None:
    reading = await under_way(model, read(services, OTHER, BEN), OTHER_REPLY)
    await forgetting.forget_own(ANNA)

    assert all_of(FullReading, await reading.ended())


async def test_with_ones_questions_alone_what_one_reads_goes_on(
    services: Services, model: FakeModel, forgetting: Forgetting
) -> None:
    reading = await under_way(model, read(services), REPLY)
    await forgetting.forget_questions(ANNA)

    assert all_of(FullReading, await reading.ended())


async def test_with_ones_questions_go_those_that_are_being_answered(
    services: Services, model: FakeModel, forgetting: Forgetting
) -> None:
    answering = await being_answered(services, model)
    await forgetting.forget_questions(ANNA)

    with pytest.raises(Forgotten):
        await answering.task


async def test_what_another_is_answered_may_build_on_ones_own_turns_and_is_given_up(
    services: Services, model: FakeModel, forgetting: Forgetting
) -> None:
    for reply in (REPLY, ANSWER):
        model.reply(reply)
    await full_reading(services)
    await answers(services)
    bens = await under_way(model, answers(services, BEN), ANSWER)
    await forgetting.forget_own(ANNA)

    with pytest.raises(Forgotten):
        await bens.task


async def test_what_another_is_answered_where_one_asked_nothing_goes_on(
    services: Services, model: FakeModel, forgetting: Forgetting
) -> None:
    bens = await being_answered(services, model, BEN)
    await forgetting.forget_questions(ANNA)

    assert await bens.ended()


async def test_two_who_wait_for_the_same_request_are_not_one(
    services: Services, model: FakeModel, forgetting: Forgetting
) -> None:
    annas = await under_way(model, read(services), REPLY)
    waits = asyncio.Event()
    bens = asyncio.create_task(read_by_ben(services, waits))
    await until(waits.is_set)
    await forgetting.forget_own(ANNA)

    with pytest.raises(Forgotten):
        await annas.ended()
    assert all_of(FullReading, await bens)


async def test_an_answer_that_may_build_on_a_forgotten_article_is_given_up_too(
    services: Services, model: FakeModel, forgetting: Forgetting
) -> None:
    for reply in (REPLY, OTHER_REPLY, ANSWER):
        model.reply(reply)
    await full_reading(services)
    await full_reading(services, OTHER)
    await answers(services)
    answering = await under_way(model, answers(services, text=OTHER), ANSWER)
    await forgetting.forget_article(ANNA, await digest(services), manages=False)

    with pytest.raises(Forgotten):
        await answering.task


async def test_with_all_of_a_server_what_is_under_way_there_is_given_up(
    services: Services, model: FakeModel, forgetting: Forgetting
) -> None:
    reading = await under_way(model, read(services), REPLY)
    await forgetting.forget_everything(ANNA.scope)

    with pytest.raises(Forgotten):
        await reading.task


async def test_another_servers_work_goes_on(
    services: Services, model: FakeModel, forgetting: Forgetting
) -> None:
    reading = await under_way(model, read(services, asker=replace(ANNA, scope="guild:2")), REPLY)
    await forgetting.forget_everything("guild:1")

    assert all_of(FullReading, await reading.ended())


@pytest.mark.parametrize(("begins", "times"), [(True, 2), (False, 1)])
async def test_what_begins_while_something_is_erased_is_erased_as_well(
    services: Services, database: Database, monkeypatch: pytest.MonkeyPatch, *, begins: bool, times: int
) -> None:
    forgetting, given_up, erased = Forgetting(services), iter([False, begins]), list[Database]()

    async def give_up(*_: object) -> bool:
        return next(given_up)

    async def erase(of: Database) -> bool:
        erased.append(of)
        return len(erased) == times

    monkeypatch.setattr(forgetting, "_give_up", give_up)
    is_traceless = await forgetting._erase(database, Erasure("guild:1"), erase)

    assert erased == [database] * times
    assert is_traceless
