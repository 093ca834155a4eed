"""Who says it in frames that news uses every day."""

import pytest

from tests.bot.readers.told import in_short


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        (
            "The ward was full, according to that report.",
            ["that report according to: The ward was full (description)"],
        ),
        (
            "The ward was full, according to a group of 40 nurses.",
            ["a group of 40 nurses according to: The ward was full (description)"],
        ),
        (
            "The ward was full, according to the ministry, which notes that nobody was turned away.",
            [
                "the ministry according to: The ward was full (description)",
                "the ministry notes: nobody was turned away (likely, description, weak_cue)",
            ],
        ),
        (
            "The ward was full, according to Acme Motors, which said that nobody was turned away.",
            [
                "Acme Motors according to: The ward was full",
                "Acme Motors said: nobody was turned away",
            ],
        ),
    ],
)
def test_behind_according_to_stands_who_says_it(text: str, statements: list[str]) -> None:
    assert in_short(text) == statements


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        (
            "The couple whose garage burned down said the ward was full.",
            ["The couple whose garage burned down said: the ward was full (likely, description)"],
        ),
        (
            "Parents whose children attend the school said the ward was full.",
            ["Parents whose children attend the school said: the ward was full"],
        ),
        (
            "The nurse who sipped tea told the court she was late.",
            ["The nurse who sipped tea told: she was late (told the court, likely, description)"],
        ),
        (
            "A paper she published last year says the ward was full.",
            ["A paper says: the ward was full (description)"],
        ),
        (
            "The firm, through its lawyer Ana Reyes, said the ward was full.",
            ["Ana Reyes said: the ward was full"],
        ),
        ("Coach Ana Reyes, herself a boxer, said the ward was full.", ["Ana Reyes said: the ward was full"]),
        (
            "No 10 said the ward was full.",
            ["No 10 said: the ward was full (unsure, description, cannot_speak)"],
        ),
        (
            "The ward is full, says a survey pointing to a “slow collapse” of care.",
            ["a survey says: The ward is full … “slow collapse” of care (description)"],
        ),
        (
            "The report found “solid evidence” that the ward was full.",
            ["The report found: “solid evidence” that the ward was full (likely, description, weak_cue)"],
        ),
    ],
)
def test_a_clause_that_describes_a_speaker_is_no_speaker(text: str, statements: list[str]) -> None:
    assert in_short(text) == statements


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        (
            "Staff were told on Monday that the ward was full.",
            ["nobody told: the ward was full (Monday, unsure, no_speaker)"],
        ),
        ("Company ordered to explain the losses.", []),
        ("The nurses, who refer to one another as “keepers”, left.", []),
        (
            "Ana Reyes would not talk about the ward.",
            ["Ana Reyes would not talk about (declined_to_comment)"],
        ),
        ("Ana Reyes said talks “go on”.", ["Ana Reyes said: talks “go on”"]),
    ],
)
def test_what_is_told_of_somebody_is_not_said_by_them(text: str, statements: list[str]) -> None:
    assert in_short(text) == statements


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        (
            "Tom Hale said it was late. Ana Reyes had charged the board with “trading lives for votes”.",
            ["Tom Hale said: it was late", "Ana Reyes: trading lives for votes (unsure, nearest_name)"],
        ),
        (
            "Bishop Tom Hale said the plan was wrong. The Home Secretary said the bishop was late.",
            [
                "Tom Hale said: the plan was wrong",
                "The Home Secretary said: the bishop was late (likely, description)",
            ],
        ),
        (
            "Everybody in Rosario knew. The league said the ward was full.",
            ["The league said: the ward was full (description)"],
        ),
        (
            "The plant outside Leeds will shut. The company said costs had risen.",
            ["The company said: costs had risen (description)"],
        ),
        (
            "Tom Hale had his First Communion in May. He said the ward was full.",
            ["Tom Hale said: the ward was full"],
        ),
        (
            "Ana and Tom Hale own the land. They say the ward is full.",
            ["Ana & Tom Hale say: the ward is full (unsure, pronoun)"],
        ),
        (
            "“The ward is full,” Tom Hale said.\n\n“Is it?” Ana Reyes shot back.",
            ["Tom Hale said: The ward is full,", "Ana Reyes shot back: Is it?"],
        ),
        ("“We will go.” --State Senator Ana Reyes (R-Utah)", ["Ana Reyes: We will go."]),
    ],
)
def test_the_nearest_name_is_not_always_meant(text: str, statements: list[str]) -> None:
    assert in_short(text) == statements


