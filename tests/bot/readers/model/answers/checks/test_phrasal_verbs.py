import pytest

from bot.readers.model.answers.checks.phrasal_verbs import as_written, in_one_word


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("She turned the offer down.", "She rejected the offer."),
        ("She turned it down.", "She rejected it."),
        ("She turned down three offers.", "She rejected three offers."),
        ("Fares are going up in May.", "Fares are rising in May."),
        ("The game was called off.", "The game was cancelled."),
        ("He did not rule out a sale.", "He did not exclude a sale."),
        ("She turned to the board and sat down.", "She turned to the board and sat down."),
        ("He has a set-up of his own.", "He has a set-up of his own."),
    ],
)
def test_a_verb_of_two_words_is_told_in_one(sentence: str, told: str) -> None:
    assert in_one_word(sentence) == told


def test_what_is_found_in_one_word_is_shown_as_it_was_written() -> None:
    cited = "The offer that he turned down was low."
    assert as_written("he rejected was", [in_one_word(cited)]) == "he rejected was"
    assert as_written("he rejected was", [cited]) == "he turned down was"
