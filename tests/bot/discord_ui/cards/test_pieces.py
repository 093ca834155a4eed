from hypothesis import given
from hypothesis import strategies as st

from bot.discord_ui.cards.limits import length
from bot.discord_ui.cards.pieces import in_pieces


def test_what_fits_is_one_piece() -> None:
    assert in_pieces("Nobody may sail.", 20) == ["Nobody may sail."]


def test_what_fills_the_room_is_one_piece() -> None:
    assert in_pieces("It sank. Why?", 13) == ["It sank. Why?"]


def test_a_long_text_is_parted_between_sentences() -> None:
    assert in_pieces("Nobody may sail. We owe an answer.", 25) == ["Nobody may sail.", "We owe an answer."]


def test_a_paragraph_break_is_a_better_place_than_a_sentence_end() -> None:
    text = "Nobody may sail.\nNot now. We owe an answer."

    assert in_pieces(text, 30) == ["Nobody may sail.", "Not now. We owe an answer."]


def test_a_long_sentence_is_parted_between_words() -> None:
    assert in_pieces("nobody may sail today", 12) == ["nobody may", "sail today"]


def test_a_word_without_end_is_parted_where_the_room_ends() -> None:
    assert in_pieces("a" * 25, 10) == ["a" * 10, "a" * 10, "a" * 5]


def test_white_space_alone_gives_no_piece() -> None:
    assert in_pieces(" \n ", 10) == []


@given(st.text(st.sampled_from("ab. \n🚢”")), st.integers(min_value=2, max_value=40))
def test_pieces_fit_and_lose_nothing(text: str, room: int) -> None:
    pieces = in_pieces(text, room)

    assert all(length(piece) <= room for piece in pieces)
    assert "".join("".join(pieces).split()) == "".join(text.split())
