"""Names of houses that open with a word for something else."""

import pytest

from tests.bot.readers.told import in_short


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        (
            "Oil Change Norland, a group in Harrow, said it was late. The price of oil fell.",
            ["Oil Change Norland said: it was late"],
        ),
        (
            "The road was shut, the Star Tribune of Harrow reported.",
            ["Star Tribune of Harrow reported: The road was shut (likely)"],
        ),
        (
            "Second, Brindle left the ward. “It is late,” he said. Tom Brindle runs it.",
            ["Tom Brindle said: It is late,"],
        ),
        (
            "The bridge was shut, the U.S. Attorney’s Office for the Western District of Norland said.",
            ["U.S. Attorney’s Office for the Western District of Norland said: The bridge was shut"],
        ),
        (
            "Harrow Court of Claims Judge Ana Reyes said it was late.",
            ["Harrow Court of Claims Judge Ana Reyes said: it was late (likely, description)"],
        ),
        (
            "The White House declined to comment. The House said it would vote on Monday.",
            ["White House declined to comment (declined_to_comment)", "House said: it would vote on Monday"],
        ),
    ],
)
def test_a_house_keeps_all_its_words(text: str, statements: list[str]) -> None:
    assert in_short(text) == statements
