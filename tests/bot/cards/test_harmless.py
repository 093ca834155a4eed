import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cards.harmless import harmless, harmless_json, harmless_line

ANY_TEXT = st.text(st.characters(exclude_categories=()))
STEERING = {"Cc", "Cf", "Cs", "Zl", "Zp"}
NEEDED_IN_WORDS = {"\u200c", "\u200d"}
# Unicode's Prepended_Concatenation_Mark: signs that are seen around numbers in Arabic, Syriac and Kaithi.
SEEN_BEFORE_NUMBERS = frozenset(
    "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd"
)


@pytest.mark.parametrize(
    ("pasted", "shown"),
    [
        ("plain words", "plain words"),
        ("red \x1b[31malert", "red ␛[31malert"),
        ("bell\x07 and back\x08", "bell␇ and back␈"),
        ("\x9b2J one-byte escape", "2J one-byte escape"),
        ("turned \u202eround\u202c", "turned round"),
        ("a tab\there", "a tab here"),
        ("delete\x7f", "delete␡"),
        ("two\nlines", "two\nlines"),
        ("café, “quoted”, 中文, 👩\u200d🚀", "café, “quoted”, 中文, 👩\u200d🚀"),
    ],
)
def test_only_what_steers_a_terminal_is_changed(pasted: str, shown: str) -> None:
    assert harmless(pasted) == shown


@given(ANY_TEXT)
def test_nothing_in_any_text_steers_a_terminal(pasted: str) -> None:
    left = {one for one in harmless_line(pasted) if _may_steer(one)}

    assert left <= NEEDED_IN_WORDS


@given(ANY_TEXT)
def test_json_made_harmless_says_the_same(pasted: str) -> None:
    line = harmless_json(json.dumps([pasted], ensure_ascii=False))

    assert json.loads(line) == [pasted]


@given(ANY_TEXT)
def test_json_made_harmless_stays_one_line(pasted: str) -> None:
    line = harmless_json(json.dumps([pasted], ensure_ascii=False))

    assert len(line.splitlines()) == 1


def test_json_holds_no_escape_sequence_that_a_terminal_would_obey() -> None:
    line = harmless_json(json.dumps(["\x1b[2J \x9b2J \x7f \u202e"], ensure_ascii=False))

    assert line == '["\\u001b[2J \\u009b2J \\u007f \\u202e"]'


def _may_steer(character: str) -> bool:
    return unicodedata.category(character) in STEERING and character not in SEEN_BEFORE_NUMBERS


def test_every_character_that_may_steer_is_left_out_or_made_visible() -> None:
    every = "".join(map(chr, range(0x110000)))

    assert {one for one in harmless_line(every) if _may_steer(one)} <= NEEDED_IN_WORDS
