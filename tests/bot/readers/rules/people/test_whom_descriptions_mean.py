"""Whom “the nurse”, “both”, “the paper” mean, by the sentences before."""

import pytest

from tests.bot.readers.told import in_short


@pytest.mark.parametrize(
    ("story", "description", "speaker"),
    [
        (
            "Belar News said it may close. Norvo Industries left Leeds. Norvo Industries makes maps.",
            "The company",
            "Norvo Industries",
        ),
        (
            "The strike helps Tusk Airways, and Norvo Airways said it would wait.",
            "The airline",
            "Norvo Airways",
        ),
        (
            "The Norland Storm Service looked as far south as Kansas City. Kansas City waits.",
            "The agency",
            "Norland Storm Service",
        ),
        ("The Norland Commission asked Norvo Maps to wait.", "The firm", "Norvo Maps"),
        ("Norvo Maps said it would wait. The harbour is Tusk Shipping’s.", "The firm", "Norvo Maps"),
        (
            "Norvo Institute bought Tusk. Quell Institute said Norvo Institute was late.",
            "The charity",
            "Quell Institute",
        ),
    ],
)
def test_the_company_is_the_one_that_the_story_is_about(story: str, description: str, speaker: str) -> None:
    last = in_short(f"{story} {description} said that there was snow.")[-1]

    assert last == f"{speaker} said: there was snow (likely, description)"
