"""Words of saying in a sense or a place in which they report nothing."""

import pytest

from tests.bot.readers.told import said_by_reyes, told, who_said

WARD = "the ward was full"


@pytest.mark.parametrize(
    "text",
    [
        "The inquiry read a statement that filled three pages.",
        "The company made an unconfirmed statement that appeared in the press.",
        "The road’s claim that the ward was full is odd.",
    ],
)
def test_a_noun_of_saying_without_a_speaker_or_a_clause_reports_nothing(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Ana Reyes welcomed the guests at the door of the ward.",
        "Ana Reyes hailed a cab to the ward in Harrow.",
        "Ana Reyes condemned herself to a life of work.",
        "Ana Reyes appealed to the court in May.",
        "Ana Reyes argued for two hours in the ward.",
        "The hotel offers to pick guests up at the station.",
        "Ana Reyes heard that the road was shut.",
        "Ana Reyes was made captain of the team.",
        "Ana Reyes ruled the town for years.",
        "The team won by 30 points out of hundred.",
        "The plan costs $3 per hour.",
        "Guests told to leave the ward in Harrow.",
    ],
)
def test_the_same_words_in_another_sense_report_nothing(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The ward was full, jury told.",
        "The ward was full, MPs told",
        "The ward was full, an inquest was told.",
        "The ward was full, court hears",
        "“The ward was full,” the nurses told.",
        "“The ward was full,” the court heard.",
    ],
)
def test_whoever_is_told_or_hears_something_does_not_say_it(text: str) -> None:
    assert who_said("ward was full", text) == []


def test_a_report_that_is_only_mentioned_does_not_go_on_to_speak() -> None:
    text = (
        "Tom Brindle spoke for an hour on Monday. “It was cold,” Brindle said. He then cited an earlier "
        "report that said the ward was full. “I cannot disagree.”"
    )

    assert who_said("I cannot disagree", text) == ["Tom Brindle"]


def test_a_headline_s_description_of_whom_the_story_names_says_nothing_more() -> None:
    story = (
        "Inspector Ana Reyes said in Harrow on Monday that the ward was full. It rained all day. Nobody came."
    )

    assert said_by_reyes(f"Ward is full, inspector says\n\n{story}") == [WARD]


@pytest.mark.parametrize(
    "text",
    [
        "Police thought the ward was full.",
        "Fears about the ward being full spread through Harrow.",
        "Ana Reyes knew a nurse saying goodbye.",
    ],
)
def test_what_a_story_tells_of_thoughts_is_not_reported(text: str) -> None:
    assert said_by_reyes(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Judge Ana Reyes dismissed all charges against the nurse.",
        "Ana Reyes asked a number of questions about the ward.",
        "Ana Reyes answered a series of questions about the ward.",
        "Ana Reyes called to request a bed on the ward.",
        "Ana Reyes blasts the ball into the net.",
        "The club conceded two goals.",
        "Tom Bell added a 10-yard run late in the third quarter and Sam Smith made it 34-6.",
        "Ana Reyes has so far said little about the ward, or whether she backs it.",
        "The findings of Ana Reyes, reported in a journal last week, were odd.",
    ],
)
def test_deeds_done_with_such_words_report_nothing(text: str) -> None:
    assert told(text) == []


def test_a_long_quotation_between_two_names_is_no_nickname() -> None:
    text = "Harrow Ferries “has lost more boats than any other line in the world,” Brindle added."

    assert who_said("Harrow Ferries", text) == ["Brindle"]
