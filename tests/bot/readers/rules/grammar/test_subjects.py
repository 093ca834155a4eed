"""Who does the saying, whatever stands between them and the verb."""

import pytest

from tests.bot.readers.told import in_short, the_statement


@pytest.mark.parametrize(
    "speaker",
    [
        "Ana Reyes, President, Global Affairs, Brindle & Norvo",
        "Ana Reyes, Vice Chair & President, Norvo",
        "Ana Reyes, chief executive, Norvo Maps,",
    ],
)
def test_who_stands_with_office_and_house_speaks_and_not_the_house(speaker: str) -> None:
    assert [one.split(":")[0] for one in in_short(f"{speaker} said the plan was good.")] == ["Ana Reyes said"]


def test_a_house_that_stands_by_itself_speaks() -> None:
    text = "Ana Reyes, the president, left, and Norvo Maps said the plan was good."

    assert in_short(text) == ["Norvo Maps said: the plan was good"]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Reyes, 43, and Tom Hale, 44, said the ward was full.",
        "Ana Reyes (left) and Tom Hale (right) said the ward was full.",
        "Ana Reyes, 43, and her brother, Tom Hale, 44, said the ward was full.",
        "The mayor, Ana Reyes, and her deputy, Tom Hale, said the ward was full.",
        "Ana Reyes, the mayor, Lou Marsh, a councillor, and Tom Hale, her deputy, said the ward was full.",
        "Ana Reyes, head of planning, and Tom Hale, of Harrow, both said the ward was full.",
        "“The ward was full,” Ana Reyes, 43, and Tom Hale said.",
        "“The ward was full,” Reyes, the mayor, and Hale, her deputy, said. Ana Reyes and Tom Hale left.",
        "“The ward was full,” said Ana Reyes, a nurse, and Tom Hale, a doctor.",
        "According to Ana Reyes, the police and Tom Hale, the ward was full.",
        "On Monday Ana Reyes, who lives in Leeds, and Tom Hale, of Harrow, said the ward was full.",
        "The ward was full, according to Ana Reyes and Tom Hale.",
        "The ward was full, according to Ana Reyes, Belar Tusk and Tom Hale.",
    ],
)
def test_two_of_whom_each_is_described_both_speak(text: str) -> None:
    speakers = the_statement(text, "ward was full").speakers

    assert (speakers[0], speakers[-1]) == ("Ana Reyes", "Tom Hale")


@pytest.mark.parametrize(
    "text",
    [
        "Ana Reyes, 74, grandmother of six and treasurer of the guild, said the ward was full.",
        "Ana Reyes, head of the ward in Harrow, Norway, and co-author of the study, said the ward was full.",
        "The ward was full, according to Ana Reyes, 74, grandmother of six and treasurer of the guild.",
        "“The ward was full,” said Ana Reyes, the mayor and a nurse.",
    ],
)
def test_who_is_several_things_speaks_alone(text: str) -> None:
    assert the_statement(text, "ward was full").speakers == ["Ana Reyes"]


def test_who_did_something_else_does_not_speak_with_the_next() -> None:
    text = "Ana Reyes, the mayor, left, and Tom Hale, her deputy, said the ward was full."

    assert the_statement(text).speakers == ["Tom Hale"]


@pytest.mark.parametrize("parent", ["The father of two", "The mother of three", "A nurse and father of two"])
@pytest.mark.parametrize("cue", ["told reporters", "told the paper"])
def test_how_many_children_somebody_has_hides_no_statement(parent: str, cue: str) -> None:
    assert the_statement(f"{parent} {cue} that the ward was full.").words == ["the ward was full"]


def test_a_count_of_what_was_reported_is_no_statement() -> None:
    assert in_short("The town had two reported cases that the ward was full of.") == []
