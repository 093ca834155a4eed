"""What Byline did so far, in numbers: nothing that anybody wrote, and nobody's name.

Counted here in plain numbers, so that nothing that reads or answers needs a library for it.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from bot.usage import Usage

SECONDS = (0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0, 180.0)  # upper borders of the classes

# Each number's name, what it tells, and its labels.
COUNTED = {
    "requests": ("Readings and answers that came to their end.", ("kind", "end")),
    "statements": ("Statements of readings, by how sure they are.", ("certainty",)),
    "trust": ("Full readings, by how far the model was trusted.", ("trust",)),
    "tokens": ("Tokens that the language model took.", ("kind",)),
    "cost_dollars": ("What the language model cost, where its prices are known.", ()),
    "stored_replies": ("Readings and answers that a stored reply served.", ("kind",)),
    "log_records": ("Warnings and errors in the log.", ("level",)),
}
TIMED = {"stage_seconds": ("From a request's beginning until each stage.", ("kind", "stage"))}


class Series(NamedTuple):
    name: str
    labels: tuple[str, ...]


@dataclass(slots=True)
class Durations:
    """`classes` counts durations up to each border of `SECONDS`, and at last those above."""

    classes: list[int] = field(default_factory=lambda: [0] * (len(SECONDS) + 1))
    total: float = 0.0

    def add(self, seconds: float) -> None:
        self.classes[bisect_left(SECONDS, seconds)] += 1
        self.total += seconds


class Metrics:
    """One for the whole program. `watched` numbers are asked for when somebody looks."""

    def __init__(self) -> None:
        self.counts: defaultdict[Series, float] = defaultdict(float)
        self.durations: defaultdict[Series, Durations] = defaultdict(Durations)
        self.watched: dict[str, tuple[str, Callable[[], float]]] = {}

    def count(self, name: str, *labels: str, by: float = 1) -> None:
        if by:
            self.counts[Series(name, labels)] += by

    def took(self, name: str, *labels: str, seconds: float) -> None:
        self.durations[Series(name, labels)].add(seconds)

    def watch(self, name: str, told: str, look: Callable[[], float]) -> None:
        self.watched[name] = (told, look)


def count_usage(metrics: Metrics, usage: Usage) -> None:
    """What one request to the model took, whatever became of its reply."""
    metrics.count("tokens", "input", by=usage.input_tokens)
    metrics.count("tokens", "cached", by=usage.cached_tokens)
    metrics.count("tokens", "output", by=usage.output_tokens)
    metrics.count("cost_dollars", by=usage.cost_usd or 0.0)
