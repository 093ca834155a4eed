"""Whose lawyer or mother “his lawyer”, “her mother” is, once the story tells of another."""

import pytest

from tests.bot.readers.told import who_said

FIRST = "Ed Kang, 38, was arrested in Harrow on Monday."


@pytest.mark.parametrize(
    "naming",
    [
        "His lawyer, Ana Reyes, said it was wrong.",
        "Kang’s lawyer Ana Reyes said it was wrong.",
        "Ana Reyes, his attorney, said he denies the charges.",
    ],
)
@pytest.mark.parametrize(
    "whose", ["Tom Hale, 45, was held as well. His", "Mia Lind, 58, was held as well. Her"]
)
def test_the_lawyer_of_another_is_another(naming: str, whose: str) -> None:
    [speaker] = who_said("there was snow", f"{FIRST} {naming}\n\n{whose} lawyer said that there was snow.")

    assert speaker.endswith(" lawyer")


@pytest.mark.parametrize(
    "again",
    [
        "Kang was held for a day. His lawyer",
        "Police held Kang for a day. His lawyer",
        "It rained. His lawyer",
        "His lawyer",
    ],
)
def test_the_lawyer_of_the_same_man_is_the_same(again: str) -> None:
    story = f"{FIRST} His lawyer, Ana Reyes, said it was wrong.\n\n{again} said that there was snow."

    assert who_said("there was snow", story) == ["Ana Reyes"]
