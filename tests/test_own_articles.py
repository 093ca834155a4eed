"""The quick reading of the tests' own articles against what a careful person expects.

`shortfalls.toml` lists how many things of each kind each article's reading may still get wrong. More
is a failure; so is a list that allows much more than is needed, which would hide the next mistake.
"""

import tomllib
from pathlib import Path

import pytest

from tests.expected_readings import names_of_articles
from tests.own_article_shortfalls import counted, shortfalls

ALLOWED: dict[str, dict[str, int]] = tomllib.loads(
    Path(__file__).with_name("shortfalls.toml").read_text("utf-8")
)
SLACK = 1  # an improvement of one is welcome without an edit of the list


@pytest.mark.parametrize("name", names_of_articles())
def test_a_reading_falls_short_of_the_expected_one_no_more_than_is_listed(name: str) -> None:
    found = shortfalls(name)
    allowed = ALLOWED.get(name, {})
    over = {kind for kind, count in counted(found).items() if count > allowed.get(kind, 0)}

    assert [f"{one.kind}: {one.what}" for one in found if one.kind in over] == []


@pytest.mark.parametrize("name", sorted(ALLOWED))
def test_no_more_shortfalls_are_listed_than_there_are(name: str) -> None:
    counts = counted(shortfalls(name))
    generous = {kind: count for kind, count in ALLOWED[name].items() if count > counts.get(kind, 0) + SLACK}

    assert generous == {}, (
        "lower these in shortfalls.toml: `python -m tests.own_article_shortfalls` prints today's"
    )


def test_shortfalls_are_listed_for_articles_that_exist() -> None:
    assert set(ALLOWED) <= set(names_of_articles())
