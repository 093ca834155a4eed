import pytest

from bot.readers.model.answers.notes import LONGEST_NOTES, MOST_WORDS, parse_notes


@pytest.mark.parametrize("sentences", [5000, 201])
def test_of_notes_that_are_too_long_the_last_sentences_are_kept(sentences: int) -> None:
    notes = parse_notes('{"notes": "' + "Pell spoke. " * sentences + 'Brindle, too."}').text

    assert notes == "Pell spoke. " * (MOST_WORDS // 2 - 1) + "Brindle, too."


def test_notes_that_are_not_stay_as_they_are() -> None:
    notes = "Pell spoke. " * (MOST_WORDS // 2 - 1) + "Brindle, too."

    assert parse_notes(f'{{"notes": "{notes}"}}').text == notes


def test_notes_in_one_sentence_without_end_keep_their_end() -> None:
    notes = parse_notes('{"notes": "' + "Pell spoke and " * 5000 + 'left."}').text

    assert len(notes) <= LONGEST_NOTES
    assert notes.endswith("Pell spoke and left.")


def test_notes_quote_nobody() -> None:
    assert parse_notes('{"notes": "“It closes,” Pell said."}').text == "It closes, Pell said."


def test_notes_that_just_have_room_keep_their_beginning() -> None:
    notes = f"Pell{'l' * (LONGEST_NOTES // 2 - 5)} left, {'x' * (LONGEST_NOTES // 2 - 6)}"

    assert len(notes) == LONGEST_NOTES
    assert parse_notes(f'{{"notes": "{notes}"}}').text == notes
    assert parse_notes(f'{{"notes": "{notes}x"}}').text != f"{notes}x"
