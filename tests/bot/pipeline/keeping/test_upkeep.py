from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from bot.pipeline.keeping.daily_backups import DailyBackups
from bot.pipeline.keeping.forgetting import Forgetting
from bot.pipeline.keeping.library import Library
from bot.pipeline.keeping.outbox import OWED_SECONDS
from bot.pipeline.keeping.upkeep import GRACE_DAYS, REPLY_DAYS, Upkeep
from bot.pipeline.library_unavailable import LibraryUnavailable
from bot.pipeline.memory import Memory
from bot.pipeline.questions.conversations import AnsweredQuestion, conversation_of
from bot.pipeline.server_choices import ServerChoices
from bot.pipeline.services import Services
from storage import erasing
from storage.database import Database
from storage.errors import DatabaseLocked
from storage.outbox import OutboxStore
from storage.public_cards import PublicCard, PublicCardStore
from storage.replies import Reply, ReplyStore
from storage.server_settings import ServerSettings
from storage.usage import SECONDS_OF_A_DAY
from tests.bot.pipeline.newsroom import ANNA, ARTICLE, read, services_with

pytestmark = pytest.mark.asyncio

READ_AT = 1000  # as the `memory` fixture's clock has it
ELSEWHERE = replace(ANNA, scope="guild:2")


class Clock:
    def __init__(self, days: float = 0) -> None:
        self.set(days)

    def set(self, days: float) -> None:
        """Days after everything was read."""
        self.now = READ_AT + days * SECONDS_OF_A_DAY

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def choices(services: Services) -> ServerChoices:
    return ServerChoices(services.memory)


@pytest.fixture
def upkeep_of(services: Services, choices: ServerChoices, clock: Clock) -> Callable[..., Upkeep]:
    def make(retention_days: int | None = None) -> Upkeep:
        return Upkeep(services.memory, Forgetting(services, choices), choices, retention_days, now=clock)

    return make


@pytest.fixture
def model() -> None:
    """None is needed here."""


async def is_kept(services: Services, scope: str = ANNA.scope) -> bool:
    return bool(await Library(services.memory).newest(replace(ANNA, scope=scope)))


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


async def hours_tidied(services: Services, clock: Clock, passing: Sequence[float]) -> list[float]:
    """At which hours, where between two looks at the clock so many hours pass."""
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

    choices = ServerChoices(services.memory)
    with pytest.raises(Ends):
        await Noted(services.memory, Forgetting(services), choices, now=clock, sleep=sleep).run()
    return done


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


async def test_a_day_later_nothing_is_left_of_a_question_whose_message_was_deleted(
    services: Services, database: Database, upkeep_of: Callable[..., Upkeep]
) -> None:
    key = conversation_of(ANNA)
    for number in range(3):
        asked = AnsweredQuestion(f"Is the xylophonist named {number}?", "", (), (number,))
        await services.conversations.keep(key, ANNA, asked)
    await services.conversations.remove_messages(ANNA.scope, [0, 1, 2])
    await upkeep_of().tidy()
    files = [file.read_bytes().lower() for file in database.path.parent.iterdir()]

    assert not any(b"lophonist" in file for file in files)


def holding(word: bytes, database: Database) -> list[str]:
    """The files that do."""
    return [one.name for one in database.path.parent.iterdir() if word in one.read_bytes().lower()]


async def test_the_file_is_cleaned_once_for_all_that_is_too_old(
    services: Services, upkeep_of: Callable[..., Upkeep], clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    cleaned: list[Database] = []

    async def clean(database: Database) -> None:
        cleaned.append(database)

    monkeypatch.setattr(erasing, "merge_away_traces", clean)
    await read(services)
    await read(services, asker=ELSEWHERE)
    clock.set(31)
    await upkeep_of(30).tidy()

    assert not await is_kept(services, ELSEWHERE.scope)
    assert len(cleaned) == 1


async def test_what_was_being_erased_when_byline_ended_leaves_no_trace_either(
    services: Services, database: Database, upkeep_of: Callable[..., Upkeep], monkeypatch: pytest.MonkeyPatch
) -> None:
    async def ends(_: Database) -> bool:
        raise DatabaseLocked

    words = "\n\n".join(
        f"Line {n} closes in May\n\n“Quixotic {n} zither{n},” Lou Marsh{n} said on Monday." for n in range(40)
    )
    for text in (*(ARTICLE.replace("May", f"May {n}") for n in range(5)), words):
        await read(services, text)
    forgetting = Forgetting(services)
    digest = await forgetting.digest_of(words)
    with monkeypatch.context() as patched:
        patched.setattr(erasing, "leave_no_trace", ends)
        with pytest.raises(LibraryUnavailable):
            await forgetting.forget_article(ANNA, digest, manages=True)
    await database.empty_wal()
    before = holding(b"zither", database)
    await upkeep_of().tidy()

    assert before
    assert not holding(b"zither", database)


async def test_a_file_that_was_deleted_under_it_is_said_once(
    database: Database, upkeep_of: Callable[..., Upkeep], caplog: pytest.LogCaptureFixture
) -> None:
    upkeep = upkeep_of()
    database.path.unlink()
    for _ in range(2):
        await upkeep._look_after_the_file()

    assert ["was deleted or replaced" in one.getMessage() for one in caplog.records] == [True]


async def test_what_was_deleted_leaves_the_write_ahead_log(
    database: Database, upkeep_of: Callable[..., Upkeep]
) -> None:
    outbox = OutboxStore(database)
    await outbox.remove(await outbox.add(ANNA.scope, 1, '{"text": "xylophone"}', READ_AT))
    await upkeep_of()._look_after_the_file()
    files = [one for one in database.path.parent.iterdir() if one.name.startswith(database.path.name)]

    assert not [one.name for one in files if b"xylophone" in one.read_bytes()]
