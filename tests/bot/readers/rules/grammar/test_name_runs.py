"""Which words are the name of somebody or of a body."""

import pytest

from tests.bot.readers.told import in_short


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        (
            "The Department for Environment, Food and Farms said the ward was full.",
            ["Department for Environment, Food and Farms said: the ward was full"],
        ),
        ("Harrow Police said it was full.", ["Harrow Police said: it was full"]),
        (
            "The Harrow Police chief said it was full.",
            ["The Harrow Police chief said: it was full (likely, description)"],
        ),
        ("The University of Harrow’s Ana Reyes said it was full.", ["Ana Reyes said: it was full"]),
        (
            "The Ministry of Health and Sport said it was full.",
            ["Ministry of Health and Sport said: it was full"],
        ),
        ("The Ministry of Health said it was full.", ["Ministry of Health said: it was full"]),
        (
            "The Institute for Ward Studies said it was full.",
            ["Institute for Ward Studies said: it was full"],
        ),
        ("The House of Commons said it was full.", ["House of Commons said: it was full"]),
        ("The Isle of Harrow said it was full.", ["Isle of Harrow said: it was full"]),
        ("The Church of Norland said it was full.", ["Church of Norland said: it was full"]),
        (
            "The Union of Nurses and Porters said it was full.",
            ["Union of Nurses and Porters said: it was full"],
        ),
        ("Ana Reyes-Lind said it was full.", ["Ana Reyes-Lind said: it was full"]),
        ("Ana Lucia Reyes said it was full.", ["Ana Lucia Reyes said: it was full"]),
        ("Ana Lucia de Reyes Lind said it was full.", ["Ana Lucia de Reyes Lind said: it was full"]),
        ("Ana R. Reyes said it was full.", ["Ana R. Reyes said: it was full"]),
        ("Ana “Quick” Reyes said it was full.", ["Ana Reyes said: it was full"]),
        ("Ana “The Quickest of Harrow” Reyes said it was full.", ["Ana Reyes said: it was full"]),
        ("Ana “The Quickest of Harrows” Reyes said it was full.", ["Reyes said: it was full"]),
        ("A.R. Reyes said it was full.", ["A.R. Reyes said: it was full"]),
        ("Norlander Ana Reyes said it was full.", ["Ana Reyes said: it was full"]),
        ("Reyes said it was full.", ["Reyes said: it was full"]),
        ("Reyes’s brother said it was full.", ["Reyes’s brother said: it was full (likely, description)"]),
        ("The Reyes family said it was full.", ["The Reyes family said: it was full (likely, description)"]),
        ("The Reyeses said it was full.", ["Reyeses said: it was full"]),
        ("Team Reyes said it was full.", ["Team Reyes said: it was full"]),
        ("NASA said it was full.", ["NASA said: it was full"]),
        ("The WHO said it was full.", ["WHO said: it was full"]),
        ("WHO said it was full.", ["WHO said: it was full"]),
        ("The FBI’s Ana Reyes said it was full.", ["Ana Reyes said: it was full"]),
        ("Mount Reyes said it was full.", ["Mount Reyes said: it was full"]),
        ("Lake Harrow officials said it was full.", ["Lake Harrow officials said: it was full"]),
        ("Harrow County officials said it was full.", ["Harrow County officials said: it was full"]),
        ("U.S. officials said it was full.", ["U.S. officials said: it was full"]),
    ],
)
def test_a_name_is_taken_whole(text: str, statements: list[str]) -> None:
    assert in_short(text) == statements
