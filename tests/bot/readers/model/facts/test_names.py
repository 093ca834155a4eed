"""Which words of a text are names, told by their capitals."""

import pytest

from bot.readers.model.facts.names import is_of_a_person, may_be_names, name_runs
from bot.readers.model.facts.words import words_in


def names_in(text: str) -> list[str]:
    words = list(words_in(text))
    runs = name_runs(words, is_name=may_be_names(words))
    return [" ".join(word.plain for word in run) for run in runs]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("it was Ana Pell of Hull", ["Ana Pell of Hull"]),
        ("it was the Ministry of Defence", ["Ministry of Defence"]),
        ("it was Pell of the old line", ["Pell"]),
        ("it was Pell, Holm and Brandt", ["Pell", "Holm", "Brandt"]),
        ("it was Pell’s Harbour Line", ["Pell", "Harbour Line"]),
        ("it was Ana. Pell came", ["Ana", "Pell"]),
        ("he saw Mr Holm and I saw 3M", ["Holm"]),
        ("in the 1990s", []),
        ("they came", []),
    ],
)
def test_names_are_the_words_with_capitals_and_the_small_ones_between(text: str, names: list[str]) -> None:
    assert names_in(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Pell said so.", ["Pell"]),
        ("Pell was there.", ["Pell"]),
        ("Pell went home.", ["Pell"]),
        ("Pell’s boats sank.", ["Pell"]),
        ("Corps’s Harbour sank.", ["Corps", "Harbour"]),
        ("Corps’s boats sank.", []),
        ("Ana, a nurse, came.", ["Ana"]),
        ("Paris, a town, slept.", ["Paris"]),
        ("McPell: a life.", ["McPell"]),
        ("Boats said nothing.", []),
        ("Boats’ crews slept.", []),
        ("Prices, however, rose.", []),
        ("Pell, a diver, came.", []),
        ("Pell. Nobody came.", []),
        ("Pell", []),
        ("Nobody said so.", []),
        ("That is open.", []),
        ("Much is open.", []),
        ("Rent was paid.", []),
        ("Inflation was high.", []),
        ("Inflation’s end was near.", ["Inflation"]),
        ("The old pier sank.", []),
        ("May said so.", ["May"]),
    ],
)
def test_what_opens_a_sentence_needs_more_than_its_capital(text: str, names: list[str]) -> None:
    assert names_in(text) == names


@pytest.mark.parametrize(
    ("two", "are"),
    [
        ("Ana Pell", True),
        ("Ana’s Pell", False),
        ("Ana, Pell", False),
        ("Ana pell", False),
        ("ana Pell", False),
        ("Heron Pell", False),
        ("Paris Pell", False),
        ("Ana Council", False),
        ("Ana May", False),
    ],
)
def test_a_first_name_and_a_family_name_are_a_persons(two: str, *, are: bool) -> None:
    *_, first, last = words_in(f"it was {two}")

    assert is_of_a_person(first, last) is are
