from datetime import date
from pathlib import Path
from typing import NoReturn

import pytest

from bot.pipeline.checks.check_backups import check_backups

pytestmark = pytest.mark.asyncio

TODAY = date(2026, 5, 13)


async def found_in(folder: Path) -> list[tuple[str, str]]:
    return [(one.state, one.words) async for one in check_backups(folder, TODAY)]


@pytest.mark.parametrize(
    ("day", "state"), [("2026-05-13", "fine"), ("2026-05-12", "fine"), ("2026-05-11", "wrong")]
)
async def test_the_latest_copy_is_of_today_or_yesterday(tmp_path: Path, day: str, state: str) -> None:
    for one in ("2026-05-01", day):
        (tmp_path / f"byline-{one}.sqlite").write_text("")

    assert await found_in(tmp_path) == [(state, f"the latest copy in {tmp_path} is of {day}")]


@pytest.mark.parametrize("name", [".", "not there yet"])
async def test_before_the_first_copy_it_says_when_that_comes(tmp_path: Path, name: str) -> None:
    [(state, said)] = await found_in(tmp_path / name)

    assert state == "note"
    assert "one a day" in said


async def test_a_folder_that_may_not_be_looked_at_is_wrong(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> NoReturn:
        raise PermissionError

    monkeypatch.setattr(Path, "stat", refuse)
    monkeypatch.setattr(Path, "iterdir", refuse)
    [(state, said)] = await found_in(tmp_path)

    assert state == "wrong"
    assert "BACKUP_FOLDER" in said


async def test_what_is_no_folder_is_wrong(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    [(state, said)] = await found_in(tmp_path / "file")

    assert state == "wrong"
    assert "BACKUP_FOLDER" in said
