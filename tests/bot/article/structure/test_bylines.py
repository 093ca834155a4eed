"""Lines that say who wrote a story, and lines that only seem so."""

import pytest

from bot.article.spans import Span
from bot.article.structure.bylines import author_of, is_byline


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By Ana Reyes", "Ana Reyes"),
        ("By Ana Reyes and Tom Brindle", "Ana Reyes and Tom Brindle"),
        ("By Ana Reyes, political editor", "Ana Reyes"),
        ("By Ana Reyes, Harrow Post", "Ana Reyes"),
        ("By Ana Reyes in Harrow", "Ana Reyes"),
        ("By: Ana Reyes", "Ana Reyes"),
        ("BY ANA REYES", "ANA REYES"),
        ("Story by Ana Reyes", "Ana Reyes"),
        ("Words: Ana Reyes", "Ana Reyes"),
        ("Von Ana Reyes", "Ana Reyes"),
        ("Par Ana Reyes", "Ana Reyes"),
        ("di Ana Reyes", "Ana Reyes"),
        ("Published by Ana Reyes", "Ana Reyes"),
        ("By Ana Reyes | Harrow Post", "Ana Reyes"),
        ("By Ana Reyes — 3 hours ago", "Ana Reyes"),
        ("By Meg ReyesStaff Writer", "Meg Reyes"),
        ("9 May 2026, By Ana Reyes", "Ana Reyes"),
        ("Ana Reyes, 9 May 2026", "Ana Reyes"),
        ("Ana Reyes | 9 May 2026, 14:05 BST", "Ana Reyes"),
        ("Ana Reyes on 9 May 2026", "Ana Reyes"),
        ("Ana Reyes and Tom Brindle, The Associated Press", "Ana Reyes and Tom Brindle"),
        ("Ana Reyes AP", "Ana Reyes"),
        ("Ana Reyes, political editor", "Ana Reyes"),
        ("Ana Reyes - Senior Writer", "Ana Reyes"),
    ],
)
def test_a_byline_names_its_author_without_what_stands_around_the_name(line: str, author: str) -> None:
    found = author_of(line, Span(0, len(line)))

    assert found is not None
    assert found.of(line) == author


@pytest.mark.parametrize(
    ("line", "is_one"),
    [
        ("By Ana Reyes, who left the ward", False),
        ("By the river", False),
        ("by ana reyes", False),
        ("Di Marco said it", False),
        ("Ana Reyes", False),
        ("Ana Reyes, staff writer, said it rained.", False),
        ("(Reporting by Ana Reyes; Editing by Tom Brindle)", True),
        ("Additional reporting by Reuters", True),
        ("Ana Reyes contributed to this report.", True),
        ("How Ana Reyes contributed to this report.", False),
        ("Ana Reyes conducted the interview.", True),
        ("The interview has been edited for length.", True),
        ("“By Ana Reyes”", False),
        ("Monday", False),
        ("40 nurses", False),
    ],
)
def test_a_line_that_names_no_author_may_still_be_a_credit(line: str, is_one: bool) -> None:
    assert is_byline(line) is is_one
