"""Whether “and” joins two who speak or two words for one."""

import pytest

from tests.bot.readers.told import in_short


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        (
            "Ana Reyes and Tom Brindle said the ward was full.",
            ["Ana Reyes & Tom Brindle said: the ward was full"],
        ),
        (
            "Ana Reyes, Bo Lind and Tom Hale said the ward was full.",
            ["Ana Reyes & Bo Lind & Tom Hale said: the ward was full"],
        ),
        (
            "The mayor and the nurses said the ward was full.",
            ["The mayor & the nurses said: the ward was full (likely, description)"],
        ),
        (
            "A teacher and coach said the ward was full.",
            ["A teacher and coach said: the ward was full (likely)"],
        ),
        ("Ana Reyes and others said the ward was full.", ["Ana Reyes & others said: the ward was full"]),
        (
            "Officials in Harrow and Leeds said the ward was full.",
            ["Officials in Harrow and Leeds said: the ward was full"],
        ),
        (
            "Ana Reyes of Harrow and Leeds Police said the ward was full.",
            ["Ana Reyes said: the ward was full"],
        ),
        ("Nurses and doctors said the ward was full.", ["Nurses & doctors said: the ward was full"]),
        (
            "Health and Social Care Secretary Ana Reyes said the ward was full.",
            ["Ana Reyes said: the ward was full"],
        ),
        (
            "Former Leeds Rovers and Harrow City coach Ana Reyes said the ward was full.",
            ["Ana Reyes said: the ward was full"],
        ),
        (
            "Vice President and Senior Counsel Ana Reyes said the ward was full.",
            ["Ana Reyes said: the ward was full"],
        ),
        (
            "The clubs merged and the coach said the ward was full.",
            ["the coach said: the ward was full (likely, description)"],
        ),
        ("A nurse and a coach said it was full.", ["A nurse & a coach said: it was full (likely)"]),
        (
            "The nurse and the coach, Tom Brindle, said it was full.",
            ["The nurse & Tom Brindle said: it was full (likely, description)"],
        ),
        (
            "Ana Reyes and her brother said it was full.",
            ["Ana Reyes & her brother said: it was full (likely, description)"],
        ),
        (
            "Her brother and Ana Reyes said it was full.",
            ["Her brother & Ana Reyes said: it was full (likely, description)"],
        ),
        ("Norvo and Harrow Council said it was full.", ["Norvo & Harrow Council said: it was full"]),
        ("Ana and Tom Brindle said it was full.", ["Ana & Tom Brindle said: it was full"]),
    ],
)
def test_and_joins_two_who_speak_or_two_words_for_one(text: str, statements: list[str]) -> None:
    assert in_short(text) == statements
