import pytest

from bot.discord_ui.cards.layout import fitting

LINES = ["It sank.", "", "Nobody rowed.", "It rained."]
MORE = "{count} more"


def test_lines_that_fit_are_all_there_without_the_empty_ones() -> None:
    room = sum(len(line) + 1 for line in LINES if line)

    assert fitting(LINES, room, MORE) == ["It sank.", "Nobody rowed.", "It rained."]


@pytest.mark.parametrize(("kept", "room"), [(2, 38), (1, 37), (1, 29), (0, 28)])
def test_of_more_lines_than_fit_the_others_are_counted(kept: int, room: int) -> None:
    lines = ["It sank.", "It blew.", "It rained for days.", "It ended."]

    assert fitting(lines, room, MORE) == [*lines[:kept], f"{len(lines) - kept} more"]
