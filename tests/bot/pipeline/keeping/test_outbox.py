from collections.abc import Awaitable, Callable
from dataclasses import replace

import pytest

from bot.pipeline.keeping import promises
from bot.pipeline.keeping.outbox import OWED_SECONDS, Outbox
from bot.pipeline.keeping.owed_on_disk import OwedOnDisk
from bot.pipeline.keeping.promises import MOST_TRIES
from bot.pipeline.memory import Memory
from bot.pipeline.questions.conversations import conversation_of
from storage import erasing
from storage.database import Database
from storage.errors import DatabaseFull
from storage.outbox import OutboxStore
from tests.bot.pipeline.keeping.promised import ASKER, OWED, written

pytestmark = [pytest.mark.asyncio, pytest.mark.usefixtures("patient_with_the_disk")]


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


async def test_what_is_noted_in_a_while_is_not_written_of_what_is_delivered_before(
    outbox: Outbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    writes: list[object] = []
    promise = await outbox.promise(OWED)
    await written(promise)
    monkeypatch.setattr(promises, "A_WHILE_SECONDS", 0.0)
    monkeypatch.setattr(OwedOnDisk, "change", lambda *given: writes.append(given))
    promise.note_in_a_while(message=5)
    await promise.remove()

    assert writes == []


async def test_what_is_owed_is_counted_also_behind_a_restart(outbox: Outbox, database: Database) -> None:
    first, second = await outbox.promise(OWED), await outbox.promise(OWED)
    await first.remove()
    await written(second)
    next_process = Outbox(Memory(database))
    await next_process.left_over()

    assert (outbox.count, next_process.count) == (1, 1)


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


async def test_that_an_end_was_asked_for_is_on_disk(outbox: Outbox) -> None:
    promise = await outbox.promise(OWED)
    promise.uncount_try()
    await written(promise)
    (left,) = await outbox.left_over()

    assert left.tries == 0


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
