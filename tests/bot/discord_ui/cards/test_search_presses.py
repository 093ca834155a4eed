from typing import get_args

import pytest

from bot.discord_ui.cards.limits import CUSTOM_ID
from bot.discord_ui.cards.presses import Action, Press
from bot.discord_ui.cards.search_presses import search_of, search_press
from bot.discord_ui.failures import Refusal
from bot.lexicon.acts import Act
from storage.found_statements import Cursor, Search

DAY = 24 * 3600
SEARCHES = [
    Search(),
    Search("ferry closed", "Tom Brindle", article="harbour", publication="Post"),
    Search("паром", since=20_000 * DAY, until=20_010 * DAY),
    *(Search("ferry", act=act) for act in get_args(Act)),
]


@pytest.mark.parametrize("after", [Cursor(5 << 20), Cursor(123_456 << 20, beginnings=True)])
@pytest.mark.parametrize("search", SEARCHES)
def test_a_search_is_read_back_from_its_button(search: Search, after: Cursor) -> None:
    press = search_press(search, after)
    assert press is not None
    kept = Press.read(press.custom_id)
    assert kept is not None

    assert search_of(kept, search.most) == (search, after)


def longest_that_fits(letter: str) -> Press:
    presses = (search_press(Search(letter * count), Cursor(9 << 20)) for count in range(200))
    return [one for one in presses if one is not None][-1]


@pytest.mark.parametrize("letter", ["a", "?", "щ", "😀"])
def test_the_longest_search_in_a_button_is_one_that_discord_takes(letter: str) -> None:
    press = longest_that_fits(letter)

    assert len(press.custom_id) <= CUSTOM_ID
    assert Press.read(press.custom_id) == press


def test_a_search_that_is_too_long_has_no_button() -> None:
    assert search_press(Search("ferry " * 33), Cursor(1)) is None


@pytest.mark.parametrize("key", ["a", "____", "YQ", "MQoKeA"])
def test_what_is_no_search_is_refused(key: str) -> None:
    with pytest.raises(Refusal):
        search_of(Press(Action.FOUND, key), 8)
