"""What happens while an answer is looked at a second time: others ask, somebody leaves, all of it goes."""

import asyncio
import logging
import threading
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import replace
from typing import Any

import pytest
import pytest_asyncio

from bot.errors import BudgetSpent, RateLimited
from bot.pipeline.memory import Memory
from bot.pipeline.questions import second_looks as module
from bot.pipeline.questions.answer_events import Answered
from bot.pipeline.questions.conversations import conversation_of
from bot.pipeline.readings.reading_options import ReadingOptions
from bot.pipeline.running_work import Forgotten, ShuttingDown
from bot.pipeline.services import Services
from bot.pipeline.workers import TooMuchForTheMachine
from bot.pipeline.workflows import answer_question as answer_question_module
from bot.pipeline.workflows.answer_question import QuestionOptions, answer_question
from bot.pipeline.workflows.forgetting import Forgetting, title_digest
from bot.pipeline.workflows.read_article import read_article
from bot.readers.model.answers.flags import Flag
from storage.database import Database
from tests.bot.pipeline.newsroom import ANNA, ARTICLE, BEN, only, services_with
from tests.bot.pipeline.questions.asking import ask
from tests.bot.pipeline.workflows.forgotten import rows
from tests.bot.waiting import until
from tests.fake_model import FakeModel
from tests.second_looks import careful

pytestmark = pytest.mark.asyncio

ANSWER = {"answer": "It would cost jobs, Tom Brindle said [s3].", "in_article": "yes"}
FLAG = Flag("not_found_again", "cost jobs")
QUESTION = "What did Brindle say?"


@pytest_asyncio.fixture
async def services(memory: Memory, model: FakeModel) -> AsyncIterator[Services]:
    async with services_with(memory, model, looks_again=True) as services:
        yield services


@pytest.fixture
def careful_model(model: FakeModel) -> FakeModel:
    model.reply(ANSWER)
    model.looks_again(careful("cost jobs"))
    return model


def flags(given: Any) -> list[Flag]:
    return [flag for sentence in only(Answered, [given]).checked.sentences for flag in sentence.flags]


async def being_looked_at(services: Services, model: FakeModel, hold: asyncio.Event) -> asyncio.Task[Any]:
    """An answer to Anna, whose second look goes on until `hold` is set."""
    model.reply(ANSWER)
    model.reply({"checked": []}, hold=hold)
    asking = asyncio.create_task(ask(services, QUESTION, ANNA))
    await until(lambda: model.held_streams == 1)
    return asking


async def test_two_who_ask_the_same_at_once_share_one_look(
    services: Services, careful_model: FakeModel
) -> None:
    both = await asyncio.gather(*(ask(services, QUESTION, one) for one in (ANNA, BEN)))

    assert [flags(one) for one in both] == [[FLAG], [FLAG]]
    assert len(careful_model.asked_for("second_look")) == 1


@pytest.mark.usefixtures("impatient_with_the_database")
async def test_an_answer_does_not_wait_for_a_locked_database_to_keep_its_look(
    services: Services, careful_model: FakeModel, memory: Memory
) -> None:
    assert memory.database is not None
    await memory.delimiter_key()  # which is made once
    asking = answer_question(services, QUESTION, [ARTICLE], ANNA, QuestionOptions(conversation_of(ANNA)))
    async with memory.database.transaction():  # which keeps all others from writing
        async for event in asking:
            if isinstance(event, Answered):
                break
    await asking.aclose()

    assert flags(event) == [FLAG]


