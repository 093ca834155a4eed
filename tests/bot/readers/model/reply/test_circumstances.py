import pytest

from bot.readers.rules.quick_reading import read_by_rules
from tests.short_replies import full_reading

LONGEST = 160


@pytest.mark.parametrize(("longer_by", "found"), [(0, 1), (1, 0)])
def test_a_channel_is_looked_up_unless_it_is_too_long(longer_by: int, found: int) -> None:
    channel = "in the lobby of the hall in Old" + "o" * (LONGEST + longer_by - 31)
    story = f"The pier burned on Monday.\n\n“It was old,” said Ana Pell, {channel}.\n"
    full = full_reading(read_by_rules(story), f"{channel}: q1; Ana Pell: q1", is_trusted=True)

    assert len(channel) == LONGEST + longer_by
    assert len([one for one in full.statements if one.channel is not None]) == found
