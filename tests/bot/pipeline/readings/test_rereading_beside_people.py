"""Articles are read again in nobody's way, also where some cannot be."""

import asyncio
import threading

import pytest

from bot.pipeline.keeping.library import Library
from bot.pipeline.services import Services
from bot.pipeline.worker_process import ProcessDied
from storage.erasing import forget_article
from tests.bot.pipeline.newsroom import ANNA, ARTICLE, BEN, REPLY, full_reading, read
from tests.bot.pipeline.readings.reread_here import (
    ProcessHere,
    keep_as_an_earlier_byline,
    rereading,
    speakers,
)
from tests.bot.waiting import until
from tests.fake_model import FakeModel

pytestmark = pytest.mark.asyncio
OTHERS = [ARTICLE.replace("May", month) for month in ("June", "July", "August")]


async def test_what_is_up_to_date_starts_no_process(offline: Services) -> None:
    await read(offline)
    process = ProcessHere()
    await rereading(offline, process).catch_up()

    assert process.calls == 0


async def test_after_an_end_in_the_middle_the_rest_follows(offline: Services) -> None:
    for text in OTHERS:
        await keep_as_an_earlier_byline(offline, text)

    async def end(_: float) -> None:
        raise asyncio.CancelledError

    first, second = ProcessHere(), ProcessHere()
    with pytest.raises(asyncio.CancelledError):
        await rereading(offline, first, sleep=end).catch_up()
    in_between = await speakers(offline)
    await rereading(offline, second).catch_up()

    assert sorted(in_between) == ["Ana Pell", "Max Stranger"]  # what several articles have comes once
    assert await speakers(offline) == ["Ana Pell"]
    assert (first.calls, second.calls) == (1, 2)


async def test_what_cannot_be_read_again_keeps_nobody_else_waiting(offline: Services) -> None:
    for text in OTHERS:
        await keep_as_an_earlier_byline(offline, text)
    calls = iter([ProcessDied])

    def die_once() -> None:
        for error in calls:
            raise error

    await rereading(offline, ProcessHere(die_once)).catch_up()

    assert sorted(await speakers(offline)) == ["Ana Pell", "Max Stranger"]


async def test_what_could_not_be_read_again_is_tried_once_more(offline: Services) -> None:
    await keep_as_an_earlier_byline(offline)
    errors = iter([ProcessDied])

    def die_once() -> None:
        for error in errors:
            raise error

    async def is_read_again() -> bool:
        return await speakers(offline) == ["Ana Pell"]

    task = asyncio.create_task(rereading(offline, ProcessHere(die_once), retry_seconds=0).run())
    await until(is_read_again)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)

    assert await is_read_again()


async def test_what_is_forgotten_meanwhile_does_not_come_back(offline: Services) -> None:
    await keep_as_an_earlier_byline(offline)
    digest = (await offline.quick_readings.of(ARTICLE)).article.digest
    is_reading, may_go_on = threading.Event(), threading.Event()

    def wait() -> None:
        is_reading.set()
        may_go_on.wait(20)

    task = asyncio.create_task(rereading(offline, ProcessHere(wait)).catch_up())
    await asyncio.to_thread(is_reading.wait, 20)
    await forget_article(offline.memory.at_hand, ANNA.scope, digest)
    may_go_on.set()
    await task

    assert await speakers(offline) == []
    assert await Library(offline.memory).newest(BEN) == []


async def test_what_somebody_has_read_meanwhile_stays(services: Services, model: FakeModel) -> None:
    await keep_as_an_earlier_byline(services, ask_model=False)
    is_reading, may_go_on = threading.Event(), threading.Event()

    def wait() -> None:
        is_reading.set()
        may_go_on.wait(20)

    task = asyncio.create_task(rereading(services, ProcessHere(wait)).catch_up())
    await asyncio.to_thread(is_reading.wait, 20)
    model.reply(REPLY)
    await full_reading(services)
    may_go_on.set()
    await task

    assert await speakers(services, words="disgrace") == ["Tom Brindle"]


async def test_people_read_on_while_something_is_read_again(offline: Services) -> None:
    await keep_as_an_earlier_byline(offline)
    is_reading, may_go_on = threading.Event(), threading.Event()

    def wait() -> None:
        is_reading.set()
        may_go_on.wait(20)

    task = asyncio.create_task(rereading(offline, ProcessHere(wait)).run())
    await asyncio.to_thread(is_reading.wait, 20)
    await read(offline, OTHERS[0], BEN)
    found = await speakers(offline)
    may_go_on.set()
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)

    assert sorted(found) == ["Ana Pell", "Max Stranger"]
