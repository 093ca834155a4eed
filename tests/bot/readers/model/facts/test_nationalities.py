import pytest

from bot.readers.model.facts.nationalities import are_one_country


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
