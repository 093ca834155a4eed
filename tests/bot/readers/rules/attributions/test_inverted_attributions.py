"""Speakers behind their verb."""

import pytest

from tests.bot.readers.told import in_short


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        (
            "“The ward is full,” said Ana Reyes, a professor at Harrow who was not involved.",
            ["Ana Reyes said: The ward is full,"],
        ),
        (
            "“The ward is full,” said Ana Reyes, a professor at Harrow, adding that it would shut.",
            ["Ana Reyes said: The ward is full,", "Ana Reyes adding: it would shut"],
        ),
        (
            "“We lost,” said Ana Reyes, a nurse from Harrow, “and we know why.”",
            ["Ana Reyes said: We lost, … and we know why."],
        ),
        ("“We lost,” said Ana Reyes, now of Harrow, smiling.", ["Ana Reyes said: We lost,"]),
        (
            "The ward would shut, warns a survey.",
            ["a survey warns: The ward would shut (warned, unsure, description)"],
        ),
        (
            "Ana Reyes, who lost, told fans the ward was full.",
            ["Ana Reyes told: the ward was full (told fans)"],
        ),
        ("Ana Reyes, the coach, said Tom Brindle was ill.", ["Ana Reyes said: Tom Brindle was ill"]),
        ("Ana Reyes, the coach, said the ward was full.", ["Ana Reyes said: the ward was full"]),
        (
            "Ana Reyes, who runs it, has left, said two nurses.",
            ["two nurses said: Ana Reyes, who runs it, has left"],
        ),
        (
            "The ward, which is old, has been shut, said Ana Reyes, a nurse.",
            ["Ana Reyes said: The ward, which is old, has been shut"],
        ),
        ("The ward was full, said Ana Reyes.", ["Ana Reyes said: The ward was full"]),
        (
            "“The ward is full,” says a report highlighting it.",
            ["a report says: The ward is full, (likely, description)"],
        ),
        (
            "“The ward is full,” said the report.",
            ["the report said: The ward is full, (likely, description)"],
        ),
        ("“The ward is full,” confirmed Ana Reyes.", ["Ana Reyes confirmed: The ward is full, (confirmed)"]),
        ("“The ward is full,” say the two nurses.", ["the two nurses say: The ward is full,"]),
        ("“The ward is full,” bluntly said Ana Reyes.", ["Ana Reyes said: The ward is full,"]),
        ("“The ward is full” – said Ana Reyes.", ["Ana Reyes said: The ward is full"]),
        (
            "“The ward is full,” said Ana Reyes. “It will shut.”",
            ["Ana Reyes said: The ward is full,", "Ana Reyes: It will shut."],
        ),
        (
            "“The ward is full,” said Ana Reyes, “but it will open.”",
            ["Ana Reyes said: The ward is full, … but it will open."],
        ),
        ("The ward, said Ana Reyes, was full.", ["Ana Reyes said: The ward … was full"]),
        (
            "“The ward is full,” Ana Reyes told the board.",
            ["Ana Reyes told: The ward is full, (told the board)"],
        ),
        (
            "“The ward is full,” wrote the nurse in a letter on Monday.",
            ["the nurse wrote: The ward is full, (in a letter, Monday, likely, description)"],
        ),
    ],
)
def test_a_speaker_behind_the_verb_is_found_however_they_are_described(
    text: str, statements: list[str]
) -> None:
    assert in_short(text) == statements
