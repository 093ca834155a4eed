from pathlib import Path

import pytest

from storage.accepted_work import AcceptedWork, AcceptedWorkStore
from storage.database import Database
from storage.errors import StorageError
from tests.storage.builders import ANNA, BEN, SCOPE

pytestmark = pytest.mark.asyncio


@pytest.fixture
def work(database: Database) -> AcceptedWorkStore:
    return AcceptedWorkStore(database)


async def test_work_that_is_not_done_is_there_after_a_restart(path: Path) -> None:
    async with Database.open(path) as database:
        first = await AcceptedWorkStore(database).accept(SCOPE, ANNA, '{"text": "“Ü”\\u0000"}', 100)
        second = await AcceptedWorkStore(database).accept("user:2", BEN, "{}", 90)
    async with Database.open(path) as database:
        left = await AcceptedWorkStore(database).left_over()

    assert left == [
        AcceptedWork(first, SCOPE, ANNA, '{"text": "“Ü”\\u0000"}', 100),
        AcceptedWork(second, "user:2", BEN, "{}", 90),
    ]


async def test_done_work_is_gone(work: AcceptedWorkStore) -> None:
    done = await work.accept(SCOPE, ANNA, "{}", 1)
    left = await work.accept(SCOPE, ANNA, "{}", 2)
    await work.done(done)
    await work.done(done)

    assert [one.id for one in await work.left_over()] == [left]


async def test_details_change_until_the_work_is_done(work: AcceptedWorkStore) -> None:
    number = await work.accept(SCOPE, ANNA, "{}", 1)
    await work.update(number, '{"message": 5}')
    (changed,) = await work.left_over()
    await work.done(number)
    await work.update(number, "{}")

    assert changed.details == '{"message": 5}'
    assert await work.left_over() == []


async def test_who_finishes_twice_does_not_end_later_work(work: AcceptedWorkStore) -> None:
    first = await work.accept(SCOPE, ANNA, "{}", 1)
    await work.done(first)
    later = await work.accept(SCOPE, ANNA, "{}", 2)
    await work.done(first)

    assert [one.id for one in await work.left_over()] == [later]


async def test_details_must_be_json(work: AcceptedWorkStore) -> None:
    with pytest.raises(StorageError):
        await work.accept(SCOPE, ANNA, "the text", 1)
