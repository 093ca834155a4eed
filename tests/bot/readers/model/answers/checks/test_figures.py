import pytest

from bot.readers.model.answers.checks import figures
from bot.readers.model.answers.flags import Flag
from bot.readers.rules.quick_reading import read_by_rules
from tests.checked_answers import flags_of

LINE = read_by_rules("""Ferry line in trouble

The Heron Line, founded in 1987, sails from Saltmere. It has nine boats and carries 4,000 people a week.

The council will lend the line $6.5 million for new engines and pay $3 million for the old pier.

Ruben Holm, 51, is charged with five counts of fraud; Ida Brandt, 44, is charged with three.

Nothing else was known. The weather was fine on the day. People stood on the pier and waved.

The strike began on Monday, days after the storm of Thursday night broke the pier.

The yard opened at the old mole in 1964 and came to Saltmere in 1987.

Sixty percent of its grants went to Saltmere and 40 percent to Hull.
""")


@pytest.mark.parametrize(
    ("answer", "otherwise"),
    [
        ("The council lends $3 million for new engines [s4].", "$6.5 million"),
        ("Holm is charged with three counts of fraud [s5].", "five"),
        ("The storm came on Monday night [s9].", "Thursday"),
        ("The yard came to Saltmere in 1964 [s10].", "1987"),
        ("The council will lend £6.5 million for engines [s4].", "$6.5 million"),
        ("The line gave 40 percent of its grants to Saltmere [s11].", "Sixty"),
    ],
)
def test_a_figure_of_something_else_is_said_to_be_otherwise(answer: str, otherwise: str) -> None:
    assert flags_of(LINE, answer) == [Flag("turned_round", otherwise)]


def test_a_number_that_stands_far_from_what_is_cited_is_shown_where_it_stands() -> None:
    assert flags_of(LINE, "People stood on the pier and waved for nine days [s8].") == [
        Flag("not_in_cited", "s3")
    ]


@pytest.mark.parametrize(
    "answer",
    [
        "The council puts in $9.5 million, of which $3 million is for the pier [s4].",
        "Brandt faces three counts and Holm five [s5].",
        "The line, which has nine boats, dates from 1987 [s2].",
        "The strike began on Monday [s9].",
    ],
)
def test_figures_that_are_told_rightly_are_let_be(answer: str) -> None:
    assert flags_of(LINE, answer) == []


def test_a_number_in_the_name_of_a_thing_is_no_figure() -> None:
    jets = read_by_rules(
        "Fewer jets\n\nThe deal sets up a reduction to a commitment of 777x jets, down by 30 to 126.\n"
    )

    assert flags_of(jets, "It cut its commitment for the 777x by 30 aircraft, to 126 [s2].") == []


def test_how_old_somebody_is_is_held_against_what_stands_beside_the_name() -> None:
    assert flags_of(LINE, "Holm, who is 44, is charged with five counts of fraud [s5].") == [
        Flag("turned_round", "51")
    ]
    assert flags_of(LINE, "The 51-year-old Holm is charged with five counts of fraud [s5].") == []


def test_how_long_ago_something_was_may_be_reckoned_from_anywhere() -> None:
    assert flags_of(LINE, "Seven years earlier Brandt had been charged with three counts [s5].") == []
    assert flags_of(LINE, "Thirty years earlier Brandt had been charged with three counts [s5].") == [
        Flag("not_in_article", "Thirty")
    ]


def test_a_sum_before_what_it_is_of_is_no_time_of_day() -> None:
    shares = read_by_rules("""Earnings

The Heron Line reported $2.53 in per-share earnings for the quarter.
""")

    assert flags_of(shares, "The line earned $2.53 a share in the quarter [s2].") == []


def test_two_figures_that_are_exchanged_are_said_to_be_otherwise() -> None:
    blood = read_by_rules("Blood\n\nSix civilians as well as 18 soldiers may have been given bad blood.\n")

    assert flags_of(blood, "Eighteen civilians and six soldiers may have been given bad blood [s2].") != []
    assert flags_of(blood, "Eighteen soldiers and six civilians may have been given bad blood [s2].") == []


def test_each_figure_of_a_long_list_is_looked_up_a_few_times_and_not_for_each_pair(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    count = 60
    ferries, trams = (
        ", ".join(f"{2 * number + 11} {what}" for number in range(count)) for what in ("ferries", "trams")
    )
    towns = read_by_rules(f"Towns\n\nThe towns have {trams}.\n")
    is_same, compared = figures._is_same, 0

    def counted(one: figures.Figure, other: figures.Figure) -> bool:
        nonlocal compared
        compared += 1
        return is_same(one, other)

    monkeypatch.setattr(figures, "_is_same", counted)
    flags_of(towns, f"The towns have {ferries} [s2].")

    assert 0 < compared <= 4 * count * count


def test_a_comma_in_english_parts_thousands() -> None:
    mail = read_by_rules("Mail\n\nOn the laptop of the mate 650,000 mails were found.\n")

    assert Flag("not_in_article", "650") in flags_of(mail, "The laptop held 650 mails [s2].")
    assert flags_of(mail, "The laptop held 650,000 mails [s2].") == []


FIRE = read_by_rules("""Fire doubles in size

More than 6,000 people were ordered to leave their homes on Sunday.

The blaze has burned 23,000 acres, Ana Pell said.

The team found in 12 of the 41 storms that the bats showed no change at all.

The insurers expect repairs to cost £2.3 million, of which £600,000 would go on drying the building.

The dam is meant to supply 3,200 megawatts, twice what the country makes now.
""")


@pytest.mark.parametrize(
    "answer",
    [
        "23,000 people had to leave because of it [s2] [s3].",
        "In 41 of the storms the bats showed no change [s4].",
        "The repairs cost £600,000, according to the insurers [s5].",
        "The dam supplies half as much as the country makes now [s6].",
    ],
)
def test_a_number_of_other_things_or_of_all_for_some_or_half_for_twice_is_otherwise(answer: str) -> None:
    assert [flag.kind for flag in flags_of(FIRE, answer)] == ["turned_round"]


@pytest.mark.parametrize(
    "answer",
    [
        "6,000 people had to leave and 23,000 acres burned [s2] [s3].",
        "In 12 of 41 storms the bats showed no change [s4].",
        "Of the £2.3 million that repairs cost, £600,000 is for drying the building [s5].",
        "The dam supplies twice as much as the country makes now [s6].",
    ],
)
def test_the_same_numbers_of_the_same_are_right(answer: str) -> None:
    assert flags_of(FIRE, answer) == []
