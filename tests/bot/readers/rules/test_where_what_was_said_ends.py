"""Where what somebody said begins and ends, where more of the sentence stands around it."""

import pytest

from tests.bot.readers.told import the_statement, told


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Reyes urged a review of the ward, but did not say when.", "a review of the ward"),
        ("Reyes said the ward was full, but the board has yet to vote.", "the ward was full"),
        ("Critics say the ward is full, including Ana Reyes, a nurse.", "the ward is full"),
        ("Reyes said it was late — and in some cases it was.", "it was late"),
        ("Reyes said he shut the door — and locked her out.", "he shut the door — and locked her out"),
        ("Reyes said he tried the door, but the lock broke.", "he tried the door, but the lock broke"),
        ("Reyes denied the theft, and the board met on Monday.", "the theft"),
        ("Reyes denied the theft and walked out of the hall.", "the theft"),
        ("Reyes apologised for the delay, a habit that she cannot shake.", "the delay"),
        ("Reyes argued against the ban, something that few people want.", "the ban"),
        ("Reyes pleaded for help, after the club had lost its ground.", "help"),
        ("Reyes denied saying this, and was asked about it again.", "saying this"),
        ("Reyes criticised the bold resolution, including its second part.", "the bold resolution"),
        ("Reyes warned of the raids, called the “family plan”, in May.", "the raids"),
        ("Reyes said Hale did not threaten Pell, who she claimed wanted fame.", "Hale did not threaten Pell"),
        (
            "Reyes told the officer who took her to jail that it rained.",
            "it rained",
        ),
    ],
)
def test_an_object_of_saying_ends_before_what_else_is_told(text: str, words: str) -> None:
    assert the_statement(text).words == [words]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The union claims drivers lose an hour a day.", "drivers lose an hour a day"),
        ("Reyes says nurses need a rise.", "nurses need a rise"),
        ("Ana Reyes said Thursday would be a hard day.", "Thursday would be a hard day"),
        ("Reyes asked he be spared jail.", "he be spared jail"),
        ("The family requested that the ward be kept open.", "the ward be kept open"),
        ("The chief told Reyes of the case against the mayor.", "the case against the mayor"),
        (
            "However, after Reyes implied that the ward was full, the board is meeting again.",
            "the ward was full",
        ),
    ],
)
def test_what_was_said_is_found_in_rarer_forms(text: str, words: str) -> None:
    assert the_statement(text).words == [words]


def test_both_of_two_chanted_quotations_are_the_crowd_s() -> None:
    statement = the_statement("The crowd chanted “Open the gates!” and “Let us in!” as Reyes left.")

    assert statement.quotations == ["Open the gates!", "Let us in!"]


@pytest.mark.parametrize(
    "text",
    [
        "When Reyes says something, people listen.",
        "Ana Reyes denied herself the rest that she needed.",
        "The club’s doctors found a small clot in a test done as he left.",
        "Those facts suggest at some point the rats were here.",
        "The requirement that doctors show a test done as he left stays.",
    ],
)
def test_what_tells_nothing_that_was_said_is_no_statement(text: str) -> None:
    assert [one for one in told(text) if one.form] == []


def test_a_line_that_only_introduces_a_document_is_no_statement() -> None:
    text = "More from the order, according to the Harrow Post:\n\nMr Reyes was given every chance.\n"

    assert "More from the order" not in [" ".join(one.words) for one in told(text)]


def test_who_was_told_by_somebody_else_is_told_within_what_was_said() -> None:
    text = "Ana Reyes said guards came over, telling them they had to go."

    assert the_statement(text).words == ["guards came over, telling them they had to go"]


def test_whoever_is_written_to_in_a_letters_page_says_nothing() -> None:
    letter = "DEAR ABIGAIL: My son took my car. I want it back.\n\nDEAR TIRED: Ask him for it.\n\n"

    assert told(letter * 2 + "DEAR ABIGAIL: My cat is ill. It will not eat.\n") == []
