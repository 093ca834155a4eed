import asyncio
from contextlib import AsyncExitStack
from dataclasses import dataclass, field

import pytest

from bot.discord_ui.answers.acknowledging_queue import OF_ONE_PERSON, AcknowledgingQueue
from tests.loopback_discord.watch import PATIENCE_SECONDS

pytestmark = pytest.mark.asyncio

ANN, BEN = 7, 8
MUCH = OF_ONE_PERSON + 1


@dataclass
class Bot:
    """How many answers each person is owed, and whose articles it reads."""

    owed: dict[int, int] = field(default_factory=dict)
    read_for: list[int] = field(default_factory=list)

    def queue(self, longest_wait_seconds: float = PATIENCE_SECONDS) -> AcknowledgingQueue:
        return AcknowledgingQueue(
            lambda person: self.owed.get(person, 0), lambda: self.read_for, longest_wait_seconds
        )


async def begun(queue: AcknowledgingQueue, person: int, place: AsyncExitStack) -> "asyncio.Task[None]":
    """One that begins at once where it may."""
    task = asyncio.create_task(place.enter_async_context(queue.admitted(person)))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    return task


async def test_one_of_somebody_elses_passes_a_third_of_ones_own() -> None:
    queue = Bot().queue()
    async with AsyncExitStack() as place:
        of_ann = [await begun(queue, ANN, place) for _ in range(OF_ONE_PERSON + 1)]
        of_ben = await begun(queue, BEN, place)

        assert [one.done() for one in of_ann] == [True] * OF_ONE_PERSON + [False]
        assert of_ben.done()
        of_ann[-1].cancel()


async def test_the_next_of_ones_own_follows_when_one_is_acknowledged() -> None:
    queue = Bot().queue()
    async with AsyncExitStack() as place, AsyncExitStack() as first:
        await begun(queue, ANN, first)
        waiting = [await begun(queue, ANN, place) for _ in range(OF_ONE_PERSON)][-1]
        was_waiting = not waiting.done()
        await first.aclose()
        await waiting

        assert was_waiting


async def test_what_has_waited_long_enough_for_discord_goes_out_of_turn() -> None:
    queue = Bot().queue(longest_wait_seconds=0.0)
    async with AsyncExitStack() as place, asyncio.timeout(PATIENCE_SECONDS):
        for _ in range(OF_ONE_PERSON):
            await place.enter_async_context(queue.admitted(ANN))
        out_of_turn = await begun(queue, ANN, place)
        await out_of_turn

        assert out_of_turn.done()


@pytest.mark.parametrize(
    ("owed", "read_for", "waits"),
    [
        ({ANN: MUCH, BEN: 1}, [BEN], True),
        ({ANN: OF_ONE_PERSON, BEN: 1}, [BEN], False),
        ({ANN: MUCH, BEN: MUCH}, [BEN], False),
        ({ANN: MUCH, BEN: 1}, [], False),
        ({ANN: MUCH}, [ANN], False),
    ],
    ids=[
        "owed less",
        "who waits is owed little",
        "owed as much",
        "nothing is read for them",
        "one's own is read",
    ],
)
async def test_who_is_owed_much_waits_while_an_article_is_read_for_somebody_who_is_owed_less(
    owed: dict[int, int], read_for: list[int], *, waits: bool
) -> None:
    queue = Bot(owed, read_for).queue()
    async with AsyncExitStack() as place:
        of_ann = await begun(queue, ANN, place)

        assert of_ann.done() is not waits
        of_ann.cancel()


async def test_who_is_owed_much_waits_while_somebody_who_is_owed_less_is_acknowledged() -> None:
    queue = Bot({ANN: MUCH, BEN: 1}).queue()
    async with AsyncExitStack() as place:
        await begun(queue, BEN, place)
        of_ann = await begun(queue, ANN, place)

        assert not of_ann.done()
        of_ann.cancel()


async def test_who_waited_for_others_goes_on_when_their_articles_are_read() -> None:
    bot = Bot({ANN: MUCH, BEN: 1}, [BEN])
    queue = bot.queue()
    async with AsyncExitStack() as place, asyncio.timeout(PATIENCE_SECONDS):
        of_ann = await begun(queue, ANN, place)
        bot.read_for.clear()
        await of_ann


async def test_who_gave_up_waiting_for_others_leaves_no_place_taken() -> None:
    bot = Bot({ANN: MUCH, BEN: 1}, [BEN])
    queue = bot.queue(longest_wait_seconds=0.0)
    for _ in range(OF_ONE_PERSON):
        async with queue.admitted(ANN):
            pass
    bot.read_for.clear()
    async with AsyncExitStack() as place:
        of_ann = [await begun(queue, ANN, place) for _ in range(OF_ONE_PERSON)]

        assert all(one.done() for one in of_ann)
