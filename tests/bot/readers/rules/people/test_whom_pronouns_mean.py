"""Whom “she”, “he”, “they” and “it” mean, by the sentences before."""

import pytest

from tests.bot.readers.told import in_short, who_said


@pytest.mark.parametrize("dateline", ["HARROW, Nov 27 — ", "LONDON (Reuters) — ", "PARIS — ", ""])
def test_it_does_not_mean_where_the_story_was_written(dateline: str) -> None:
    [one] = in_short(f"{dateline}Norvo Ferries has ordered two boats, it said on Friday.")

    assert one.startswith("Norvo Ferries said: ")


def test_a_body_before_a_dash_is_whom_it_means() -> None:
    assert in_short("NASA — the agency — left. It said it rained.") == [
        "NASA said: it rained (unsure, pronoun)"
    ]


def test_a_name_that_nothing_shows_to_be_a_person_is_hardly_a_she() -> None:
    story = "“It is full,” said Dr Ilvi Kumra.\n\nQuell Springs dried up on Monday. “We lost,” she said."

    assert who_said("We lost", story) == ["Ilvi Kumra"]


def test_who_spoke_last_is_nearer_than_who_spoke_before() -> None:
    story = (
        "Tom Hale said it was early.\n\n“It is late,” said Dr Rajendra Kumra. It rained.\n\n"
        "“We lost,” he said."
    )

    assert who_said("We lost", story) == ["Rajendra Kumra"]


def test_who_spoke_before_the_last_one_is_meant_where_the_last_one_is_a_woman() -> None:
    story = "Tom Hale said it was late. Ana Reyes said it was not. It rained. “We lost,” he said."

    assert who_said("We lost", story) == ["Tom Hale"]


def test_nobody_has_spoken_who_keeps_something_up() -> None:
    story = (
        "Tom Hale rang Vane Quay, the firm that maintains the lock. He left. "
        "The message, he recalls, was short."
    )

    assert who_said("The message", story) == ["Tom Hale"]


def test_who_asks_does_not_answer_in_the_same_sentence() -> None:
    text = "When Reyes asked Hale whether he would go, he said: “Never.” She laughed. “You will,” she said."

    assert who_said("Never", text) == ["Hale"]
    assert who_said("You will", text) == ["Reyes"]


def test_who_is_only_somebody_s_friend_is_less_likely_meant_than_whose_friend_it_is() -> None:
    story = "“It rained,” said Ana Reyes.\n\nHer friend, Eve Hale, came to the ward.\n\n“We lost,” she said."

    assert who_said("We lost", story) == ["Ana Reyes"]


@pytest.mark.parametrize("told", ["told him the house was in “bad shape”", "warned him of a “bad end”"])
def test_whom_somebody_quotes_is_not_who_goes_on(told: str) -> None:
    text = f"Carl Hale told MPs that he paid after Fred Dale {told}.\n\nHe said it was late."

    assert who_said("it was late", text) == ["Carl Hale"]


def test_what_stands_behind_but_is_nearer() -> None:
    story = "Craig White may join them in May, but Lawrence Dale could leave before."

    assert who_said("it was late", f"{story} He said it was late.") == ["Lawrence Dale"]


def test_whom_a_paper_tells_of_is_whom_the_story_tells_of() -> None:
    story = "The Harrow Post said Lawrence Dale may join them. Fred Hale is away."

    assert who_said("it was late", f"{story.split(' Fred')[0]} He said it was late.") == ["Lawrence Dale"]


def test_he_is_who_opens_the_sentence_before_whatever_party_his_office_names() -> None:
    text = (
        "Tom Hale paid tribute on Monday. He said: “I am sorry.”\n\n“It hurts,” he said.\n\n"
        "Former Labour Party leader Ed Marsh also paid tribute to the club. He said: “I am shocked.”"
    )

    assert who_said("I am shocked", text) == ["Ed Marsh"]


@pytest.mark.parametrize("owner", ["Hale’s", "Jones’", "Jones'", "Jones’s"])
def test_whose_director_somebody_is_does_not_say_what_the_director_does(owner: str) -> None:
    family = "Jones" if owner.startswith("J") else "Hale"
    story = (
        f"Dan {family} wants to win. “It will grow,” Ana Reyes said of it.\n\n"
        f"{owner} policy director, Warren Brindle, defended the plan.\n\n“It is new to us,” he said."
    )

    assert who_said("It is new", story) == ["Warren Brindle"]


@pytest.mark.parametrize("opener", ["", "Allegedly, ", "On Monday, "])
def test_he_who_answers_the_sister_is_her_brother(opener: str) -> None:
    story = (
        "“It is late,” Tom Brindle told the court.\n\nIt rained. Ian Jones was quiet.\n\n"
        f"{opener}Jones’ sister pleaded with him to go, but he replied “I am not able to do that”."
    )

    assert who_said("I am not able", story) == ["Ian Jones"]


def test_he_who_was_asked_says_what_stands_behind() -> None:
    text = (
        "“I lost,” Tom Hale said.\n\nHis wife said: “No.”\n\nAsked what he would buy, he laughed. “A boat.”"
    )

    assert who_said("A boat", text) == ["Tom Hale"]


def test_a_word_of_the_headline_is_nobody_that_he_could_mean() -> None:
    text = (
        "Trial of the art forger\n\nThe forger sold eleven paintings. It rained.\n\n"
        "The defendant, who gave his name only as Leo, objected. “They were old,” he told the court."
    )

    assert who_said("They were old", text)[0] in ("The defendant", "Leo")


def test_they_behind_a_dash_are_the_group_that_opens_the_sentence_and_says_so() -> None:
    text = "Residents of Leeds met. Aides concede that Tom Hale left – for good reason, they say."

    assert who_said("for good reason", text) == ["Aides"]
