"""How the page of `byline try` differs from simcord's own."""

from pathlib import Path

import pytest
from simcord import preview

from bot.discord_ui.trying.page_look import ADDED, REPLACED, with_ended_quotes

STATIC = Path(preview.__file__).parent / "static"


def simcords_file(path: str) -> Path:
    return STATIC / ("index.html" if path == "/" else path.removeprefix("/"))


@pytest.mark.parametrize("path", REPLACED)
def test_what_is_replaced_stands_once_in_the_installed_simcord(path: str) -> None:
    words = simcords_file(path).read_text(encoding="utf-8")

    assert [words.count(simcords) for simcords, _ in REPLACED[path]] == [1] * len(REPLACED[path])


@pytest.mark.parametrize("path", ADDED)
def test_what_is_added_to_is_there_in_the_installed_simcord(path: str) -> None:
    assert simcords_file(path).is_file()


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("> quoted\n▸ paraphrased", "> quoted\n\n▸ paraphrased"),
        ("> one\n> two\nthree", "> one\n> two\n\nthree"),
        ("> one\n\ntwo", "> one\n\ntwo"),
        ("```\n> one\ntwo\n```", "```\n> one\ntwo\n```"),
    ],
)
def test_a_bar_ends_with_its_line(text: str, shown: str) -> None:
    assert with_ended_quotes(text) == shown
