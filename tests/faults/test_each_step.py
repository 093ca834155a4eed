from pathlib import Path

import pytest

from tests.faults.counted_program import STEPS
from tests.faults.deeds import DEEDS
from tests.faults.each_step import try_deed
from tests.faults.judging import Tally

MENTION = next(one for one in DEEDS if one.name == "mention")
EACH = 5  # of the steps, one is tried; `python -m tests.faults.each_step` tries all, of all deeds


@pytest.mark.asyncio
async def test_a_kill_at_some_steps_of_a_mention_loses_and_doubles_nothing(tmp_path: Path) -> None:
    tally = Tally()
    await try_deed(MENTION, tmp_path, tally, slips_first=True, chosen=lambda steps: range(1, steps + 1, EACH))

    assert "a slip\n" in (tmp_path / STEPS).read_text(encoding="utf-8")
    assert tally.tries > 1
    assert tally.faults == []
