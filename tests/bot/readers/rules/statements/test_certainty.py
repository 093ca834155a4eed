"""How sure a statement is, and why it is not."""

import pytest

from bot.readers.reading import Certainty, Doubt
from tests.bot.readers.told import the_statement

INTRODUCED = "Ana Reyes closed the ward on Monday. Tom Brindle, a cleaner, kept it open for a year.\n\n"
RAIN = "It rained all night.\n\n"


@pytest.mark.parametrize(
    ("story", "certainty"),
    [
        ("“We slept on the floor,” said Ana Reyes, who closed the ward on Monday.", "sure"),
        ("Ana Reyes said on Monday that the nurses had slept on the floor.", "sure"),
        (RAIN + "Ana Reyes (Harrow): “We slept on the floor. Nobody came.”", "sure"),
        ("Ana Reyes accused the club of letting the nurses sleep on the floor.", "sure"),
        (INTRODUCED + RAIN + "“We slept on the floor,” he said, and nobody answered him that day.", "likely"),
        ("Ana Reyes left when she saw “we slept on the floor again” on the wall.", "unsure"),
    ],
)
def test_who_is_named_beside_a_plain_verb_of_saying_is_sure_and_whoever_is_near_is_not(
    story: str, certainty: Certainty
) -> None:
    assert the_statement(story, "on the floor").certainty == certainty


@pytest.mark.parametrize(
    ("story", "doubt"),
    [
        (
            INTRODUCED + RAIN + "“We slept on the floor,” he said, and nobody answered him that day.",
            "pronoun",
        ),
        (INTRODUCED + "“We slept on the floor,” said the company, and nobody answered.", "description"),
        (INTRODUCED + "The road said that the nurses slept on the floor, all of them.", "cannot_speak"),
        (
            INTRODUCED + "“We slept on the floor, said Ana Reyes, and nobody answered her that day.",
            "marks_broken",
        ),
    ],
)
def test_a_doubt_says_what_else_could_be_meant(story: str, doubt: Doubt) -> None:
    assert doubt in the_statement(story, "slept on the floor").doubts


def test_he_is_sure_where_the_sentence_before_is_plainly_about_him() -> None:
    story = INTRODUCED + "“We slept on the floor,” he said, and nobody answered him that day."

    assert the_statement(story, "slept on the floor").certainty == "sure"


def test_what_goes_on_in_the_paragraph_is_as_sure_as_what_it_goes_on_from() -> None:
    story = "“We slept on the floor,” said Ana Reyes, a nurse. “It was cold, and it is colder now.”"

    assert the_statement(story, "It was cold").certainty == "sure"


def test_what_goes_on_from_a_pronoun_is_no_surer_than_the_pronoun() -> None:
    story = INTRODUCED + RAIN + "“We slept on the floor,” he said. “It was cold, and it is colder now.”"

    assert the_statement(story, "It was cold").doubts == ["pronoun"]


@pytest.mark.parametrize("clause", ["Ana Reyes raged", "raged Ana Reyes", "Ana Reyes thundered back"])
def test_a_quotation_with_nobody_but_who_does_something_behind_it_is_sure(clause: str) -> None:
    assert the_statement(f"“It is not right at all,” {clause}.").certainty == "sure"


def test_a_quotation_beside_somebody_who_does_something_with_something_is_not_sure() -> None:
    assert the_statement("“It is not right at all,” Ana Reyes thumped the desk.").certainty != "sure"


def test_an_epithet_of_the_family_means_who_was_named_before() -> None:
    statement = the_statement("Doris Pike, 81, hit him. “I was not having it,” the great-gran said.")

    assert (statement.speakers, statement.certainty) == (["Doris Pike"], "likely")


@pytest.mark.parametrize("description", ["The former skipper", "The first keeper of the lock"])
def test_a_description_by_what_somebody_has_done_is_unsure_where_it_may_be_who_was_named(
    description: str,
) -> None:
    statement = the_statement(f"{INTRODUCED}{RAIN}{description} said that it was late.", "it was late")

    assert (statement.certainty, statement.doubts) == ("unsure", ["description"])


@pytest.mark.parametrize(
    ("behind", "certainty"), [("Dr Ana Reyes came by.", "unsure"), ("It rained.", "likely")]
)
def test_a_description_of_somebody_is_unsure_where_whoever_is_named_behind_it_may_be_meant(
    behind: str, certainty: Certainty
) -> None:
    statement = the_statement(f"The director of the Harrow ward said that it was late. {behind}")

    assert (statement.certainty, statement.doubts) == (certainty, ["description"])


def test_he_is_unsure_where_it_may_be_somebody_of_whom_one_word_is_known() -> None:
    in_full = "Tom Brindle closed the ward. " + RAIN + "“We slept on the floor,” he said."
    by_one_word = in_full.replace("Tom Brindle", "Brindle")

    assert the_statement(in_full, "on the floor").certainty == "likely"
    assert the_statement(by_one_word, "on the floor").certainty == "unsure"
