import pytest

from bot.readers.model.answers.checks.left_open import left_open, left_unanswered

REFUSES = "Pell refused to say whether the ferry line would close."


@pytest.mark.parametrize(
    ("answer", "cited", "words"),
    [
        ("Pell ruled out that the ferry line would close.", REFUSES, REFUSES[5:-1]),
        ("Pell said the ferry line would close.", REFUSES, REFUSES[5:-1]),
        ("Pell left open whether the ferry line would close.", REFUSES, ""),
        ("Pell gave no information on the ferry line closing.", REFUSES, ""),
        ("Pell spoke of the weather.", REFUSES, ""),
        (
            "Pell said later that the ferry line would not close.",
            "Pell refused to say whether the ferry line would close, but said later that it would not.",
            "",
        ),
    ],
)
def test_what_somebody_will_not_say_is_not_told_as_settled(answer: str, cited: str, words: str) -> None:
    assert left_open(answer, [cited]) == words


@pytest.mark.parametrize(
    ("answer", "cited", "words"),
    [
        ("Pell replied to the letter.", "Pell had not answered the letter.", "not answered"),
        ("Pell wrote back after the letter.", "Pell left the letter unanswered.", "unanswered"),
        ("Pell has not replied to the letter.", "Pell had not answered the letter.", ""),
        ("Pell replied to the letter.", "Pell had not answered at first but replied to the letter.", ""),
        ("Holm replied to a question.", "Pell had not answered the letter.", ""),
    ],
)
def test_what_was_not_answered_is_not_told_as_answered(answer: str, cited: str, words: str) -> None:
    assert left_unanswered(answer, [cited]) == words
