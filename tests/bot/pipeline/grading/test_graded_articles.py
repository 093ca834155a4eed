"""The articles that models are graded by say what is known of them, and nothing is forgotten."""

import pytest

from bot.pipeline.grading.grade_model import grade_of_quick_reading
from bot.pipeline.grading.graded_articles import GradedArticle, graded_articles
from bot.readers.reading import Reading
from bot.readers.rules.quick_reading import read_by_rules

ARTICLES = graded_articles()


def quotations_of(reading: Reading) -> list[tuple[int, int]]:
    said = [one for statement in reading.statements for one in statement.quotations]
    return [*said, *reading.not_speech]


def test_there_are_a_dozen_of_as_many_kinds() -> None:
    assert len({article.kind for article in ARTICLES}) == len(ARTICLES) == 12


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.name)
def test_every_quotation_is_known_to_be_somebodys_or_no_speech(article: GradedArticle) -> None:
    known = [*(one.span for one in article.statements), *article.not_speech]
    unknown = [
        span.of(article.text)
        for span in quotations_of(read_by_rules(article.text))
        if not any(one.overlaps(span) for one in known)
    ]

    assert not unknown


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.name)
def test_no_two_statements_are_the_same_words(article: GradedArticle) -> None:
    spans = [one.span for one in article.statements]

    assert len(set(spans)) == len(spans)


def test_the_quick_reading_gets_most_of_it_right_and_leaves_something_to_a_model() -> None:
    grade = grade_of_quick_reading(ARTICLES).grade

    assert 0.75 * grade.quoted < grade.speakers_right < grade.quoted
    assert 0.75 * grade.statements < grade.found < grade.statements
