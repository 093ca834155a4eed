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
        (
            "Tom Brindle said it was late. Sam Hale said it was early. He said it was full.",
            ["Tom Brindle said: it was late", "Sam Hale said: it was early", "Sam Hale said: it was full"],
        ),
        (
            "Tom Brindle said it was late. Sam Hale said it was early. The board met. He said it was full.",
            [
                "Tom Brindle said: it was late",
                "Sam Hale said: it was early",
                "Sam Hale said: it was full (likely, pronoun)",
            ],
        ),
        (
            "Tom Brindle said it was late. Ana Reyes said it was early. He said it was full.",
            [
                "Tom Brindle said: it was late",
                "Ana Reyes said: it was early",
                "Tom Brindle said: it was full (likely, pronoun)",
            ],
        ),
        (
            "Tom Brindle said it was late. Ana Reyes said it was early. The board met. He said it was full.",
            [
                "Tom Brindle said: it was late",
                "Ana Reyes said: it was early",
                "Tom Brindle said: it was full (likely, pronoun)",
            ],
        ),
        (
            (
                "Tom Brindle said it was late. Mia Lind said it was not. Sam Hale’s boat sank. "
                "He said it was full."
            ),
            [
                "Tom Brindle said: it was late",
                "Mia Lind said: it was not",
                "Tom Brindle said: it was full (likely, pronoun)",
            ],
        ),
        (
            "Tom Brindle said it was late. Ana Reyes said it was early. Sam Hale left. He said it was full.",
            [
                "Tom Brindle said: it was late",
                "Ana Reyes said: it was early",
                "Sam Hale said: it was full (likely, pronoun)",
            ],
        ),
        (
            "Tom Brindle said it was late. Ana Reyes told Sam Hale no. The board met. He said it was full.",
            ["Tom Brindle said: it was late", "Tom Brindle said: it was full (likely, pronoun)"],
        ),
        (
            "Tom Brindle said it was late.\n\nThe board met Sam Hale.\n\nHe said it was full.",
            ["Tom Brindle said: it was late", "Tom Brindle said: it was full (likely, pronoun)"],
        ),
        (
            "Tom Brindle said it was late. The board met Sam Hale. He said it was full.",
            ["Tom Brindle said: it was late", "Tom Brindle said: it was full (likely, pronoun)"],
        ),
        (
            "Tom Brindle said it was late. The board met Sam Hale. He added it was full.",
            ["Tom Brindle said: it was late", "Tom Brindle added: it was full (likely, pronoun)"],
        ),
        (
            "Tom Brindle left; Sam Hale stayed. He said it was full.",
            ["Sam Hale said: it was full (likely, pronoun)"],
        ),
        ("Tom Brindle stayed; the board met. He said it was full.", ["Tom Brindle said: it was full"]),
        (
            "Tom Brindle’s boat met Sam Hale. He said it was full.",
            ["Tom Brindle said: it was full (likely, pronoun)"],
        ),
        ("The boat of Tom Brindle sank Sam Hale’s. He said it was full.", ["Tom Brindle said: it was full"]),
        ("Tom Brindle met Sam Hale, and he said it was full.", ["Tom Brindle said: it was full"]),
        (
            "When Tom Brindle asked who, he said it was full.",
            ["Tom Brindle asked: who (asked, likely)", "Tom Brindle said: it was full"],
        ),
        ("Tom Brindle met Xan. He said it was full.", ["Tom Brindle said: it was full"]),
        (
            "Tom Brindle met Xela Hale. She said it was full.",
            ["Xela Hale said: it was full (likely, pronoun)"],
        ),
        ("Mo Brindle met Xela Hale. She said it was full.", ["Mo Brindle said: it was full"]),
        ("Xela Hale left. He said it was full.", ["Xela Hale said: it was full"]),
        ("Xan Hale left. She said it was full.", ["Xan Hale said: it was full"]),
        ("A deckhand left. He said it was full.", ["A deckhand said: it was full (likely, pronoun)"]),
        ("A deckhand left. Tom Brindle left. He said it was full.", ["Tom Brindle said: it was full"]),
        (
            "Tom Brindle, the skipper, left. Sam Hale met the skipper. He said it was full.",
            ["Sam Hale said: it was full (likely, pronoun)"],
        ),
        (
            "One of the nurses left. She said it was full.",
            ["One of the nurses said: it was full (likely, pronoun)"],
        ),
        (
            "One of their fights was bitter. He said it was full.",
            ["nobody said: it was full (unsure, no_speaker)"],
        ),
        (
            "“Is it late?” Ana Reyes asked Tom Brindle. “It is,” he said.",
            ["Ana Reyes asked: Is it late? (asked)", "Tom Brindle said: It is, (likely, pronoun)"],
        ),
        (
            "Tom Brindle was asked by Sam Hale. “It is,” he said.",
            ["Tom Brindle said: It is, (likely, pronoun)"],
        ),
        (
            "Ana Reyes left with Mia Lind. She said it was full.",
            ["Ana Reyes said: it was full (likely, pronoun)"],
        ),
        (
            "To Ana Reyes, Mia Lind was lost. She said it was full.",
            ["Mia Lind said: it was full (likely, pronoun)"],
        ),
        (
            "Ana Reyes said she was ill. She said it was full.",
            ["Ana Reyes said: she was ill", "Ana Reyes said: it was full"],
        ),
        (
            "Tom Brindle told Sam Hale it was late. He said it was full.",
            ["Tom Brindle told: it was late", "Tom Brindle said: it was full"],
        ),
        ("Mr Brindle met Ms Reyes. She said it was full.", ["Reyes said: it was full (likely, pronoun)"]),
        ("Mr Brindle met Reyes. She said it was full.", ["Reyes said: it was full (likely, pronoun)"]),
        ("Brindle met Reyes. He said it was full.", ["Brindle said: it was full"]),
        (
            "The board thanked Mia Lind that Ana Reyes came. She said it was full.",
            ["Mia Lind said: it was full (likely, pronoun)"],
        ),
        (
            "The board thanked Mia Lind as Ana Reyes left. She said it was full.",
            ["Mia Lind said: it was full (likely, pronoun)"],
        ),
        (
            "Mia Lind was praised and Ana Reyes left. She said it was full.",
            ["Mia Lind said: it was full (likely, pronoun)"],
        ),
        (
            "The nurses, including Ana Reyes, met Mia Lind. She said it was full.",
            ["Ana Reyes said: it was full (likely, pronoun)"],
        ),
        (
            "Accompanying Mia Lind, Ana Reyes left. She said it was full.",
            ["Ana Reyes said: it was full (likely, pronoun)"],
        ),
        (
            "Accompanying the mayor, the board met Mia Lind and Ana Reyes left. She said it was full.",
            ["Ana Reyes said: it was full (likely, pronoun)"],
        ),
        (
            "For Ana Reyes, Mia Lind was lost. She said it was full.",
            ["Ana Reyes said: it was full (likely, pronoun)"],
        ),
        (
            "In Harrow, Ana Reyes was met by Mia Lind. She said it was full.",
            ["Ana Reyes said: it was full (likely, pronoun)"],
        ),
        (
            "After a long day in Harrow, Ana Reyes left Mia Lind. She said it was full.",
            ["Ana Reyes said: it was full (likely, pronoun)"],
        ),
        (
            "With Mia Lind came Ana Reyes. She said it was full.",
            ["Mia Lind said: it was full (likely, pronoun)"],
        ),
        (
            "To Mia Lind came Ana Reyes, a nurse. She said it was full.",
            ["Mia Lind said: it was full (likely, pronoun)"],
        ),
        (
            "Mia Lind’s boat met Ana Reyes’s boat. She said it was full.",
            ["Mia Lind said: it was full (likely, pronoun)"],
        ),
        (
            "The ward of Mia Lind, which Ana Reyes shut, burned. She said it was full.",
            ["Ana Reyes said: it was full (likely, pronoun)"],
        ),
        (
            "Harrow nurse Mia Lind thanked coach Ana Reyes. She said it was full.",
            ["Mia Lind said: it was full"],
        ),
    ],
)
def test_a_pronoun_means_who_was_told_of_before(text: str, statements: list[str]) -> None:
    assert in_short(text) == statements


@pytest.mark.parametrize("dateline", ["HARROW, Nov 27 — ", "LONDON (Reuters) — ", "PARIS — ", ""])
def test_it_does_not_mean_where_the_story_was_written(dateline: str) -> None:
    [one] = in_short(f"{dateline}Norvo Ferries has ordered two boats, it said on Friday.")

    assert one.startswith("Norvo Ferries said: ")


def test_a_body_before_a_dash_is_whom_it_means() -> None:
    assert in_short("NASA — the agency — left. It said it rained.") == [
        "NASA said: it rained (likely, pronoun)"
    ]
