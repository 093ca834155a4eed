import pytest

from bot.discord_ui.cards.limits import OPTION_LABEL
from bot.discord_ui.commands.offered import offered


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Ferry \u202eline", "Ferry line"),
        ("Ferry \u2067line\u2069", "Ferry line"),
        ("Ferry\nline", "Ferry line"),
        ("Ferry\tline", "Ferry line"),
        ("Ferry\x1b[2J", "Ferry␛[2J"),
        ("Ferry\x00", "Ferry␀"),
        ("Fe\u200brry", "Ferry"),
        ("\u202e", "…"),
        ("", "…"),
    ],
)
def test_what_is_offered_is_one_line_that_nothing_turns_around(title: str, name: str) -> None:
    assert offered(title, "value").name == name


def test_what_is_offered_is_as_long_as_discord_takes() -> None:
    assert len(offered("Ferry " * 100, "value").name) <= OPTION_LABEL


def test_what_is_offered_means_what_was_meant() -> None:
    assert offered("Ferry \u202eline", "Ferry \u202eline").value == "Ferry \u202eline"
