"""Whom a pronoun, a signature or a description means, where somebody else stands nearer or is alike."""

import pytest

from tests.bot.readers.told import the_statement, who_said


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Tom Hale said it rained. In May, Bo Lund annoyed fans when he said it was full.", "Bo Lund"),
        (
            "Mayor John Hale said it rained. In 2008, former Mayor Tom Reyes erred when he said it was full.",
            "Tom Reyes",
        ),
        (
            "Ana Reyes said it rained. Then Mae Dunn, a nurse, angered fans because she said it was full.",
            "Mae Dunn",
        ),
        ("Tom Hale said it rained. When Bo Lund came, he said it was full.", "Tom Hale"),
    ],
)
def test_a_pronoun_behind_a_main_clause_means_its_subject(text: str, speaker: str) -> None:
    assert who_said("it was full", text) == [speaker]


def test_nobody_is_surely_meant_where_the_sentence_is_about_somebody_else() -> None:
    text = "Tom Hale said it rained. In May, Bo Lund annoyed fans when he said it was full."
    assert the_statement(text, "it was full").certainty != "sure"


@pytest.mark.parametrize("signature", ["— Norvo’s chief, Ana Reyes", "— Ana Reyes, Norvo’s chief"])
def test_a_house_does_not_sign_what_its_chief_says(signature: str) -> None:
    assert who_said("fine", f"“It is fine.”\n\n{signature}") == ["Ana Reyes"]


def test_a_deputy_spokesman_is_a_spokesman_but_a_deputy_mayor_is_no_mayor() -> None:
    text = "“It is fine,” the deputy {0} of Harrow, Tom Hale, said.\n\nThe {0} said that it was full."
    assert who_said("it was full", text.format("spokesman")) == ["Tom Hale"]
    assert who_said("it was full", text.format("mayor")) == ["The mayor"]


def test_who_is_told_of_as_another_is_not_whoever_is_named_next() -> None:
    named = "According to veteran reporter Tom Hale, it was not."
    assert who_said("full", f"“It is full,” said a Norse reporter.\n\n{named}") == ["a Norse reporter"]


def test_a_place_before_the_comma_is_not_the_agency_that_reports_behind_it() -> None:
    text = "The drill is in Italy, Anadol news agency reported.\n\n“It is full,” the Turkish agency said."
    assert who_said("It is full", text) != ["Italy"]


def test_whom_the_story_has_called_the_president_is_meant_again() -> None:
    story = """Barack Hale shut it. “This step,” announced Hale, “will help.” The President said it was bold.

“It is early,” said former Governor Sarah Lund. “He needs to stay,” she added.

The notes will be used for a year. “We want no stress,” said the President."""
    assert who_said("no stress", story) == ["Barack Hale"]


def test_the_us_president_is_of_a_land_and_the_fbi_director_of_an_agency() -> None:
    text = "Barack Hale said he would send more. On Sunday, the {} said that it was full."
    assert who_said("it was full", text.format("US president")) == ["Barack Hale"]
    assert who_said("it was full", text.format("FBI director")) == ["the FBI director"]


def test_who_is_told_of_in_passing_and_says_something_is_somebody() -> None:
    story = """Nenad Hale said it rained. He said that it was late.

Senad Mehmed, a Harrow skater, said that the ward is full.

“That is the trend,” he told the Post.

Schools and parents should, he said, do more."""
    assert who_said("do more", story) == ["Senad Mehmed"]


def test_he_may_be_who_is_named_behind_him() -> None:
    story = """A colleague dared Ryan Hale to drink it.

And though he is proud of it, Hale said that he will not come again.

“No chance,” he said."""
    assert who_said("No chance", story) == ["Ryan Hale"]


def test_a_daily_is_a_paper() -> None:
    text = "“We will act,” the Norse daily Ajel quoted Ana Reyes as saying.\n\nThe paper said it was full."
    assert who_said("it was full", text) == ["Ajel"]


def test_whom_a_press_service_speaks_to_is_no_part_of_it() -> None:
    text = "“The bridge will close,” says the ministry’s press service to Harrow News."
    assert who_said("bridge", text) == ["the ministry’s press service"]
