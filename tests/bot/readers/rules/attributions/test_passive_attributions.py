"""What is said of somebody in the passive voice: a statement where the text names who says it."""

import pytest

from tests.bot.readers.told import the_statement, told


@pytest.mark.parametrize(
    "text",
    [
        "Tom Brindle, 59, is accused of hiding the money in Harrow.",
        "The paper has often been criticised for its long silence.",
        "Residents near it were told to keep away from the water.",
        "The missile was said to have crossed the town.",
        "Ana Reyes was asked how she would treat the mayor.",
        "Nobody was asked to look at it since.",
        "The theft was reported to the police.",
        "The scheme was believed in by few.",
    ],
)
def test_where_nobody_is_named_who_says_it_it_is_no_statement(text: str) -> None:
    assert told(text) == []


def test_who_accuses_is_told_where_the_text_names_them() -> None:
    statement = the_statement("Tom Brindle was accused by Ana Reyes of hiding the money.", "hiding the money")

    assert statement.speakers == ["Ana Reyes"]
