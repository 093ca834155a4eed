import asyncio
import shutil
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, closing
from dataclasses import replace
from pathlib import Path

import pytest

from bot.pipeline.asker import Asker
from bot.pipeline.keeping import promises
from bot.pipeline.keeping.outbox import OWED_SECONDS, Outbox
from bot.pipeline.keeping.promises import MOST_TRIES, Owed, Promise
from bot.pipeline.memory import Memory
from bot.pipeline.questions.conversations import conversation_of
from storage import erasing
from storage.database import Database
from storage.errors import DatabaseFull
from storage.outbox import OutboxStore
from tests.loopback_discord.watch import PATIENCE_SECONDS

pytestmark = pytest.mark.asyncio

ASKER = Asker("guild:1", person=1, channel=10, sees_channels=frozenset({10, 11}), language="de")
OWED = Owed(ASKER, {"kind": "reading", "text": "The ferry closes."}, {"token": "a secret"})


@pytest.fixture(autouse=True)
def patient_with_the_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """However busy the machine is, what is promised is waited for until it is on the disk."""
    monkeypatch.setattr(promises, "PATIENCE_SECONDS", PATIENCE_SECONDS)


@pytest.fixture
def outbox(database: Database) -> Outbox:
    return Outbox(Memory(database))


async def written(promise: Promise) -> None:
    """Until the last change is on disk, or refused."""
    await promise.is_owed()


async def test_what_is_promised_is_on_disk_when_it_may_be_acknowledged(
    outbox: Outbox, database: Database
) -> None:
    await outbox.promise(OWED)
    left = await Outbox(Memory(database)).left_over()

    assert [one.owed for one in left[:1]] == [OWED]  # its slip may lie beside it, while it is written


async def test_what_is_left_over_is_as_it_was(outbox: Outbox) -> None:
    promise = await outbox.promise(OWED)
    promise.note(message=5, further=(6, None), texts=("One.", "Two."), turn=3)
    await written(promise)
    (left,) = await outbox.left_over()

    assert (left.owed, left.progress) == (OWED, promise.progress)


async def test_what_is_delivered_is_not_left_over(outbox: Outbox) -> None:
    promise = await outbox.promise(OWED)
    promise.note(message=5)
    await promise.remove()

    assert await outbox.left_over() == []


async def test_what_is_owed_is_counted_also_behind_a_restart(outbox: Outbox, database: Database) -> None:
    first, second = await outbox.promise(OWED), await outbox.promise(OWED)
    await first.remove()
    await written(second)
    next_process = Outbox(Memory(database))
    await next_process.left_over()

    assert (outbox.count, next_process.count) == (1, 1)


@asynccontextmanager
async def a_promise_beside_a_busy_database(outbox: Outbox, database: Database) -> AsyncIterator[Promise]:
    """Inside, it may be acknowledged, while the database is still writing something else."""
    async with database.transaction():
        async with asyncio.timeout(PATIENCE_SECONDS):
            promise = await outbox.promise(OWED)
        yield promise
    await written(promise)


async def test_what_a_busy_database_has_no_turn_for_outlives_the_process(
    outbox: Outbox, database: Database, tmp_path: Path
) -> None:
    async with a_promise_beside_a_busy_database(outbox, database):
        killed = shutil.copytree(tmp_path, tmp_path / "as it was then")
    async with Database.open(killed / database.path.name) as then:
        (left,) = await Outbox(Memory(then)).left_over()

        assert left.owed == OWED


async def test_nothing_is_owed_twice_where_the_end_came_before_the_slip_was_blanked(
    outbox: Outbox, database: Database, tmp_path: Path
) -> None:
    async with a_promise_beside_a_busy_database(outbox, database):
        slips = (tmp_path / "byline.sqlite.slips").read_bytes()
    (tmp_path / "byline.sqlite.slips").write_bytes(slips)

    assert len(await Outbox(Memory(database)).left_over()) == 1


