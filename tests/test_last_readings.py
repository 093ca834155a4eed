from pathlib import Path

import pytest

from tests.last_readings import (
    ARTICLES,
    LAST_READINGS,
    SENTENCES,
    file_of,
    groups_of,
    last_reading,
    last_readings_of,
)

GROUPS = {
    f"{kept.stem}: {heading}": (kept, heading, sentences)
    for kept in SENTENCES
    for heading, sentences in groups_of(kept).items()
}


@pytest.mark.parametrize(("kept", "heading", "sentences"), GROUPS.values(), ids=GROUPS)
def test_no_reading_of_a_sentence_changes_unseen(kept: Path, heading: str, sentences: list[str]) -> None:
    """Where a change is meant: `python -m tests.last_readings`, and a look at the diff."""
    assert last_readings_of(heading, sentences) in kept.read_text(encoding="utf-8")


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: f"{article.parent.name}/{article.stem}")
def test_no_reading_changes_unseen(article: Path) -> None:
    """Where a change is meant: `python -m tests.last_readings`, and a look at the diff."""
    assert last_reading(article) == file_of(article).read_text(encoding="utf-8")


def test_every_last_reading_is_of_an_article_that_is_there() -> None:
    assert {*LAST_READINGS.rglob("*.txt")} - {*SENTENCES} == set(map(file_of, ARTICLES))


def test_every_sentence_stands_once() -> None:
    every = [one for _, _, sentences in GROUPS.values() for one in sentences]

    assert [one for one in {*every} if every.count(one) > 1] == []
