import time
from pathlib import Path

import pytest

from bot.pipeline.checks.check_database import check_database
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
