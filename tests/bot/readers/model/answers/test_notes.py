from bot.readers.model.answers.notes import LONGEST_NOTES, parse_notes


def test_of_endless_notes_the_end_is_kept() -> None:
    notes = parse_notes('{"notes": "' + "Pell spoke. " * 5000 + 'Brindle, too."}').text

    assert len(notes) <= LONGEST_NOTES
    assert notes.endswith("Pell spoke. Brindle, too.")


def test_notes_quote_nobody() -> None:
    assert parse_notes('{"notes": "“It closes,” Pell said."}').text == "It closes, Pell said."
