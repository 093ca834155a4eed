"""Whose a quotation is that no verb of saying reports, by where it stands."""

import pytest

from tests.bot.readers.told import in_short, told


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        (
            "Ana Reyes shook her head. “The ward is full.”",
            ["Ana Reyes: The ward is full. (likely, nearest_name)"],
        ),
        (
            "Ana Reyes was blunt.\n\n“The ward is full,” she said. “It will shut.”",
            ["Ana Reyes said: The ward is full,", "Ana Reyes: It will shut."],
        ),
        (
            "“It hurts. I know.” “But we go on,” Ana Reyes said.",
            ["Ana Reyes: It hurts. I know.", "Ana Reyes said: But we go on,"],
        ),
        (
            "Ana Reyes said the ward was full.\n\n“It will shut.”",
            ["Ana Reyes said: the ward was full", "Ana Reyes: It will shut. (likely, nearest_name)"],
        ),
        ("Ana Reyes shot back: “It will shut.”", ["Ana Reyes shot back: It will shut."]),
        ("“The ward is full,” Ana Reyes hit back.", ["Ana Reyes hit back: The ward is full,"]),
        ("“The ward is full,” beamed Ana Reyes.", ["Ana Reyes beamed: The ward is full,"]),
        ("“The ward is full,” chimed in Ana Reyes.", ["Ana Reyes chimed in: The ward is full,"]),
        ("Ana Reyes roared, “The ward is full.”", ["Ana Reyes roared: The ward is full."]),
        (
            "The river roared, “The ward is full.”",
            ["The river roared: The ward is full. (likely, description)"],
        ),
        ("“The ward is full.” — Ana Reyes", ["Ana Reyes: The ward is full."]),
        ("“The ward is full.”\n— Ana Reyes, nurse", ["Ana Reyes: The ward is full."]),
        ("“The ward is full.” – Council member Ana Reyes", ["Ana Reyes: The ward is full."]),
        ("Ana Reyes: “The ward is full.”", ["Ana Reyes: The ward is full."]),
        ("Ana Reyes (Ward 3): “The ward is full.”", ["Ana Reyes: The ward is full."]),
        ("14:20 Ana Reyes: “The ward is full.”", ["Ana Reyes: The ward is full."]),
        ("1. “The ward is full.”", ["nobody: The ward is full. (unsure, no_speaker)"]),
        (
            "Ana Reyes said it was late.\n\n“The ward is full.” (laughs)",
            ["Ana Reyes said: it was late", "Ana Reyes: The ward is full. (likely, nearest_name)"],
        ),
        ("“The ward is full.”\n\nThat’s Ana Reyes, a nurse.", ["Ana Reyes: The ward is full."]),
        ("“The ward is full.”\n\nThose are the words of Ana Reyes.", ["Ana Reyes: The ward is full."]),
        ("“The ward is full.”\n\nThat is how Ana Reyes sees it.", ["Ana Reyes: The ward is full."]),
        (
            "The board’s counsel, Ana Reyes, was blunt. “The ward is full.”",
            ["Ana Reyes: The ward is full. (likely, nearest_name)"],
        ),
        (
            "Ana Reyes called for the “urgent” plan. It was late.",
            ["Ana Reyes called: the “urgent” plan (demanded, likely)"],
        ),
        ("Ana Reyes said it was late. The board met in an “urgent” mood.", ["Ana Reyes said: it was late"]),
        (
            "Ana Reyes said the ward was full, and the “roof is next” on her list.",
            ["Ana Reyes said: the ward was full, and the “roof is next” on her list"],
        ),
        (
            "The board called the plan, in full, “The ward is full and it will shut soon.”",
            ["The board called: The ward is full and it will shut soon. (likely, description)"],
        ),
        ("“Worm” director Ana Reyes said the ward was full.", ["Ana Reyes said: the ward was full"]),
        (
            "On Norland’s “State of the Union,” Ana Reyes said the ward was full.",
            ["Ana Reyes said: the ward was full"],
        ),
        ("Ana Reyes said, “Come On!”", ["Ana Reyes said: Come On!"]),
        ("Ana Reyes called it an “absurd” deal.", ["Ana Reyes called: it an “absurd” deal (likely)"]),
        ("The plan, which Ana Reyes called “a shambles”, was dropped.", ["Ana Reyes called: a shambles"]),
        ("“It was”, Ana Reyes said.", ["Ana Reyes said: It was"]),
        (
            "Ana Reyes said: “We start on Monday.\n\n“And we end on Friday.”",
            ["Ana Reyes said: We start on Monday. … And we end on Friday."],
        ),
        ("Ana Reyes wrote on X: “The ward is full.”", ["Ana Reyes wrote: The ward is full. (on X)"]),
        (
            "The letter read: “The ward is full.”",
            ["The letter read: The ward is full. (likely, description)"],
        ),
        (
            "“The ward is full,” Ana Reyes said, “and it will shut. We are sorry.” It was late.",
            ["Ana Reyes said: The ward is full, … and it will shut. We are sorry."],
        ),
        (
            "“The ward is full,” Ana Reyes said. The board met. “It will shut.”",
            ["Ana Reyes said: The ward is full,", "Ana Reyes: It will shut."],
        ),
        (
            "“We go,” Ana Reyes said as the board met. “It is late,” Tom Brindle said. “We stay.”",
            ["Ana Reyes said: We go,", "Tom Brindle said: It is late,", "Tom Brindle: We stay."],
        ),
        (
            "Ana Reyes laughed. “The ward is full.” “It will shut,” said Tom Brindle.",
            ["Ana Reyes: The ward is full. (likely, nearest_name)", "Tom Brindle said: It will shut,"],
        ),
        (
            "ANA REYES: The ward is full.\n\nTOM BRINDLE: It will shut.\n\nANA REYES: We know.",
            ["ANA REYES: The ward is full.", "TOM BRINDLE: It will shut.", "ANA REYES: We know."],
        ),
        ("The ward, which Reyes called “the big hole”, was shut on Monday.", ["Reyes called: the big hole"]),
        (
            "The ward, which she dubbed “the big hole”, was shut on Monday.",
            ["nobody dubbed: the big hole (unsure, no_speaker)"],
        ),
    ],
)
def test_a_quotation_is_whose_place_it_stands_in(text: str, statements: list[str]) -> None:
    assert in_short(text) == statements


@pytest.mark.parametrize(
    "text",
    [
        "Her calling card: “Gold”.",
        "The board met in an “urgent” mood on Monday.",
        "Ana “Flash” Reyes left on Monday.",
        "The film “State of the Union” was shown on Monday.",
        "The so-called “tax” was cut on Monday.",
        "An episode of “Reyes” was shown on Monday.",
        "The tagline: “Gold for all”.",
        "A “phase one” deal was signed on Monday.",
        "The ward, called “the big hole”, was shut on Monday.",
        "The Reyes film “it is full” was shown on Monday.",
        "The motto: “it is full”.",
        "Its motto, “it is full”, was old.",
        "A song called “It Is Full” was sung.",
        "Ana Reyes sang the song “It Is Full” on Monday.",
    ],
)
def test_words_in_marks_that_name_or_describe_are_nobody_s(text: str) -> None:
    assert told(text) == []
