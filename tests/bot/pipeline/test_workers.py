import asyncio
import os
import threading
import time

import pytest

from bot.pipeline.worker_process import ProcessDied, TookTooLong
from bot.pipeline.workers import LONG, THREADS, TooMuchForTheMachine, Workers
from tests.bot.pipeline.hand_made_process import HandMade, process_and_thread, workers_of
from tests.loopback_discord.watch import PATIENCE_SECONDS

ANNA, BEN = 501, 502


def die() -> None:
    os._exit(1)


def never_end() -> None:
    while True:
        time.sleep(1)


def refuse() -> None:
    raise ZeroDivisionError


@pytest.mark.asyncio
async def test_a_short_text_is_read_beside_the_event_loop() -> None:
    process, thread = await Workers().run(LONG, process_and_thread)

    assert process == os.getpid()
    assert thread != threading.get_ident()


@pytest.mark.asyncio
async def test_who_pastes_one_article_does_not_wait_for_another_s_hundred() -> None:
    workers, first_may_end, others_may_end = Workers(), threading.Event(), threading.Event()
    held = [first_may_end] * THREADS + [others_may_end] * 100
    many = [asyncio.create_task(workers.run(1, one.wait, person=ANNA)) for one in held]
    await asyncio.sleep(0)
    one = asyncio.create_task(workers.run(1, process_and_thread, person=BEN))
    await asyncio.sleep(0)
    first_may_end.set()
    await asyncio.wait({one}, timeout=PATIENCE_SECONDS)
    was_read = one.done()
    others_may_end.set()
    await asyncio.gather(one, *many)

    assert was_read


@pytest.mark.asyncio
async def test_a_long_text_is_read_in_another_process(workers: Workers) -> None:
    process, _ = await workers.run(LONG + 1, process_and_thread)

    assert process != os.getpid()


@pytest.mark.asyncio
async def test_what_a_reply_decides_is_done_in_another_process_however_short(workers: Workers) -> None:
    process, _ = await workers.run_bounded(10, process_and_thread)

    assert process != os.getpid()


@pytest.mark.asyncio
async def test_in_a_terminal_a_short_reply_is_read_in_a_thread() -> None:
    process, thread = await Workers().run_bounded(10, process_and_thread)

    assert process == os.getpid()
    assert thread != threading.get_ident()


@pytest.mark.asyncio
async def test_a_process_is_kept_for_the_next_text(workers: Workers) -> None:
    first = await workers.run_bounded(10, process_and_thread)

    assert await workers.run_bounded(10, process_and_thread) == first


@pytest.mark.asyncio
async def test_work_that_does_not_end_is_ended() -> None:
    workers = Workers(apart=True, least_seconds=0.05)
    with pytest.raises(TooMuchForTheMachine):
        await workers.run_bounded(10, never_end)
    workers.close()


@pytest.mark.asyncio
async def test_what_took_too_long_is_not_tried_again() -> None:
    workers = workers_of(HandMade(raises=TookTooLong))
    for _ in range(2):
        with pytest.raises(TooMuchForTheMachine):
            await workers.run_bounded(10, process_and_thread)


@pytest.mark.asyncio
async def test_other_work_is_done_after_some_took_too_long() -> None:
    workers = workers_of(HandMade(raises=TookTooLong), HandMade())
    with pytest.raises(TooMuchForTheMachine):
        await workers.run_bounded(10, process_and_thread)

    assert await workers.run_bounded(11, process_and_thread)


@pytest.mark.asyncio
async def test_what_the_work_raises_is_raised_and_the_process_kept(workers: Workers) -> None:
    first = await workers.run_bounded(10, process_and_thread)
    with pytest.raises(ZeroDivisionError):
        await workers.run_bounded(10, refuse)

    assert await workers.run_bounded(10, process_and_thread) == first


@pytest.mark.asyncio
async def test_a_process_that_died_is_replaced_for_the_next_text(workers: Workers) -> None:
    with pytest.raises(TooMuchForTheMachine):
        await workers.run(LONG + 1, die)
    process, _ = await workers.run(LONG + 1, process_and_thread)

    assert process != os.getpid()


@pytest.mark.asyncio
async def test_a_text_whose_process_died_is_tried_once_more() -> None:
    workers = workers_of(HandMade(raises=ProcessDied), HandMade())

    assert (await workers.run(LONG + 1, process_and_thread))[0] == os.getpid()


@pytest.mark.asyncio
async def test_one_persons_long_texts_leave_a_process_to_others() -> None:
    held, free = HandMade(), HandMade()
    held.may_end.clear()
    workers = workers_of(held, free)
    annas = [asyncio.create_task(workers.run(LONG + 1, process_and_thread, person=ANNA)) for _ in range(4)]
    await asyncio.sleep(0)
    await workers.run(LONG + 1, process_and_thread, person=BEN)

    assert not any(one.done() for one in annas)
    held.may_end.set()
    await asyncio.gather(*annas)


@pytest.mark.asyncio
async def test_who_gives_up_waiting_ends_the_process() -> None:
    held = HandMade()
    held.may_end.clear()
    workers = workers_of(held)
    waiting = asyncio.create_task(workers.run(LONG + 1, process_and_thread))
    while not held.calls:
        await asyncio.sleep(0)
    waiting.cancel()
    await asyncio.wait([waiting])

    assert held.is_dead
