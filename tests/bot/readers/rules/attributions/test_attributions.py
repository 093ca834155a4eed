"""The forms in which somebody says something: active, passive, participle, infinitive, phrase."""

import pytest

from tests.bot.readers.told import in_short, told


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        (
            "The ward was shut on Monday, with one resident saying that it had been full.",
            ["one resident saying: it had been full (likely)"],
        ),
        (
            "The ward was shut on Monday, with fans planning a march and critics saying it was full.",
            ["critics saying: it was full"],
        ),
        (
            "The ferry line closed, leading several senators to say it was late.",
            ["several senators say: it was late"],
        ),
        (
            "Noting that the ward was full, Ana Reyes left the meeting.",
            ["Ana Reyes Noting: the ward was full"],
        ),
        (
            "In announcing her retirement, Ana Reyes said the ward was full.",
            ["Ana Reyes said: the ward was full"],
        ),
        ("The premiers left the meeting saying it was late.", ["The premiers saying: it was late"]),
        (
            "The board issued a statement saying the ward was full.",
            ["The board saying: the ward was full (likely, description)"],
        ),
        (
            "Ana Reyes sent a letter to the board warning that the ward was full.",
            ["Ana Reyes warning: the ward was full (warned, likely, weak_cue)"],
        ),
        (
            "The station showed footage of the mayor repeatedly asking why the ward was shut.",
            ["the mayor asking: why the ward was shut (asked, unsure, description)"],
        ),
        ("Ana Reyes called the town to say the ward was full.", ["Ana Reyes say: the ward was full"]),
        (
            "Ana Reyes wrote to the club to complain that the ward was full.",
            ["Ana Reyes complain: the ward was full"],
        ),
        ("Ana Reyes went on to say the ward was full.", ["Ana Reyes say: the ward was full"]),
        ("Ana Reyes used to say the ward was full.", ["Ana Reyes say: the ward was full"]),
        ("Ana Reyes rang the board saying the ward was full.", ["Ana Reyes saying: the ward was full"]),
        (
            "Ana Reyes turned to the board, demanding that the ward be opened.",
            ["Ana Reyes demanding: the ward be opened (demanded, unsure, nearest_name)"],
        ),
        (
            "Ana Reyes praised the nurses, called the ward bold and said it would stay.",
            ["Ana Reyes said: it would stay"],
        ),
        (
            "Ana Reyes praised the nurses, then added that the ward was full.",
            ["Ana Reyes added: the ward was full"],
        ),
        (
            "As Ana Reyes told reporters, the ward is full.",
            ["Ana Reyes told: the ward is full (told reporters)"],
        ),
        (
            "As Ana Reyes reports for the Harrow Post, the ward is full.",
            ["Ana Reyes reports: the ward is full (likely, weak_cue)"],
        ),
        (
            "The ward, as Ana Reyes put it, is a ship without a captain.",
            ["Ana Reyes put it: The ward … is a ship without a captain (likely)"],
        ),
        ("They say the ward is full.", ["nobody say: the ward is full (unsure, no_speaker)"]),
        ("The two officials say the ward is full.", ["The two officials say: the ward is full"]),
        ("Police say the ward is full.", ["Police say: the ward is full"]),
        ("Staff were told that the ward was full.", ["nobody told: the ward was full (unsure, no_speaker)"]),
        ("Staff were told they would be moved.", ["nobody told: they would be moved (unsure, no_speaker)"]),
        (
            "Staff are told the ward will be shut.",
            ["nobody told: the ward will be shut (unsure, no_speaker)"],
        ),
        (
            "Ana Reyes was told by the club that the ward was full.",
            ["the club told: the ward was full (likely, description)"],
        ),
        (
            "Ana Reyes was accused by critics of hiding the fire.",
            ["critics accused: hiding the fire (accused)"],
        ),
        (
            "Ana Reyes was asked by the board to leave the ward.",
            ["the board asked: to leave the ward (demanded, unsure, description)"],
        ),
        ("The ward was described by Ana Reyes as a ship.", ["Ana Reyes described: as a ship (likely)"]),
        (
            "Ana Reyes was quoted by the agency as saying the ward was full.",
            ["Ana Reyes quoted by the agency as saying: the ward was full (via the agency)"],
        ),
        (
            "The agency quoted her as saying the ward was full.",
            ["her quoted her as saying: the ward was full (via The agency, likely, description)"],
        ),
        (
            "Ana Reyes was quoted as saying by the agency that the ward was full.",
            ["Ana Reyes quoted as saying: the ward was full (via the agency)"],
        ),
        (
            "Ana Reyes was cited in the Harrow Post as saying that the ward was full.",
            ["Ana Reyes cited in the Harrow Post as saying: the ward was full"],
        ),
        ("Ana Reyes made it clear that the ward was full.", ["Ana Reyes made it clear: the ward was full"]),
        ("Ana Reyes pointed out the ward was full.", ["Ana Reyes pointed out: the ward was full (likely)"]),
        ("“The ward is full,” pointed out Ana Reyes.", ["Ana Reyes pointed out: The ward is full,"]),
        ("Ana Reyes went on: “The ward is full.”", ["Ana Reyes went on: The ward is full."]),
        ("The court heard that the ward was full.", ["nobody heard: the ward was full (unsure, no_speaker)"]),
        ("The ward was full, the court heard.", ["nobody heard: The ward was full (unsure, no_speaker)"]),
        ("The court heard the ward was full.", ["nobody heard: the ward was full (unsure, no_speaker)"]),
        ("The ward is shut, per the agency.", ["the agency per: The ward is shut (likely, description)"]),
        ("In the words of Ana Reyes, the ward is full.", ["Ana Reyes In the words of: the ward is full"]),
        (
            "The ward is full, as reported by the Harrow Post.",
            ["Harrow Post as reported by: The ward is full"],
        ),
    ],
)
def test_who_speaks_is_found_in_every_form_of_saying(text: str, statements: list[str]) -> None:
    assert in_short(text) == statements


@pytest.mark.parametrize(
    "text",
    [
        "Noting the rain, Ana Reyes left the meeting.",
        "The premiers met a nurse saying it was late.",
        "The premiers left the meeting saying nothing.",
        "Ana Reyes was freed after pleading guilty.",
        "Neither Ana Reyes nor Tom Brindle said the ward was full.",
        "If Ana Reyes says the ward is full, it will shut.",
        "Whether Ana Reyes says the ward is full is not known.",
        "Ana Reyes put it plainly that the ward was full.",
        "She add the ward is full.",
        "Staff were warned of the fire.",
        "Ana Reyes could say the ward was full.",
        "Ana Reyes did not say the ward was full.",
        "Ana Reyes was not told that the ward was full.",
        "The band heard that the ward was full.",
        "The ward takes 30 beds per hour.",
    ],
)
def test_nobody_speaks_where_a_form_of_saying_only_seems_so(text: str) -> None:
    assert told(text) == []
