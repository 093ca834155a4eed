import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.article.spans import Span
from bot.readers.names.altered_names import altered_names
from bot.readers.names.spellings import differ_only_in_marks

TWO_TELLINGS = (
    "Ministry spokesman Paul Vernhard told reporters Thursday that the bridge is closed. "
    "The repairs take a year. Vernow also told reporters Thursday that a ferry would run."
)


def mentions(text: str, *names: str) -> dict[str, list[Span]]:
    return {name: [Span(*found.span()) for found in re.finditer(rf"\b{name}\b", text)] for name in names}


def test_names_that_open_alike_and_do_the_same_in_the_same_words_are_one_person() -> None:
    names = mentions(TWO_TELLINGS, "Paul Vernhard", "Vernow")

    assert altered_names(names, {"Paul Vernhard"}, TWO_TELLINGS) == [("Paul Vernhard", "Vernow")]


def test_names_that_open_alike_stay_two_when_they_do_different_things() -> None:
    text = "Spokesman Paul Vernhard told reporters that the bridge is closed. Vernow opened the exhibition."
    names = mentions(text, "Paul Vernhard", "Vernow")

    assert altered_names(names, {"Paul Vernhard"}, text) == []


def test_two_introduced_names_are_never_joined() -> None:
    names = mentions(TWO_TELLINGS, "Paul Vernhard", "Vernow")

    assert altered_names(names, {"Paul Vernhard", "Vernow"}, TWO_TELLINGS) == []


def test_a_son_is_not_his_father_under_another_spelling() -> None:
    text = "Paul Vernhard Jr opened the exhibition. Paul Vernhard stayed at home."
    names = mentions(text, "Paul Vernhard Jr", "Paul Vernhard")

    assert altered_names(names, {"Paul Vernhard Jr"}, text) == []


def test_names_in_one_sentence_are_two_people() -> None:
    text = "Mayor Ann Halloway and Haloway told reporters on Monday that they agree."
    names = mentions(text, "Ann Halloway", "Haloway")

    assert altered_names(names, {"Ann Halloway"}, text) == []


@pytest.mark.parametrize(
    ("introduced", "stray"),
    [
        ("Ann Halloway", "Haloway"),  # a letter left out
        ("Ann Halloway", "Hallowya"),  # two swapped
        ("Ann Halloway", "Calloway"),  # the first changed
        ("Viktor Brandescu", "Brandesko"),  # two slips in a long name
        ("Tom Welby", "Welthrough"),  # a word inside the name swapped for its like
        ("Tom Welthrough", "Tom Welby"),  # the other way round, in full
        ("José Peña", "Pena"),  # accents
        ("Sean O’Hara", "O'Hara"),  # apostrophes
        ("Catherine Moll", "Katherine Moll"),  # the given name
        ("Paul Vernhard", "Paul Vernow"),  # the same given name, a family name that opens alike
    ],
)
def test_an_altered_spelling_is_joined_to_the_introduced_name(introduced: str, stray: str) -> None:
    assert altered_names({introduced: [], stray: []}, {introduced}) == [(introduced, stray)]


@pytest.mark.parametrize(
    ("introduced", "stray"),
    [
        ("Jane Robert", "Roberts"),  # a plural
        ("Mario Lenz", "Maria Lenz"),  # brother and sister
        ("John Kell", "Jane Kell"),  # one family
        ("Ann Lee", "Lea"),  # too short to tell
        ("Ann Halloway", "Halloway"),  # simply her name
        ("Ann Halloway", "Ann"),  # her given name
        ("Ann Halloway", "Holdawey"),  # three slips
        ("Ann Hallow", "Hollew"),  # two in a short name
        ("Paul Vernhard", "Vernow"),  # no text to show what they do
    ],
)
def test_another_name_is_left_alone(introduced: str, stray: str) -> None:
    assert altered_names({introduced: [], stray: []}, {introduced}) == []


def test_a_given_name_of_somebody_introduced_is_no_slip_for_a_family_name() -> None:
    names: dict[str, list[Span]] = {"Robert Miller": [], "John Roberto": [], "Robert": []}

    assert altered_names(names, {"Robert Miller", "John Roberto"}) == []


def test_a_place_is_not_taken_for_a_person() -> None:
    text = "Minister Ada Parish resigned. A dinner in Paris followed."
    names = mentions(text, "Ada Parish", "Paris")

    assert altered_names(names, {"Ada Parish"}, text) == []


def test_a_stray_that_could_be_either_of_two_people_is_left_alone() -> None:
    names: dict[str, list[Span]] = {"Ann Harmond": [], "Bob Hammond": [], "Harmmond": []}

    assert altered_names(names, {"Ann Harmond", "Bob Hammond"}) == []


def test_accents_and_apostrophes_alone_do_not_make_another_name() -> None:
    assert differ_only_in_marks("Peña-O’Hara", "PenaO'Hara")


@given(st.lists(st.text(max_size=12), max_size=8), st.text(max_size=60))
def test_any_names_are_compared_without_raising(names: list[str], text: str) -> None:
    spans = {name: [Span(0, len(text))] for name in names}

    for introduced, stray in altered_names(spans, names[::2], text):
        assert introduced in names[::2]
        assert stray not in names[::2]
