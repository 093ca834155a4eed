import contextlib

import pytest

from bot.pipeline.budgets.fair_queue import FairQueue, QueueLimits
from bot.pipeline.scopes import LOCAL
from tests.bot.pipeline.budgets.office import ANNA, BEN, CARA, OTHER_SERVER, SERVER, Office, office

# How many at once


@pytest.mark.asyncio
async def test_no_more_than_the_limit_are_under_way() -> None:
    here = office(2)
    for name in "abc":
        await here.ask(name, ANNA)

    assert here.begun == ["a", "b"]


@pytest.mark.asyncio
async def test_one_person_has_no_more_than_their_share_although_others_are_free() -> None:
    here = office(8, per_person=2)
    for name in "abc":
        await here.ask(name, ANNA)
    await here.ask("of Ben", BEN)

    assert here.begun == ["a", "b", "of Ben"]


@pytest.mark.asyncio
async def test_a_persons_share_is_the_same_however_many_servers_they_ask_in() -> None:
    here = office(8, per_person=1)
    await here.ask("here", ANNA, SERVER)
    await here.ask("there", ANNA, OTHER_SERVER)

    assert here.begun == ["here"]


@pytest.mark.asyncio
async def test_one_server_has_no_more_than_its_share_although_others_are_free() -> None:
    here = office(8, per_scope=2)
    for person in (ANNA, BEN, CARA):
        await here.ask(str(person), person)
    await here.ask("elsewhere", 504, OTHER_SERVER)

    assert here.begun == [str(ANNA), str(BEN), "elsewhere"]


@pytest.mark.asyncio
@pytest.mark.parametrize("share", ["per_person", "per_scope"])
async def test_of_a_share_only_what_has_ended_is_free_again(share: str) -> None:
    here = Office(FairQueue(QueueLimits(8, **{share: 2})))
    for name in "ab":
        await here.ask(name, ANNA)
    await here.finish("a")
    for name in "cd":
        await here.ask(name, ANNA)

    assert here.begun == ["a", "b", "c"]


@pytest.mark.asyncio
@pytest.mark.parametrize("share", ["per_person", "per_scope"])
async def test_a_share_is_free_again_when_all_has_ended(share: str) -> None:
    here = Office(FairQueue(QueueLimits(8, **{share: 1})))
    for name in "abc":
        await here.ask(name, ANNA)
    await here.finish_all()

    assert here.begun == ["a", "b", "c"]


@pytest.mark.asyncio
async def test_in_the_terminal_one_person_may_have_all() -> None:
    here = office(4, per_person=1, per_scope=1)
    for name in "abcde":
        await here.ask(name, 0, LOCAL)

    assert here.begun == ["a", "b", "c", "d"]


# Whose turn it is


@pytest.mark.asyncio
async def test_requests_of_one_person_go_in_their_order() -> None:
    here = office(1)
    for name in "abcd":
        await here.ask(name, ANNA)
    await here.finish_all()

    assert here.begun == ["a", "b", "c", "d"]


@pytest.mark.asyncio
async def test_fifty_pastes_of_one_person_delay_another_by_what_is_under_way_alone() -> None:
    here = office(1)
    for number in range(50):
        await here.ask(f"paste {number}", ANNA)
    await here.finish("paste 0")
    await here.ask("of Ben", BEN)
    await here.finish("paste 1")

    assert here.begun[2] == "of Ben"


@pytest.mark.asyncio
async def test_however_many_come_anew_who_has_asked_again_has_one_turn_in_a_round() -> None:
    here = office(1)
    for name, person in (("a1", ANNA), ("a2", ANNA), ("b1", BEN), ("c1", CARA)):
        await here.ask(name, person)
    await here.finish("a1")
    await here.ask("b2", BEN)
    await here.finish("b1")
    await here.ask("c2", CARA)
    await here.finish_all()

    assert here.begun == ["a1", "b1", "c1", "a2", "b2", "c2"]


