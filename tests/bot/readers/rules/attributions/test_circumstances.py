"""When, where and how something was said."""

import pytest

from tests.bot.readers.told import in_short, told


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        ("Ana Reyes said Thursday would be a hard day.", ["Ana Reyes said: Thursday would be a hard day"]),
        ("Ana Reyes said on Thursday the ward was full.", ["Ana Reyes said: the ward was full (Thursday)"]),
        ("Ana Reyes said Thursday the ward was full.", ["Ana Reyes said: the ward was full (Thursday)"]),
        (
            "Ana Reyes said during a Monday news conference that the ward was full.",
            ["Ana Reyes said: the ward was full (during a Monday news conference)"],
        ),
        ("Ana Reyes said there was no bed left.", ["Ana Reyes said: there was no bed left"]),
        ("Ana Reyes said here the ward was full.", ["Ana Reyes said: here the ward was full"]),
        (
            "Ana Reyes said first responders found the ward full.",
            ["Ana Reyes said: first responders found the ward full"],
        ),
        ("Ana Reyes said first that the ward was full.", ["Ana Reyes said: the ward was full"]),
        ("Ana Reyes said nearly half of them were ill.", ["Ana Reyes said: nearly half of them were ill"]),
        ("Ana Reyes said only two beds were left.", ["Ana Reyes said: only two beds were left"]),
        ("Ana Reyes said never again would it rain.", ["Ana Reyes said: never again would it rain"]),
        ("Ana Reyes said quietly the ward was full.", ["Ana Reyes said: the ward was full"]),
        (
            "Ana Reyes said in a post on X, formerly Twitter, that the ward was full.",
            ["Ana Reyes said: the ward was full (in a post on X)"],
        ),
        ("“The ward,” Ana Reyes said, pausing, “is full.”", ["Ana Reyes said: The ward, … is full."]),
        (
            "“The ward,” Ana Reyes said, pausing for some time, “is full.”",
            ["Ana Reyes said: The ward, … is full."],
        ),
        ("Ana Reyes said that’s why the ward was shut.", ["Ana Reyes said: that’s why the ward was shut"]),
        ("Ana Reyes disputed that figure, and left.", ["Ana Reyes disputed: that figure (denied)"]),
        (
            "Ana Reyes told a meeting of residents in the hall last night that the ward was full.",
            ["Ana Reyes told: the ward was full (told a meeting of residents)"],
        ),
        (
            "Ana Reyes said in a statement emailed to Nine News that the ward was full.",
            ["Ana Reyes said: the ward was full (in a statement)"],
        ),
        (
            "Ana Reyes warned about reports that the ward was full.",
            ["Ana Reyes warned: reports that the ward was full (warned, likely)"],
        ),
        (
            "Ana Reyes urged people to buy nothing that the board sold.",
            ["Ana Reyes urged: to buy nothing that the board sold (demanded, urged people)"],
        ),
        ("Ana Reyes said, that the ward was full.", ["Ana Reyes said: the ward was full"]),
        (
            "Ana Reyes said, in an interview with the Harrow Post on Monday, that the ward was full.",
            ["Ana Reyes said: the ward was full (in an interview with the Harrow Post, Monday)"],
        ),
        (
            "Ana Reyes said in court on Friday that the ward was full.",
            ["Ana Reyes said: the ward was full (in court, Friday)"],
        ),
        (
            "Ana Reyes told reporters outside the court on Friday, that the ward was full.",
            ["Ana Reyes told: the ward was full (told reporters)"],
        ),
        (
            "Ana Reyes told reporters in Harrow on Friday the ward was full.",
            ["Ana Reyes told: the ward was full (told reporters in Harrow, Friday)"],
        ),
        (
            "Ana Reyes told a meeting, and then the board, that the ward was full.",
            ["Ana Reyes told: the ward was full"],
        ),
        ("Ana Reyes said later the ward was full.", ["Ana Reyes said: the ward was full"]),
        ("Ana Reyes said in July 2023 the ward was full.", ["Ana Reyes said: the ward was full (July 2023)"]),
        (
            "Ana Reyes said two days later that the ward was full.",
            ["Ana Reyes said: the ward was full (two days later)"],
        ),
        (
            "Ana Reyes said on July 3, 2023, that the ward was full.",
            ["Ana Reyes said: the ward was full (July 3, 2023)"],
        ),
        (
            "Ana Reyes said last year that 11 of them were ill.",
            ["Ana Reyes said: 11 of them were ill (last year)"],
        ),
        ("Ana Reyes said in May the ward was full.", ["Ana Reyes said: the ward was full (May)"]),
        ("Ana Reyes said after the vote that the ward was full.", ["Ana Reyes said: the ward was full"]),
        (
            "Ana Reyes said this week that week was the worst.",
            ["Ana Reyes said: this week that week was the worst"],
        ),
        ("Ana Reyes said by phone that the ward was full.", ["Ana Reyes said: the ward was full (by phone)"]),
        (
            "Ana Reyes said to reporters that the ward was full.",
            ["Ana Reyes said: the ward was full (to reporters)"],
        ),
        ("Ana Reyes said to the river that it was high.", ["Ana Reyes said: it was high"]),
        ("Ana Reyes said through a lawyer that the ward was full.", ["Ana Reyes said: the ward was full"]),
        (
            "Ana Reyes said during a call with analysts on Monday the ward was full.",
            ["Ana Reyes said: the ward was full (during a call with analysts, Monday)"],
        ),
        (
            "Ana Reyes wrote on her blog about the ward that it was full.",
            ["Ana Reyes wrote: it was full (on her blog about the ward)"],
        ),
    ],
)
def test_when_where_and_how_it_was_said_is_no_part_of_what_was_said(text: str, statements: list[str]) -> None:
    assert in_short(text) == statements


@pytest.mark.parametrize(
    "text",
    [
        "Ana Reyes told the club that.",
    ],
)
def test_nothing_is_said_where_only_circumstances_follow(text: str) -> None:
    assert told(text) == []
