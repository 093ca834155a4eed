import pytest

from bot.readers.model.facts.nationalities import are_one_country, is_adjective_of


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
