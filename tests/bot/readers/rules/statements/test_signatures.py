"""Quotations below or behind which somebody is named, and no verb says that they spoke."""

import pytest

from tests.bot.readers.told import in_short, who_said


@pytest.mark.parametrize(
    ("signature", "speaker"),
    [
        ("Green Alliance chair Ana Reyes", "Ana Reyes"),
        ("Former international Ana Reyes", "Ana Reyes"),
        ("Team captain and goalkeeper Ana Reyes", "Ana Reyes"),
        ("Business Federation president Lord Brindle", "Lord Brindle"),
        ("(Ana Reyes, teacher)", "Ana Reyes"),
        ("Harrow village council", "Harrow village council"),
    ],
)
@pytest.mark.parametrize("lead", ["The pier is to close.", "Reaction was swift:", "What residents say:"])
@pytest.mark.parametrize("gap", [" ", "\n"])
def test_who_signs_a_quotation_says_it(lead: str, gap: str, signature: str, speaker: str) -> None:
    text = f"The council met on Monday.\n\n{lead}\n\n- “We are not afraid.”{gap}{signature}\n\nIt rained."

    assert who_said("We are not afraid", text) == [speaker]


def test_who_stands_in_brackets_with_an_office_says_it() -> None:
    assert who_said("We are not", "The pier is to close.\n\n“We are not afraid.” (Mayor Ana Reyes)") == [
        "Ana Reyes"
    ]


@pytest.mark.parametrize("aside", ["(She was not.)", "(laughs)", "(Ana Reyes contributed to this story.)"])
def test_an_aside_in_brackets_signs_nothing(aside: str) -> None:
    assert who_said("We are not", f"Tom Hale left. “We lost,” he said. “We are not afraid.” {aside}") == [
        "Tom Hale"
    ]


def test_a_reaction_that_is_announced_is_nobody_who_speaks() -> None:
    text = "The council met.\n\nReaction was swift:\n\n“We are not afraid.”"

    assert in_short(text) == ["nobody: We are not afraid. (unsure, no_speaker)"]
