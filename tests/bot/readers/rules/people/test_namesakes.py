"""People who share a family name."""

import pytest

from tests.bot.readers.told import people, who_said

TWO = "Ana Reyes runs the ward. Ana Reyes was born here. Tom Reyes sweeps it.\n\n"
ELSEWHERE = "The ward is old.\n\nIt closed in May.\n\nThe roof leaks.\n\n"


def test_a_family_name_alone_means_who_was_lately_named_in_full() -> None:
    text = "Ana Reyes runs the ward. Her brother Tom Reyes sweeps it. “We lost,” Reyes said."

    assert who_said("We lost", text) == ["Tom Reyes"]


def test_where_nobody_was_lately_named_in_full_it_means_who_is_named_most() -> None:
    text = f"{TWO}{ELSEWHERE}“We lost,” Reyes said."

    assert who_said("We lost", text) == ["Ana Reyes"]


def test_a_title_tells_which_of_them_is_meant() -> None:
    text = f"{TWO}{ELSEWHERE}“We lost,” Mr Reyes said."

    assert who_said("We lost", text) == ["Tom Reyes"]


def test_namesakes_stay_two_people() -> None:
    text = "“We lost,” Ana Reyes said.\n\n“We won,” Tom Reyes said."

    assert people(text) == ["Ana Reyes", "Tom Reyes"]


def test_who_is_only_mentioned_does_not_take_the_family_name_over() -> None:
    text = (
        "Ana Reyes runs the ward. Reyes was angry at a story of her husband, the lawyer Tom Reyes. "
        "“We lost,” Reyes said."
    )

    assert who_said("We lost", text) == ["Ana Reyes"]


def test_a_place_is_not_the_organisation_whose_name_ends_in_it() -> None:
    text = (
        "Hale spoke at the Naval Academy of Norway on Monday.\n\nNorway has accused Denmark of fishing there."
    )

    assert who_said("fishing there", text) == ["Norway"]


@pytest.mark.parametrize("thing", ["Norvo Maps", "Camp Norvo", "Norvo Cloud"])
def test_a_thing_that_bears_the_name_of_its_maker_does_not_take_the_makers_words(thing: str) -> None:
    text = f"Norvo adds maps\n\nNorvo on Thursday showed maps at its {thing} event. Norvo said it would rain."

    assert who_said("it would rain", text) == ["Norvo"]


def test_who_is_named_alone_in_the_headline_is_who_the_story_names_in_full() -> None:
    text = "Norvo is late\n\nLemba Norvo came on Thursday.\n\nNorvo said it would rain."

    assert who_said("it would rain", text) == ["Lemba Norvo"]


def test_who_is_widely_known_may_be_named_alone_before_the_full_name() -> None:
    text = "The rain\n\nNorvo came on Thursday. Ana Norvo is the mayor.\n\nNorvo said it would rain."

    assert who_said("it would rain", text) == ["Ana Norvo"]


def test_what_a_headline_says_of_somebody_is_no_part_of_their_name() -> None:
    text = (
        "Kellyanne Pell Lashes Out: ‘If I Go, You’ll Know It’\n\n"
        "“If I go, you’ll know it,” Harbour counsel Kellyanne Pell told reporters on Friday.\n\n"
        "“I never threatened anyone,” Pell told a crowd.\n"
    )

    assert people(text) == ["Kellyanne Pell"]


def test_the_first_words_of_a_longer_name_mean_the_same_person() -> None:
    text = "Nana Addo Mensah said the ward was full. “We lost,” Nana Addo said."

    assert people(text) == ["Nana Addo Mensah"]
