"""When processes are started, and what is done in one that waits."""

import asyncio
import gc
import os
import threading

import pytest

from bot.pipeline.worker_process import ProcessDied
from bot.pipeline.workers import LONG, SHORT, Workers
from tests.bot.pipeline.hand_made_process import HandMade, process_and_thread, workers_of
from tests.loopback_discord.watch import PATIENCE_SECONDS

ANNA, BEN = 501, 502


@pytest.mark.asyncio
async def test_no_process_is_started_before_the_first_long_text() -> None:
    process = HandMade()
    await workers_of(process).run(10, process_and_thread)

    assert not process.calls


@pytest.mark.asyncio
async def test_a_process_that_was_prepared_does_the_first_work() -> None:
    first, second = HandMade(), HandMade()
    workers = workers_of(first, second)
    await prepared(workers)
    await workers.run_bounded(1, process_and_thread)

    assert (first.calls, second.calls) == (2, 0)


async def prepared(workers: Workers) -> None:
    workers.prepare(process_and_thread)
    async with asyncio.timeout(PATIENCE_SECONDS):
        while not workers._idle:
            await asyncio.sleep(0)


@pytest.mark.asyncio
async def test_a_short_text_is_read_in_a_process_that_is_idle(workers: Workers) -> None:
    await prepared(workers)
    process, _ = await workers.run(10, process_and_thread)

    assert process != os.getpid()


@pytest.mark.asyncio
async def test_a_process_that_was_prepared_looks_for_garbage_among_none_of_its_modules(
    workers: Workers,
) -> None:
    await prepared(workers)

    assert await workers.run(10, gc.get_freeze_count) > 0


@pytest.mark.asyncio
async def test_a_short_text_does_not_wait_for_a_process_that_is_busy() -> None:
    held = HandMade()
    workers = workers_of(held)
    await prepared(workers)
    held.may_end.clear()
    long = asyncio.create_task(workers.run(LONG + 1, process_and_thread, person=ANNA))
    while held.calls < 2:
        await asyncio.sleep(0)
    process, thread = await workers.run(10, process_and_thread, person=BEN)
    held.may_end.set()
    await long

    assert (process, held.calls) == (os.getpid(), 2)
    assert thread != threading.get_ident()


@pytest.mark.asyncio
async def test_a_short_text_is_read_beside_the_event_loop_where_processes_die() -> None:
    first, second = HandMade(), HandMade(raises=ProcessDied)
    workers = workers_of(first, second)
    await prepared(workers)
    first.fails = ProcessDied
    process, thread = await workers.run(10, process_and_thread)

    assert (first.is_dead, second.is_dead) == (True, True)
    assert process == os.getpid()
    assert thread != threading.get_ident()


@pytest.mark.asyncio
async def test_where_processes_died_another_is_prepared() -> None:
    first, second, third = HandMade(), HandMade(raises=ProcessDied), HandMade()
    workers = workers_of(first, second, third)
    await prepared(workers)
    first.fails = ProcessDied
    await workers.run(10, process_and_thread)
    await prepared(workers)

    assert third.calls == 1


@pytest.mark.asyncio
async def test_where_short_texts_wait_for_each_other_a_process_is_prepared_for_the_next() -> None:
    process, may_go_on = HandMade(), threading.Event()
    workers = workers_of(process)
    waiting = [asyncio.create_task(workers.run(1, may_go_on.wait, PATIENCE_SECONDS)) for _ in range(3)]
    async with asyncio.timeout(PATIENCE_SECONDS):
        while not workers._idle:
            await asyncio.sleep(0)
    may_go_on.set()
    await asyncio.gather(*waiting)

    assert process.calls == len(waiting)  # the first is read in a thread, but the process was prepared


@pytest.mark.asyncio
async def test_in_a_terminal_no_process_is_prepared() -> None:
    workers = Workers(lambda: pytest.fail("a process was made"))
    workers.prepare(process_and_thread)
    await asyncio.sleep(0)

    assert not workers._busy


@pytest.mark.asyncio
async def test_light_work_on_a_short_text_is_done_at_once() -> None:
    assert await Workers().run_light(10, process_and_thread) == process_and_thread()


@pytest.mark.asyncio
async def test_light_work_on_a_longer_text_is_done_beside_the_event_loop() -> None:
    _, thread = await Workers().run_light(SHORT + 1, process_and_thread)

    assert thread != threading.get_ident()
