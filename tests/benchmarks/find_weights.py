"""Find the weights by which the quick reading tells who “he”, “the skipper” or “the club” is.

    python -m tests.benchmarks.find_weights GOLD.jsonl… [--own] [--minutes N]

GOLD is annotated news as `certainty_table` takes it. Each weight in turn is tried a quarter and a tenth
lower and higher, and kept where more statements are right than before. After a round in which nothing got
better, or when the time is up, the weights are printed as the modules write them, and which were tried.
Weights say nothing about the articles that they were found on: measure them on others.
"""

import argparse
import time
from collections.abc import Iterator, Mapping, Sequence
from itertools import cycle
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

from bot.readers.rules.people import descriptions, salience
from tests.benchmarks.certainty_table import GUM, annotated_articles, judged

STEPS = (0.75, 0.9, 1.1, 1.25)


class Weight(NamedTuple):
    module: ModuleType
    name: str

    @property
    def value(self) -> float:
        return float(getattr(self.module, self.name))

    def become(self, value: float) -> None:
        setattr(self.module, self.name, value)


def weights() -> Iterator[Weight]:
    """The constants that are written with a decimal point; whole numbers are limits, not weights."""
    for module in (salience, descriptions):
        for name, value in vars(module).items():
            if name.isupper() and isinstance(value, float):
                yield Weight(module, name)


def right(articles: Sequence[tuple[str, Sequence[Mapping[str, Any]]]]) -> int:
    return sum(one.verdict == "right" for text, quotes in articles for one in judged(text, quotes))


def improve(weight: Weight, articles: Sequence[tuple[str, Sequence[Mapping[str, Any]]]], best: int) -> int:
    """Leave `weight` at the value with which most statements are right; how many that are."""
    kept = weight.value
    for step in STEPS:
        weight.become(round(kept * step, 2))
        found = right(articles)
        if found > best:
            best, kept = found, weight.value
    weight.become(kept)
    return best


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", nargs="*", type=Path, default=[GUM])
    parser.add_argument("--own", action="store_true", help="also the tests' own articles")
    parser.add_argument("--minutes", type=float, default=10, help="begin no other weight after so long")
    options = parser.parse_args()
    articles = list(annotated_articles(options.gold, own=options.own))
    end = time.monotonic() + 60 * options.minutes
    best = right(articles)
    print(f"{best} right")  # noqa: T201
    without_gain = tried = 0  # weights in a row, and in all
    for weight in cycle(list(weights())):
        if time.monotonic() > end or without_gain == len(list(weights())):
            break
        found = improve(weight, articles, best)
        without_gain = 0 if found > best else without_gain + 1
        best, tried = found, tried + 1
    print(f"{best} right, after {tried} weights of {len(list(weights()))} in turn")  # noqa: T201
    for weight in weights():
        print(f"{weight.module.__name__}: {weight.name} = {weight.value}")  # noqa: T201


if __name__ == "__main__":
    main()
