import pytest

from bot.readers.model.answers.checks.links import not_linked, not_until


@pytest.mark.parametrize(
    ("answer", "cited", "words"),
    [
        (
            "Pell left because of the report.",
            "The departure of Pell is unrelated to the report.",
            "unrelated",
        ),
        ("Her power depends on the vote.", "Her power is not tied to the vote, so it goes on.", "not tied"),
        ("Her power does not depend on the vote.", "Her power is not tied to the vote.", ""),
        ("Pell left because of the sale.", "It is unrelated to the report.", ""),
        ("Pell left due to age.", "Pell left due to her age, which is unrelated to the report.", ""),
    ],
)
def test_what_is_not_linked_is_not_told_as_linked(answer: str, cited: str, words: str) -> None:
    assert not_linked(answer, [cited]) == words


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        ("Pell knew of the sale long before Tuesday.", "until Tuesday"),
        ("Pell knew nothing of the sale before Tuesday.", ""),
        ("Pell heard of the sale on Tuesday.", ""),
    ],
)
def test_what_is_not_so_until_then_is_not_so_before(answer: str, words: str) -> None:
    assert not_until(answer, ["Pell said she did not know of the sale until Tuesday."]) == words