@pytest.mark.asyncio
async def test_people_take_turns() -> None:
    here = office(1)
    await here.ask("first", CARA)
    for name, person in (("a1", ANNA), ("a2", ANNA), ("a3", ANNA), ("b1", BEN), ("b2", BEN), ("c1", CARA)):
        await here.ask(name, person)
    await here.finish_all()

    assert here.begun[1:] == ["a1", "b1", "c1", "a2", "b2", "a3"]


@pytest.mark.asyncio
async def test_people_of_all_servers_take_turns_with_each_other() -> None:
    here = office(1)
    for number in range(3):
        await here.ask(f"a{number}", ANNA, SERVER)
    await here.ask("b", BEN, OTHER_SERVER)
    await here.ask("c", CARA, SERVER)
    await here.finish_all()

    assert here.begun == ["a0", "b", "c", "a1", "a2"]


@pytest.mark.asyncio
async def test_a_full_server_does_not_stop_its_people_elsewhere() -> None:
    here = office(2, per_scope=1)
    await here.ask("a", ANNA, SERVER)
    await here.ask("b here", BEN, SERVER)
    await here.ask("b there", BEN, OTHER_SERVER)

    assert here.begun == ["a", "b there"]


@pytest.mark.asyncio
async def test_one_persons_places_take_turns_too() -> None:
    here = office(1)
    await here.ask("first", ANNA, SERVER)
    for name, scope in (("here 1", SERVER), ("here 2", SERVER), ("there", OTHER_SERVER)):
        await here.ask(name, ANNA, scope)
    await here.finish_all()

    assert here.begun[1:] == ["here 1", "there", "here 2"]


# How many the provider bears


async def begun_at_once(queue: FairQueue, names: str) -> list[str]:
    """Which of Anna's requests have their turn when she makes them all."""
    here = Office(queue)
    for name in names:
        await here.ask(name, ANNA)
    return here.begun


@pytest.mark.asyncio
async def test_more_are_under_way_after_those_that_ended_well() -> None:
    here = Office(FairQueue(QueueLimits(64, begin_with=2)))
    for name in "abcdefgh":
        await here.ask(name, ANNA)
    for name in "ab":
        await here.finish(name)

    assert here.begun == ["a", "b", "c", "d", "e", "f"]


@pytest.mark.asyncio
async def test_more_are_not_taken_where_nobody_waits() -> None:
    queue = FairQueue(QueueLimits(64, begin_with=2))
    for _ in range(5):
        async with queue.admitted(SERVER, ANNA):
            pass

    assert await begun_at_once(queue, "abc") == ["a", "b"]


@pytest.mark.asyncio
async def test_after_a_refusal_fewer_are_under_way() -> None:
    queue = FairQueue(QueueLimits(64, begin_with=4))
    async with queue.admitted(SERVER, ANNA) as admission:
        admission.was_refused()

    assert await begun_at_once(queue, "abc") == ["a", "b"]


@pytest.mark.asyncio
async def test_a_refused_request_lets_no_more_go_at_once_although_all_places_were_taken() -> None:
    queue = FairQueue(QueueLimits(64, begin_with=1))
    async with queue.admitted(SERVER, ANNA) as admission:
        admission.was_refused()

    assert await begun_at_once(queue, "ab") == ["a"]


async def let_one_go(queue: FairQueue, *, fails: bool) -> None:
    with contextlib.suppress(OSError):
        async with queue.admitted(SERVER, ANNA):
            if fails:
                raise OSError


@pytest.mark.asyncio
@pytest.mark.parametrize(("fails", "waiting"), [(True, 1), (False, 0)])
async def test_only_a_request_that_ends_well_lets_more_go_at_once(fails: bool, waiting: int) -> None:
    queue = FairQueue(QueueLimits(at_once=4, begin_with=1))
    await let_one_go(queue, fails=fails)
    office = Office(queue)
    await office.ask("first", ANNA)
    await office.ask("second", BEN)
    waited = queue.waiting
    await office.finish_all()

    assert waited == waiting
