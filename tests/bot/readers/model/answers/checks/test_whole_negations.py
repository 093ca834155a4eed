import pytest

from bot.readers.model.answers.checks.whole_negations import yes_for_no
from bot.readers.model.answers.flags import Flag
from bot.readers.rules.quick_reading import read_by_rules
from tests.checked_answers import flags_of

DEAL = read_by_rules("""Crews agree

Pilots are not covered by the deal.

Farmers in the region have asked the team for a map, Ana Pell said, but none is planned.
""")


def test_a_short_sentence_that_says_no_does_not_say_yes_in_other_words() -> None:
    assert Flag("turned_round", "Pilots are not covered by the deal") in flags_of(
        DEAL, "The pilots get the raise as well [s2]."
    )


def test_a_yes_cites_nothing_that_says_no() -> None:
    assert Flag("turned_round", "but none is planned") in flags_of(
        DEAL, "Yes, the team has one in the works since farmers asked for it [s3].", "Will there be a map?"
    )


@pytest.mark.parametrize(
    ("answer", "question"),
    [
        ("The pilots are left empty-handed [s2].", "Do pilots profit?"),
        ("The pilots are excluded from it [s2].", "Do pilots profit?"),
        ("Yes, farmers asked the team for a map, but it plans none [s3].", "Did anybody ask?"),
    ],
)
def test_a_no_in_other_words_is_right(answer: str, question: str) -> None:
    assert flags_of(DEAL, answer, question) == []


def test_what_is_told_before_a_but_is_not_negated_behind_it() -> None:
    line = read_by_rules("Boats late\n\nRuben Holm said the line would pay but gave no sum.\n")

    assert flags_of(line, "Ruben Holm says that the line is going to pay [s2].") == []


def test_a_doubt_says_no() -> None:
    hopes = read_by_rules("Boats late\n\nMs Pell is not holding her breath.\n")

    assert flags_of(hopes, "Ms Pell is sceptical [s2].") == []


@pytest.mark.parametrize(
    ("answer", "end"),
    [
        ("Yes, a pier is planned.", "but none is planned"),
        ("Yes, it is planned.", ""),
        ("A pier is planned.", ""),
        ("Yes, but no pier is planned.", ""),
    ],
)
def test_a_yes_to_what_a_sentence_denies_at_its_end_shares_two_words_with_it(answer: str, end: str) -> None:
    assert yes_for_no(answer, ["A pier was built, but none is planned."]) == end
