"""Whom “she”, “he”, “they” and “it” mean, by the sentences before."""

import pytest

from tests.bot.readers.told import in_short


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        ("Ana Reyes left on Monday. She said the ward was full.", ["Ana Reyes said: the ward was full"]),
        (
            "Ana Reyes left on Monday. He said the ward was full.",
            ["nobody said: the ward was full (unsure, no_speaker)"],
        ),
        (
            "Tom Brindle met Ana Reyes. She said the ward was full.",
            ["Ana Reyes said: the ward was full (likely, pronoun)"],
        ),
        ("Tom Brindle met Ana Reyes. He said the ward was full.", ["Tom Brindle said: the ward was full"]),
        (
            "Tom Brindle said it was late. He added that the ward was full.",
            ["Tom Brindle said: it was late", "Tom Brindle added: the ward was full"],
        ),
        (
            "Tom Brindle asked whether it was late. “It was,” Ana Reyes replied. He said the ward was full.",
            [
                "Tom Brindle asked: whether it was late (asked, likely)",
                "Ana Reyes replied: It was,",
                "Tom Brindle said: the ward was full (likely, pronoun)",
            ],
        ),
        (
            "Ana Reyes asked Tom Brindle whether the ward was full. He replied that it was.",
            [
                "Ana Reyes asked: whether the ward was full (asked)",
                "Tom Brindle replied: it was (likely, pronoun)",
            ],
        ),
        (
            "Ana Reyes asked Tom Brindle whether the ward was full. “It is,” he answered.",
            [
                "Ana Reyes asked: whether the ward was full (asked)",
                "Tom Brindle answered: It is, (likely, pronoun)",
            ],
        ),
        (
            "The nurses marched on Monday. They said the ward was full.",
            ["The nurses said: the ward was full (likely, pronoun)"],
        ),
        (
            "Harrow Council met on Monday. It said the ward was full.",
            ["Harrow Council said: the ward was full (likely, pronoun)"],
        ),
        (
            "Harrow Council met on Monday. They said the ward was full.",
            ["Harrow Council said: the ward was full (likely, pronoun)"],
        ),
        (
            "Harrow Council said it was late. It added that the ward was full.",
            ["Harrow Council said: it was late", "Harrow Council added: the ward was full (likely, pronoun)"],
        ),
        (
            "Norvo said it was late. It added that the ward was full.",
            ["Norvo said: it was late", "Norvo added: the ward was full (likely, pronoun)"],
        ),
        (
            "Ana Reyes said it was late. It added that the ward was full.",
            ["Ana Reyes said: it was late", "nobody added: the ward was full (unsure, no_speaker)"],
        ),
        (
            "Ana Reyes and Tom Brindle left, but they said the ward was full.",
            ["Ana Reyes & Tom Brindle said: the ward was full (likely, pronoun)"],
        ),
        (
            "Ana Reyes and Tom Brindle said it was late. They said the ward was full.",
            [
                "Ana Reyes & Tom Brindle said: it was late",
                "Ana Reyes & Tom Brindle said: the ward was full (likely, pronoun)",
            ],
        ),
        (
            "In a film by the group, they say the ward is full.",
            ["the group say: the ward is full (likely, pronoun)"],
        ),
        (
            "The report came on Monday. It said the ward was full.",
            ["The report said: the ward was full (likely, pronoun)"],
        ),
        (
            "Tom Brindle said it was late. Ana Reyes left. He said the ward was full.",
            ["Tom Brindle said: it was late", "Tom Brindle said: the ward was full (likely, pronoun)"],
        ),
        (
            "Tom Brindle said it was late. His claim that the ward was full was false.",
            ["Tom Brindle said: it was late", "Tom Brindle claim: the ward was full (likely)"],
        ),
        (
            "Ana Reyes met the board. Her claim that the ward was full was false.",
            ["Ana Reyes claim: the ward was full (likely)"],
        ),
        (
            "The board met. Its claim that the ward was full was false.",
            ["The board claim: the ward was full (likely, pronoun)"],
        ),
        (
            "Tom Brindle, a nurse, met Sam Hale, a coach. He said the ward was full.",
            ["Tom Brindle said: the ward was full"],
        ),
        (
            "Reuters wrote of the ward. They said the ward was full.",
            ["Reuters said: the ward was full (likely, pronoun)"],
        ),
        (
            "Tom Brindle left.\n\nThe board met.\n\nIt rained.\n\nHe said the ward was full.",
            ["Tom Brindle said: the ward was full (likely, pronoun)"],
        ),
        (
            "Ana Reyes spoke to the board. “The ward is full,” she said.",
            ["Ana Reyes said: The ward is full,"],
        ),
        (
            "Ana Reyes spoke to Tom Brindle. “The ward is full,” he’d say.",
            ["Tom Brindle say: The ward is full, (likely, pronoun)"],
        ),
        ("Jo Lind met Sam Hale. She said the ward was full.", ["Jo Lind said: the ward was full"]),
        (
            "A nurse met Ana Reyes. She said the ward was full.",
            ["A nurse said: the ward was full (likely, pronoun)"],
        ),
        (
            "Ana Reyes’s mother died in May. She said the ward was full.",
            ["Ana Reyes’s mother said: the ward was full (likely, pronoun)"],
        ),
        (
            "Ana Reyes said Tom Brindle was ill. He said the ward was full.",
            ["Ana Reyes said: Tom Brindle was ill", "Tom Brindle said: the ward was full"],
        ),
        (
            "Ana Reyes said it was late. Mia Lind said it was early. She said the ward was full.",
            [
                "Ana Reyes said: it was late",
                "Mia Lind said: it was early",
                "Mia Lind said: the ward was full",
            ],
        ),
    ],
)
def test_a_pronoun_means_who_was_told_of_before(text: str, statements: list[str]) -> None:
    assert in_short(text) == statements
