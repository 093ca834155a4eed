import pytest

from bot.readers.model.answers.flags import Flag
from bot.readers.rules.quick_reading import read_by_rules
from tests.checked_answers import flags_of

INQUIRY = read_by_rules("""Pell warns of a vote

Ana Pell teaches law at the University of Saltmere, North Harbour, and wants a vote on the federal port law.
""")


@pytest.mark.parametrize("name", ["USNH", "Washington"])
def test_initials_over_a_comma_and_the_seat_of_whom_an_article_names_are_known(name: str) -> None:
    assert (
        flags_of(INQUIRY, f"Pell, who teaches law, speaks of {name} and a vote on the port law [s2].") == []
    )


def test_what_counts_off_a_list_is_no_number() -> None:
    answer = "The first is law, the second the port, and the third the vote that Pell wants [s2]."

    assert flags_of(INQUIRY, answer) == []


def test_downing_street_is_known_where_a_minister_of_its_is() -> None:
    reading = read_by_rules(
        "Fares rise\n\nThe prime minister’s spokesman Lou Marsh condemned the new fares.\n"
    )

    assert flags_of(reading, "Downing Street condemned the new fares [s2].") == []


def test_a_name_may_be_clipped_to_its_beginning() -> None:
    bank = read_by_rules("Rates fall\n\nThe Federal Reserve cut its rate by a quarter of a point in May.\n")

    assert flags_of(bank, "The Fed cut its rate by a quarter of a point in May [s2].") == []
    assert flags_of(bank, "The Ferd cut its rate by a quarter of a point in May [s2].") != []


def test_a_state_may_be_named_that_an_article_shortens() -> None:
    vote = read_by_rules("Vote\n\nRep. Scott Tarn, R-Pa., voted for the new pier.\n")

    assert flags_of(vote, "Scott Tarn of Pennsylvania voted for the new pier [s2].") == []
    assert flags_of(vote, "Scott Tarn of Wyoming voted for the new pier [s2].") != []


def test_other_initials_are_not() -> None:
    assert Flag("not_in_article", "USHN") in flags_of(INQUIRY, "Pell teaches port law at USHN [s2].")


@pytest.mark.parametrize(("name", "is_known"), [("USN", True), ("SNH", True), ("UHS", False), ("SN", False)])
def test_three_initials_over_a_comma_are_known_and_two_are_not(name: str, *, is_known: bool) -> None:
    answer = f"Pell, who teaches law, speaks of {name} and a vote on the port law [s2]."

    assert (flags_of(INQUIRY, answer) == []) is is_known
