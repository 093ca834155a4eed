"""Finds how much each sign counts for a line being the headline of the story below it.

    python -m tests.benchmarks.find_headline PAGE.jsonl… [--missed]

The pages are as `whole_pages` takes them. Prints the weights of a regression that chooses one line of those
above a story, and how many headlines are right on pages of houses of which the weights know nothing: each
eighth of the houses is judged by the weights that the other seven gave. Pages that share some long lines are
of one house.
"""

import argparse
import json
import math
import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from operator import mul
from pathlib import Path
from typing import Any, NamedTuple
from unittest.mock import patch

from bot.article.structure import whole_pages
from bot.article.structure.page import Page
from bot.article.structure.page_headline import Candidates, SignsBesideStory, SignsOfLine
from bot.article.structure.story_block import StoryBlock, find_story
from bot.article.structure.structure import structure_of

FOLDS = 8
PULL = 2.0  # towards no weight: keeps what few pages show from counting much
ROUNDS = 12
LONG_LINE, LINES_OF_A_HOUSE, MOST_OF_A_HOUSE = 18, 3, 25  # characters; lines; pages with a line in common
NAMES = (*SignsOfLine._fields, *SignsBesideStory._fields)


class Example(NamedTuple):
    page: str
    house: int
    lines: Sequence[str]
    signs: Sequence[Sequence[float]]
    right: Sequence[int]  # which of the lines are the headline


def examples(pages: Sequence[dict[str, Any]]) -> Iterator[Example]:
    """Of the pages whose headline stands above what is taken for their story."""
    for page, house in zip(pages, _houses([page["text"] for page in pages]), strict=True):
        seen: list[tuple[Page, StoryBlock | None]] = []

        def noted(page: Page, seen: list[tuple[Page, StoryBlock | None]] = seen) -> StoryBlock | None:
            seen.append((page, find_story(page)))
            return seen[-1][1]

        with patch.object(whole_pages, "find_story", noted):
            structure_of(page["text"])
        for whole, story in seen:
            if story is not None:
                found = Candidates(whole).above(story.parts[0].start, story.about)
                lines = [" ".join(whole.paragraphs[one.line].of(whole.text).split()) for one in found]
                wanted = " ".join(page["headline"].split())
                right = [at for at, line in enumerate(lines) if line == wanted]
                if right:
                    yield Example(page["id"], house, lines, [one.signs for one in found], right)


def _houses(texts: Sequence[str]) -> list[int]:
    """For each page a number that those of its house have, too."""
    pages_with = defaultdict[str, list[int]](list)
    for at, text in enumerate(texts):
        for line in {one.strip() for one in text.split("\n")}:
            if len(line) >= LONG_LINE:
                pages_with[line].append(at)
    shared = defaultdict[tuple[int, int], int](int)
    for together in pages_with.values():
        if len(together) <= MOST_OF_A_HOUSE:
            for pair in combinations(together, 2):
                shared[pair] += 1
    houses = list(range(len(texts)))
    for (one, other), lines in shared.items():
        if lines >= LINES_OF_A_HOUSE:
            joined, gone = sorted((houses[one], houses[other]))
            houses = [joined if house == gone else house for house in houses]
    return houses


def weights_of(of: Sequence[Example]) -> list[float]:
    """One weight after the other moves to where the likelihood of all right lines no longer grows with it."""
    weights = [0.0] * len(NAMES)
    ratings = [[0.0] * len(one.lines) for one in of]
    for at in ROUNDS * list(range(len(NAMES))):
        slope, bend = -PULL * weights[at], PULL
        for one, rated in zip(of, ratings, strict=True):
            likely = _likelihoods(rated)
            of_right = sum(likely[row] for row in one.right)
            mean = sum(share * signs[at] for share, signs in zip(likely, one.signs, strict=True))
            slope += sum(likely[row] / of_right * one.signs[row][at] for row in one.right) - mean
            bend += (
                sum(share * signs[at] ** 2 for share, signs in zip(likely, one.signs, strict=True)) - mean**2
            )
        step = slope / bend
        weights[at] += step
        ratings = [
            [rating + step * signs[at] for rating, signs in zip(rated, one.signs, strict=True)]
            for one, rated in zip(of, ratings, strict=True)
        ]
    return weights


def _likelihoods(ratings: Sequence[float]) -> list[float]:
    highest = max(ratings)
    shares = [math.exp(rating - highest) for rating in ratings]
    every = sum(shares)
    return [share / every for share in shares]


def _chosen(one: Example, weights: Sequence[float]) -> int:
    return max(range(len(one.lines)), key=lambda row: sum(map(mul, one.signs[row], weights)))


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("pages", nargs="+", type=Path)
    parser.add_argument("--missed", action="store_true", help="print what was chosen and what is right")
    options = parser.parse_args()
    rows = (row for path in options.pages for row in path.read_text(encoding="utf-8").split("\n") if row)
    found = list(examples(list({page["text"]: page for page in map(json.loads, rows)}.values())))
    houses = sorted({one.house for one in found})
    random.Random(3).shuffle(houses)  # noqa: S311 -- no secret
    right = 0
    for fold in range(FOLDS):
        judged = set(houses[fold::FOLDS])
        weights = weights_of([one for one in found if one.house not in judged])
        for one in found:
            if one.house in judged:
                chosen = _chosen(one, weights)
                right += chosen in one.right
                if options.missed and chosen not in one.right:
                    print(f"{one.page}: {one.lines[chosen]!r}, not {one.lines[one.right[0]]!r}")  # noqa: T201
    print(f"right of other houses: {right} of {len(found)} pages, {len(houses)} houses")  # noqa: T201
    for name, weight in zip(NAMES, weights_of(found), strict=True):
        print(f"        {name}={weight:.1f},")  # noqa: T201


if __name__ == "__main__":
    main()
