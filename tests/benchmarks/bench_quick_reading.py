"""How fast the quick reading is, and how its cost grows: see README.md.

Times are of this process alone, so that other work on the machine counts as little as it can.
"""

import statistics
import time
from functools import cache

import pytest

from bot.readers.rules.quick_reading import read_by_rules
from tests.benchmarks.conftest import Median, Report
from tests.benchmarks.hostile_texts import HOSTILE
from tests.benchmarks.invented_news import news

SIZES = (1_000, 5_000, 50_000, 100_000, 500_000, 1_000_000)  # characters
HOSTILE_SIZE = 100_000
MEGABYTES = ("one line of news", "said he said", "according to", "pairs: “a”", "zero-width characters")
NAMES = 20_000


def seconds(text: str) -> float:
    start = time.process_time()
    read_by_rules(text)
    return time.process_time() - start


@cache
def plain_seconds(characters: int) -> float:
    return statistics.median(seconds(news(characters)) for _ in range(3))


@pytest.mark.benchmark(group="quick reading of news", timer=time.process_time)
@pytest.mark.parametrize("characters", SIZES)
def test_news(median: Median, report: Report, characters: int) -> None:
    text = news(characters)
    taken = median(
        lambda: read_by_rules(text), rounds=max(3, min(30, 300_000 // characters)), warmup_rounds=1
    )
    report(f"news, {characters / 1000:,.0f} KB: {characters / 1000 / taken:,.0f} KB a second")


@pytest.mark.benchmark(group="growth", timer=time.process_time)
def test_growth(median: Median, report: Report) -> None:
    """The two lengths take turns, so that a slow minute of the machine slows both."""
    ratios: list[float] = []
    median(lambda: ratios.append(seconds(news(1_000_000)) / seconds(news(100_000))), rounds=3)
    report(f"1 MB takes {statistics.median(ratios):.1f} times what 100 KB takes (10 is linear)")


@pytest.mark.benchmark(group="hostile texts of 100 KB", timer=time.process_time)
@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text(median: Median, report: Report, name: str) -> None:
    _against_plain(median, report, name, HOSTILE_SIZE)


@pytest.mark.benchmark(group="hostile texts of 1 MB", timer=time.process_time)
@pytest.mark.parametrize("name", MEGABYTES)
def test_hostile_megabyte(median: Median, report: Report, name: str) -> None:
    _against_plain(median, report, name, 1_000_000)


@pytest.mark.benchmark(group="many names", timer=time.process_time)
def test_twenty_thousand_names(median: Median, report: Report) -> None:
    _against_plain(median, report, "different names", NAMES * len("Abaaaa Boaaaa said so.\n\n"))


def _against_plain(median: Median, report: Report, name: str, characters: int) -> None:
    text = HOSTILE[name](characters)
    ratio = median(lambda: read_by_rules(text), rounds=1) / plain_seconds(characters)
    report(f"{characters / 1000:,.0f} KB, {name}: {ratio:.2f} times plain news of that length")
