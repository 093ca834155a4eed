import pytest

from bot.words.budget_words import (
    BudgetOwner,
    LimitOwner,
    Shortage,
    SpentBudget,
    time_left,
    words_of_spent_budget,
)

HOUR = 3600


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0.4, "in 1 minute"),
        (61, "in 2 minutes"),
        (58.5 * 60, "in 59 minutes"),
        (59.5 * 60, "in 1 hour"),
        (1.4 * HOUR, "in 1 hour"),
        (1.6 * HOUR, "in 2 hours"),
        (24 * HOUR, "in 24 hours"),
    ],
)
def test_the_time_left_is_told_in_hours_or_minutes(seconds: float, words: str) -> None:
    assert time_left(seconds) == words


@pytest.mark.parametrize(
    ("shortage", "owner", "limit_owner", "words"),
    [
        (
            "spent",
            "person",
            "operator",
            (
                "Your budget for the language model is spent for today. It starts afresh at midnight UTC, "
                "in 3 hours; until then, articles get the quick reading."
            ),
        ),
        (
            "too_little_left",
            "server",
            "operator",
            (
                "This server’s budget for the language model has too little left for this today. It starts "
                "afresh at midnight UTC, in 3 hours; until then, articles get the quick reading."
            ),
        ),
        (
            "under_way",
            "server",
            "managers",
            (
                "This server’s budget for the language model may be used up by what is under way just now. "
                "Try again in a minute."
            ),
        ),
        (
            "never_enough",
            "server",
            "managers",
            (
                "This server’s budget for the language model does not allow as much as this in a whole day. "
                "Those who manage this server can raise it."
            ),
        ),
        (
            "never_enough",
            "terminal",
            "operator",
            (
                "The budget for the language model does not allow as much as this in a whole day. "
                "Whoever runs Byline can raise it."
            ),
        ),
    ],
)
def test_a_refusal_says_whose_budget_it_is_and_what_to_do(
    shortage: Shortage, owner: BudgetOwner, limit_owner: LimitOwner, words: str
) -> None:
    assert (
        words_of_spent_budget(SpentBudget(shortage, owner, limit_owner, resets_in_seconds=3 * HOUR)) == words
    )
