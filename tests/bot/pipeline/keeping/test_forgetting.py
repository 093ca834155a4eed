import asyncio
from collections.abc import Coroutine
from dataclasses import replace
from typing import Any

import pytest

from bot.pipeline.asker import Asker
from bot.pipeline.keeping.forgetting import Forgetting, OthersAreAffected, ToForget
from bot.pipeline.keeping.library import Library
from bot.pipeline.memory import LibraryUnavailable, Memory
from bot.pipeline.questions.answer_events import AnswerEvent
from bot.pipeline.questions.answer_question import QuestionOptions, answer_question
from bot.pipeline.questions.conversations import conversation_of
from bot.pipeline.readings.read_article import ReadingOptions, read_article
from bot.pipeline.readings.reading_events import FullReading, ModelAsked, ReadingEvent
from bot.pipeline.running_work import Forgotten
from bot.pipeline.server_choices import ServerChoices
from bot.pipeline.services import Services
from storage import erasing
from storage.database import Database
from storage.server_settings import ServerSettings
from tests.bot.pipeline.newsroom import ANNA, ARTICLE, BEN, REPLY, all_of, full_reading, read, services_with
from tests.bot.waiting import until
from tests.fake_model import FakeModel

pytestmark = pytest.mark.asyncio

OTHER = """Harbour to be dredged

“The silt is a metre deep,” harbour master Lou Marsh said on Monday.
"""
OTHER_REPLY: dict[str, Any] = {**REPLY, "summary": [], "speakers": []}
ANSWER: dict[str, Any] = {"answer": "30 jobs [s3].", "in_article": "yes"}
TABLES = ("articles", "pastes", "readings", "statements", "replies", "turns", "conversations")


@pytest.fixture
def forgetting(services: Services) -> Forgetting:
    return Forgetting(services)


async def answers(services: Services, asker: Asker = ANNA, text: str = ARTICLE) -> list[AnswerEvent]:
    options = QuestionOptions(conversation_of(asker))
    return [event async for event in answer_question(services, "How many jobs?", [text], asker, options)]


async def rows(database: Database, table: str) -> int:
    async with database.reading() as connection:
        return await connection.integer(f"SELECT count(*) FROM {table}")  # noqa: S608 -- fixed names


async def holding_data(database: Database) -> set[str]:
    return {table for table in TABLES if await rows(database, table)}


async def under_way(model: FakeModel, work: Coroutine[Any, Any, Any], requests: int = 1) -> asyncio.Task[Any]:
    """`work`, when the model has been asked that often."""
    task = asyncio.create_task(work)
    await until(lambda: len(model.requests) >= requests and model.open_streams > 0)
    return task


async def read_by_ben(services: Services, waits: asyncio.Event) -> list[ReadingEvent]:
    """`waits` is set once he waits for the model."""
    told: list[ReadingEvent] = []
    async for event in read_article(services, ARTICLE, BEN, ReadingOptions()):
        told.append(event)
        if isinstance(event, ModelAsked):
            waits.set()
    return told


async def digest(services: Services, text: str = ARTICLE) -> str:
    return await Forgetting(services).digest_of(text)


# Looking first


async def test_what_goes_with_an_article_is_counted(
    services: Services, model: FakeModel, forgetting: Forgetting
) -> None:
    model.reply(REPLY)
    model.reply(ANSWER)
    await full_reading(services)
    await answers(services, BEN)
    loss = await forgetting.article_loss(ANNA, await digest(services), manages=True)

    assert loss is not None
    assert (loss.title, loss.readings, loss.questions, loss.others) == ("Ferry line to close in May", 1, 1, 1)


async def test_who_alone_read_an_article_may_have_it_forgotten(
    services: Services, model: FakeModel, forgetting: Forgetting
) -> None:
    model.reply(REPLY)
    await full_reading(services)
    loss = await forgetting.article_loss(ANNA, await digest(services), manages=False)

    assert loss is not None
    assert loss.others == 0


async def test_an_article_that_the_asker_cannot_see_is_not_there(
    services: Services, model: FakeModel, forgetting: Forgetting
) -> None:
    model.reply(REPLY)
    await full_reading(services, asker=replace(ANNA, private=True))
    gone = await forgetting.article(BEN, await digest(services), manages=True)

    assert gone is None
    assert await Library(services.memory).text(ANNA, await digest(services)) is not None


