from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from bot.pipeline.keeping.daily_backups import DailyBackups
from bot.pipeline.keeping.outbox import OWED_SECONDS
from bot.pipeline.memory import Memory
from bot.pipeline.server_choices import ServerChoices
from bot.pipeline.services import Services
from bot.pipeline.workflows.forgetting import Forgetting
from bot.pipeline.workflows.upkeep import GRACE_DAYS, REPLY_DAYS, Upkeep
from storage.database import Database
from storage.outbox import OutboxStore
from storage.public_cards import PublicCard, PublicCardStore
from storage.replies import Reply, ReplyStore
from storage.server_settings import ServerSettings
from tests.bot.pipeline.newsroom import ANNA, read, services_with
from tests.bot.pipeline.workflows.upkept import ELSEWHERE, READ_AT, Clock, is_kept

pytestmark = pytest.mark.asyncio


@pytest.fixture
def model() -> None:
    """None is needed here."""


async def test_without_a_choice_everything_is_kept(
    services: Services, upkeep_of: Callable[..., Upkeep], clock: Clock
) -> None:
    await read(services)
    clock.set(10_000)
    await upkeep_of().tidy()

    assert await is_kept(services)


@pytest.mark.parametrize(("days", "kept"), [(29, True), (31, False)])
async def test_what_is_older_than_the_operator_keeps_goes(
    services: Services, upkeep_of: Callable[..., Upkeep], clock: Clock, days: int, *, kept: bool
) -> None:
    await read(services)
    clock.set(days)
    await upkeep_of(30).tidy()

    assert await is_kept(services) is kept


async def test_what_went_with_the_days_counts_as_forgotten(
    services: Services, upkeep_of: Callable[..., Upkeep], clock: Clock
) -> None:
    await read(services)
    clock.set(31)
    before = services.memory.erasings
    await upkeep_of(30).tidy()

    assert services.memory.erasings > before


async def test_a_servers_own_choice_holds_for_it_alone(
    services: Services, choices: ServerChoices, upkeep_of: Callable[..., Upkeep], clock: Clock
) -> None:
    await read(services)
    await read(services, asker=ELSEWHERE)
    await choices.choose(ANNA.scope, ServerSettings(retention_days=7))
    clock.set(8)
    await upkeep_of(30).tidy()

    assert not await is_kept(services)
    assert await is_kept(services, ELSEWHERE.scope)


@pytest.mark.parametrize(("days", "kept"), [(GRACE_DAYS - 1, True), (GRACE_DAYS + 1, False)])
async def test_a_server_that_was_left_goes_after_the_time_of_grace(
    services: Services, upkeep_of: Callable[..., Upkeep], clock: Clock, days: int, *, kept: bool
) -> None:
    await read(services)
    await services.memory.note_left(ANNA.scope)
    clock.set(days)
    await upkeep_of().tidy()

    assert await is_kept(services) is kept


async def test_a_server_that_took_byline_back_stays(
    services: Services, upkeep_of: Callable[..., Upkeep], clock: Clock
) -> None:
    await read(services)
    await services.memory.note_left(ANNA.scope)
    await services.memory.note_back(ANNA.scope)
    clock.set(GRACE_DAYS + 1)
    await upkeep_of().tidy()

    assert await is_kept(services)


async def test_replies_cards_and_work_that_nobody_needs_any_more_go(
    database: Database, upkeep_of: Callable[..., Upkeep], clock: Clock
) -> None:
    replies, cards, outbox = ReplyStore(database), PublicCardStore(database), OutboxStore(database)
    await replies.put(ANNA.scope, Reply("k", "d", "{}", "model", READ_AT))
    await cards.put(ANNA.scope, 10, "d", PublicCard("https://discord.test", 1, READ_AT))
    await outbox.add(ANNA.scope, 1, "{}", READ_AT)
    clock.set(REPLY_DAYS + 1)
    await upkeep_of().tidy()

    assert await replies.get(ANNA.scope, "k") is None
    assert await cards.find(ANNA.scope, 10, "d", 0) is None
    assert await outbox.all() == []


