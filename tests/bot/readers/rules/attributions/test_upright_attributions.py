"""Whose verb it is, and what it tells: behind “by”, behind “what Reyes said”, or something else."""

import pytest

from tests.bot.readers.told import in_short


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("Tom Brindle, accused by Ana Reyes of lying, left the room.", "Ana Reyes accused: lying (accused)"),
        (
            "Norvo was among firms accused by the Norland government last year of fraud.",
            "the Norland government accused: fraud (accused, likely, description)",
        ),
        (
            "The bill, criticised by Ana Reyes as reckless, passed.",
            "Ana Reyes criticised: as reckless (criticised, likely)",
        ),
        ("He is the man accused by prosecutors of arson.", "prosecutors accused: arson (accused)"),
        ("Tom Brindle was warned by police not to drive.", "police warned: not to drive (warned, likely)"),
    ],
)
def test_who_stands_behind_by_speaks(text: str, statement: str) -> None:
    assert in_short(text) == [statement]


def test_where_somebody_is_from_does_not_speak() -> None:
    text = "It rained on Mayor Ana Reyes of Deer Lodge, who said that it was warm."

    assert in_short(text) == ["Ana Reyes said: it was warm"]


@pytest.mark.parametrize(
    "behind",
    [
        "on condition of anonymity because she was not authorised to speak",
        "on condition of anonymity",
        "in an interview published on Tuesday",
        "in an interview aired Tuesday",
    ],
)
def test_how_somebody_spoke_is_nothing_they_said(behind: str) -> None:
    [one] = in_short(f"The road was shut, Ana Reyes said {behind}.")

    assert one.startswith("Ana Reyes said: The road was shut")


def test_another_question_is_nobody_who_asks() -> None:
    text = "When answering another question about the road, Ana Reyes said that “it was shut” and “warm”."

    assert [one.split(" said")[0] for one in in_short(text)] == ["Ana Reyes"]


@pytest.mark.parametrize(
    "text",
    [
        "What Ana Reyes said about the bridge seemed odd.",
        "Everything Ana Reyes says is recorded.",
        "The press laughed, as what Ana Reyes said about it seemed silly.",
        "How Ana Reyes answered that surprised many.",
    ],
)
def test_that_somebody_said_something_of_it_tells_not_what(text: str) -> None:
    assert in_short(text) == []


def test_what_somebody_said_is_told_behind_was_that() -> None:
    assert in_short("What Ana Reyes told the court was that the bridge had closed.") == [
        "Ana Reyes told: the bridge had closed"
    ]
