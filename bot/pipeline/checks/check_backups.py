"""Whether the daily copies of the database come about."""

from collections.abc import AsyncGenerator
from datetime import date, timedelta
from pathlib import Path

from bot.pipeline.checks.findings import Finding
from bot.pipeline.keeping.daily_backups import DailyBackups
from bot.pipeline.library_unavailable import LibraryUnavailable
from bot.words import fixed_texts as texts

LATE = timedelta(days=2)  # a copy is of a day in UTC, and made at any time of it


async def check_backups(folder: Path, today: date) -> AsyncGenerator[Finding, None]:
    try:
        latest = await DailyBackups(folder).latest()
    except LibraryUnavailable as error:
        yield Finding("wrong", texts.BACKUPS, error.user_message)
        return
    if latest is None:
        yield Finding("note", texts.BACKUPS, texts.NO_BACKUP_YET.format(folder=folder))
        return
    said = texts.LATEST_BACKUP.format(folder=folder, day=latest)
    if today - latest < LATE:
        yield Finding("fine", texts.BACKUPS, said)
    else:
        yield Finding("wrong", texts.BACKUPS, said, texts.BACKUPS_FAIL)
