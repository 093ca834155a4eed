"""Nouns of saying: “her claim that”."""

import pytest

from tests.bot.readers.told import in_short, told


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        (
            "Ana Reyes’s claim that the ward was full was false.",
            ["Ana Reyes claim: the ward was full (likely)"],
        ),
        (
            "Her claim that the ward was full was false.",
            ["nobody claim: the ward was full (unsure, no_speaker)"],
        ),
        (
            "Ana Reyes made the argument that the ward was full.",
            ["Ana Reyes argument: the ward was full (unsure, nearest_name)"],
        ),
        (
            "Ana Reyes repeated her claim that the ward was full.",
            ["Ana Reyes claim: the ward was full (likely)"],
        ),
        (
            "The board met amid reports that the ward was full.",
            ["nobody reports: the ward was full (unsure, no_speaker)"],
        ),
        (
            "There were reports that the ward was full.",
            ["nobody reports: the ward was full (unsure, no_speaker)"],
        ),
        (
            "A statement by Ana Reyes that the ward was full was read out.",
            ["Ana Reyes statement: the ward was full (likely)"],
        ),
        (
            "Ana Reyes’s repeated claim that the ward was full was false.",
            ["Ana Reyes claim: the ward was full (likely)"],
        ),
        (
            "The river’s claim that the ward was full was false.",
            ["The river claim: the ward was full (unsure, description)"],
        ),
        (
            "Tom Brindle rejected Ana Reyes’s claim that the ward was full.",
            ["Tom Brindle rejected: Ana Reyes’s claim that the ward was full (denied)"],
        ),
        (
            "The union voiced concerns that the ward was full.",
            ["The union concerns: the ward was full (unsure, description)"],
        ),
    ],
)
def test_a_noun_of_saying_reports_the_clause_behind_it(text: str, statements: list[str]) -> None:
    assert in_short(text) == statements


@pytest.mark.parametrize(
    "text",
    [
        "The board met amid claims that the ward was full.",
        "A statement that appeared to help was read out.",
        "The promise that the ward would open was kept.",
    ],
)
def test_a_noun_of_saying_that_nobody_owns_reports_nothing(text: str) -> None:
    assert told(text) == []
