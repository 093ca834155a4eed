"""Whom somebody urges to do what, and what they announce or recall."""

import pytest

from tests.bot.readers.told import in_short, told


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        (
            "Ana Reyes encouraged residents to lock their doors.",
            "Ana Reyes encouraged: to lock their doors (demanded, encouraged residents)",
        ),
        (
            "Ana Reyes has ordered airlines to drop the charges.",
            "Ana Reyes ordered: to drop the charges (demanded)",
        ),
        (
            "Ana Reyes instructed the workers not to enter the hall.",
            "Ana Reyes instructed: not to enter the hall (demanded)",
        ),
        (
            "Ana Reyes agreed to pay for the repair.",
            "Ana Reyes agreed: to pay for the repair (likely)",
        ),
        (
            "Ana Reyes announced a plan to close two schools.",
            "Ana Reyes announced: a plan to close two schools (likely)",
        ),
        (
            "Ana Reyes recalled a rally at which the mayor fed the crowd.",
            "Ana Reyes recalled: a rally at which the mayor fed the crowd (likely)",
        ),
    ],
)
def test_what_is_urged_or_expressed_is_a_statement(text: str, statement: str) -> None:
    assert in_short(text) == [statement]


@pytest.mark.parametrize(
    "text",
    [
        "The grant encourages people to read.",
        "Ana Reyes encouraged growth.",
        "Ana Reyes ordered a coffee.",
        "Ana Reyes expressed outrage.",
        "Ana Reyes voiced a character in the film.",
        "Ana Reyes announced a new phone.",
        "Ana Reyes recalled him.",
        "Ana Reyes agreed to be named.",
    ],
)
def test_what_is_merely_done_is_none(text: str) -> None:
    assert told(text) == []


def test_a_deed_that_others_are_told_to_do_is_nobody_s_statement() -> None:
    text = "Ana Reyes told Tom Brindle to write to the board and express regret about it."

    assert [one.cue for one in told(text)] == ["told"]
