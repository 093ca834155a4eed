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


@pytest.mark.parametrize("line", ["Advertisement", "ADVERTISEMENT\nContinue reading below"])
@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "“We are cutting what we can with\n\n{line}\n\npickaxes, and it is late,” said Ana Reyes.",
            ["We are cutting what we can with", "pickaxes, and it is late,"],
        ),
        (
            "“It is late,” said Ana Reyes. “Prices\n\n{line}\n\nwill rise before they fall.”",
            ["It is late,", "Prices", "will rise before they fall."],
        ),
    ],
)
def test_a_sentence_that_an_advertisement_cuts_in_two_is_whole(
    text: str, words: list[str], line: str
) -> None:
    statements = told(f"Growers met on Monday.\n\n{text.format(line=line)}")

    assert [word for one in statements for word in one.words] == words
    assert all(one.speakers == ["Ana Reyes"] for one in statements)
