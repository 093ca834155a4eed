"""What was said according to somebody: where it begins, and where it ends."""

import pytest

from tests.bot.readers.told import in_short


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        (
            "According to the centre in the north, the ward was full.",
            ["the centre in the north According to: the ward was full (likely, description)"],
        ),
        (
            "According to Ana Reyes in Harrow the ward was full.",
            ["Ana Reyes According to: in Harrow the ward was full"],
        ),
        (
            "According to the board, quoting its own sources, the ward was full.",
            ["the board According to: the ward was full (likely, description)"],
        ),
        (
            "The ward was full, according to Ana Reyes, and would shut soon.",
            ["Ana Reyes according to: The ward was full … would shut soon"],
        ),
        ("The ward, according to Ana Reyes, was full.", ["Ana Reyes according to: The ward … was full"]),
        (
            "The boats which, according to Ana Reyes, sank were old.",
            ["Ana Reyes according to: The boats … sank were old"],
        ),
        ("According to Ana Reyes, 43, the ward was full.", ["Ana Reyes According to: the ward was full"]),
        (
            "According to Ana Reyes, the coach, the ward was full.",
            ["Ana Reyes According to: the ward was full"],
        ),
        (
            "According to the coach, Ana Reyes, the ward was full.",
            ["Ana Reyes According to: the ward was full"],
        ),
        ("According to Ana Reyes, who runs the ward, it was full.", ["Ana Reyes According to: it was full"]),
        (
            "According to people who have seen the plan, the ward was full.",
            ["people who have seen the plan According to: the ward was full"],
        ),
        (
            "According to Ana Reyes of the Harrow Post, the ward was full.",
            ["Ana Reyes According to: the ward was full"],
        ),
        (
            "According to him, the ward was full.",
            ["nobody According to: the ward was full (unsure, no_speaker)"],
        ),
        (
            "The ward was full, according to Ana Reyes, who runs it.",
            ["Ana Reyes according to: The ward was full"],
        ),
        (
            "The ward was full, according to her lawyer, Tom Brindle.",
            ["Tom Brindle according to: The ward was full"],
        ),
        (
            "According to the board, in May the ward was full.",
            ["the board According to: in May the ward was full (likely, description)"],
        ),
        (
            "The ward, which was old, according to Ana Reyes, was shut.",
            ["Ana Reyes according to: The ward, which was old … was shut"],
        ),
        (
            "The plan for the ward, according to Ana Reyes, has failed, and it was shut.",
            ["Ana Reyes according to: The plan for the ward … has failed, and it was shut"],
        ),
        (
            "According to the coach of Harrow United the ward was full.",
            ["the coach of Harrow United According to: the ward was full (likely, description)"],
        ),
        (
            "According to the mayor from Harrow, the ward was full.",
            ["the mayor from Harrow According to: the ward was full (likely, description)"],
        ),
        (
            "According to Ana Reyes, 43 nurses left the ward.",
            ["Ana Reyes According to: 43 nurses left the ward"],
        ),
    ],
)
def test_what_somebody_is_cited_for_is_cut_around_them(text: str, statements: list[str]) -> None:
    assert in_short(text) == statements
