"""Where the words for a speaker end, behind the cue."""

import pytest

from tests.bot.readers.told import in_short


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        (
            "“The ward is full,” said the mayor of Harrow on Friday.",
            ["the mayor of Harrow said: The ward is full, (Friday, likely, description)"],
        ),
        (
            "“The ward is full,” said the mayor in a statement.",
            ["the mayor said: The ward is full, (in a statement, likely, description)"],
        ),
        (
            "“The ward is full,” said a report released Tuesday by the board.",
            ["a report released Tuesday by the board said: The ward is full, (likely, description)"],
        ),
        (
            "“The ward is full,” said a study published in May.",
            ["a study published in May said: The ward is full, (likely, description)"],
        ),
        (
            "“The ward is full,” said a study published in 2015 by the board.",
            ["a study published in 2015 by the board said: The ward is full, (likely, description)"],
        ),
        (
            "“The ward is full,” said the union’s recently named chair.",
            ["the union’s recently named chair said: The ward is full, (likely, description)"],
        ),
        ("“The ward is full,” said Ana Reyes (R-Utah).", ["Ana Reyes said: The ward is full,"]),
        (
            "“The ward is full,” said the Minister for Health.",
            ["the Minister for Health said: The ward is full, (likely, description)"],
        ),
        ("“The ward is full,” said the Independent.", ["Independent said: The ward is full,"]),
        ("“The ward is full,” said the Welsh.", ["Welsh said: The ward is full,"]),
        (
            "“The ward is full,” said the National Union of Transport Workers.",
            ["National Union of Transport Workers said: The ward is full,"],
        ),
        (
            "“The ward is full,” said records reviewed by the Harrow Post.",
            ["records reviewed by the Harrow Post said: The ward is full, (likely, description)"],
        ),
        (
            "“The ward is full,” said the new “dot plot” of projections.",
            ["nobody: The ward is full, (unsure, no_speaker)"],
        ),
        (
            "“The ward is full,” said the mayor at a news conference in Harrow.",
            ["the mayor said: The ward is full, (at a news conference in Harrow, likely, description)"],
        ),
        (
            "“The ward is full,” said the mayor of Harrow and the nurses.",
            ["the mayor of Harrow & the nurses said: The ward is full, (likely, description)"],
        ),
        ("“The ward is full,” said nurses at the club.", ["nurses at the club said: The ward is full,"]),
        (
            "“The ward is full,” said the man by the door.",
            ["the man by the door said: The ward is full, (likely, description)"],
        ),
        ("“The ward is full,” said Ana Reyes of the Harrow Post.", ["Ana Reyes said: The ward is full,"]),
        ("“The ward is full,” said the coach Ana Reyes of Harrow.", ["Ana Reyes said: The ward is full,"]),
        (
            "Ana Reyes told the court the ward was full.",
            ["Ana Reyes told: the ward was full (told the court)"],
        ),
    ],
)
def test_a_speaker_s_words_end_where_when_how_or_what_was_said_begins(
    text: str, statements: list[str]
) -> None:
    assert in_short(text) == statements


@pytest.mark.parametrize("report", ["a Monday report", "an August 2025 slideshow", "the April 2024 audit"])
def test_a_day_or_month_behind_an_article_belongs_to_the_noun(report: str) -> None:
    assert in_short(f"According to {report}, it rained.")[0].startswith(f"{report} According to: it rained")
