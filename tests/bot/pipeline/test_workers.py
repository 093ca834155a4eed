import os
import threading
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import Any

import pytest

from bot.errors import BylineError
from bot.pipeline.workers import LONG, SHORT, Workers


def process_and_thread() -> tuple[int, int]:
    return os.getpid(), threading.get_ident()


def die() -> None:
    os._exit(1)


class Dying(Executor):
    """An executor whose process is dead."""

    def submit(self, *_: Any, **__: Any) -> "Future[Any]":
        raise BrokenProcessPool


@pytest.mark.asyncio
async def test_a_short_text_is_read_beside_the_event_loop() -> None:
    process, thread = await Workers().run(LONG, process_and_thread)

    assert process == os.getpid()
    assert thread != threading.get_ident()


@pytest.mark.asyncio
async def test_a_long_text_is_read_in_another_process() -> None:
    workers = Workers()
    process, _ = await workers.run(LONG + 1, process_and_thread)
    workers.close()

    assert process != os.getpid()


@pytest.mark.asyncio
async def test_a_process_that_died_is_replaced_for_the_next_text() -> None:
    workers = Workers()
    with pytest.raises(BylineError):
        await workers.run(LONG + 1, die)
    process, _ = await workers.run(LONG + 1, process_and_thread)
    workers.close()

    assert process != os.getpid()


@pytest.mark.asyncio
async def test_a_text_whose_process_died_is_tried_once_more() -> None:
    pools: list[Executor] = [Dying(), ThreadPoolExecutor(1)]
    workers = Workers(lambda: pools.pop(0))
    process, _ = await workers.run(LONG + 1, process_and_thread)
    workers.close()

    assert process == os.getpid()


@pytest.mark.asyncio
async def test_no_process_is_started_before_the_first_long_text() -> None:
    made: list[Executor] = []
    workers = Workers(lambda: made.append(ThreadPoolExecutor(1)) or made[-1])  # type: ignore[func-returns-value]
    await workers.run(10, process_and_thread)

    assert not made


@pytest.mark.asyncio
async def test_light_work_on_a_short_text_is_done_at_once() -> None:
    assert await Workers().run_light(10, process_and_thread) == process_and_thread()


@pytest.mark.asyncio
async def test_light_work_on_a_longer_text_is_done_beside_the_event_loop() -> None:
    _, thread = await Workers().run_light(SHORT + 1, process_and_thread)

    assert thread != threading.get_ident()
