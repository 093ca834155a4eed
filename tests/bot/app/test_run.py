import asyncio
import gc
import signal
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from bot.app.run import have_worker_ready, run_bot, stop_on_signals
from bot.discord_ui.login import CannotStart
from bot.pipeline.readings.quick_readings import timed_reading
from bot.pipeline.workers import Workers
from bot.settings import Settings

pytestmark = pytest.mark.asyncio
BOTH = pytest.mark.parametrize("which", [signal.SIGTERM, signal.SIGINT])


@pytest.fixture(autouse=True)
def handlers_as_they_were() -> Iterator[None]:
    before = {one: signal.getsignal(one) for one in (signal.SIGTERM, signal.SIGINT)}
    yield
    for one, handler in before.items():
        signal.signal(one, handler)


@pytest_asyncio.fixture
async def as_on_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its event loops take no handlers."""

    def add_signal_handler(*_: object) -> None:
        raise NotImplementedError

    monkeypatch.setattr(asyncio.get_running_loop(), "add_signal_handler", add_signal_handler)


@BOTH
async def test_a_signal_asks_to_stop(which: signal.Signals) -> None:
    stop = stop_on_signals()
    signal.raise_signal(which)

    await asyncio.wait_for(stop.wait(), 5)


@BOTH
@pytest.mark.usefixtures("as_on_windows")
async def test_a_signal_asks_to_stop_where_the_loop_takes_no_handlers(which: signal.Signals) -> None:
    stop = stop_on_signals()
    signal.raise_signal(which)

    await asyncio.wait_for(stop.wait(), 5)


async def test_a_process_that_reads_is_ready_before_much_comes_at_once() -> None:
    known: list[object] = []

    class Noting(Workers):
        def prepare(self, function: Callable[..., Any]) -> None:
            known.append(function)

    await have_worker_ready(Noting(), after_seconds=0)

    assert known == [timed_reading]


async def test_no_answer_waits_for_garbage_to_be_looked_for_among_modules(tmp_path: Path) -> None:
    gc.unfreeze()
    with pytest.raises(CannotStart):  # without a token
        await run_bot(Settings(database_path=str(tmp_path / "byline.sqlite")))

    assert gc.get_freeze_count() > 0
