import pytest

from bot.readers.model.reply.places import is_worth_reporting


@pytest.mark.parametrize(
    "words",
    [
        "the pumps were off",
        "that two gates were missing",
        "in a week the dam would break",
        "adding that the council should resign",
    ],
)
def test_what_somebody_reports_has_a_verb_of_its_own(words: str) -> None:
    assert is_worth_reporting(words)


@pytest.mark.parametrize(
    "words",
    [
        "in a letter",
        "In a letter to the council",
        "who left the board in 2019",
        "whose house stands beside the dam",
        "during an interview on Monday morning",
    ],
)
def test_who_speaks_and_where_is_no_report(words: str) -> None:
    assert not is_worth_reporting(words)
