import pytest

from bot.discord_ui.answers import names as names_module
from bot.discord_ui.answers.names import AskerNames
from bot.discord_ui.words import command_catalogue as words

HERALD, GAZETTE = "guild:1", "guild:2"


@pytest.fixture
def names() -> AskerNames:
    known = AskerNames()
    for scope, person, name in ((HERALD, 1, "ann"), (HERALD, 2, "ben"), (GAZETTE, 1, "Annie")):
        known.remember(scope, person, name)
    return known


def everybody(names: AskerNames) -> list[str]:
    return [names.of(scope, person) for scope, person in ((HERALD, 1), (HERALD, 2), (GAZETTE, 1))]


def test_somebody_is_called_as_they_are_on_the_server(names: AskerNames) -> None:
    assert everybody(names) == ["ann", "ben", "Annie"]


def test_a_new_name_takes_the_old_ones_place(names: AskerNames) -> None:
    names.remember(HERALD, 1, "anna")

    assert names.of(HERALD, 1) == "anna"


def test_one_person_is_forgotten_on_one_server(names: AskerNames) -> None:
    names.forget(HERALD, 1)

    assert everybody(names) == [words.SOMEBODY, "ben", "Annie"]


def test_a_server_is_forgotten_whole_and_alone(names: AskerNames) -> None:
    names.forget(HERALD)

    assert everybody(names) == [words.SOMEBODY, words.SOMEBODY, "Annie"]


def test_of_too_many_who_asked_longest_ago_is_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(names_module, "MOST_NAMES", 2)
    names = AskerNames()
    for person, name in ((1, "ann"), (2, "ben"), (1, "ann"), (3, "cy")):
        names.remember(HERALD, person, name)

    assert [names.of(HERALD, one) for one in (1, 2, 3)] == ["ann", words.SOMEBODY, "cy"]
