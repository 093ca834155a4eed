"""How well a sentence reads where none of those around it is shown."""

import pytest

from bot.readers.rules.readable_alone import leans_on_others, share_left_alone

TOLD = "The harbour board of Oldhaven sold the last ferry to Lowen Island on Monday."


@pytest.mark.parametrize(
    "sentence",
    [
        "It was the second ferry that the board sold within a year.",
        "But the islanders had carried their letters to the board.",
        "The two left the hall before the board had counted.",
        "“Nobody asked us who live there, and nobody will.”",
    ],
)
def test_a_sentence_in_the_middle_of_a_thought_leans_on_others(sentence: str) -> None:
    assert leans_on_others(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        TOLD,
        "Two islanders left the hall before the board had counted.",
        "“Nobody asked us,” said Marta Quill, who keeps the shop.",
    ],
)
def test_a_sentence_that_says_who_and_what_leans_on_none(sentence: str) -> None:
    assert not leans_on_others(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Marta Quill, who keeps the only shop of Lowen Island, told the board on Monday:",
        "Marta Quill (a la izquierda) waits with other islanders in the hall of the harbour board.",
    ],
    ids=["what only leads in", "a caption in Spanish"],
)
def test_what_reads_badly_alone_weighs_less(sentence: str) -> None:
    assert share_left_alone(sentence, 0.0) < share_left_alone(TOLD, 0.0)


@pytest.mark.parametrize(
    ("sentence", "quoted", "left"),
    [
        ("The board sold the ferry on Monday.", 0.0, 1.0),
        ("The board sold the ferry then.", 0.0, 0.3),
        ("The ferry is old, " * 13 + "and slow now.", 0.0, 1.0),
        ("The ferry is old, " * 13 + "and it is slow.", 0.0, 55 / 56),
        ("The board sold the ferry on Monday", 0.0, 0.5),
        ("The board sold the ferry then", 0.0, 0.06),
        ("Why did the board sell the ferry?", 0.0, 0.15),
        ("But the board sold the ferry again.", 0.0, 0.6),
        ("On Monday the board of Oldhaven said:", 0.0, 0.6),
        ("They sold the last ferry on Monday.", 0.0, 0.35),
        (TOLD, 0.6, 1.0),
        (TOLD, 0.61, 0.7),
        (TOLD, 0.9, 0.7),
        (TOLD, 0.91, 0.4),
        ("The board called the last ferry “old and slow.", 0.0, 0.5),
        ("The board called the last ferry ”old and slow.", 0.0, 0.5),
        ("The board called the last ferry «old and slow.", 0.0, 0.5),
        ('The board called the last ferry "old and slow.', 0.0, 0.5),
        ('The board called the last ferry "old" and «slow».', 0.0, 1.0),
        ("Correction: the board sold the ferry on Monday.", 0.0, 0.1),
        ("Thank you so much for coming to Oldhaven.", 0.0, 0.1),
        ("Quill 7, Reyes 6, Hale 7, captain.", 0.0, 0.1),
        ("From 3 May the board had 2 ferries in 7.", 0.0, 1.0),
        ("船务局周一将最后一艘渡轮卖给了岛民的合作社。", 0.0, 1.0),
        ("Le café de Marle a fermé.", 0.0, 0.3),
    ],
)
def test_so_much_of_its_weight_is_left(sentence: str, quoted: float, left: float) -> None:
    assert share_left_alone(sentence, quoted) == pytest.approx(left)
