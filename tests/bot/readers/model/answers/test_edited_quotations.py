import pytest

from bot.article.searching import Searchable
from bot.readers.model.answers.edited_quotations import edited_places

TEXT = "Pilots say they will focus on fares. “Nobody, least of all the council, took the boat,” Pell said."


@pytest.mark.parametrize(
    ("quoted", "found"),
    [
        ("[they] will focus[ed] on fares", "will focus on fares"),
        ("[P]ilots say", ""),
        ("focus[ing] on fares", "focus on fares"),
        ("Nobody … took the boat", "Nobody, least of all the council, took the boat"),
        ("Nobody ... took the boat", "Nobody, least of all the council, took the boat"),
        ("the council [of pilots] took", "the council, took"),
        ("the council [of thieves] took", ""),
        ("took the boat … Nobody", ""),
        ("Nobody took the boat", ""),
        ("took the boat", ""),
        ("[…]", ""),
    ],
)
def test_an_edited_quotation_is_found_in_what_was_edited(quoted: str, found: str) -> None:
    places = edited_places(quoted, Searchable(TEXT), TEXT, most_tries=10)

    assert next((place.of(TEXT) for place in places), "") == found
