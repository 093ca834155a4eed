import asyncio
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, closing, suppress
from dataclasses import replace
from pathlib import Path

import pytest
import pytest_asyncio

from bot.errors import EmptyArticle
from bot.pipeline.asker import Asker
from bot.pipeline.keeping.accepted_work import AcceptedWork, Promise, Work
from bot.pipeline.memory import Memory
from bot.pipeline.questions.conversations import conversation_of
from bot.pipeline.running_work import Forgotten, ShuttingDown
from storage import erasing
from storage.accepted_work import AcceptedWorkStore
from storage.database import Database

pytestmark = pytest.mark.asyncio

ASKER = Asker("guild:1", person=1, channel=10, sees_channels=frozenset({10, 11}), language="de")
WORK = Work("The ferry closes.", ASKER, {"answer": {"token": "a secret"}})


@pytest_asyncio.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    async with Database.open(tmp_path / "byline.sqlite") as database:
        yield database


@pytest.fixture
def accepted(database: Database) -> AcceptedWork:
    return AcceptedWork(Memory(database))


async def given_up(accepted: AcceptedWork) -> None:
    async with accepted.promised(WORK):
        raise ShuttingDown


async def killed(work: AbstractAsyncContextManager[Promise]) -> None:
    """What a task that the end of the program cancels leaves behind, as a kill would."""
    with suppress(asyncio.CancelledError):
        async with work as promise:
            await promise.settle()
            raise asyncio.CancelledError


async def test_work_given_up_for_the_end_of_the_program_is_left_over_as_it_was(
    accepted: AcceptedWork,
) -> None:
    await given_up(accepted)

    assert [left.work for left in await accepted.left_over()] == [WORK]


async def test_work_over_which_the_program_was_killed_twice_is_hopeless(accepted: AcceptedWork) -> None:
    await killed(accepted.promised(WORK))
    (left,) = await accepted.left_over()
    await killed(accepted.resumed(left))
    (again,) = await accepted.left_over()

    assert (left.is_hopeless, again.is_hopeless) == (False, True)


async def test_work_given_up_for_the_end_of_the_program_is_not_hopeless_however_often(
    accepted: AcceptedWork,
) -> None:
    await given_up(accepted)
    for _ in range(3):
        (left,) = await accepted.left_over()
        async with accepted.resumed(left):
            raise ShuttingDown
    (left,) = await accepted.left_over()

    assert not left.is_hopeless


async def test_work_that_was_forgotten_since_it_was_found_is_not_begun_again(
    accepted: AcceptedWork, database: Database
) -> None:
    await given_up(accepted)
    (left,) = await accepted.left_over()
    await erasing.forget_person(database, ASKER.scope, ASKER.person)

    with pytest.raises(Forgotten):
        async with accepted.resumed(left):
            pytest.fail("it was begun")


@pytest.mark.parametrize("forgotten", [erasing.forget_questions, erasing.forget_person])
async def test_a_question_that_was_forgotten_meanwhile_is_not_begun_again(
    accepted: AcceptedWork, database: Database, forgotten: Callable[[Database, str, int], Awaitable[bool]]
) -> None:
    question = replace(WORK, conversation=conversation_of(ASKER))
    async with accepted.promised(question):
        raise ShuttingDown
    (left,) = await accepted.left_over()
    await forgotten(database, ASKER.scope, ASKER.person)

    assert left.work == question
    with pytest.raises(Forgotten):
        async with accepted.resumed(left):
            pytest.fail("it was begun")


async def test_a_failure_that_is_told_leaves_nothing_over(accepted: AcceptedWork) -> None:
    with pytest.raises(EmptyArticle):
        async with accepted.promised(WORK):
            raise EmptyArticle("There is no text.")

    assert await accepted.left_over() == []


@pytest.mark.parametrize("details", ['{"text": "of another form"}', "[]", '{"text": "", "asker": {"no": 1}}'])
async def test_work_in_another_versions_form_is_dropped(
    accepted: AcceptedWork, database: Database, details: str
) -> None:
    store = AcceptedWorkStore(database)
    await store.accept("guild:1", 1, details, 0)

    assert (await accepted.left_over(), await store.left_over()) == ([], [])


async def test_where_nothing_can_be_kept_the_asker_has_to_be_told(
    accepted: AcceptedWork, tmp_path: Path
) -> None:
    with closing(sqlite3.connect(tmp_path / "byline.sqlite")) as connection, connection:
        connection.execute("DROP TABLE accepted_work")

    with pytest.raises(ShuttingDown):
        await given_up(accepted)


async def test_what_opens_an_interaction_is_in_no_description() -> None:
    assert "a secret" not in repr(WORK)
