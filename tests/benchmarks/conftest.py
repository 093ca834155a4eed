"""Lets a benchmark say its figure in words, below pytest-benchmark's table."""

from collections.abc import Callable

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

LINES = pytest.StashKey[list[str]]()

Median = Callable[..., float]
Report = Callable[[str], None]


def pytest_configure(config: pytest.Config) -> None:
    config.stash[LINES] = []


@pytest.fixture
def report(request: pytest.FixtureRequest) -> Report:
    return request.config.stash[LINES].append


@pytest.fixture
def median(benchmark: BenchmarkFixture) -> Median:
    """Runs a function some `rounds` times and gives the median of its seconds."""

    def run(function: Callable[[], object], *, rounds: int, warmup_rounds: int = 0) -> float:
        pedantic: Callable[..., object] = benchmark.pedantic
        pedantic(function, rounds=rounds, warmup_rounds=warmup_rounds)
        assert benchmark.stats is not None, "run without --benchmark-disable"
        return float(benchmark.stats.stats.median)

    return run


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    for line in config.stash[LINES]:
        terminalreporter.write_line(line)
