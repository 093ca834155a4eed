"""Where what was said ends, and the writer goes on."""

import pytest

from tests.bot.readers.told import in_short


@pytest.mark.parametrize("went_on", ["took twelve steps", "entered a shop", "went home", "fell on Monday"])
def test_what_was_said_in_a_relative_clause_ends_before_the_verb_of_the_sentence(went_on: str) -> None:
    claimed = in_short(f"A man who claimed to be a doctor {went_on}.")
    said = in_short(f"The sailor who surgeons said would never stand again {went_on}.")

    assert (claimed, said) == (
        ["A man claimed: to be a doctor (likely)"],
        ["surgeons said: The sailor … would never stand again"],
    )


def test_a_participle_inside_what_was_said_does_not_end_it() -> None:
    text = "It rained on men who Ana Reyes said were workers paid a wage."

    assert in_short(text)[0].endswith("were workers paid a wage")


def test_a_heading_that_ends_in_its_verb_is_read_to_its_end() -> None:
    text = "The mine was shut in May.\n\nWhat the company knew\n\nNobody asked, Ana Reyes said."

    assert in_short(text) != []


@pytest.mark.parametrize("subject", ["The new rules", "The road", "The old mine, shut in May,"])
def test_what_is_said_goes_on_behind_the_speaker_where_its_verb_stands_there(subject: str) -> None:
    assert in_short(f"{subject}, Ana Reyes said, will help nurses.".replace(",,", ",")) == [
        f"Ana Reyes said: {subject.rstrip(',')} … will help nurses"
    ]


@pytest.mark.parametrize(
    ("said", "added"),
    [
        ("said the nurses had no part in it", ", as the union’s lawyers have said in the past"),
        ("said the storm was “bigger than Carla,”", " referring to the one of 1992"),
        ("said the road was shut for good", ", alluding to the flood of 1992"),
        ("said the road was shut for good", ", amid fears that a strike may follow"),
        ("said the plan was “cruel”", " amid fears that a strike may follow"),
    ],
)
def test_what_the_writer_adds_ends_what_was_said(said: str, added: str) -> None:
    said_alone = in_short(f"Ana Reyes {said}.")

    assert in_short(f"Ana Reyes {said}{added}.") == said_alone


def test_a_clause_of_its_own_behind_what_somebody_is_told_to_do_was_not_said() -> None:
    assert in_short("Ana Reyes told her to stay at home, and it made sense to Brindle.") == [
        "Ana Reyes told: to stay at home (demanded)"
    ]


def test_what_somebody_has_is_told_by_them_still() -> None:
    assert in_short("Ana Reyes has claimed she is living on £900 a month and has just £50.")[0].endswith(
        "she is living on £900 a month and has just £50 (likely)"
    )


@pytest.mark.parametrize("opening", ["Commenting on", "Citing", "Responding to"])
def test_what_a_report_says_ends_before_who_speaks_of_it(opening: str) -> None:
    text = f"{opening} a report which recommends cutting wards, Ana Reyes said: “It is late.”"

    assert [line.partition(" (")[0] for line in in_short(text)] == [
        "a report recommends: cutting wards",
        "Ana Reyes: It is late.",
    ]


@pytest.mark.parametrize(
    ("said", "went_on"),
    [
        ("Ana Reyes, who has said the ward was “a mess,”", " is to meet the board."),
        ("Now that Ana Reyes has admitted to taking the car", ", it is time to look at it."),
        ("Ana Reyes admits to taking the car", ", and is planning more."),
        ("Ana Reyes confirmed that it was an overdose", ", but wasn’t able to provide many more details."),
        ("Ana Reyes said that she would stay with them", " and thanked the fans."),
        (
            "Ana Reyes said the road was shut",
            ", a stance that contrasts with that of Tom Brindle and others.",
        ),
    ],
)
def test_what_else_is_told_behind_it_was_not_said(said: str, went_on: str) -> None:
    [line] = in_short(f"{said}{went_on}")
    words = line.partition(": ")[2].partition(" (")[0]

    assert said.endswith(words)


@pytest.mark.parametrize(
    "words",
    [
        "she feared Hale would attack the club and tried to talk him out of it",
        "the road would be closed and painted",
        "the old press would say he lost because all were there and never sat down",
    ],
)
def test_what_somebody_would_do_goes_on_behind_and(words: str) -> None:
    assert in_short(f"Ana Reyes said that {words}.")[0] == f"Ana Reyes said: {words}"


@pytest.mark.parametrize("when", ["on Tuesday", "Friday evening", "in late May"])
def test_what_somebody_is_accused_of_may_stand_behind_when(when: str) -> None:
    [line] = in_short(f"Nurses accused the board {when} of secretly selling wards.")

    assert line == f"Nurses accused: the board {when} of secretly selling wards (accused)"


@pytest.mark.parametrize(
    "told", ["asked her friend, who filmed it in May,", "urged the board, which is broke,"]
)
def test_what_is_told_of_who_was_asked_is_no_part_of_what_was_asked(told: str) -> None:
    assert in_short(f"Ana Reyes {told} to sell the car.")[0].partition(": ")[2].startswith("to sell the car")


def test_what_was_said_begins_behind_that_however_long_it_is_told_where() -> None:
    text = "Ana Reyes said during the club’s film of Leeds’ 3-1 victory over Harrow that she was shocked."

    assert in_short(text)[0].partition(": ")[2].startswith("she was shocked")


def test_when_others_spoke_is_no_part_of_what_is_denied() -> None:
    text = "Ana Reyes denied threatening to close the ward, a day after nurses said they had been told to go."

    assert in_short(text) == ["Ana Reyes denied: threatening to close the ward (denied)"]
