import asyncio
from contextlib import AsyncExitStack

import pytest

from bot.discord_ui.answers.acknowledging_queue import OF_ONE_PERSON, AcknowledgingQueue
from tests.loopback_discord.watch import PATIENCE_SECONDS

pytestmark = pytest.mark.asyncio

ANN, BEN = 7, 8


async def begun(queue: AcknowledgingQueue, person: int, place: AsyncExitStack) -> "asyncio.Task[None]":
    """One that begins at once where it may."""
    task = asyncio.create_task(place.enter_async_context(queue.admitted(person)))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    return task


async def test_one_of_somebody_elses_passes_a_third_of_ones_own() -> None:
    queue = AcknowledgingQueue()
    async with AsyncExitStack() as place:
        of_ann = [await begun(queue, ANN, place) for _ in range(OF_ONE_PERSON + 1)]
        of_ben = await begun(queue, BEN, place)

        assert [one.done() for one in of_ann] == [True] * OF_ONE_PERSON + [False]
        assert of_ben.done()
        of_ann[-1].cancel()


async def test_the_next_of_ones_own_follows_when_one_is_acknowledged() -> None:
    queue = AcknowledgingQueue()
    async with AsyncExitStack() as place, AsyncExitStack() as first:
        await begun(queue, ANN, first)
        waiting = [await begun(queue, ANN, place) for _ in range(OF_ONE_PERSON)][-1]
        was_waiting = not waiting.done()
        await first.aclose()
        await waiting

        assert was_waiting


async def test_what_has_waited_long_enough_for_discord_goes_out_of_turn() -> None:
    queue = AcknowledgingQueue(longest_wait_seconds=0.0)
    async with AsyncExitStack() as place, asyncio.timeout(PATIENCE_SECONDS):
        for _ in range(OF_ONE_PERSON):
            await place.enter_async_context(queue.admitted(ANN))
        out_of_turn = await begun(queue, ANN, place)
        await out_of_turn

        assert out_of_turn.done()


@pytest.mark.parametrize(("rest_seconds", "follows_at_once"), [(0.0, True), (60.0, False)])
async def test_between_further_ones_of_ones_own_others_get_on(
    rest_seconds: float, follows_at_once: bool
) -> None:
    queue = AcknowledgingQueue(rest_seconds=rest_seconds)
    async with AsyncExitStack() as place, AsyncExitStack() as first, AsyncExitStack() as third:
        await begun(queue, ANN, first)
        await begun(queue, ANN, place)
        being_third = await begun(queue, ANN, third)
        fourth = await begun(queue, ANN, place)
        await first.aclose()
        await being_third
        await third.aclose()
        for _ in range(5):
            await asyncio.sleep(0)

        assert fourth.done() is follows_at_once
        fourth.cancel()
