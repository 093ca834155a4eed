"""What `byline read --reader rules FILE` costs as a process of its own: see README.md."""

import statistics
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.benchmarks.conftest import Median, Report

ROOT = Path(__file__).parents[2]
READ = [sys.executable, "-m", "bot", "read", "--reader", "rules", "tests/articles/us_politics.txt"]
NOTHING = [sys.executable, "-c", "pass"]
PAIRS = 15


def seconds(command: list[str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


@pytest.mark.benchmark(group="start-up")
def test_a_cold_reading(median: Median, report: Report) -> None:
    """The two commands take turns, so that a slow minute of the machine slows both."""
    ratios: list[float] = []
    median(lambda: ratios.append(seconds(READ) / seconds(NOTHING)), rounds=PAIRS, warmup_rounds=2)
    ratio = statistics.median(ratios[-PAIRS:])
    report(f"a cold reading of one article takes {ratio:.1f} times what `python -c pass` takes")
