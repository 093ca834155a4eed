import pytest

from bot.readers.model.facts.nationalities import (
    are_one_country,
    country_of,
    is_adjective_of,
    is_listed,
)


@pytest.mark.parametrize(
    ("place", "people"), [("ukraine", "ukrainians"), ("texas", "texan"), ("austria", "austrians")]
)
def test_a_place_and_its_people_are_one_country(place: str, people: str) -> None:
    assert are_one_country(place, people)


@pytest.mark.parametrize(
    ("place", "other"),
    [("austria", "australia"), ("iran", "iraq"), ("texas", "texaco"), ("ukraine", "ukrainebank")],
)
def test_what_only_begins_alike_is_another(place: str, other: str) -> None:
    assert not are_one_country(place, other)


@pytest.mark.parametrize(
    ("name", "other", "is_of_it"),
    [("bible", "biblical", True), ("islam", "islamic", True), ("islam", "island", False)],
)
def test_a_name_is_there_by_its_adjective(name: str, other: str, *, is_of_it: bool) -> None:
    assert is_adjective_of(name, other) is is_of_it


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Iranians", "Iran"),
        ("Tehran", "Iran"),
        ("Delhi", "India"),
        ("Westerners", "West"),
        ("Hull", ""),
        ("", ""),
    ],
)
def test_a_country_is_known_by_its_people_and_its_capital(name: str, country: str) -> None:
    assert country_of(name) == country


@pytest.mark.parametrize(
    ("word", "listed"),
    [
        ("iran", True),
        ("iranian", True),
        ("iranians", True),
        ("texas", True),
        ("boat", False),
        ("boats", False),
    ],
)
def test_a_place_its_people_and_their_adjective_are_listed(word: str, *, listed: bool) -> None:
    assert is_listed(word) is listed


def test_one_of_two_words_need_not_be_listed() -> None:
    assert not is_listed("texanian")
    assert are_one_country("texas", "texanian")
    assert are_one_country("texanian", "texas")
    assert not are_one_country("boat", "boats")
