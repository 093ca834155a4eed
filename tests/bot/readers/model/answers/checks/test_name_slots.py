import pytest

from bot.readers.model.answers.flags import Flag
from bot.readers.rules.quick_reading import read_by_rules
from tests.checked_answers import flags_of

PIER = read_by_rules("""Pier to be sold

The council of Saltmere decided on the sale at its yearly meeting in Otterby on Monday.

It burned twice. Storms took its roof. Nobody fishes there now.

The Saltmere coach Ruben Holm has asked for a new boat. His team trains in Hull.
""")


@pytest.mark.parametrize(
    ("answer", "name"),
    [
        ("The council decided on the sale at its meeting in Hull [s2].", "Otterby"),
        ("The Otterby coach has asked for a new boat [s6].", "Saltmere"),
    ],
)
def test_another_name_in_the_place_of_one_is_shown_with_it(answer: str, name: str) -> None:
    assert flags_of(PIER, answer) == [Flag("turned_round", name)]


@pytest.mark.parametrize(
    "answer",
    [
        "The council decided on the sale at its meeting in Otterby [s2].",
        "The council of Saltmere decided on the sale of the pier at a meeting on Monday [s2].",
        "The Saltmere coach has asked for a new boat [s6].",
    ],
)
def test_the_same_name_or_another_place_of_the_sentence_is_none(answer: str) -> None:
    assert flags_of(PIER, answer) == []


def test_an_office_exchanged_with_another_is_seen() -> None:
    boat = read_by_rules("""Boat sunk

The storm killed Ambassador Ruben Holm and Captain Lou Marsh on the boat in May.
""")

    assert flags_of(
        boat, "The storm on the boat killed Ambassador Lou Marsh and Captain Ruben Holm [s2]."
    ) == [Flag("turned_round", "Ruben Holm")]
    assert (
        flags_of(boat, "The storm on the boat killed Captain Lou Marsh and Ambassador Ruben Holm [s2].") == []
    )
