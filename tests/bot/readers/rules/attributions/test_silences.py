"""Who was silent, and how that is told."""

import pytest

from tests.bot.readers.told import in_short, told


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        ("Ana Reyes declined to comment.", ["Ana Reyes declined to comment (declined_to_comment)"]),
        (
            "Ana Reyes declined to comment on Monday.",
            ["Ana Reyes declined to comment (declined_to_comment, Monday)"],
        ),
        (
            "The Harrow Post contacted Ana Reyes for comment.",
            ["Ana Reyes contacted (no_answer_yet, via Harrow Post)"],
        ),
        (
            "The Harrow Post has contacted Ana Reyes by email for comment.",
            ["Ana Reyes contacted (no_answer_yet, email, via Harrow Post)"],
        ),
        (
            "The school said it would not comment.",
            ["The school would not comment (declined_to_comment, likely, description)"],
        ),
        (
            "The school said that it would not comment.",
            ["The school would not comment (declined_to_comment, likely, description)"],
        ),
        (
            "Ana Reyes said no, but declined to comment further.",
            ["Ana Reyes said: no", "Ana Reyes declined to comment (declined_to_comment)"],
        ),
        (
            "An email to the ministry’s email address was not returned.",
            ["the ministry email to (did_not_respond, email, likely, description)"],
        ),
        (
            "Ana Reyes did not respond to an email on Monday.",
            ["Ana Reyes did not respond (did_not_respond, Monday)"],
        ),
        (
            "Ana Reyes could not be reached for comment by phone.",
            ["Ana Reyes could not be reached (did_not_respond, phone)"],
        ),
        ("Messages left for Ana Reyes were not returned.", ["Ana Reyes Messages left for (did_not_respond)"]),
        (
            "Ana Reyes was not available for comment on Monday afternoon.",
            ["Ana Reyes was not available for comment (did_not_respond, Monday afternoon)"],
        ),
        (
            "The ministry did not immediately respond to a request for comment sent by text.",
            ["The ministry did not immediately respond (did_not_respond, text, likely, description)"],
        ),
        (
            "The Harrow Post has approached the ministry for comment.",
            ["the ministry approached (no_answer_yet, via Harrow Post, likely, description)"],
        ),
        (
            "Ana Reyes refused to say whether the ward was full.",
            ["Ana Reyes refused to say whether (declined_to_comment)"],
        ),
        ("Ana Reyes refused to answer questions.", ["Ana Reyes refused to answer (declined_to_comment)"]),
        (
            "A spokesman for the ministry declined to elaborate.",
            ["A spokesman for the ministry declined to elaborate (declined_to_comment, likely)"],
        ),
    ],
)
def test_who_was_silent_is_told_with_how_and_when(text: str, statements: list[str]) -> None:
    assert in_short(text) == statements


@pytest.mark.parametrize(
    "text",
    [
        "An emailed request was not answered.",
    ],
)
def test_a_silence_of_nobody_is_not_told(text: str) -> None:
    assert told(text) == []