@pytest.mark.parametrize(("seconds", "kept"), [(OWED_SECONDS, True), (OWED_SECONDS + 1, False)])
async def test_what_is_owed_is_kept_for_as_long_as_somebody_waits(
    database: Database, upkeep_of: Callable[..., Upkeep], clock: Clock, seconds: int, *, kept: bool
) -> None:
    outbox = OutboxStore(database)
    await outbox.add(ANNA.scope, 1, "{}", READ_AT)
    clock.now += seconds
    await upkeep_of().tidy()

    assert bool(await outbox.all()) is kept


class Ends(Exception):  # noqa: N818 -- it is no error
    """The program ends, which upkeep goes on until."""


async def hours_tidied(
    services: Services, clock: Clock, passing: Sequence[float], copied: list[float] | None = None
) -> list[float]:
    """At which hours, where between two looks at the clock so many hours pass; copies are `copied`."""
    done: list[float] = []
    hours = iter(passing)

    async def sleep(_: float) -> None:
        passed = next(hours, None)
        if passed is None:
            raise Ends
        clock.now += passed * 3600

    class Noted(Upkeep):
        async def tidy(self) -> None:
            done.append((clock.now - READ_AT) / 3600)

    class Copies(DailyBackups):
        async def make(self, _: object, now: float) -> None:
            if copied is not None:
                copied.append((now - READ_AT) / 3600)

    choices = ServerChoices(services.memory)
    copies = None if copied is None else Copies(Path())
    upkeep = Noted(services.memory, Forgetting(services), choices, backups=copies, now=clock, sleep=sleep)
    with pytest.raises(Ends):
        await upkeep.run()
    return done


async def test_a_copy_is_tried_once_an_hour_at_most(services: Services, clock: Clock) -> None:
    copied: list[float] = []
    await hours_tidied(services, clock, [0.5, 0.5, 0.75, 1], copied)

    assert copied == [0, 1, 2.75]


async def test_without_copies_nothing_fails(
    services: Services, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    await hours_tidied(services, clock, [1])

    assert caplog.records == []


@pytest.mark.parametrize(
    ("passing", "tidied"),
    [([1, 1, 23, 30], [0, 25, 55]), ([-400 * 24, 12, 24], [0, -400 * 24, -398.5 * 24])],
    ids=["once a day", "a clock that was set back"],
)
async def test_it_is_done_at_once_and_then_whenever_a_day_has_passed(
    services: Services, clock: Clock, passing: Sequence[float], tidied: Sequence[float]
) -> None:
    assert await hours_tidied(services, clock, passing) == tidied


async def test_a_copy_that_failed_is_tried_again_within_the_hour(
    services: Services, choices: ServerChoices, clock: Clock, tmp_path: Path
) -> None:
    folder = tmp_path / "copies"
    folder.write_text("in its place")

    async def sleep(_: float) -> None:
        if folder.is_dir():
            raise Ends
        folder.unlink()
        clock.now += 3600

    upkeep = Upkeep(
        services.memory, Forgetting(services), choices, backups=DailyBackups(folder), now=clock, sleep=sleep
    )
    with pytest.raises(Ends):
        await upkeep.run()

    assert len(list(folder.iterdir())) == 1


async def test_a_server_that_byline_is_on_stays_even_where_that_could_not_be_noted(
    services: Services, choices: ServerChoices, clock: Clock
) -> None:
    await read(services)
    await services.memory.note_left(ANNA.scope)
    clock.set(GRACE_DAYS + 1)
    upkeep = Upkeep(
        services.memory,
        Forgetting(services, choices),
        choices,
        now=clock,
        is_present=lambda one: one == ANNA.scope,
    )
    await upkeep.tidy()
    there = await is_kept(services)
    clock.set(2 * GRACE_DAYS)
    await Upkeep(services.memory, Forgetting(services, choices), choices, now=clock).tidy()

    assert there
    assert await is_kept(services)


async def test_a_failing_database_is_passed_by(
    tmp_path: Path, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    async with Database.open(tmp_path / "closed.sqlite") as database:
        memory = Memory(database, now=clock)
    async with services_with(memory, None) as services:
        database._idle_readers.put_nowait(_Broken())  # type: ignore[arg-type]
        await Upkeep(memory, Forgetting(services), ServerChoices(memory), 1, now=clock).tidy()

    assert "could not erase" in caplog.text


class _Broken:
    """A connection that fails whatever it is asked."""

    def __getattr__(self, name: str) -> object:
        async def failing(*_: object) -> None:
            if name != "stop_and_undo":
                raise OSError

        return failing
