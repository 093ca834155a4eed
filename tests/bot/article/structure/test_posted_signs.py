"""What speaks for a posted text being an article, sign by sign."""

import pytest

from bot.article.structure.posted_signs import PostedText, signs_of
from bot.article.structure.structure import structure_of


def signs(text: str) -> dict[str, float]:
    return signs_of(PostedText(structure_of(text)))


TOLD = "Ann Lee sold the mill to the town. "


@pytest.mark.parametrize(
    ("text", "sign", "value"),
    [
        (f"{TOLD}It is old.", "is_prose", 34 / 45),
        ("Ann Lee sold it now. It is old.", "is_prose", 20 / 31),
        ("Ann Lee sold the mill to the town", "is_prose", 0.0),
        (f"{TOLD}“It is old,” she said.", "quoted", 10 / 57),
        (f"{TOLD}“Ann Lee and Tom Orne,” it said.", "named", 0.5),
        (f"{TOLD}“I like Tom Orne. He is good,” it said.", "full_names", 0.25),
        (f"{TOLD}It sells flour. “I like Tom Orne. He is good,” she said, and left.", "full_names", 0.25),
        (f"Mill is sold\n\nBy Tom Orne\n\n{TOLD}", "byline", 1.0),
        (f"Mill is sold\n\n{TOLD}", "byline", 0.0),
        (f"Mill is sold\n\n3 May 2026\n\n{TOLD}", "byline", 0.0),
    ],
)
def test_a_sign_tells_so_much(text: str, sign: str, value: float) -> None:
    assert signs(text)[sign] == pytest.approx(value, abs=0.01)


ASKED = "Why did she sell it?\n\nBecause it was old.\n\n"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (f"{TOLD}\n\n{ASKED * 3}", 1.0),
        (f"{TOLD}\n\n{ASKED * 2}", 0.0),
        (ASKED * 3, 0.0),
        (f"{TOLD}\n\n" + "Why did she sell it?\n\n" * 4 + TOLD, 0.0),
    ],
    ids=["three answers", "two answers", "nothing introduces it", "questions alone"],
)
def test_three_answers_below_what_introduces_them_are_an_interview(text: str, value: float) -> None:
    assert signs(text)["interview"] == value
