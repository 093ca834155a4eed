"""Words that report, and the same words where they do not."""

import pytest

from tests.bot.readers.told import in_short, told


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        ("Ana Reyes had on Friday quickly said the ward was full.", ["Ana Reyes said: the ward was full"]),
        ("Ana Reyes, who last month said the ward was full, left.", ["Ana Reyes said: the ward was full"]),
        ("Ana Reyes has since said the ward was full.", ["Ana Reyes said: the ward was full"]),
        ("Ana Reyes will say the ward is full.", ["Ana Reyes say: the ward is full"]),
        (
            "Tom Brindle left early and accused critics of lying.",
            ["Tom Brindle accused: critics of lying (accused, likely, nearest_name)"],
        ),
        (
            "A road that campaigners claim is unsafe was shut on Monday.",
            ["campaigners claim: is unsafe (likely)"],
        ),
        (
            "Recent reports say the ward is full.",
            ["Recent reports say: the ward is full (likely, description)"],
        ),
        (
            "The report notes the ward was full.",
            ["The report notes: the ward was full (unsure, description, weak_cue)"],
        ),
        (
            "Western states said the ward was full.",
            ["Western states said: the ward was full (likely, description)"],
        ),
        (
            "The Harrow protest site said the ward was full.",
            ["The Harrow protest site said: the ward was full (likely, description)"],
        ),
        (
            "Ana Reyes testified before the Senate that the ward was full.",
            ["Ana Reyes testified: the ward was full"],
        ),
        ("Ana Reyes has written that the ward was full.", ["Ana Reyes written: the ward was full"]),
        ("Ana Reyes had often written: “The ward is full.”", ["Ana Reyes written: The ward is full."]),
        (
            "The letter read: “The ward is full.”",
            ["The letter read: The ward is full. (likely, description)"],
        ),
        (
            "The letter read in part: “The ward is full.”",
            ["The letter read: The ward is full. (likely, description)"],
        ),
        (
            "“The ward is full,” the message at the door read.",
            ["the message at the door read: The ward is full, (likely, description)"],
        ),
        ("Ana Reyes reckoned the ward was full.", ["Ana Reyes reckoned: the ward was full (likely)"]),
        ("Ana Reyes offered to sell the ward.", ["Ana Reyes offered: to sell the ward (promised, likely)"]),
        (
            "Ana Reyes referred to the plan as “a ship”.",
            ["Ana Reyes referred: to the plan as “a ship” (likely)"],
        ),
        (
            "Ana Reyes described herself as “a keeper”.",
            ["Ana Reyes described: herself as “a keeper” (likely)"],
        ),
        ("“The ward is full,” Ana Reyes joked.", ["Ana Reyes joked: The ward is full,"]),
        ("Ana Reyes says raising questions is wrong.", ["Ana Reyes says: raising questions is wrong"]),
        ("Another claims that the ward is full.", ["Another claims: the ward is full (unsure, weak_cue)"]),
        ("Ana Reyes alleged fraud in the ward.", ["Ana Reyes alleged: fraud in the ward (accused)"]),
        ("Ana Reyes began: “The ward is full.”", ["Ana Reyes began: The ward is full."]),
    ],
)
def test_a_word_that_can_report_does_so_as_a_verb(text: str, statements: list[str]) -> None:
    assert in_short(text) == statements


@pytest.mark.parametrize(
    "text",
    [
        "Ana Reyes should say the ward is full.",
        "Ana Reyes never said the ward was full.",
        "The stated aim was that the ward be full.",
        "A few states that the ward is full.",
        "Many reasons why the ward was full were given.",
        "In a report by the board the ward was full.",
        "A letter in July 2012 saying it rained was read out.",
        "Ana Reyes testified before the Senate.",
        "A letter written by Ana Reyes was full.",
        "A poem read to the guests was full.",
        "Ana Reyes, told of the offer, smiled.",
        "Ana Reyes, asked whether it hurt, laughed.",
        "A nurse asked not to be named.",
        "Ana Reyes reckoned with the role that the ward plays.",
        "The deal, estimated at $3 million, was signed.",
        "The findings, reported in a journal, were full.",
        "Ana Reyes offered a bed.",
        "Ana Reyes referred to the plan.",
        "Protesters, who call themselves keepers, left.",
        "Ana Reyes described herself as a keeper.",
        "Ana Reyes joked about the ward.",
        "The alleged fraud said nothing.",
        "Ana Reyes began with the ward.",
    ],
)
def test_a_noun_an_adjective_or_another_sense_reports_nothing(text: str) -> None:
    assert told(text) == []
