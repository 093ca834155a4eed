"""What stands between a speaker and the cue, and is neither."""

import pytest

from tests.bot.readers.told import in_short


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        (
            "The mayor (who is ill) said the ward was full.",
            ["The mayor (who is ill) said: the ward was full (likely, description)"],
        ),
        ("The wife of Tom Brindle, Ana Reyes, said it was full.", ["Ana Reyes said: it was full"]),
        (
            "The mayor of Harrow, who is ill, said it was full.",
            ["The mayor of Harrow said: it was full (likely, description)"],
        ),
        (
            "The mayor of Harrow – who is ill – said it was full.",
            ["The mayor of Harrow said: it was full (likely, description)"],
        ),
        ("A nurse, 43, said it was full.", ["A nurse said: it was full (likely)"]),
        ("The chief executive of Norvo, Ana Reyes, said it was full.", ["Ana Reyes said: it was full"]),
        ("Nurse Ana Reyes, 43, of Harrow, said it was full.", ["Ana Reyes said: it was full"]),
        ("Ana Reyes, from Harrow, said it was full.", ["Ana Reyes said: it was full"]),
        ("Ana Reyes, now 43, said it was full.", ["Ana Reyes said: it was full"]),
        ("Ana Reyes, meanwhile, said it was full.", ["Ana Reyes said: it was full"]),
        ("Ana Reyes, however, said it was full.", ["Ana Reyes said: it was full"]),
        ("Ana Reyes – a nurse – said it was full.", ["Ana Reyes said: it was full"]),
        ("Ana Reyes (a nurse) said it was full.", ["Ana Reyes said: it was full"]),
        ("Ana Reyes, left, said it was full.", ["Ana Reyes said: it was full"]),
        ("Ana Reyes, pictured, said it was full.", ["Ana Reyes said: it was full"]),
        ("Ana Reyes, whose ward shut, said it was full.", ["Ana Reyes said: it was full"]),
        ("Ana Reyes, for whom it was late, said it was full.", ["Ana Reyes said: it was full"]),
        ("Ana Reyes, one of the nurses, said it was full.", ["Ana Reyes said: it was full"]),
        ("Ana Reyes, among others, said it was full.", ["Ana Reyes said: it was full"]),
        ("The Mayor of Harrow, Ana Reyes, said it was full.", ["Ana Reyes said: it was full"]),
        ("Harrow’s mayor, Ana Reyes, said it was full.", ["Ana Reyes said: it was full"]),
        ("Dr Ana Reyes, of the University of Harrow, said it was full.", ["Ana Reyes said: it was full"]),
        ("Rep. Ana Reyes, D-Utah, said it was full.", ["Ana Reyes said: it was full"]),
        ("Rep. Ana Reyes (D) said it was full.", ["Ana Reyes said: it was full"]),
        ("Ana Reyes, CEO of Norvo, said it was full.", ["Ana Reyes said: it was full"]),
        ("Ana Reyes, the CEO, said it was full.", ["Ana Reyes said: it was full"]),
        ("Ana Reyes, CEO, said it was full.", ["Ana Reyes said: it was full"]),
    ],
)
def test_an_aside_behind_a_speaker_hides_nobody(text: str, statements: list[str]) -> None:
    assert in_short(text) == statements
