import pytest

from bot.readers.model.answers.meanings import english_stems
from bot.readers.model.answers.told_article import ToldArticle
from bot.readers.model.facts.numbers import numbers_in
from bot.readers.rules.quick_reading import read_by_rules

READING = read_by_rules("""Pier to close in May

“The pier is old. It will close in May,” said Health Secretary Ana Pell.

“Nobody asked us.

“We have 40 boats,” said Tom Vale, the harbour director.

Orbis runs the mill. The mill will be shut for 12 weeks, said Ida Kern, an Orbis welder.

Leo Marr said Vale had called the mill “a joke”.
""")
TEXT = READING.article.text


def told() -> ToldArticle:
    return ToldArticle(READING, translated=False)


def people(*names: str) -> list[str]:
    return [one.id for one in READING.people if any(name in one.name for name in names)]


@pytest.mark.parametrize(
    ("quoted", "found"),
    [
        ("The pier is old", 1),
        ("The pier is old. It will close in May", 1),
        ("Nobody asked us. We have 40 boats", 1),
        ("Nobody asked us. We have 50 boats", 0),
        ("The pier is old. Nobody asked us", 0),
        ("Nobody came", 0),
        ("It will close … in May", 1),
    ],
)
def test_quoted_words_are_found_over_the_marks_between_paragraphs(quoted: str, found: int) -> None:
    assert len(told().places_of(quoted)) == found


@pytest.mark.parametrize(
    ("name", "whom", "is_besides"),
    [
        ("the health secretary", "Pell", False),
        ("the health secretary", "Vale", True),
        ("the harbour director", "Vale", False),
        ("the harbour director", "Pell", True),
        ("the director", "Pell", False),
        ("the harbour wall", "Pell", False),
        ("Pell", "Vale", False),
    ],
)
def test_what_somebody_is_called_means_nobody_else(name: str, whom: str, *, is_besides: bool) -> None:
    assert told().is_called_so_besides([name], people(whom)) is is_besides


@pytest.mark.parametrize(
    ("name", "whom", "is_another"),
    [
        ("the Orbis spokesman", "Vale", True),
        ("the Orbis spokesman", "Kern", False),
        ("the Norvo spokesman", "Vale", False),
        ("the spokesman", "Vale", False),
        ("Kern", "Vale", True),
    ],
)
def test_whoever_speaks_for_a_body_that_never_stands_beside_a_name_is_another(
    name: str, whom: str, *, is_another: bool
) -> None:
    assert told().means_another([name], people(whom)) is is_another


def test_names_are_stems_of_their_own() -> None:
    assert english_stems("Ana Pell Tom Vale Ida Kern Leo Marr") == told().name_stems


@pytest.mark.parametrize(
    ("place", "before"), [("a joke", "Vale had called the mill “ the mill"), ("The pier is old", "")]
)
def test_what_a_statement_says_before_words_of_it(place: str, before: str) -> None:
    [span] = told().places_of(place)

    assert told().said_before(span).strip(" “") == before


@pytest.mark.parametrize(
    ("words", "place", "has"), [("12", 7, True), ("13", 7, False), ("40 %", 5, True), ("40", 7, False)]
)
def test_a_number_is_found_in_its_sentence_in_any_unit(words: str, place: int, *, has: bool) -> None:
    [number] = numbers_in(words, english=True)

    assert told().has_number(number, [place]) is has


def test_the_headline_is_the_first_sentence() -> None:
    assert told().headline == [1]
    assert (
        ToldArticle(read_by_rules("The pier will close in May, Ana Pell said.\n"), translated=False).headline
        == []
    )


@pytest.mark.parametrize(
    ("stems", "place"), [({"mil", "shut", "week"}, 7), ({"shut", "week"}, 7), ({"week"}, None)]
)
def test_the_nearest_sentence_shares_most_words(stems: set[str], place: int | None) -> None:
    assert told().nearest(frozenset(stems)) == place