async def test_a_change_for_which_a_busy_database_has_no_turn_outlives_the_process(
    outbox: Outbox, database: Database, tmp_path: Path
) -> None:
    promise = await outbox.promise(OWED)
    async with database.transaction():
        promise.note(further=(None,))
        async with asyncio.timeout(PATIENCE_SECONDS):
            await promise.outlive_process()
        killed = shutil.copytree(tmp_path, tmp_path / "as it was then")
    await written(promise)
    async with Database.open(killed / database.path.name) as then:
        (left,) = await Outbox(Memory(then)).left_over()

    assert left.progress.further == (None,)


async def test_a_slip_that_is_older_than_what_the_database_has_changes_nothing(
    outbox: Outbox, database: Database, tmp_path: Path
) -> None:
    promise = await outbox.promise(OWED)
    async with database.transaction():  # which keeps others from writing
        promise.note(further=(None,))
        await promise.outlive_process()
        slips = (tmp_path / "byline.sqlite.slips").read_bytes()
    promise.note(further=(7,))
    await written(promise)
    (tmp_path / "byline.sqlite.slips").write_bytes(slips)
    (left,) = await Outbox(Memory(database)).left_over()

    assert left.progress.further == (7,)


async def test_what_was_delivered_while_the_disk_was_full_goes_with_what_is_delivered_next(
    outbox: Outbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def refuse(*_: object) -> None:
        raise DatabaseFull("The disk is full.")

    first, second = await outbox.promise(OWED), await outbox.promise(OWED)
    with monkeypatch.context() as full:
        full.setattr(OutboxStore, "remove", refuse)
        await first.remove()
    await second.remove()

    assert (outbox.count, await outbox.left_over()) == (0, [])


async def test_what_stood_on_a_slip_and_is_delivered_is_not_left_over(
    outbox: Outbox, database: Database
) -> None:
    async with a_promise_beside_a_busy_database(outbox, database) as promise:
        pass
    await promise.remove()

    assert await Outbox(Memory(database)).left_over() == []


async def test_what_the_database_has_stands_on_no_slip_any_more(
    outbox: Outbox, database: Database, tmp_path: Path
) -> None:
    async with a_promise_beside_a_busy_database(outbox, database):
        pass

    assert b"ferry" not in (tmp_path / "byline.sqlite.slips").read_bytes()


async def test_a_slip_holds_what_the_database_refuses_in_the_end(outbox: Outbox, database: Database) -> None:
    async with database.transaction() as connection:
        promise = await outbox.promise(OWED)
        await connection.run("DROP TABLE outbox")

    assert await promise.is_on_disk()


async def test_a_disk_that_takes_long_in_all_is_not_waited_for(
    outbox: Outbox, database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "byline.sqlite.slips").mkdir()  # where no line can be written
    monkeypatch.setattr(promises, "PATIENCE_SECONDS", 0.0)
    async with database.transaction():  # which keeps others from writing
        async with asyncio.timeout(PATIENCE_SECONDS):
            promise = await outbox.promise(OWED)
        before = await OutboxStore(database).all()
    monkeypatch.setattr(promises, "PATIENCE_SECONDS", PATIENCE_SECONDS)
    await written(promise)

    assert (before, len(await outbox.left_over())) == ([], 1)


async def test_work_over_which_the_program_was_killed_too_often_is_hopeless(outbox: Outbox) -> None:
    promise = await outbox.promise(OWED)
    await written(promise)
    for _ in range(MOST_TRIES):
        assert not promise.is_hopeless
        (promise,) = await outbox.left_over()
        promise.count_try()
        await written(promise)

    assert promise.is_hopeless


async def test_an_end_that_was_asked_for_does_not_count(outbox: Outbox) -> None:
    promise = await outbox.promise(OWED)
    for _ in range(MOST_TRIES + 1):
        promise.uncount_try()
        await written(promise)
        (promise,) = await outbox.left_over()
        promise.count_try()

    assert not promise.is_hopeless


async def test_what_was_forgotten_is_not_owed_any_more(outbox: Outbox, database: Database) -> None:
    promise = await outbox.promise(OWED)
    before = await promise.is_owed()
    await erasing.forget_person(database, ASKER.scope, ASKER.person)

    assert (before, await promise.is_owed()) == (True, False)


async def test_what_a_busy_database_is_just_forgetting_is_not_owed_any_more(
    outbox: Outbox, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    promise = await outbox.promise(OWED)
    monkeypatch.setattr(promises, "PATIENCE_SECONDS", 0.0)
    async with database.transaction() as connection:  # which keeps others from writing
        promise.note(message=5)
        looking = asyncio.create_task(promise.is_owed())
        await asyncio.wait({looking}, timeout=0.05)  # in vain, where it waits for what is being written
        await connection.run("DELETE FROM outbox")

    assert not await looking


async def test_a_change_does_not_bring_back_what_was_forgotten(outbox: Outbox, database: Database) -> None:
    promise = await outbox.promise(OWED)
    await erasing.forget_person(database, ASKER.scope, ASKER.person)
    promise.note(message=5)
    await written(promise)

    assert await outbox.left_over() == []


@pytest.mark.parametrize("forgotten", [erasing.forget_questions, erasing.forget_person])
async def test_a_question_that_was_forgotten_is_not_owed_any_more(
    outbox: Outbox, database: Database, forgotten: Callable[[Database, str, int], Awaitable[bool]]
) -> None:
    promise = await outbox.promise(replace(OWED, conversation=conversation_of(ASKER)))
    await forgotten(database, ASKER.scope, ASKER.person)

    assert not await promise.is_owed()


@pytest.mark.parametrize("details", ['{"text": "of another form"}', "[]", '{"asker": {"no": 1}}'])
async def test_what_another_version_wrote_in_a_form_of_its_own_is_dropped(
    outbox: Outbox, database: Database, details: str
) -> None:
    store = OutboxStore(database)
    await store.add("guild:1", 1, details, 0)

    assert (await outbox.left_over(), await store.all()) == ([], [])


async def test_what_an_earlier_version_owed_with_the_message_it_was_asked_in_is_owed_still(
    outbox: Outbox, database: Database
) -> None:
    promise = await outbox.promise(OWED)
    await written(promise)
    async with database.transaction() as connection:
        await connection.run("UPDATE outbox SET details = json_set(details, '$.asker.message', 7)")
    (left,) = await outbox.left_over()

    assert left.owed == OWED


async def test_where_the_disk_refuses_nothing_is_promised(outbox: Outbox, tmp_path: Path) -> None:
    (tmp_path / "byline.sqlite.slips").mkdir()  # where no line can be written
    with closing(sqlite3.connect(tmp_path / "byline.sqlite")) as connection, connection:
        connection.execute("DROP TABLE outbox")
    promise = await outbox.promise(OWED)

    assert not await promise.is_on_disk()


@pytest.mark.parametrize(("seconds", "is_too_late"), [(OWED_SECONDS, False), (OWED_SECONDS + 1, True)])
async def test_nobody_waits_for_longer_than_a_day(
    database: Database, seconds: int, *, is_too_late: bool
) -> None:
    now = [1_000_000.0]
    outbox = Outbox(Memory(database), lambda: now[0])
    promise = await outbox.promise(OWED)
    now[0] += seconds

    assert outbox.is_too_late(promise) is is_too_late


async def test_two_items_never_bear_the_same_nonce(outbox: Outbox) -> None:
    nonces = {(await outbox.promise(OWED)).nonce for _ in range(3)}

    assert (len(nonces), max(map(len, nonces)) <= 20) == (3, True)


async def test_what_opens_an_interaction_is_in_no_description() -> None:
    assert "a secret" not in repr(OWED)