@pytest.mark.parametrize("error", [TooMuchForTheMachine(), ValueError("a fault")])
@pytest.mark.usefixtures("careful_model")
async def test_an_answer_that_cannot_be_looked_at_again_shows_as_it_is(
    services: Services, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def fail(*_: Any) -> Any:
        raise error

    monkeypatch.setattr(module, "to_look_at", fail)

    assert flags(await ask(services, QUESTION, ANNA)) == []


async def test_an_answer_whose_look_nothing_is_left_for_shows_as_it_is(
    services: Services, model: FakeModel, caplog: pytest.LogCaptureFixture
) -> None:
    model.reply(ANSWER)
    model.fail(BudgetSpent("spent"))
    with caplog.at_level(logging.WARNING):
        given = await ask(services, QUESTION, ANNA)

    assert flags(given) == []
    assert not any(word in caplog.text for word in ("Brindle", "jobs", "Traceback"))


async def forget_everything(forgetting: Forgetting) -> None:
    await forgetting.forget_everything(ANNA.scope)


async def forget_article(forgetting: Forgetting) -> None:
    await forgetting.forget_titled(ANNA.scope, title_digest("Ferry line to close in May"))


async def forget_own(forgetting: Forgetting) -> None:
    await forgetting.forget_own(ANNA)


async def forget_questions(forgetting: Forgetting) -> None:
    await forgetting.forget_questions(ANNA)


async def forget_place(forgetting: Forgetting) -> None:
    await forgetting.forget_place(ANNA.scope, str(ANNA.channel))


@pytest.mark.parametrize(
    "forget", [forget_everything, forget_article, forget_own, forget_questions, forget_place]
)
async def test_what_is_forgotten_takes_the_look_under_way_along_and_the_answer(
    services: Services, model: FakeModel, database: Database, forget: Callable[[Forgetting], Awaitable[None]]
) -> None:
    async for _ in read_article(services, ARTICLE, ANNA, ReadingOptions(ask_model=False)):
        pass
    asking = await being_looked_at(services, model, asyncio.Event())
    await forget(Forgetting(services))

    with pytest.raises(Forgotten):
        await asking
    assert model.open_streams == 0
    assert await rows(database, "replies") == await rows(database, "turns") == 0


async def test_an_answer_that_is_forgotten_while_it_is_checked_is_not_kept(
    services: Services, model: FakeModel, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    checking, may_end = asyncio.Event(), threading.Event()
    loop = asyncio.get_running_loop()

    def check(*_: Any) -> None:
        loop.call_soon_threadsafe(checking.set)
        may_end.wait()

    monkeypatch.setattr(answer_question_module, "check_answer_from", check)
    model.reply({**ANSWER, "answer": ANSWER["answer"] * 20})
    asking = asyncio.create_task(ask(services, QUESTION, ANNA))
    await checking.wait()
    await Forgetting(services).forget_questions(ANNA)
    may_end.set()

    with pytest.raises(Forgotten):
        await asking
    assert await rows(database, "replies") == 0


async def test_what_another_waits_for_is_looked_at_to_its_end(
    services: Services, model: FakeModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert services.model_services is not None
    looks = services.model_services.second_looks.under_way
    follow, joined = looks.follow, list[object]()
    monkeypatch.setattr(looks, "follow", lambda key, start: joined.append(key) or follow(key, start))
    model.reply(ANSWER)
    hold = asyncio.Event()
    model.looks_again(careful("cost jobs"), hold=hold)
    annas, bens = (asyncio.create_task(ask(services, QUESTION, one)) for one in (ANNA, BEN))
    await until(lambda: model.held_streams == 1 and len(joined) == 2)
    await Forgetting(services).forget_questions(ANNA)
    hold.set()

    with pytest.raises(Forgotten):
        await annas
    assert flags(await bens) == [FLAG]


async def test_a_look_under_way_ends_with_the_program(services: Services, model: FakeModel) -> None:
    asking = await being_looked_at(services, model, asyncio.Event())
    await services.close()

    with pytest.raises(ShuttingDown):
        await asking
    assert model.open_streams == 0


async def test_an_answer_is_looked_at_although_who_asked_has_left(
    services: Services, model: FakeModel
) -> None:
    model.reply(ANSWER)
    hold = asyncio.Event()
    model.looks_again(careful("cost jobs"), hold=hold)
    asking = asyncio.create_task(ask(services, QUESTION, ANNA))
    await until(lambda: model.held_streams == 1)
    asking.cancel()
    await asyncio.gather(asking, return_exceptions=True)
    hold.set()
    await until(lambda: not services.answers.keys)

    assert flags(await ask(services, QUESTION, replace(ANNA, thread=77))) == [FLAG]
    assert len(model.requests) == 2


async def test_a_look_that_never_ends_is_ended(
    services: Services, model: FakeModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    asking = await being_looked_at(services, model, asyncio.Event())
    loop = asyncio.get_running_loop()
    now = loop.time
    monkeypatch.setattr(loop, "time", lambda: now() + module.MOST_SECONDS)

    assert flags(await asking) == []
    assert model.open_streams == 0


@pytest.mark.parametrize(("pause", "tries"), [(module.LONGEST_PAUSE_SECONDS, 1), (25.0, 0)])
async def test_nobody_waits_for_a_look_for_which_the_provider_wants_long_pauses(
    services: Services, model: FakeModel, pause: float, tries: int
) -> None:
    model.reply(ANSWER)
    model.retry_then_reply(RateLimited(), "after the pause", in_seconds=pause)
    model.reply("and after a repair")

    assert flags(await ask(services, QUESTION, ANNA)) == []
    assert len(model.asked_for("repair")) == tries
    assert model.open_streams == 0
