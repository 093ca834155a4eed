import pytest

from bot.readers.model.answers.flags import Flag
from bot.readers.rules.quick_reading import read_by_rules
from tests.checked_answers import flags_of

STRIKER = read_by_rules("""Striker leaves

Luis Tarn, who scored 19 goals, joined Orbis on Thursday for a fee of nine million euros.

Tarn wrote that he had wanted to leave since January because of a quarrel over his wages.
""")


@pytest.mark.parametrize(
    "reason", ["because his family lives there", "owing to a sick grandmother", "thanks to sunny beaches"]
)
def test_a_reason_of_which_nothing_is_told_there_is_marked(reason: str) -> None:
    assert Flag("not_in_cited") in flags_of(STRIKER, f"Tarn joined Orbis {reason} [s2].")


@pytest.mark.parametrize("reason", ["because of a dispute about pay", "because the fee was high"])
def test_a_reason_of_which_something_is_told_is_not(reason: str) -> None:
    assert flags_of(STRIKER, f"Tarn joined Orbis {reason} [s2].") == []
