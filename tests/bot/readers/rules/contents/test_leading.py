"""What was said before who said it, or around them."""

import pytest

from tests.bot.readers.told import in_short


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        (
            "If it rains, Ana Reyes said, the match is off.",
            ["Ana Reyes said: If it rains … the match is off"],
        ),
        ("On Friday, Ana Reyes said, the ward was full.", ["Ana Reyes said: the ward was full (Friday)"]),
        ("It was, Ana Reyes said, a bad night.", ["Ana Reyes said: It was … a bad night"]),
        ("The ward was shut because, Ana Reyes said, it was wet.", ["Ana Reyes said: it was wet"]),
        (
            "The ward was full, Ana Reyes said, because it rained.",
            ["Ana Reyes said: The ward was full … because it rained"],
        ),
        (
            "The ward was full, Ana Reyes said, and would shut.",
            ["Ana Reyes said: The ward was full … would shut"],
        ),
        (
            "The ward was full, Ana Reyes said, and in May it would shut.",
            ["Ana Reyes said: The ward was full … in May it would shut"],
        ),
        (
            "The ward was full, Ana Reyes said on Monday, after years of delay.",
            ["Ana Reyes said: The ward was full (Monday)"],
        ),
        ("Prices rise in spring, Ana Reyes said.", ["Ana Reyes said: Prices rise in spring"]),
        ("A nurse, when asked, said the ward was full.", ["A nurse said: the ward was full (likely)"]),
        (
            "Asked by a neighbour how it felt, Ana Reyes said the ward was full.",
            ["Ana Reyes said: the ward was full"],
        ),
        ("Later, when they met, Ana Reyes said the ward was full.", ["Ana Reyes said: the ward was full"]),
        ("In a recorded interview, Ana Reyes said the ward was full.", ["Ana Reyes said: the ward was full"]),
        ("Closing the ward is wrong, Ana Reyes said.", ["Ana Reyes said: Closing the ward is wrong"]),
        ("What happened was wrong, Ana Reyes said.", ["Ana Reyes said: What happened was wrong"]),
        (
            "They were split: three would vote for it, Ana Reyes said.",
            ["Ana Reyes said: three would vote for it"],
        ),
        (
            "They were split; three would vote for it, Ana Reyes said.",
            ["Ana Reyes said: three would vote for it"],
        ),
        ("After the rain, Ana Reyes said the ward was full.", ["Ana Reyes said: the ward was full"]),
        (
            "The road is shut, Ana Reyes believes, and will stay so.",
            ["Ana Reyes believes: The road is shut … will stay so (likely, weak_cue)"],
        ),
        ("The road, Ana Reyes said, was shut.", ["Ana Reyes said: The road … was shut"]),
        (
            "A system which, Ana Reyes said, was unfair has ended.",
            ["Ana Reyes said: A system which … was unfair has ended"],
        ),
        (
            "Ana Reyes said so, and the board met, she said.",
            ["Ana Reyes said: Ana Reyes said so, and the board met"],
        ),
    ],
)
def test_what_stands_before_or_around_the_cue_is_said_without_the_writer_s_lead_in(
    text: str, statements: list[str]
) -> None:
    assert in_short(text) == statements


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        (
            (
                "Tom Brindle went further in a message to thousands of fans in Harrow: “We cannot go on,” "
                "Brindle said."
            ),
            ["Tom Brindle said: We cannot go on,"],
        ),
        (
            "Tom Brindle struck a softer note at the rally: “We cannot win,” Brindle said.",
            ["Tom Brindle said: We cannot win,"],
        ),
        (
            "Ana Reyes says calling that ward “cold” is wrong.",
            ["Ana Reyes says: calling that ward “cold” is wrong"],
        ),
    ],
)
def test_what_leads_in_to_a_quotation_is_not_said(text: str, statements: list[str]) -> None:
    assert in_short(text) == statements
