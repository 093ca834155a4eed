"""What is said of somebody by nobody who is named: “Brindle was accused of hiding it”."""

import pytest

from tests.bot.readers.told import in_short, the_statement, told


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        (
            "Tom Brindle, 59, is accused of hiding the money in Harrow.",
            "nobody accused: Tom Brindle … hiding the money in Harrow (accused, unsure, no_speaker)",
        ),
        (
            "The paper has often been criticised for its long silence.",
            "nobody criticised: The paper … its long silence (criticised, unsure, no_speaker)",
        ),
        (
            "Residents near it were told to keep away from the water.",
            "nobody told: Residents near it … to keep away from the water (demanded, unsure, no_speaker)",
        ),
        (
            "The missile was said to have crossed the town.",
            "nobody said: The missile … to have crossed the town (unsure, no_speaker)",
        ),
        (
            "Ana Reyes was asked how she would treat the mayor.",
            "nobody asked: Ana Reyes … how she would treat the mayor (asked, unsure, no_speaker)",
        ),
        (
            "Singers are asked to bring a lamp, and the fare will be refunded.",
            "nobody asked: Singers … to bring a lamp (demanded, unsure, no_speaker)",
        ),
    ],
)
def test_what_is_said_of_somebody_by_nobody_names_who_it_is_about(text: str, statement: str) -> None:
    assert in_short(text) == [statement]


@pytest.mark.parametrize(
    "text",
    [
        "Nobody was asked to look at it since.",
        "The theft was reported to the police.",
        "Ana Reyes was asked to be seen by a doctor.",
        "If Tom Brindle is accused of theft, the board will meet.",
        "Tom Brindle could be accused of hiding the money.",
        "Tom Brindle was not accused of hiding the money.",
        "The scheme was believed in by few.",
    ],
)
def test_nobody_says_anything_of_somebody(text: str) -> None:
    assert told(text) == []


def test_who_accuses_is_told_where_the_text_names_them() -> None:
    statement = the_statement("Tom Brindle was accused by Ana Reyes of hiding the money.", "hiding the money")

    assert statement.speakers == ["Ana Reyes"]
