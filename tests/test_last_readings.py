from collections import Counter
from pathlib import Path

import pytest

from tests.last_readings import (
    ARTICLES,
    LAST_READINGS,
    OWN_SOURCES,
    file_of,
    groups_of,
    last_lines_of,
    last_reading,
)

GROUPS = {
    f"{kept.parent.name}/{kept.stem}: {heading[:60]}": (kept, heading, group)
    for kept in OWN_SOURCES
    for heading, group in groups_of(kept).items()
}


@pytest.mark.parametrize(("kept", "heading", "group"), GROUPS.values(), ids=GROUPS)
def test_nothing_that_is_said_of_a_sentence_or_an_answer_changes_unseen(
    kept: Path, heading: str, group: list[str]
) -> None:
    """Where a change is meant: `python -m tests.last_readings`, and a look at the diff."""
    assert last_lines_of(kept, heading, group) in kept.read_text(encoding="utf-8")


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: f"{article.parent.name}/{article.stem}")
def test_no_reading_changes_unseen(article: Path) -> None:
    """Where a change is meant: `python -m tests.last_readings`, and a look at the diff."""
    assert last_reading(article) == file_of(article).read_text(encoding="utf-8")


def test_every_last_reading_is_of_an_article_that_is_there() -> None:
    assert {*LAST_READINGS.rglob("*.txt")} - {*OWN_SOURCES} == set(map(file_of, ARTICLES))


def test_every_sentence_stands_once() -> None:
    every = Counter(
        (heading if kept.parent.name in ("answers", "replies", "questions") else "", one)
        for kept, heading, group in GROUPS.values()
        for one in group
    )

    assert [one for one, times in every.items() if times > 1] == []
