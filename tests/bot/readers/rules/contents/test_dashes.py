"""What is said in an insertion between dashes."""

import pytest

from tests.bot.readers.told import in_short


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        ("The plan — critics say it is unsafe — will go ahead.", ["critics say: it is unsafe"]),
        (
            (
                "He has lost support — both chambers have urged him to quit — and it is not clear how long "
                "he can last."
            ),
            ["both chambers urged: to quit (demanded, likely)"],
        ),
        (
            "The plan — which the union says is unsafe — will go ahead.",
            ["the union says: The plan … is unsafe (likely, description)"],
        ),
        (
            "The road — she said on Monday — was shut.",
            ["nobody said: The road … was shut (Monday, unsure, no_speaker)"],
        ),
        (
            "HARROW — Ana Reyes said the road was shut — the first time in years — until May.",
            ["Ana Reyes said: the road was shut — the first time in years — until May"],
        ),
    ],
)
def test_what_is_said_between_dashes_ends_with_them(text: str, statements: list[str]) -> None:
    assert in_short(text) == statements
