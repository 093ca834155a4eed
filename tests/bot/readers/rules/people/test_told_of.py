"""Who is named in what somebody says is not whom “he” means behind it."""

import pytest

from tests.bot.readers.told import in_short


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        (
            "“He was calm,” Peter Arden says.\n\nThat is what Doyle and Kessler need to do, he says.",
            ["Peter Arden says: He was calm,", "Peter Arden says: That is what Doyle and Kessler need to do"],
        ),
        (
            (
                "“He was calm,” Peter Arden says.\n\nThe debate between Doyle and the nominee John Marsh "
                "was “the dullest in history,” he says."
            ),
            [
                "Peter Arden says: He was calm,",
                (
                    "Peter Arden says: The debate between Doyle and the nominee John Marsh "
                    "was “the dullest in history,”"
                ),
            ],
        ),
        (
            "In May the mayor Tom Kessler was late, says Peter Arden. “First he was loud,” he says.",
            [
                "Peter Arden says: In May the mayor Tom Kessler was late",
                "Peter Arden says: First he was loud, (likely, pronoun)",
            ],
        ),
        ("Tom Kessler was plain: “No,” he said.", ["Tom Kessler said: No,"]),
        ("As Tom Kessler left, he said it was late.", ["Tom Kessler said: it was late"]),
    ],
)
def test_who_is_named_in_what_somebody_says_does_not_say_it(text: str, statements: list[str]) -> None:
    assert in_short(text) == statements
