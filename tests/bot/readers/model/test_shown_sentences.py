from collections.abc import Collection

import pytest

from bot.readers.model.numbered_article import number_article
from bot.readers.model.shown_sentences import showing_only
from bot.readers.rules.quick_reading import read_by_rules

SPEECH = """Speech at the dam

“The wall leaks. The river rises. The sluice is rusty,” said the warden, Olga Brandt. Nobody answered.
"""
WHOLE = number_article(read_by_rules(SPEECH), "key")


def lines(numbers: Collection[int]) -> list[str]:
    return [line for line in showing_only(WHOLE, numbers).text.splitlines() if line]


def test_where_all_are_shown_the_article_is_as_it_was() -> None:
    assert showing_only(WHOLE, range(1, 6)) is WHOLE


@pytest.mark.parametrize(
    ("number", "line"),
    [
        (2, "2 q1“The wall leaks. …”"),
        (3, "3 q1“… The river rises. …”"),
        (4, "4 q1“… The sluice is rusty,” said the warden, Olga Brandt."),
        (5, "5 Nobody answered."),
    ],
)
def test_a_sentence_out_of_a_quotation_says_that_it_is_quoted_and_that_there_is_more(
    number: int, line: str
) -> None:
    assert lines([number]) == [line]


def test_a_gap_in_a_quotation_is_one_on_both_sides() -> None:
    assert lines([2, 4, 5]) == [
        "2 q1“The wall leaks. …”",
        "4 q1“… The sluice is rusty,” said the warden, Olga Brandt.",
        "5 Nobody answered.",
    ]


def test_a_quotation_whose_marks_are_broken_has_braces_at_its_gaps() -> None:
    broken = number_article(read_by_rules(SPEECH.replace("rusty,”", "rusty,")), "key")

    assert "2 q1{“The wall leaks. …}" in showing_only(broken, [1, 2]).text
