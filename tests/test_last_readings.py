from pathlib import Path

import pytest

from tests.last_readings import ARTICLES, LAST_READINGS, file_of, last_reading


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: f"{article.parent.name}/{article.stem}")
def test_no_reading_changes_unseen(article: Path) -> None:
    """Where a change is meant: `python -m tests.last_readings`, and a look at the diff."""
    assert last_reading(article) == file_of(article).read_text(encoding="utf-8")


def test_every_last_reading_is_of_an_article_that_is_there() -> None:
    assert set(LAST_READINGS.rglob("*.txt")) == set(map(file_of, ARTICLES))
