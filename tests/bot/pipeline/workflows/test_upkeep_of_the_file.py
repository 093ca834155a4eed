"""What upkeep does to the database's file: what is forgotten leaves no trace in it."""

import asyncio
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from shutil import copy

import pytest

from bot.pipeline.library_unavailable import LibraryUnavailable
from bot.pipeline.questions.conversations import AnsweredQuestion, conversation_of
from bot.pipeline.server_choices import ServerChoices
from bot.pipeline.services import Services
from bot.pipeline.workflows.forgetting import Forgetting
from bot.pipeline.workflows.upkeep import Upkeep
from storage import erasing
from storage.database import Database
from storage.errors import DatabaseLocked
from storage.outbox import OutboxStore
from tests.bot.pipeline.newsroom import ANNA, ARTICLE, read
from tests.bot.pipeline.workflows.upkept import ELSEWHERE, READ_AT, Clock, is_kept
from tests.loopback_discord.watch import PATIENCE_SECONDS

pytestmark = pytest.mark.asyncio


@pytest.fixture
def model() -> None:
    """None is needed here."""


def holding(word: bytes, database: Database) -> list[str]:
    """The files that do."""
    return [one.name for one in database.path.parent.iterdir() if word in one.read_bytes().lower()]


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


def deleted(path: Path) -> None:
    path.unlink()


def replaced(path: Path) -> None:
    copy(path, path.with_name("another")).replace(path)


@pytest.mark.parametrize("looks_before", [0, 1])
@pytest.mark.parametrize("gone", [deleted, replaced])
async def test_a_file_that_was_taken_away_under_it_is_said_once(
    database: Database,
    upkeep_of: Callable[..., Upkeep],
    caplog: pytest.LogCaptureFixture,
    gone: Callable[[Path], None],
    looks_before: int,
) -> None:
    upkeep = upkeep_of()
    for _ in range(looks_before):
        await upkeep._look_after_the_file()
    gone(database.path)
    for _ in range(2):
        await upkeep._look_after_the_file()

    assert ["was deleted or replaced" in one.getMessage() for one in caplog.records] == [True]


async def test_it_waits_for_nobody_who_reads(database: Database, upkeep_of: Callable[..., Upkeep]) -> None:
    async with database.transaction() as connection:
        await connection.run(
            "PRAGMA busy_timeout = 600000"
        )  # milliseconds, far longer than the test may take
    with closing(sqlite3.connect(database.path, isolation_level=None)) as other:
        other.execute("BEGIN")
        other.execute("SELECT * FROM outbox").fetchall()
        await OutboxStore(database).add(ANNA.scope, 1, "{}", READ_AT)
        async with asyncio.timeout(PATIENCE_SECONDS):
            await upkeep_of()._look_after_the_file()


async def test_what_was_deleted_leaves_the_write_ahead_log_within_a_minute(
    services: Services, choices: ServerChoices, database: Database, clock: Clock
) -> None:
    outbox = OutboxStore(database)
    slept: list[float] = []
    left: list[list[str]] = []

    async def sleep(seconds: float) -> None:
        slept.append(seconds)
        left.append(holding(b"xylophone", database))
        if len(slept) == 3:
            raise asyncio.CancelledError
        await outbox.remove(await outbox.add(ANNA.scope, 1, '{"text": "xylophone"}', READ_AT))

    upkeep = Upkeep(services.memory, Forgetting(services), choices, now=clock, sleep=sleep)
    with pytest.raises(asyncio.CancelledError):
        await upkeep.run()

    assert left == [[], [], []]
    assert max(slept) <= 60
