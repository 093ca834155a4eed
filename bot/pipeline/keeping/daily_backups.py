"""A copy of the database each day, in a folder that keeps the last days and some weeks before them."""

import asyncio
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from bot.pipeline.library_unavailable import LibraryUnavailable
from bot.pipeline.memory import Memory
from bot.words import fixed_texts as texts
from storage.backup import PARTIAL
from storage.errors import BackupExists

DAYS_KEPT = 7
WEEKS_KEPT = 4  # of each the latest copy
_PREFIX, _ENDING = "byline-", ".sqlite"


class DailyBackups:
    def __init__(self, folder: Path) -> None:
        self.folder = folder

    async def make(self, memory: Memory, now: float) -> None:
        """Write today's copy, unless there is one, and erase what is too old. Raises `LibraryUnavailable`."""
        today = datetime.fromtimestamp(now, UTC).date()
        try:
            await asyncio.to_thread(self.folder.mkdir, mode=0o700, parents=True, exist_ok=True)
            async with memory.opened() as database:
                try:
                    await database.back_up(self._file_of(today))
                except BackupExists:
                    return
            await asyncio.to_thread(self._erase_old, today)
        except OSError as error:
            raise LibraryUnavailable(texts.BACKUP_FOLDER_FAILS) from error

    async def latest(self) -> date | None:
        """The day of the latest copy; None while there is none. Raises `LibraryUnavailable`."""
        try:
            return max(await asyncio.to_thread(self._days), default=None)
        except FileNotFoundError:
            return None
        except OSError as error:
            raise LibraryUnavailable(texts.BACKUP_FOLDER_FAILS) from error

    def _days(self) -> dict[date, Path]:
        return {day: file for file in self.folder.iterdir() if (day := _day_of(file.name)) is not None}

    def _file_of(self, day: date) -> Path:
        return self.folder / f"{_PREFIX}{day.isoformat()}{_ENDING}"

    def _erase_old(self, today: date) -> None:
        """Erase old copies of its own making; whatever else lies in the folder stays.

        A copy that another day's kill left incomplete is none of those to keep.
        """
        days = self._days()
        for day in set(days) - days_to_keep(list(days), today):
            days[day].unlink()
        for file in self.folder.iterdir():
            if file.name.endswith(PARTIAL) and _day_of(file.name.removesuffix(PARTIAL)) not in (None, today):
                file.unlink()


def days_to_keep(days: Sequence[date], today: date) -> set[date]:
    """The last days, and of each of the weeks before them the latest."""
    recent = {day for day in days if today - day < timedelta(days=DAYS_KEPT)}
    weeks: dict[tuple[int, int], date] = {}
    for day in sorted(set(days) - recent):
        weeks[day.isocalendar()[:2]] = day
    return recent | set(sorted(weeks.values())[-WEEKS_KEPT:])


def _day_of(name: str) -> date | None:
    if not (name.startswith(_PREFIX) and name.endswith(_ENDING)):
        return None
    try:
        return date.fromisoformat(name.removeprefix(_PREFIX).removesuffix(_ENDING))
    except ValueError:
        return None
