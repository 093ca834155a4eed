"""Finds how much each sign counts for a posted text being an article, from messages of which that is known.

    python -m tests.benchmarks.find_likeness [MESSAGES.toml …] [TEXTS.jsonl …]

Takes `tests/channel_messages` and what is named: messages in the same form, and texts, a JSON object a line
with its `text`, and `"article": false` where it is none. Prints the weights of a logistic regression, and
what each tenth of the texts gets from weights that the other nine gave: what is to be expected of texts that
nobody has seen.
"""

import json
import math
import random
import sys
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.article.structure import posted_words as words
from bot.article.structure.posted_articles import YES_FROM, text_to_judge
from bot.article.structure.posted_signs import SIGNS, signs_of
from tests.benchmarks.channel_reading import MESSAGES

FOLDS = 10
STRENGTH = 0.3  # of the pull towards no weight: keeps what few texts show from counting much
TEXTS_COUNT = 0.3  # each of a file of texts, next to a message: they are of few kinds, and many
ROUNDS = 40  # after half of which no weight changes in its second decimal any more


@dataclass(frozen=True)
class Example:
    signs: Sequence[float]
    is_article: bool
    counts: float
    words: str


def examples(files: Sequence[Path]) -> Iterator[Example]:
    """Of the texts that are judged by their signs."""
    for file in files:
        lines = file.read_text(encoding="utf-8")
        if file.suffix == ".toml":
            for one in tomllib.loads(lines)["message"]:
                yield from _example(one["text"], one["article"], 1.0, one["sort"])
        else:
            for line in lines.splitlines():
                one = json.loads(line)
                yield from _example(one["text"], one.get("article", True), TEXTS_COUNT, file.name)


def _example(text: str, is_article: bool, counts: float, sort: str) -> Iterator[Example]:
    received = words.QUOTED_LINE.sub("", text)
    judged = None if words.FENCE.search(received) else text_to_judge(received)
    shown = f"{sort} | {' '.join(text.split())[:70]}"
    if judged is not None:
        yield Example(list(signs_of(judged).values()), is_article, counts, shown)
    elif is_article:
        sys.stdout.write(f"too little or no prose: {shown}\n")


class Scale:
    """Brings signs to a like measure while weights are found."""

    def __init__(self, of: Sequence[Example]) -> None:
        columns = list(zip(*(one.signs for one in of), strict=True))
        self.means = [sum(column) / len(column) for column in columns]
        self.widths = [
            math.sqrt(sum((value - mean) ** 2 for value in column) / len(column)) or 1.0
            for column, mean in zip(columns, self.means, strict=True)
        ]

    def row(self, one: Example) -> list[float]:
        scaled = zip(one.signs, self.means, self.widths, strict=True)
        return [1.0, *((value - mean) / width for value, mean, width in scaled)]


def weights_of(of: Sequence[Example]) -> list[float]:
    """The first stands for no sign at all.

    One weight after the other moves to where the likelihood of all examples no longer grows with it.
    """
    scale = Scale(of)
    rows = [scale.row(one) for one in of]
    odds = [0.0] * len(rows)
    found = [0.0] * len(rows[0])
    for at in ROUNDS * list(range(len(found))):
        pull = 1 / STRENGTH if at else 0.0
        slope, bend = -pull * found[at], pull
        for row, one, odd in zip(rows, of, odds, strict=True):
            guess = _likelihood(odd)
            slope += one.counts * (one.is_article - guess) * row[at]
            bend += one.counts * guess * (1 - guess) * row[at] ** 2
        step = slope / bend
        found[at] += step
        odds = [odd + step * row[at] for odd, row in zip(odds, rows, strict=True)]
    raw = [weight / width for weight, width in zip(found[1:], scale.widths, strict=True)]
    return [found[0] - sum(weight * mean for weight, mean in zip(raw, scale.means, strict=True)), *raw]


def _likelihood(odds: float) -> float:
    return 1 / (1 + math.exp(-odds))


def main() -> None:
    found = list(examples([*MESSAGES, *map(Path, sys.argv[1:])]))
    random.Random(1).shuffle(found)  # noqa: S311 -- no secret
    wrong = {True: 0, False: 0}
    for fold in range(FOLDS):
        weights = weights_of([one for at, one in enumerate(found) if at % FOLDS != fold])
        for one in found[fold::FOLDS]:
            signs = zip(weights, [1.0, *one.signs], strict=True)
            likelihood = _likelihood(sum(weight * sign for weight, sign in signs))
            if (likelihood >= YES_FROM) is not one.is_article:
                wrong[one.is_article] += 1
                sys.stdout.write(f"{likelihood:.2f} {one.words}\n")
    articles = sum(one.is_article for one in found)
    sys.stdout.write(f"articles not read: {wrong[True]} of {articles}\n")
    sys.stdout.write(f"others read: {wrong[False]} of {len(found) - articles}\n")
    first, *each = weights_of(found)
    sys.stdout.write(f"NO_SIGNS = {first:.2f}\n")
    for sign, weight in zip(SIGNS, each, strict=True):
        sys.stdout.write(f'    "{sign.__name__}": {weight:.2f},\n')


if __name__ == "__main__":
    main()
