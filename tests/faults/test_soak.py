from pathlib import Path

import pytest

from tests.faults.soak import PARTS, soak

COMMANDS = 8 * PARTS  # `python -m tests.faults.soak` takes as many as one likes


@pytest.mark.asyncio
@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="looks where Linux tells of processes")
async def test_command_after_command_takes_no_more_files_and_threads(tmp_path: Path) -> None:
    taken = [one async for one in soak(COMMANDS, tmp_path)]
    settled, last = taken[PARTS // 2], taken[-1]

    # Some connections to Discord may be new, and five seconds after the start comes a process that reads.
    assert last.files <= settled.files + 8
    assert last.threads <= settled.threads + 4  # as many as work at once, once they did
