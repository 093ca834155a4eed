import random
from pathlib import Path

import pytest

from tests.faults.kills import tally_of

KILLS = 2  # `python -m tests.faults.kills` takes as many as one likes


@pytest.mark.asyncio
async def test_kills_at_random_moments_lose_and_double_nothing(tmp_path: Path) -> None:
    tally = await tally_of(KILLS, tmp_path, random.Random(7))  # noqa: S311 -- moments, no secrets

    assert tally.is_clean, tally
