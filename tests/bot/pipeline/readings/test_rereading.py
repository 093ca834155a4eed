"""The library keeps up with the reader, in nobody's way, and keeps what people have set right."""

import asyncio
import threading
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from bot.pipeline.asker import Asker
from bot.pipeline.keeping.find_statements import find_statements
from bot.pipeline.keeping.library import Library
from bot.pipeline.readings.reading_options import ReadingOptions
from bot.pipeline.readings.rereading import Rereading
from bot.pipeline.services import Services
from bot.pipeline.unhurried_worker import UnhurriedWorker
from bot.pipeline.worker_process import ProcessDied
from bot.readers.corrections import Verdict
from storage.audiences import Occasion
from storage.erasing import forget_article
from storage.found_statements import Search
from storage.statement_index import PersonRecord, ReadStory, StatementRecord
from storage.statements import StatementStore
from tests.bot.pipeline.newsroom import ANNA, ARTICLE, BEN, REPLY, full_reading, read
from tests.bot.waiting import until
from tests.fake_model import FakeModel

pytestmark = pytest.mark.asyncio

QUOTATION = "“Nobody took the boat any more,”"
ANNA_ALONE = replace(ANNA, private=True)
OTHERS = [ARTICLE.replace("May", month) for month in ("June", "July", "August")]
CHANGED = ARTICLE.replace("“A disgrace,” read a banner on the quay.", "The council meets again in June.")


class ProcessHere:
    """Does the work in the thread that waits for it. `before` decides what becomes of each call."""

    def __init__(self, before: Callable[[], None] = lambda: None) -> None:
        self.is_dead = False
        self.calls = 0
        self._before = before

    def call(self, function: Callable[..., Any], arguments: tuple[Any, ...], seconds: float) -> Any:
        self.calls += 1
        self._before()
        _, *its_own = arguments  # without the step back in the line of processes: it would be the test's own
        return arguments[0](*its_own)

    def end(self) -> None:
        self.is_dead = True


async def no_pause(_: float) -> None:
    await asyncio.sleep(0)


def rereading(services: Services, process: ProcessHere | None = None, **more: Any) -> Rereading:
    process = process or ProcessHere()
    record = services.model_services.record.latest if services.model_services else None
    return Rereading(services.memory, record, UnhurriedWorker(lambda: process), **{"sleep": no_pause, **more})


async def keep_as_an_earlier_byline(
    services: Services, text: str = ARTICLE, asker: Asker = ANNA, *, ask_model: bool = True
) -> None:
    """Read, and found in it what no reader finds now: the quotation is somebody else's, and that for sure."""
    await read(services, text, asker, ReadingOptions(ask_model=ask_model))
    digest = (await services.quick_readings.of(text)).article.digest
    wrong = ReadStory(
        [PersonRecord("p1", "Max Stranger", "person")],
        [StatementRecord("st1", QUOTATION, ("p1",), "said", certainty="sure")],
        reader="an earlier version",
    )
    occasion = Occasion(asker.person, 1000, asker.channel, private=asker.private)
    await StatementStore(services.memory.at_hand).replace_for(asker.scope, digest, occasion, wrong)


async def speakers(services: Services, asker: Asker = BEN, words: str = "nobody boat") -> list[str]:
    page = await find_statements(services.memory, asker, Search(words))
    return [", ".join(one.speakers) for one in page.statements]


async def set_right(
    services: Services, asker: Asker, text: str = ARTICLE, verdict: Verdict = "speaker"
) -> None:
    reading = await services.quick_readings.of(text)
    span = next(one.spans[0] for one in reading.statements if "boat" in one.spans[0].of(text))
    await services.corrections.make(asker, reading, span, verdict, "Tom Brindle")


async def test_what_an_earlier_version_found_is_found_anew(offline: Services) -> None:
    await keep_as_an_earlier_byline(offline)
    before = await speakers(offline)
    await rereading(offline).catch_up()

    assert before == ["Max Stranger"]
    assert await speakers(offline) == ["Ana Pell"]


async def test_each_audience_s_article_is_read_again(offline: Services) -> None:
    for asker in (ANNA, ANNA_ALONE, replace(BEN, channel=11)):
        await keep_as_an_earlier_byline(offline, asker=asker)
    await rereading(offline).catch_up()

    assert await speakers(offline, replace(BEN, channel=11)) == ["Ana Pell"]
    assert await speakers(offline, replace(ANNA, channel=99)) == ["Ana Pell"]


async def test_a_kept_reply_is_read_again_and_no_model_is_asked(services: Services, model: FakeModel) -> None:
    model.reply(REPLY)
    full = await full_reading(services)
    await keep_as_an_earlier_byline(services)
    await rereading(services).catch_up()

    assert full.reading.reader == "model"
    assert await speakers(services, words="disgrace") == ["Tom Brindle"]
    assert len(model.requests) == 1


async def test_a_reply_that_was_shown_to_others_alone_does_not_serve(
    services: Services, model: FakeModel
) -> None:
    model.reply(REPLY)
    await full_reading(services, asker=ANNA_ALONE)
    await keep_as_an_earlier_byline(services, asker=BEN)
    # ... with a model that no longer answers, so that Ben's reading stayed quick
    async with services.memory.at_hand.transaction() as connection:
        await connection.run(
            "DELETE FROM replies_shown WHERE audience IN (SELECT id FROM audiences WHERE kind = 'channel')"
        )
    await rereading(services).catch_up()

    assert await speakers(services, BEN, words="disgrace") != ["Tom Brindle"]


async def test_corrections_outrank_the_new_reading(offline: Services) -> None:
    await read(offline)
    await set_right(offline, ANNA)
    await keep_as_an_earlier_byline(offline)
    await rereading(offline).catch_up()

    assert await speakers(offline) == ["Tom Brindle"]


async def test_what_nobody_says_stays_so_when_read_again(offline: Services) -> None:
    await read(offline)
    await set_right(offline, ANNA, verdict="nobody")
    await keep_as_an_earlier_byline(offline)
    await rereading(offline).catch_up()

    assert await speakers(offline) == []


@pytest.mark.parametrize("later", [CHANGED, ARTICLE + "\nShare on Facebook\n"], ids=["changed", "footer"])
async def test_another_copy_of_the_story_is_found_under_who_was_set_right(
    offline: Services, later: str
) -> None:
    await read(offline, later, replace(BEN, channel=11))
    await read(offline)
    await set_right(offline, ANNA)
    await rereading(offline).catch_up()

    assert set(await speakers(offline, replace(BEN, sees_channels=frozenset({11})))) == {"Tom Brindle"}
    assert await speakers(offline, replace(BEN, channel=11)) == ["Ana Pell"]


async def test_a_correction_is_found_by_who_saw_the_article_in_another_s_reading(offline: Services) -> None:
    await read(offline, asker=BEN)
    await set_right(offline, ANNA_ALONE)
    await rereading(offline).catch_up()

    assert await speakers(offline, ANNA_ALONE) == ["Tom Brindle"]
    assert await speakers(offline, BEN) == ["Ana Pell"]


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


async def test_the_other_copies_of_a_corrected_story_are_read_again_at_once(offline: Services) -> None:
    await read(offline, CHANGED)
    await read(offline)
    task = asyncio.create_task(rereading(offline).run())
    await set_right(offline, ANNA)

    async def is_right_in_both() -> bool:
        return await speakers(offline) == ["Tom Brindle"]

    await until(is_right_in_both)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)

    assert set(await speakers(offline, words="nobody")) == {"Tom Brindle"}
