import json
from contextlib import closing
from pathlib import Path

import pytest

from storage.database import Database
from storage.errors import StorageError
from storage.outbox import OutboxStore, OwedItem
from tests.storage.builders import ANNA, BEN, SCOPE
from tests.storage.earlier_versions import database_of_version

pytestmark = pytest.mark.asyncio

BEFORE_THE_OUTBOX = 13
ASKER = {"scope": SCOPE, "person": ANNA, "sees_channels": [10]}
WAY = {"kind": "card", "asked_by": "ann", "private": False, "guild": 1, "channel": 10, "message": 5}
READING = {
    "text": "The ferry “closes”.",
    "asker": ASKER,
    "tries": 1,
    "interface": {"doubt": "cut off?", "wish": {"opening": "SUMMARY"}, "answer": WAY},
    "conversation": None,
    "digest": "d1",
}
CONVERSATION = {"scope": SCOPE, "place": "77", "holder": 0, "channel": None}
QUESTION = READING | {
    "text": "Who?",
    "interface": {"about": [{"digest": "d1", "title": "T", "channel": None}], "asked_in": [7], "answer": WAY},
    "conversation": CONVERSATION,
}


@pytest.fixture
def outbox(database: Database) -> OutboxStore:
    return OutboxStore(database)


async def test_what_is_owed_is_there_after_a_restart(path: Path) -> None:
    async with Database.open(path) as database:
        first = await OutboxStore(database).add(SCOPE, ANNA, '{"text": "“Ü”\\u0000"}', 100)
        second = await OutboxStore(database).add("user:2", BEN, "{}", 90)
    async with Database.open(path) as database:
        left = await OutboxStore(database).all()

    assert left == [
        OwedItem(first, SCOPE, ANNA, '{"text": "“Ü”\\u0000"}', 100),
        OwedItem(second, "user:2", BEN, "{}", 90),
    ]


async def test_what_is_delivered_is_gone(outbox: OutboxStore) -> None:
    delivered = await outbox.add(SCOPE, ANNA, "{}", 1)
    left = await outbox.add(SCOPE, ANNA, "{}", 2)
    await outbox.remove(delivered)
    await outbox.remove(delivered)

    assert [await outbox.is_there(one) for one in (delivered, left)] == [False, True]


async def test_details_change_until_the_item_is_delivered(outbox: OutboxStore) -> None:
    number = await outbox.add(SCOPE, ANNA, "{}", 1)
    await outbox.update(number, '{"message": 5}')
    (changed,) = await outbox.all()
    await outbox.remove(number)
    await outbox.update(number, "{}")

    assert changed.details == '{"message": 5}'
    assert await outbox.all() == []


async def test_who_delivers_twice_does_not_end_a_later_item(outbox: OutboxStore) -> None:
    first = await outbox.add(SCOPE, ANNA, "{}", 1)
    await outbox.remove(first)
    later = await outbox.add(SCOPE, ANNA, "{}", 2)
    await outbox.remove(first)

    assert [one.id for one in await outbox.all()] == [later]


async def test_details_must_be_json(outbox: OutboxStore) -> None:
    with pytest.raises(StorageError):
        await outbox.add(SCOPE, ANNA, "the text", 1)


async def upgraded(path: Path, details: str) -> list[OwedItem]:
    """What becomes of accepted work of the schema before the outbox."""
    with closing(database_of_version(path, BEFORE_THE_OUTBOX)) as before, before:
        before.execute(
            "INSERT INTO accepted_work (scope, person, details, accepted_at) VALUES (?, ?, ?, 100)",
            [SCOPE, ANNA, details],
        )
    async with Database.open(path) as database:
        return await OutboxStore(database).all()


async def test_an_accepted_reading_of_an_earlier_version_is_owed(path: Path) -> None:
    (item,) = await upgraded(path, json.dumps(READING))

    assert json.loads(item.details) == {
        "asker": ASKER,
        "conversation": None,
        "errand": {
            "kind": "reading",
            "pieces": [{"text": "The ferry “closes”."}],
            "doubt": "cut off?",
            "wish": {"opening": "SUMMARY"},
        },
        "way": WAY | {"private": False},
        "tries": 1,
        "progress": {"digest": "d1"},
    }


async def test_an_accepted_question_of_an_earlier_version_is_owed(path: Path) -> None:
    (item,) = await upgraded(path, json.dumps(QUESTION))
    details = json.loads(item.details)

    assert details["conversation"] == CONVERSATION
    assert details["errand"] == {
        "kind": "question",
        "question": "Who?",
        "about": QUESTION["interface"]["about"],  # type: ignore[index]
        "asked_in": [7],
    }


@pytest.mark.parametrize("details", ['{"text": "of another form"}', "[]", '{"text": "", "asker": {"no": 1}}'])
async def test_accepted_work_that_no_version_could_read_does_not_stop_the_upgrade(
    path: Path, details: str
) -> None:
    assert await upgraded(path, details) == []
