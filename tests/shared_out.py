"""How tests are shared out among pytest-xdist's workers, where it is there.

A file's tests stay together, for they share what they start. There is a worker more than cores, and one of
them at a time has tests that wait for processes and browsers, so that the others' keep every core at work.
"""

import gc
import os
from collections.abc import Generator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from xdist.scheduler import LoadFileScheduling
    from xdist.workermanage import WorkerController

# What takes longest comes first.
WAITING = (
    "tests/browser/",
    "tests/faults/",
    "tests/bot/discord_ui/test_run_",
    "tests/bot/app/test_run_",
    "tests/bot/discord_ui/answers/test_deliveries",
    "tests/bot/terminal_ui/test_reading_with_faults.py",
)
LONG = (
    "tests/test_last_readings.py",
    "tests/evaluation/",
)


def long_ones_first(items: list[pytest.Item]) -> None:
    """What waits as it stands in the list, then what is long; each other in its place behind them."""
    order = (*WAITING, *LONG)
    items.sort(key=lambda item: next((at for at, one in enumerate(order) if item.nodeid.startswith(one)), 99))


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers(config: pytest.Config) -> int | None:
    """None: as xdist would have it."""
    return None if "PYTEST_XDIST_AUTO_NUM_WORKERS" in os.environ else (os.cpu_count() or 1) + 1


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> "LoadFileScheduling | None":
    """None: as the command line has it."""
    if config.option.dist != "load":
        return None
    from xdist.scheduler import LoadFileScheduling

    class OneWaits(LoadFileScheduling):
        def _assign_work_unit(self, node: "WorkerController") -> None:
            """Hand out the next file of the kind that this worker may have."""
            may_wait = not any(
                file.startswith(WAITING) and not all(done.values())
                for other, files in self.assigned_work.items()
                if other is not node
                for file, done in files.items()
            )
            fits = (file for file in self.workqueue if file.startswith(WAITING) == may_wait)
            self.workqueue.move_to_end(next(fits, next(iter(self.workqueue))), last=False)
            super()._assign_work_unit(node)

    config.option.loadscopereorder = False
    return OneWaits(config, log)


@pytest.hookimpl(wrapper=True)
def pytest_collection(session: pytest.Session) -> Generator[None, object, object]:
    """Nothing of what is collected is garbage, and to look for some takes a third of the time."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.enable()
        gc.freeze()
