"""Where the words for a speaker begin, before the cue."""

import pytest

from tests.bot.readers.told import in_short


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        (
            "On Friday the mayor of Harrow said the ward was full.",
            ["the mayor of Harrow said: the ward was full (likely, description)"],
        ),
        (
            "A day later the mayor of Harrow said the ward was full.",
            ["the mayor of Harrow said: the ward was full (likely, description)"],
        ),
        (
            "In a statement the mayor of Harrow said the ward was full.",
            ["the mayor of Harrow said: the ward was full (likely, description)"],
        ),
        (
            "14:31 The fire service said the ward was full.",
            ["The fire service said: the ward was full (likely, description)"],
        ),
        ("(CNN) Harrow Democrats said the ward was full.", ["Harrow Democrats said: the ward was full"]),
        (
            "Last week the minister said the ward was full.",
            ["the minister said: the ward was full (likely, description)"],
        ),
        (
            "A study documenting the losses said the ward was full.",
            ["A study documenting the losses said: the ward was full (likely, description)"],
        ),
        (
            "Two bankers close to the board said the ward was full.",
            ["Two bankers close to the board said: the ward was full"],
        ),
        (
            "The “Gold” singer said the ward was full.",
            ["The “Gold” singer said: the ward was full (likely, description)"],
        ),
        ("Ana “Flash” Reyes said the ward was full.", ["Ana Reyes said: the ward was full"]),
        (
            "A man accused of theft said the ward was full.",
            ["A man accused of theft said: the ward was full (likely)"],
        ),
        (
            "A man identified as the driver said the ward was full.",
            ["A man identified as the driver said: the ward was full (likely)"],
        ),
        (
            "The former first lady said the ward was full.",
            ["The former first lady said: the ward was full (likely, description)"],
        ),
        ("One of them said the ward was full.", ["One of them said: the ward was full (likely)"]),
        (
            "That official said the ward was full.",
            ["That official said: the ward was full (likely, description)"],
        ),
        ("The report said the ward was full.", ["The report said: the ward was full (likely, description)"]),
        (
            "Earlier reports said the ward was full.",
            ["reports said: the ward was full (likely, description)"],
        ),
        (
            "The vice-president said the ward was full.",
            ["The vice-president said: the ward was full (likely, description)"],
        ),
        (
            "The wife of Ana Reyes said the ward was full.",
            ["The wife of Ana Reyes said: the ward was full (likely, description)"],
        ),
        (
            "The mayor of the city on the river said the ward was full.",
            ["The mayor of the city on the river said: the ward was full (likely, description)"],
        ),
        (
            "The alleged killer said the ward was full.",
            ["The alleged killer said: the ward was full (likely, description)"],
        ),
        (
            "A nurse in Harrow who left said it was full.",
            ["A nurse in Harrow who left said: it was full (likely)"],
        ),
        ("Her brother said it was full.", ["Her brother said: it was full (likely, description)"]),
        (
            "Three of the nurses said it was full.",
            ["Three of the nurses said: it was full (likely, description)"],
        ),
        ("Three nurses said it was full.", ["Three nurses said: it was full"]),
        ("Three said it was full.", ["Three said: it was full (likely, description)"]),
        ("Most said it was full.", ["Most said: it was full"]),
        ("The 43-year-old said it was full.", ["The 43-year-old said: it was full (likely, description)"]),
        ("The unnamed nurse said it was full.", ["The unnamed nurse said: it was full (likely)"]),
        (
            "A nurse from the ward of the hospital in Harrow said it was full.",
            ["A nurse from the ward of the hospital in Harrow said: it was full (likely)"],
        ),
        (
            "Norvo’s chief executive said it was full.",
            ["Norvo’s chief executive said: it was full (likely, description)"],
        ),
        ("The Norvo board said it was full.", ["The Norvo board said: it was full (likely, description)"]),
        ("Ana Reyes also said it was full.", ["Ana Reyes said: it was full"]),
        ("Ana Reyes on Monday said it was full.", ["Ana Reyes said: it was full"]),
        ("Ana Reyes in May said it was full.", ["Ana Reyes said: it was full"]),
        ("Ana Reyes of Norvo said it was full.", ["Ana Reyes said: it was full"]),
        ("Ana Reyes from Norvo said it was full.", ["Ana Reyes said: it was full"]),
        ("Ana Reyes at the ward said it was full.", ["Ana Reyes said: it was full"]),
        ("Ana Reyes, but not Tom Brindle, said it was full.", ["Ana Reyes said: it was full"]),
        ("As the ward shut, Ana Reyes said it was full.", ["Ana Reyes said: it was full"]),
        ("When asked, Ana Reyes said it was full.", ["Ana Reyes said: it was full"]),
        ("Yesterday Ana Reyes said it was full.", ["Ana Reyes said: it was full"]),
        ("But Ana Reyes said it was full.", ["Ana Reyes said: it was full"]),
        ("And the mayor said it was full.", ["the mayor said: it was full (likely, description)"]),
        ("But on Monday the mayor said it was full.", ["the mayor said: it was full (likely, description)"]),
        (
            "Late on Monday, the mayor said it was full.",
            ["the mayor said: it was full (Late on Monday, likely, description)"],
        ),
        (
            "In May 2023, the mayor said it was full.",
            ["the mayor said: it was full (May 2023, likely, description)"],
        ),
        ("In Harrow, the mayor said it was full.", ["the mayor said: it was full (likely, description)"]),
        ("In Harrow the mayor said it was full.", ["the mayor said: it was full (likely, description)"]),
        ("At the ward, nurses said it was full.", ["nurses said: it was full"]),
        ("For years, nurses said it was full.", ["nurses said: it was full"]),
        ("Harrow’s Ana Reyes said it was full.", ["Ana Reyes said: it was full"]),
        ("Harrow police said it was full.", ["Harrow police said: it was full"]),
        ("Norland officials said it was full.", ["Norland officials said: it was full"]),
        ("Officials said it was full.", ["Officials said: it was full"]),
        ("An official said it was full.", ["An official said: it was full (likely)"]),
        (
            "The officials’ union said it was full.",
            ["The officials’ union said: it was full (likely, description)"],
        ),
    ],
)
def test_a_speaker_s_words_begin_behind_when_and_where(text: str, statements: list[str]) -> None:
    assert in_short(text) == statements
