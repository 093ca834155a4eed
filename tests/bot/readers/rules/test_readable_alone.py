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
