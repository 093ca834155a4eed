import contextlib

import pytest

from bot.pipeline.budgets.fair_queue import FairQueue, QueueLimits
from tests.bot.pipeline.budgets.office import ANNA, BEN, CARA, SERVER, Office, office
from tests.bot.waiting import until

pytestmark = pytest.mark.asyncio


async def one_under_way_and_two_waiting() -> Office:
    """Anna's a, b and c."""
    here = office(1)
    for name in "abc":
        await here.ask(name, ANNA)
    return here


async def test_a_wait_that_is_given_up_takes_no_turn() -> None:
    here = await one_under_way_and_two_waiting()
    here.tasks["b"].cancel()
    await here.settle()
    await here.finish_all()

    assert here.begun == ["a", "c"]


async def test_a_wait_given_up_as_its_turn_comes_passes_the_turn_on() -> None:
    here = await one_under_way_and_two_waiting()
    here.under_way["a"].set()
    await until(lambda: "a" not in here.under_way)
    here.tasks["b"].cancel()
    await here.settle()

    assert here.begun == ["a", "c"]


async def test_a_wait_given_up_before_its_turn_comes_passes_the_turn_on() -> None:
    here = await one_under_way_and_two_waiting()
    here.under_way["a"].set()
    here.tasks["b"].cancel()
    await here.settle()

    assert here.begun == ["a", "c"]


@pytest.mark.parametrize("others_wait", [True, False])
async def test_a_wait_given_up_as_another_ends_is_given_up_and_nothing_else(others_wait: bool) -> None:
    here = office(1)
    for name, person in (("a", ANNA), ("b", BEN), *([("c", CARA), ("d", CARA)] if others_wait else [])):
        await here.ask(name, person)
    here.under_way["a"].set()
    here.tasks["b"].cancel()
    await here.settle()

    assert here.tasks["b"].cancelled()


async def test_who_gives_one_request_up_keeps_their_place_with_the_next() -> None:
    here = office(1)
    await here.ask("first", CARA)
    for name, person in (("a1", ANNA), ("a2", ANNA), ("b1", BEN)):
        await here.ask(name, person)
    here.tasks["a1"].cancel()
    await here.settle()
    await here.finish_all()

    assert here.begun == ["first", "a2", "b1"]


async def test_a_request_that_fails_gives_its_turn_back() -> None:
    queue = FairQueue(QueueLimits(1))
    with contextlib.suppress(ValueError):
        async with queue.admitted(SERVER, ANNA):
            raise ValueError

    assert queue.has_room(SERVER, BEN)
