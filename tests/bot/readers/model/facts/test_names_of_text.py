import pytest

from bot.readers.model.facts.names_of_text import NamesOfText
from bot.readers.model.facts.words import words_in

TEXT = """Ada Quill of the North Harbour Authority met Jean-Luc O'Neill in the U.K. on Monday.
The Bank for International Settlements, NATO and the MPs stayed, said Quill. German cities and
IT firms waited.
Ludwig II, Marta Holm left."""


@pytest.fixture(scope="module")
def names() -> NamesOfText:
    return NamesOfText(TEXT)


@pytest.mark.parametrize(
    "word",
    [
        *("Quill", "Jean-Luc", "Luc", "O'Neill", "ONeill", "Oneill", "Harbor"),
        *("Authorities", "Cities", "City", "Firm", "MP", "MPs", "UK", "Nato", "NATO", "NHA", "NH", "BIS"),
        *("Germany", "Germans", "Britain", "Westminster"),
    ],
)
def test_a_word_is_there_in_another_form(names: NamesOfText, word: str) -> None:
    assert names.has_word(word)


@pytest.mark.parametrize("word", ["Quills-Hart", "Hart", "Austria", "WHO", "QNX", "EU", "Neill-Hart", "HQ"])
def test_a_word_that_is_nowhere_is_not_there(names: NamesOfText, word: str) -> None:
    assert not names.has_word(word)


@pytest.mark.parametrize(("word", "has"), [("Settlementen", True), ("Setubal", False), ("Quillens", True)])
def test_in_a_language_that_bends_names_the_last_letters_may_differ(
    names: NamesOfText, word: str, *, has: bool
) -> None:
    assert names.has_inflected(word) is has


@pytest.mark.parametrize(
    ("spelled_out", "has"),
    [("North Atlantic Treaty Organization", True), ("Natural Order", False), ("Uniform Kings", True)],
)
def test_a_name_spelled_out_is_there_by_its_initials(
    names: NamesOfText, spelled_out: str, *, has: bool
) -> None:
    assert names.has_short_form(list(words_in(spelled_out))) is has


@pytest.mark.parametrize("name", ["quil", "kuill", "quell"])
def test_a_name_is_there_as_other_languages_write_it(names: NamesOfText, name: str) -> None:
    assert names.has_transliterated(name) is (name != "quell")


def test_one_word_has_no_initials(names: NamesOfText) -> None:
    assert not names.has_short_form(list(words_in("Unesco")))


@pytest.mark.parametrize(("country", "has"), [("United Kingdom", True), ("New Zealand", False)])
def test_a_country_of_several_words_is_there_by_another_name(
    names: NamesOfText, country: str, *, has: bool
) -> None:
    assert names.has_country(list(words_in(country))) is has


@pytest.mark.parametrize(
    ("first", "family", "are"),
    [
        ("Ada", "Quill", True),
        ("Quill", "Ada", False),
        ("North", "Authority", True),
        ("Ada", "Neill", False),
        ("Ludwig", "Holm", False),
        ("Marta", "Holm", True),
    ],
)
def test_two_words_are_together_in_one_name_in_their_order(
    names: NamesOfText, first: str, family: str, *, are: bool
) -> None:
    assert names.has_together(first, family) is are


@pytest.mark.parametrize(
    ("sentence", "left"), [("Wall Street fell.", "            fell."), ("It fell.", "It fell.")]
)
def test_a_seat_is_no_name_where_the_text_has_whom_it_seats(sentence: str, left: str) -> None:
    assert NamesOfText("Investors sold what they had.").without_seats(sentence) == left


def test_a_seat_is_a_name_where_the_text_has_nobody_of_it() -> None:
    assert NamesOfText("A street was swept.").without_seats("Wall Street fell.") == "Wall Street fell."