def test_answers_between_ruled_lines_are_theirs_who_sign_them() -> None:
    text = (
        "What was your worst breakfast?\n\n-----\n\nThe egg came in a bag.\n\nAna Reyes, Leeds\n\n-----\n\n"
        "They had run out of bread.\n\nDr. Tom Hale, Harrow, Mass.\n\n-----\n\nMore next week."
    )

    assert in_short(text) == ["Ana Reyes: The egg came in a bag.", "Tom Hale: They had run out of bread."]


@pytest.mark.parametrize(
    "text",
    [
        "The acting Director of Public Prosecutions, Ana Reyes, said it was late.",
        "The note came from Ana Reyes of Deer Lodge, who said it was late.",
    ],
)
def test_a_field_or_a_home_is_no_speaker(text: str) -> None:
    assert in_short(text) == ["Ana Reyes said: it was late"]


def test_who_is_accused_by_others_accuses_nobody() -> None:
    text = "The firm was among several accused by the board of fraud."

    assert in_short(text) == ["the board accused: fraud (accused, likely, description)"]


def test_a_committee_is_named_with_what_it_sits_on() -> None:
    text = "The Committee on Foreign Relations said it was late."

    assert in_short(text) == ["The Committee on Foreign Relations said: it was late (description)"]


def test_whom_somebody_tells_of_does_not_tell_it() -> None:
    text = "Ana Hale met Bo Lind. He praised Bo Lind. Ana Reyes saw Tom Hale. He said Tom Hale was late."

    assert "Tom Hale said: Tom Hale was late" not in " ".join(in_short(text))


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        (
            "Ana Monte said that it was late.\n\nThe firm’s president added that it rained.",
            ["Ana Monte said: it was late", "Ana Monte added: it rained (likely, description)"],
        ),
        (
            "Tom Hale spoke of Bridge Now, a group that supports the poor and says it was late.",
            ["Bridge Now says: it was late"],
        ),
        (
            "No team wanted him, and that October, Ana Monte filed a complaint, accusing owners of fraud.",
            ["Ana Monte accusing: owners of fraud (accused, likely, nearest_name)"],
        ),
        (
            "Tom Hale left. A spokesman for his challenger, Democrat Lena Wu, said it was late.",
            ["A spokesman for his challenger said: it was late"],
        ),
        (
            "Tom Hale left. A spokesman for the ministry, Bo Lind, said it was late.",
            ["Bo Lind said: it was late"],
        ),
    ],
)
def test_whose_a_second_verb_is_its_clause_tells(text: str, statements: list[str]) -> None:
    assert in_short(text) == statements


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        (
            "The Bishop of Harrow, the Rt. Rev. Ana Reyes, left. “It is late,” the Bishop said.",
            ["Ana Reyes said: It is late, (likely, description)"],
        ),
        (
            "“It is late,” Mrs. Reyes said. Her grandson, Ash Reyes, said it rained.",
            ["Reyes said: It is late,", "Ash Reyes said: it rained"],
        ),
        (
            "Port Hale, Norland’s, fire marshal, Ana Reyes, said it was late.",
            ["Ana Reyes said: it was late"],
        ),
    ],
)
def test_an_office_belongs_to_who_is_named_behind_it(text: str, statements: list[str]) -> None:
    assert in_short(text) == statements