# Erasing


async def test_nothing_of_an_article_is_kept(
    services: Services, model: FakeModel, forgetting: Forgetting, database: Database
) -> None:
    model.reply(REPLY)
    model.reply(ANSWER)
    await full_reading(services)
    await answers(services)
    before = await holding_data(database)
    await forgetting.article(ANNA, await digest(services), manages=False)

    assert before == {*TABLES}
    assert await holding_data(database) == set()


async def test_others_are_asked_about_when_it_is_done_too(
    services: Services, model: FakeModel, forgetting: Forgetting
) -> None:
    model.reply(REPLY)
    await full_reading(services)
    await full_reading(services, asker=BEN)

    with pytest.raises(OthersAreAffected):
        await forgetting.article(ANNA, await digest(services), manages=False)


async def test_a_conversation_with_others_is_cleared_by_who_manages_the_place_alone(
    services: Services, model: FakeModel, forgetting: Forgetting, database: Database
) -> None:
    for reply in (REPLY, ANSWER, ANSWER):
        model.reply(reply)
    await full_reading(services)
    await answers(services)
    await answers(services, BEN)
    key = conversation_of(ANNA)
    with pytest.raises(OthersAreAffected):
        await forgetting.conversation(key, ANNA, manages=False)
    await forgetting.conversation(key, ANNA, manages=True)

    assert await holding_data(database) == {"articles", "pastes", "readings", "statements", "replies"}


async def test_what_was_chosen_goes_with_everything(services: Services) -> None:
    choices = ServerChoices(services.memory)
    await choices.choose("guild:1", ServerSettings(private=True))
    await Forgetting(services, choices).everything("guild:1")

    assert not choices.of("guild:1").private


async def test_interfaces_are_told_what_was_forgotten(
    services: Services, model: FakeModel, forgetting: Forgetting
) -> None:
    told: list[ToForget] = []

    async def note(subject: ToForget) -> None:
        told.append(subject)

    forgetting.also(note)
    await forgetting.own(ANNA)

    assert told == [ToForget("guild:1", person=ANNA.person)]


async def test_without_a_database_nothing_can_be_forgotten() -> None:
    async with services_with(Memory(None, "The disk is full."), None) as services:
        with pytest.raises(LibraryUnavailable, match="The disk is full"):
            await Forgetting(services).own(ANNA)


# What is under way


async def test_a_reading_under_way_is_given_up_in_words_and_keeps_nothing(
    services: Services, model: FakeModel, forgetting: Forgetting, database: Database
) -> None:
    model.reply(REPLY, hold=asyncio.Event())
    reading = await under_way(model, read(services))
    await until(lambda: rows(database, "readings"))
    await forgetting.article(ANNA, await digest(services), manages=False)

    with pytest.raises(Forgotten):
        await reading
    assert model.open_streams == 0
    assert await holding_data(database) == set()


async def test_an_answer_under_way_is_given_up_with_its_article(
    services: Services, model: FakeModel, forgetting: Forgetting, database: Database
) -> None:
    model.reply(REPLY)
    model.reply(ANSWER, hold=asyncio.Event())
    await full_reading(services)
    answering = await under_way(model, answers(services), requests=2)
    await forgetting.article(ANNA, await digest(services), manages=False)

    with pytest.raises(Forgotten):
        await answering
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
    model.reply(REPLY)
    model.reply(ANSWER, hold=asyncio.Event())
    await full_reading(services)
    answering = await under_way(model, answers(services, asker), requests=2)
    await forgetting.place("guild:1", gone)

    with pytest.raises(Forgotten):
        await answering


async def test_elsewhere_answering_goes_on(
    services: Services, model: FakeModel, forgetting: Forgetting
) -> None:
    may_end = asyncio.Event()
    model.reply(REPLY)
    model.reply(ANSWER, hold=may_end)
    await full_reading(services)
    answering = await under_way(model, answers(services), requests=2)
    await forgetting.place("guild:1", "11")
    may_end.set()

    assert await answering


