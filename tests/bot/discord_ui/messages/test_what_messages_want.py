"""What a message that turns to Byline wants, as far as its own words tell."""

import pytest

from bot.discord_ui.answers.questions import LONGEST_QUESTION
from bot.discord_ui.messages.mentions import LEAST_PASTE, may_be_question

LINES = "It rained.\n"


@pytest.mark.parametrize(
    ("text", "may_be"),
    [
        ("", False),
        ("https://example.org/rain", False),
        (LINES.ljust(LEAST_PASTE - 1, "x"), True),
        (LINES.ljust(LEAST_PASTE, "x"), False),
        (LINES.ljust(LEAST_PASTE, "x") + "?", True),
        ("x" * LONGEST_QUESTION, True),
        ("x" * (LONGEST_QUESTION + 1), False),
        (LINES.ljust(LONGEST_QUESTION, "x") + "?", False),
    ],
    ids=[
        "nothing",
        "an address",
        "a short one in two lines",
        "a longer one in two lines",
        "one that ends as a question",
        "a long one in one line",
        "one that is too long",
        "a long one that ends as a question",
    ],
)
def test_what_is_short_or_in_one_piece_or_ends_as_a_question_may_be_one(text: str, may_be: bool) -> None:
    assert may_be_question(text) is may_be
