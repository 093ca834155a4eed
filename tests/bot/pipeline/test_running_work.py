import asyncio
from collections.abc import AsyncGenerator

import pytest

from bot.pipeline.running_work import Forgotten, RunningWork, ShuttingDown


class Work:
    """Counts to three, and waits before the last number until it may go on."""

    def __init__(self) -> None:
        self.starts = 0
        self.may_end = asyncio.Event()
        self.is_done = False

    async def count(self) -> AsyncGenerator[int, None]:
        self.starts += 1
        yield 1
        yield 2
        await self.may_end.wait()
        self.is_done = True
        yield 3


async def all_of(events: AsyncGenerator[int, None]) -> list[int]:
    return [event async for event in events]


async def until_it_waits(shared: RunningWork[str, int], work: Work) -> AsyncGenerator[int, None]:
    """Somebody who has seen all but the end."""
    events = shared.follow("key", work.count)
    assert [await anext(events), await anext(events)] == [1, 2]
    return events


@pytest.mark.asyncio
async def test_two_who_want_the_same_share_one_piece_of_work() -> None:
    shared, work = RunningWork[str, int](), Work()
    both = [asyncio.create_task(all_of(shared.follow("key", work.count))) for _ in range(2)]
    work.may_end.set()

    assert await asyncio.gather(*both) == [[1, 2, 3], [1, 2, 3]]
    assert work.starts == 1


@pytest.mark.asyncio
async def test_who_joins_late_sees_it_from_its_beginning() -> None:
    shared, work = RunningWork[str, int](), Work()
    await until_it_waits(shared, work)
    late = asyncio.create_task(all_of(shared.follow("key", work.count)))
    work.may_end.set()

    assert await late == [1, 2, 3]


@pytest.mark.asyncio
async def test_work_goes_on_when_who_began_it_has_left() -> None:
    shared, work = RunningWork[str, int](), Work()
    first = await until_it_waits(shared, work)
    late = asyncio.create_task(all_of(shared.follow("key", work.count)))
    await asyncio.sleep(0)
    await first.aclose()
    work.may_end.set()

    assert await late == [1, 2, 3]
    assert work.starts == 1


@pytest.mark.asyncio
async def test_work_comes_to_its_end_when_nobody_waits_any_more() -> None:
    shared, work = RunningWork[str, int](), Work()
    alone = asyncio.create_task(all_of(shared.follow("key", work.count)))
    await asyncio.sleep(0)
    alone.cancel()
    await asyncio.gather(alone, return_exceptions=True)
    work.may_end.set()
    while shared.is_under_way("key"):
        await asyncio.sleep(0)

    assert work.is_done


@pytest.mark.asyncio
async def test_another_key_is_other_work() -> None:
    shared, work = RunningWork[str, int](), Work()
    work.may_end.set()
    await asyncio.gather(*(all_of(shared.follow(key, work.count)) for key in ("one", "other")))

    assert work.starts == 2


@pytest.mark.asyncio
async def test_a_key_is_free_again_when_its_work_has_ended() -> None:
    shared, work = RunningWork[str, int](), Work()
    work.may_end.set()
    for _ in range(2):
        await all_of(shared.follow("key", work.count))

    assert work.starts == 2


@pytest.mark.asyncio
async def test_everybody_gets_the_error_behind_what_came_before_it() -> None:
    async def fail() -> AsyncGenerator[int, None]:
        yield 1
        raise ValueError("no")

    shared = RunningWork[str, int]()
    seen: list[list[int]] = [[], []]

    async def follow(place: int) -> None:
        async for event in shared.follow("key", fail):
            seen[place].append(event)

    ends = await asyncio.gather(follow(0), follow(1), return_exceptions=True)

    assert [type(end) for end in ends] == [ValueError, ValueError]
    assert seen == [[1], [1]]


@pytest.mark.asyncio
async def test_closing_gives_up_what_is_under_way() -> None:
    shared, work = RunningWork[str, int](), Work()
    events = await until_it_waits(shared, work)
    await shared.close()

    with pytest.raises(ShuttingDown):
        await anext(events)
    assert not work.is_done


@pytest.mark.asyncio
async def test_closing_gives_up_what_has_not_even_begun() -> None:
    shared, work = RunningWork[str, int](), Work()
    waiting = asyncio.create_task(all_of(shared.follow("key", work.count)))
    while not shared.is_under_way("key"):
        await asyncio.sleep(0)
    await shared.close()

    with pytest.raises(ShuttingDown):
        await waiting


@pytest.mark.asyncio
async def test_who_follows_work_that_is_forgotten_is_told_so() -> None:
    shared, work = RunningWork[str, int](), Work()
    events = await until_it_waits(shared, work)
    await shared.forget(["key"])

    with pytest.raises(Forgotten):
        await anext(events)
    assert not shared.is_under_way("key")
    assert not work.is_done


@pytest.mark.asyncio
async def test_work_that_is_forgotten_has_ended_when_that_returns() -> None:
    shared, work = RunningWork[str, int](), Work()
    ended = False

    async def slow_to_end() -> AsyncGenerator[int, None]:
        nonlocal ended
        try:
            async for event in work.count():
                yield event
        finally:
            await asyncio.sleep(0)
            ended = True

    events = shared.follow("key", slow_to_end)
    await anext(events)
    await shared.forget(["key"])

    assert ended


@pytest.mark.asyncio
async def test_only_what_nobody_waits_for_is_given_up_as_unfollowed() -> None:
    shared, wanted, left = RunningWork[str, int](), Work(), Work()
    waiting = shared.follow("wanted", wanted.count)
    await anext(waiting)
    gone = shared.follow("left", left.count)
    await anext(gone)
    await gone.aclose()
    await shared.forget_unfollowed()

    assert shared.keys == ["wanted"]
