import pytest

from bot.pipeline.keeping.other_processes import SAID_AGAIN_SECONDS, OtherProcesses
from bot.pipeline.memory import Memory

pytestmark = pytest.mark.asyncio


@pytest.mark.parametrize(
    ("seconds_later", "times"), [(0, 1), (SAID_AGAIN_SECONDS - 1, 1), (SAID_AGAIN_SECONDS, 2), (-1, 2)]
)
async def test_another_process_is_said_to_be_there_once_an_hour_and_after_a_clock_set_back(
    caplog: pytest.LogCaptureFixture, seconds_later: int, times: int
) -> None:
    moments = [1_000_000]
    processes = OtherProcesses(Memory(None), lambda: moments[-1])
    await processes.seen()
    moments.append(moments[-1] + seconds_later)
    await processes.seen()

    assert caplog.text.count("another process answers with the same token") == times
