import asyncio
import time
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest
import pytest_asyncio

from bot.pipeline.readings.quick_readings import QuickReadings, timed_reading
from bot.pipeline.workers import Workers

pytestmark = pytest.mark.asyncio

TEXT = "“It sank,” Ana Pell said."
ANNA, BEN = 501, 502


class CountingWorkers(Workers):
    def __init__(self) -> None:
        super().__init__()
        self.runs = 0
        self.may_run = asyncio.Event()
        self.may_run.set()
        self.fails = False
        self.now = 1_000.0
        self.left_seconds = 2.0  # until a reading is made, from when it may be
        self.slept: list[float] = []

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds

    async def run(
        self, characters: int, function: Callable[..., Any], *arguments: Any, person: int = 0
    ) -> Any:
        self.runs += 1
        await self.may_run.wait()
        if self.fails:
            raise ValueError("too hard")
        reading, _ = function(*arguments)
        self.now += self.left_seconds
        return reading, 2.0


@pytest.fixture
def workers() -> CountingWorkers:
    return CountingWorkers()


@pytest_asyncio.fixture
async def quick(workers: CountingWorkers) -> AsyncIterator[QuickReadings]:
    quick = QuickReadings(
        workers, most_characters=2 * len(TEXT), sleep=workers.sleep, clock=lambda: workers.now
    )
    yield quick
    await quick.close()


async def test_a_text_is_read_once_for_all_who_paste_it(
    quick: QuickReadings, workers: CountingWorkers
) -> None:
    readings = await asyncio.gather(*(quick.of(TEXT) for _ in range(10)))

    assert workers.runs == 1
    assert all(reading is readings[0] for reading in readings)


async def test_a_text_for_which_there_is_no_room_is_read_once_for_all_who_wait_for_it(
    quick: QuickReadings, workers: CountingWorkers
) -> None:
    await asyncio.gather(*(quick.of(TEXT * 3) for _ in range(2)))

    assert workers.runs == 1


async def test_a_reading_is_kept_for_who_comes_later(quick: QuickReadings, workers: CountingWorkers) -> None:
    await quick.of(TEXT)
    await quick.of(TEXT)

    assert workers.runs == 1


async def test_another_footer_is_another_text(quick: QuickReadings) -> None:
    other = await quick.of(TEXT + "\n\nShare on Facebook")

    assert other.article.text.endswith("Facebook")


async def test_what_was_not_needed_for_longest_goes_first(
    quick: QuickReadings, workers: CountingWorkers
) -> None:
    for text in (TEXT, TEXT.lower(), TEXT, TEXT.upper(), TEXT):
        await quick.of(text)

    assert workers.runs == 3


async def test_what_there_is_no_room_for_is_read_anew(quick: QuickReadings, workers: CountingWorkers) -> None:
    for text in (TEXT, TEXT.lower(), TEXT.upper(), TEXT):
        await quick.of(text)

    assert workers.runs == 4


async def test_a_reading_takes_less_of_a_processor_than_the_program_had_until_then() -> None:
    _, seconds = timed_reading(TEXT)

    assert 0 < seconds < time.thread_time()


async def test_who_leaves_takes_nothing_from_the_others(
    quick: QuickReadings, workers: CountingWorkers
) -> None:
    workers.may_run.clear()
    first, other = asyncio.create_task(quick.of(TEXT)), asyncio.create_task(quick.of(TEXT))
    await asyncio.sleep(0)
    first.cancel()
    workers.may_run.set()

    assert (await other).article.text == TEXT


async def test_a_failure_is_not_kept(quick: QuickReadings, workers: CountingWorkers) -> None:
    workers.fails = True
    with pytest.raises(ValueError, match="too hard"):
        await quick.of(TEXT)
    workers.fails = False

    assert (await quick.of(TEXT)).statements


async def test_what_is_forgotten_is_read_anew(quick: QuickReadings, workers: CountingWorkers) -> None:
    await quick.of(TEXT)
    quick.forget()
    await quick.of(TEXT)

    assert workers.runs == 2


async def test_what_is_forgotten_while_it_is_read_is_still_given_to_who_waits_and_not_kept(
    quick: QuickReadings, workers: CountingWorkers
) -> None:
    workers.may_run.clear()
    waiting = asyncio.create_task(quick.of(TEXT))
    await asyncio.sleep(0)
    quick.forget()
    workers.may_run.set()
    await waiting
    await quick.of(TEXT)

    assert workers.runs == 2


async def test_who_may_not_know_that_others_had_it_read_waits_as_long_as_they_did(
    quick: QuickReadings, workers: CountingWorkers
) -> None:
    await quick.as_if_first(TEXT, ANNA)
    of_first = list(workers.slept)
    await quick.as_if_first(TEXT, BEN)

    assert workers.runs == 1
    assert (of_first, workers.slept) == ([], [2.0])


async def test_who_has_waited_for_it_once_gets_it_at_once(
    quick: QuickReadings, workers: CountingWorkers
) -> None:
    await quick.as_if_first(TEXT, ANNA)
    await quick.as_if_first(TEXT, BEN)
    for person in (ANNA, BEN):
        await quick.as_if_first(TEXT, person)

    assert workers.slept == [2.0]


async def test_who_comes_while_it_is_made_for_others_waits_as_long_as_they_do(
    quick: QuickReadings, workers: CountingWorkers
) -> None:
    workers.may_run.clear()
    first = asyncio.create_task(quick.as_if_first(TEXT, ANNA))
    await asyncio.sleep(0)
    workers.now += 1.5
    workers.left_seconds = 0.5
    second = asyncio.create_task(quick.as_if_first(TEXT, BEN))
    await asyncio.sleep(0)
    workers.may_run.set()
    await first
    await second

    assert workers.slept == [1.5]
