import pytest

from bot.readers.rules.quick_reading import read_by_rules
from tests.checked_answers import flags_of

TEAM = read_by_rules("""Team without captain

Bryan Holm is out with a broken hand, while Lou Marsh will play on Saturday.

Ana Pell severed her working relationship with the club in May, and Ruben Tarn kept his.

The Federal Reserve cut its rate by a quarter of a point in May.
""")


@pytest.mark.parametrize(
    "answer", ["Lou Marsh is out with a broken hand [s2].", "Ruben Tarn cut the working relationship [s3]."]
)
def test_what_is_told_of_one_by_name_is_told_of_no_other(answer: str) -> None:
    assert [flag.kind for flag in flags_of(TEAM, answer)] == ["turned_round"]


@pytest.mark.parametrize(
    "answer",
    [
        "Holm is out with a broken hand [s2].",
        "Pell cut the working relationship [s3].",
        "The Fed cut its rate by a quarter of a point [s4].",
    ],
)
def test_a_shorter_name_is_no_other(answer: str) -> None:
    assert flags_of(TEAM, answer) == []
