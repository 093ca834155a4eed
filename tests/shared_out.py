"""How tests are shared out among pytest-xdist's workers, where it is there.

A file's tests stay together, for they share what they start. Those that wait for processes come first, so
that none is left over for the end, and there is a worker more than cores, which works while others wait.
"""

import os

import pytest

WAITING = (
    "tests/bot/discord_ui/test_run_",
    "tests/browser/",
    "tests/bot/terminal_ui/test_reading_with_faults.py",
    "tests/bot/discord_ui/test_deliveries",
    "tests/faults/",
    "tests/evaluation/",
    "tests/bot/app/",
)


def waiting_first(items: list[pytest.Item]) -> None:
    """As they stand in the list, each other in its place behind them."""
    items.sort(
        key=lambda item: next((at for at, one in enumerate(WAITING) if item.nodeid.startswith(one)), 99)
    )


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers(config: pytest.Config) -> int | None:
    """None: as xdist would have it."""
    return None if "PYTEST_XDIST_AUTO_NUM_WORKERS" in os.environ else (os.cpu_count() or 1) + 1


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> object:
    """None: as the command line has it."""
    if config.option.dist != "load":
        return None
    from xdist.scheduler import LoadFileScheduling

    config.option.loadscopereorder = False
    return LoadFileScheduling(config, log)
