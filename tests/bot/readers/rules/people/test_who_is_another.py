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
