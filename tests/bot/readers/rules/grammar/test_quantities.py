"""Subjects that open with a number or a part: “more than half of the voters”."""

import pytest

from tests.bot.readers.told import in_short


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        (
            "As many as 173 mills had broken the rules, the harbour ministry said on Monday.",
            [
                (
                    "the harbour ministry said: As many as 173 mills had broken the rules (Monday, likely, "
                    "description)"
                )
            ],
        ),
        (
            "More than half of respondents (27%) say it is late.",
            ["More than half of respondents (27%) say: it is late (likely, description)"],
        ),
        (
            "More than one-quarter of respondents say it is late.",
            ["More than one-quarter of respondents say: it is late (likely, description)"],
        ),
        (
            "Over half of all voters said it was late.",
            ["Over half of all voters said: it was late (likely, description)"],
        ),
        (
            "Up to a third of the voters say it is late.",
            ["Up to a third of the voters say: it is late (likely, description)"],
        ),
        (
            "Some 40 per cent of voters said it was late.",
            ["Some 40 per cent of voters said: it was late (likely, description)"],
        ),
        (
            "More than 80% of Norlanders say it is late.",
            ["More than 80% of Norlanders say: it is late (likely, description)"],
        ),
        ("At least 30 residents said it was late.", ["At least 30 residents said: it was late"]),
        ("The governors all said that the plan was bad.", ["The governors said: the plan was bad"]),
    ],
)
def test_a_part_of_those_who_speak_is_told_whole(text: str, statements: list[str]) -> None:
    assert in_short(text) == statements
