"""What others said, by what somebody says: each is a statement of its own, passed on by who tells of it."""

import pytest

from tests.bot.readers.told import told


def passed_on(text: str) -> list[tuple[list[str], list[str], str]]:
    """Who said it, who passed it on, and the words of each statement that somebody passes on."""
    return [(one.speakers, one.via, "|".join(one.words)) for one in told(text) if one.via]


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        ("Ana Reyes said Tom Brindle had told the nurses to go.", "Tom Brindle", "to go"),
        ("Tom Brindle told the nurses to go, Ana Reyes said.", "Tom Brindle", "to go"),
        (
            "Ana Reyes said Tom Brindle, who warned that the ward was full, left.",
            "Tom Brindle",
            "the ward was full",
        ),
        (
            "Ana Reyes confirmed that Tom Brindle denied the ward was full.",
            "Tom Brindle",
            "the ward was full",
        ),
        (
            "Ana Reyes told Mia Hale that Tom Brindle denied the ward was full.",
            "Tom Brindle",
            "the ward was full",
        ),
    ],
)
def test_what_another_is_told_to_have_said_is_theirs_too(text: str, speaker: str, words: str) -> None:
    assert passed_on(text) == [([speaker], ["Ana Reyes"], words)]


def test_who_tells_of_it_keeps_the_whole() -> None:
    whole, _ = told("Ana Reyes said Tom Brindle had told the nurses to go.")

    assert (whole.speakers, whole.words) == (["Ana Reyes"], ["Tom Brindle had told the nurses to go"])


@pytest.mark.parametrize(
    "text",
    [
        "Ana Reyes said she told the nurses to go.",
        "Ana Reyes said he told the nurses to go.",
        "Ana Reyes denied that Tom Brindle told the nurses to go.",
        "Ana Reyes asked whether Tom Brindle told the nurses to go.",
        "Ana Reyes said that, if Tom Brindle said the ward was full, she would go.",
        "Ana Reyes did not say that Tom Brindle told the nurses to go.",
        "Ana Reyes believes that Tom Brindle told the nurses to go.",
        "Ana Reyes said Tom Brindle is begging the nurses to go.",
        "Ana Reyes said half of those who answered the survey liked it.",
        "Ana Reyes said the crew found a man in the car.",
        "Ana Reyes said Tom Brindle told “a lie” to the nurses.",
    ],
)
def test_nothing_is_passed_on(text: str) -> None:
    assert passed_on(text) == []


def test_what_is_passed_on_is_unsure() -> None:
    assert [
        one.certainty for one in told("Ana Reyes said Tom Brindle had told the nurses to go.") if one.via
    ] == ["unsure"]


def test_nobody_goes_on_speaking_from_what_is_passed_on() -> None:
    text = (
        "Ana Reyes said Tom Brindle had told the nurses to go.\n\n“It was late,” he said.\n\n“We all left.”"
    )
    following = "Ana Reyes said that Mia Hale denied it. She added that the ward was full."

    assert told(text)[0].speakers == ["Ana Reyes"]
    assert told(following)[-1].speakers == ["Ana Reyes"]