async def test_with_ones_private_conversation_another_s_questions_stay(
    services: Services, model: FakeModel, forgetting: Forgetting
) -> None:
    may_end = asyncio.Event()
    model.reply(REPLY)
    model.reply(ANSWER, hold=may_end)
    await full_reading(services)
    alone = replace(ANNA, private=True)
    answering = await under_way(model, answers(services, BEN), requests=2)
    await forgetting.conversation(conversation_of(alone), alone, manages=False)
    may_end.set()

    assert await answering


async def test_what_begins_during_an_erasure_is_given_up_and_erased_again(
    services: Services, model: FakeModel, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    model.reply(REPLY, hold=asyncio.Event())
    begun: list[asyncio.Task[Any]] = []
    erase = erasing.forget_person

    async def begin_meanwhile(*given: Any) -> bool:
        if not begun:
            begun.append(await under_way(model, read(services)))
            await until(lambda: rows(database, "readings"))
        return await erase(*given)

    monkeypatch.setattr(erasing, "forget_person", begin_meanwhile)
    await Forgetting(services).own(ANNA)

    with pytest.raises(Forgotten):
        await begun[0]
    assert await holding_data(database) == set()


async def test_what_is_under_way_for_others_goes_on(
    services: Services, model: FakeModel, forgetting: Forgetting
) -> None:
    may_end = asyncio.Event()
    model.reply(OTHER_REPLY, hold=may_end)
    reading = await under_way(model, read(services, OTHER, BEN))
    await forgetting.own(ANNA)
    may_end.set()

    assert len(await reading) > 1


async def test_with_ones_questions_alone_what_one_reads_goes_on(
    services: Services, model: FakeModel, forgetting: Forgetting
) -> None:
    may_end = asyncio.Event()
    model.reply(REPLY, hold=may_end)
    reading = await under_way(model, read(services))
    await forgetting.questions(ANNA)
    may_end.set()

    assert all_of(FullReading, await reading)


async def test_with_ones_questions_go_those_that_are_being_answered(
    services: Services, model: FakeModel, forgetting: Forgetting
) -> None:
    model.reply(REPLY)
    model.reply(ANSWER, hold=asyncio.Event())
    await full_reading(services)
    answering = await under_way(model, answers(services), requests=2)
    await forgetting.questions(ANNA)

    with pytest.raises(Forgotten):
        await answering


async def test_two_who_wait_for_the_same_request_are_not_one(
    services: Services, model: FakeModel, forgetting: Forgetting
) -> None:
    may_end = asyncio.Event()
    model.reply(REPLY, hold=may_end)
    annas = await under_way(model, read(services))
    waits = asyncio.Event()
    bens = asyncio.create_task(read_by_ben(services, waits))
    await until(waits.is_set)
    await forgetting.own(ANNA)
    may_end.set()

    with pytest.raises(Forgotten):
        await annas
    assert all_of(FullReading, await bens)


async def test_an_answer_that_may_build_on_a_forgotten_article_is_given_up_too(
    services: Services, model: FakeModel, forgetting: Forgetting
) -> None:
    for reply in (REPLY, OTHER_REPLY, ANSWER):
        model.reply(reply)
    await full_reading(services)
    await full_reading(services, OTHER)
    await answers(services)
    model.reply(ANSWER, hold=asyncio.Event())
    answering = await under_way(model, answers(services, text=OTHER), requests=4)
    await forgetting.article(ANNA, await digest(services), manages=False)

    with pytest.raises(Forgotten):
        await answering


async def test_another_servers_work_goes_on(
    services: Services, model: FakeModel, forgetting: Forgetting
) -> None:
    may_end = asyncio.Event()
    model.reply(REPLY, hold=may_end)
    reading = await under_way(model, read(services, asker=replace(ANNA, scope="guild:2")))
    await forgetting.everything("guild:1")
    may_end.set()

    assert len(await reading) > 1


async def test_a_text_that_was_read_is_not_held_either(
    services: Services, model: FakeModel, forgetting: Forgetting
) -> None:
    model.reply(REPLY)
    await full_reading(services)
    before = await services.quick_readings.of(ARTICLE)
    await forgetting.article(ANNA, await digest(services), manages=False)

    assert await services.quick_readings.of(ARTICLE) is not before
