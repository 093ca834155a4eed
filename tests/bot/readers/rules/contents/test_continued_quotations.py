"""A quotation that goes on behind the speaker is one statement, whatever stands between its halves."""

import pytest

from tests.bot.readers.told import told

LEFT = "“If it rains,” {middle}, “we will stay.”"


@pytest.mark.parametrize(
    "middle",
    [
        "Reyes told state television",
        "Reyes said of the strike",
        "Reyes said to applause",
        "Reyes added through an interpreter",
        "Reyes said after the vote",
        "Reyes told the paper last year when asked about it",
        "said Reyes of the strike",
        "said Reyes after the vote",
        "according to Reyes",
    ],
)
def test_both_halves_are_one_statement_of_who_is_named_between_them(middle: str) -> None:
    statements = told(LEFT.format(middle=middle))

    assert [(one.speakers, one.words) for one in statements] == [
        (["Reyes"], ["If it rains,", "we will stay."]),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "“They lost,” Reyes said of the game, “the worst” in ten years.",
        "“It rained,” Reyes said of Hale, who said “no way”, and left.",
    ],
)
def test_a_word_in_marks_in_what_the_writer_says_is_no_second_half(text: str) -> None:
    assert [len(one.words) for one in told(text) if one.speakers == ["Reyes"]] == [1]
