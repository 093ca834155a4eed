from collections.abc import AsyncIterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
import pytest_asyncio

from bot.pipeline.keeping.daily_backups import DAYS_KEPT, WEEKS_KEPT, DailyBackups, days_to_keep
from bot.pipeline.library_unavailable import LibraryUnavailable
from bot.pipeline.memory import Memory, open_memory
from storage.database import Database

pytestmark = pytest.mark.asyncio

TODAY = date(2026, 5, 13)
NOON = datetime(2026, 5, 13, 12, tzinfo=UTC).timestamp()


@pytest_asyncio.fixture
async def memory(tmp_path: Path) -> AsyncIterator[Memory]:
    async with open_memory(tmp_path / "byline.sqlite") as memory:
        yield memory


@pytest.fixture
def backups(tmp_path: Path) -> DailyBackups:
    return DailyBackups(tmp_path / "backups")


OTHERS = ("byline-mine.sqlite", "notes.txt", "2020-01-02.sqlite", "byline-2020-01-03")


def names_in(backups: DailyBackups) -> list[str]:
    return sorted(file.name for file in backups.folder.iterdir())


async def test_each_day_has_a_copy_that_opens(memory: Memory, backups: DailyBackups) -> None:
    await backups.make(memory, NOON)

    assert names_in(backups) == ["byline-2026-05-13.sqlite"]
    async with Database.open(backups.folder / "byline-2026-05-13.sqlite") as database:
        await database.check()


async def test_the_folder_is_made_where_it_lacks(memory: Memory, tmp_path: Path) -> None:
    backups = DailyBackups(tmp_path / "copies" / "of byline")
    await backups.make(memory, NOON)

    assert names_in(backups) == ["byline-2026-05-13.sqlite"]


async def test_a_day_s_copy_is_made_once(memory: Memory, backups: DailyBackups) -> None:
    await backups.make(memory, NOON)
    before = (backups.folder / "byline-2026-05-13.sqlite").stat().st_mtime_ns
    await backups.make(memory, NOON + 3600)

    assert (backups.folder / "byline-2026-05-13.sqlite").stat().st_mtime_ns == before


async def test_old_copies_go_and_other_files_stay(memory: Memory, backups: DailyBackups) -> None:
    backups.folder.mkdir()
    for name in ("byline-2020-01-01.sqlite", *OTHERS):
        (backups.folder / name).write_text("")
    for week in range(WEEKS_KEPT):
        day = TODAY - timedelta(days=DAYS_KEPT + 7 * week)
        (backups.folder / f"byline-{day.isoformat()}.sqlite").write_text("")
    await backups.make(memory, NOON)

    assert "byline-2020-01-01.sqlite" not in names_in(backups)
    assert {*OTHERS} <= set(names_in(backups))


async def test_the_last_days_and_one_copy_of_each_week_before_are_kept() -> None:
    kept = sorted(days_to_keep([TODAY - timedelta(days=number) for number in range(100)], TODAY))

    assert kept[-DAYS_KEPT:] == [TODAY - timedelta(days=number) for number in reversed(range(DAYS_KEPT))]
    assert len(kept) == DAYS_KEPT + WEEKS_KEPT
    assert len({day.isocalendar()[:2] for day in kept[:WEEKS_KEPT]}) == WEEKS_KEPT


async def test_what_another_day_s_kill_left_incomplete_goes(memory: Memory, backups: DailyBackups) -> None:
    backups.folder.mkdir()
    for name in ("byline-2026-05-12.sqlite.partial", "mine.partial"):
        (backups.folder / name).write_text("")
    await backups.make(memory, NOON)

    assert names_in(backups) == ["byline-2026-05-13.sqlite", "mine.partial"]


async def test_a_folder_that_cannot_be_is_said_in_words(memory: Memory, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    backups = DailyBackups(tmp_path / "file")

    with pytest.raises(LibraryUnavailable, match="BACKUP_FOLDER"):
        await backups.make(memory, NOON)
    with pytest.raises(LibraryUnavailable, match="BACKUP_FOLDER"):
        await backups.latest()
