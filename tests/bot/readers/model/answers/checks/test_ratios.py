import pytest

from bot.readers.model.answers.flags import Flag
from bot.readers.rules.quick_reading import read_by_rules
from tests.checked_answers import flags_of

CLINIC = read_by_rules("""Clinic counts its bites

The clinic at Saltmere treated 58 people for dog bites last year, up from 34 the year before.

The nurses' union said that 310 of its 420 members had voted, and that 88 per cent of those backed a strike.

The clinic has 64 beds, of which 20 are in the new wing.

Fines for owners rose from $40 to $120. The vet, Ida Brandt, said that visits had fallen by 50 per cent.

The town has 97 dogs with a licence. Nurses went down from 34 to 11.
""")


@pytest.mark.parametrize(
    ("answer", "otherwise"),
    [
        ("The clinic treated 58 people last year, more than double the figure before [s2].", "58 / 34"),
        ("Within a year bites treated by the clinic tripled [s2].", "58 / 34"),
        ("The fines were doubled to $120 [s5].", "$40 / $120"),
        ("More than a third of its 64 beds are in the new wing [s4].", "64 / 20"),
        ("More than 60 people were treated at the clinic [s2].", "58"),
        ("Fewer than 95 dogs have a licence [s7].", "97"),
        ("The union says that 88 per cent of its 420 members backed a strike [s3].", "310"),
        ("Of its 420 members, 88 per cent backed a strike [s3].", "310"),
    ],
)
def test_a_ratio_that_the_numbers_do_not_have_is_said_to_be_otherwise(answer: str, otherwise: str) -> None:
    assert flags_of(CLINIC, answer) == [Flag("turned_round", otherwise)]


@pytest.mark.parametrize(
    "answer",
    [
        "The clinic treated 58 people last year, not twice as many as before [s2].",
        "The clinic treated 58 people last year, less than double the figure before [s2].",
        "The fines tripled to $120 [s5].",
        "Visits to the vet were halved [s6].",
        "Nurses fell from 34 to 11 [s8], so that they were more than halved [s8].",
        "Nearly a third of its 64 beds are in the new wing [s4].",
        "More than 55 people were treated at the clinic [s2].",
        "Fewer than 100 dogs have a licence [s7].",
        "Of the 310 who voted, 88 per cent backed a strike [s3].",
        "88 per cent of the 310 members who voted backed a strike [s3].",
    ],
)
def test_a_ratio_that_they_have_is_let_be(answer: str) -> None:
    assert flags_of(CLINIC, answer) == []
