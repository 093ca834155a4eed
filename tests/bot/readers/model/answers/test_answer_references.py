import pytest

from bot.article.article import Article
from bot.article.spans import Span
from bot.readers.model.answers.answer_references import (
    Citation,
    ReferenceResolver,
    SentenceReference,
)
from bot.readers.rules.quick_reading import read_by_rules

QUOTED = read_by_rules("Ferries\n\n“It closes. Soon,” Pell said. “Never,” said Holm. It rains.\n").article
OTHER = read_by_rules("Piers\n\nThe pier opens. Many came.\n").article
MARKED = [QUOTED.text.index("It closes"), QUOTED.text.index("Soon,") + len("Soon,")]
QUOTATIONS = [Span(*MARKED), Span(QUOTED.text.index("Never"), QUOTED.text.index("Never") + len("Never,"))]
LONG = read_by_rules("Long\n\n" + "Pell came. " * 250).article


def resolver(*articles: Article, numbers: tuple[int, ...] = ()) -> ReferenceResolver:
    several = articles or (QUOTED,)
    quotations = [QUOTATIONS if one is QUOTED else [] for one in several]
    return ReferenceResolver(several, quotations, numbers or tuple(range(1, len(several) + 1)))


def cited(inside: str, *articles: Article) -> list[tuple[int, int]]:
    found = resolver(*articles).resolved(inside)
    assert found is not None
    return [tuple(one) for one in found.references]


@pytest.mark.parametrize(
    ("inside", "references"),
    [
        ("s2", [(1, 2)]),
        ("2", [(1, 2)]),
        ("S2, s1", [(1, 2), (1, 1)]),
        ("s1–3", [(1, 1), (1, 2), (1, 3)]),
        ("s1-s3", [(1, 1), (1, 2), (1, 3)]),
        ("s2-s2", [(1, 2)]),
        ("s2 and s2", [(1, 2)]),
        ("sentence 2", [(1, 2)]),
        ("Sentences 1 and 3", [(1, 1), (1, 3)]),
        ("see s1, sentence 2", [(1, 1), (1, 2)]),
        ("s1/s2 & s3", [(1, 1), (1, 2), (1, 3)]),
        ("article 1, s2", [(1, 2)]),
    ],
)
def test_a_reference_is_a_sentence_or_several(inside: str, references: list[tuple[int, int]]) -> None:
    assert cited(inside) == references


def test_a_quotation_stands_for_the_sentences_that_hold_it() -> None:
    assert cited("q1") == [(1, 2), (1, 3)]
    assert cited("Q2, q 1") == [(1, 4), (1, 2), (1, 3)]


@pytest.mark.parametrize("inside", ["s0", "q0", "q3", "s99"])
def test_what_does_not_exist_is_missing_as_it_was_written(inside: str) -> None:
    assert resolver().resolved(inside) == Citation((), (inside,))


def test_the_last_sentence_and_the_last_quotation_exist() -> None:
    assert cited(f"s{len(QUOTED.sentences)}")
    assert cited(f"q{len(QUOTATIONS)}")


@pytest.mark.parametrize(
    "inside", ["sic", "1988 report", "sentence two", "see below", "see", "s2 maybe", "", "1000", "s1, 2024"]
)
def test_brackets_that_hold_anything_else_are_left_as_they_are(inside: str) -> None:
    assert resolver().resolved(inside) is None


@pytest.mark.parametrize("inside", ["999", "s1000", "q2024"])
def test_what_can_be_no_year_is_a_reference_that_is_missing(inside: str) -> None:
    assert resolver().resolved(inside) == Citation((), (inside,))


@pytest.mark.parametrize(
    ("inside", "count"),
    [("s1-101", 101), ("s1-102", 2), ("s101-1", 2)],
    ids=["longest", "too long", "backwards"],
)
def test_of_a_range_without_bounds_only_its_ends_count(inside: str, count: int) -> None:
    assert len(cited(inside, LONG)) == count


@pytest.mark.parametrize(
    ("inside", "references"),
    [
        ("2:s2", [(2, 2)]),
        ("2:s1, s2", [(2, 1), (2, 2)]),
        ("1:s1, 2:s2", [(1, 1), (2, 2)]),
        ("s1,2:s2", [(1, 1), (2, 2)]),
        ("2:2", [(2, 2)]),
        ("2:q1", []),
        ("3:s1", []),
    ],
)
def test_a_reference_goes_on_in_the_article_that_was_named_last(
    inside: str, references: list[tuple[int, int]]
) -> None:
    assert cited(inside, QUOTED, OTHER) == references


def test_a_high_number_behind_an_article_is_no_year() -> None:
    assert resolver(QUOTED, OTHER).resolved("2:2024") == Citation((), ("2:2024",))


@pytest.mark.parametrize(
    ("articles", "numbers", "label"),
    [
        ((QUOTED,), (1,), "s1, s2, s4"),
        ((QUOTED,), (2,), "2:s1, s2, s4"),
        ((QUOTED, OTHER), (1, 2), "1:s1, s2, s4"),
    ],
)
def test_a_label_names_the_article_where_there_may_be_others(
    articles: tuple[Article, ...], numbers: tuple[int, ...], label: str
) -> None:
    references = [SentenceReference(1, one) for one in (4, 2, 1, 1)]

    assert resolver(*articles, numbers=numbers).label(references) == label


def test_a_label_goes_through_the_articles_in_order() -> None:
    references = [SentenceReference(2, 1), SentenceReference(1, 3)]

    assert resolver(QUOTED, OTHER, numbers=(4, 5)).label(references) == "4:s3, 5:s1"
