"""Whose a quotation is that no verb of saying reports, by where it stands."""

from tests.bot.readers.told import in_short


def test_who_stands_behind_a_dash_below_a_quotation_said_it() -> None:
    assert in_short("“The ward is full.”\n— Ana Reyes, nurse") == ["Ana Reyes: The ward is full."]
