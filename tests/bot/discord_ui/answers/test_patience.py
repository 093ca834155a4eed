import asyncio
import contextlib
from itertools import islice
from typing import Any, cast

import pytest

from bot.discord_ui.answers.patience import FIRST_PAUSE_SECONDS, LONGEST_PAUSE_SECONDS, Patience, TooLate
from bot.pipeline.running_work import ShuttingDown

PROMISE = cast("Any", object())


def test_pauses_double_up_to_the_longest() -> None:
    pauses = list(islice(Patience(lambda _: False).pauses(), 12))

    assert pauses[:4] == [FIRST_PAUSE_SECONDS * times for times in (1, 2, 4, 8)]
    assert pauses[-2:] == [LONGEST_PAUSE_SECONDS, LONGEST_PAUSE_SECONDS]


@pytest.mark.asyncio
async def test_it_waits_as_long_as_it_is_told_to() -> None:
    slept: list[float] = []

    async def sleep(seconds: float) -> None:
        slept.append(seconds)

    await Patience(lambda _: False, sleep=sleep).wait(7.0, PROMISE)

    assert slept == [7.0]


@pytest.mark.asyncio
async def test_what_nobody_waits_for_any_more_is_not_waited_for() -> None:
    with pytest.raises(TooLate):
        await Patience(lambda _: True).wait(3600, PROMISE)


@pytest.mark.asyncio
async def test_the_end_of_the_program_ends_every_wait() -> None:
    patience = Patience(lambda _: False)
    waiting = asyncio.create_task(patience.wait(3600, PROMISE))
    await asyncio.sleep(0)
    patience.ending.set()

    with pytest.raises(ShuttingDown):
        await waiting


@pytest.mark.parametrize("is_ending", [False, True])
@pytest.mark.asyncio
async def test_nothing_waits_on_behind_a_wait(is_ending: bool) -> None:
    async def sleep(_: float) -> None:
        if is_ending:
            await asyncio.Event().wait()

    patience = Patience(lambda _: False, sleep=sleep)
    if is_ending:
        patience.ending.set()
    with contextlib.suppress(ShuttingDown):
        await patience.wait(7.0, PROMISE)
    await asyncio.sleep(0)

    assert asyncio.all_tasks() == {asyncio.current_task()}
