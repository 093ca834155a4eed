import time
from pathlib import Path

import pytest

from bot.pipeline.checks import check_database as check_database_module
from bot.pipeline.checks.check_database import LEAST_FREE_BYTES, check_database
from bot.pipeline.checks.findings import Finding
from bot.pipeline.keeping.other_processes import OtherProcesses
from bot.pipeline.memory import open_memory
from bot.words import fixed_texts as texts

pytestmark = pytest.mark.asyncio

HOUR = 3600


@pytest.mark.parametrize(("hours_ago", "is_told"), [(1, True), (25, False)])
async def test_another_process_with_the_same_token_is_told_for_a_day(
    tmp_path: Path, hours_ago: int, *, is_told: bool
) -> None:
    path = tmp_path / "byline.sqlite"
    async with open_memory(path) as memory:
        await OtherProcesses(memory, lambda: time.time() - hours_ago * HOUR).seen()
    findings = [one async for one in check_database(path)]

    assert (texts.STOP_THE_OTHER in [one.mend for one in findings]) is is_told


async def test_another_process_is_said_once_an_hour(caplog: pytest.LogCaptureFixture, tmp_path: Path) -> None:
    now = [1_000_000.0]
    async with open_memory(tmp_path / "byline.sqlite") as memory:
        others = OtherProcesses(memory, lambda: now[0])
        for seconds in (0, 1, HOUR):
            now[0] += seconds
            await others.seen()

    assert len(caplog.records) == 2


async def test_another_process_is_said_again_when_an_hour_is_over(
    caplog: pytest.LogCaptureFixture, tmp_path: Path
) -> None:
    now = [1_000_000.0]
    async with open_memory(tmp_path / "byline.sqlite") as memory:
        others = OtherProcesses(memory, lambda: now[0])
        for seconds in (0, HOUR - 1, -HOUR):  # and where the clock was set back
            now[0] += seconds
            await others.seen()

    assert len(caplog.records) == 2


async def of_disk(path: Path) -> Finding:
    """What is said of the room on the disk that the database lies on."""
    async with open_memory(path):
        pass
    *_, last = [one async for one in check_database(path)]
    return last


async def test_a_disk_that_is_nearly_full_is_wrong(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(check_database_module, "_free_bytes", lambda _: LEAST_FREE_BYTES - 1)
    said = await of_disk(tmp_path / "byline.sqlite")

    assert (said.state, said.mend) == ("wrong", texts.MAKE_ROOM)


async def test_a_disk_with_room_is_fine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(check_database_module, "_free_bytes", lambda _: LEAST_FREE_BYTES)
    said = await of_disk(tmp_path / "byline.sqlite")

    assert (said.state, said.words) == ("fine", texts.DISK_FREE.format(megabytes=200))


async def test_a_database_that_is_not_there_yet_is_not_made(tmp_path: Path) -> None:
    path = tmp_path / "byline.sqlite"
    [said] = [one async for one in check_database(path)]

    assert (said.state, path.exists()) == ("note", False)
