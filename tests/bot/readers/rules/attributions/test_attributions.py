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
        ("Harrow United has left, Ana Reyes, the coach, said.", ["Ana Reyes said: Harrow United has left"]),
        ("Reyes, the coach, said Tom Brindle was ill.", ["Reyes said: Tom Brindle was ill"]),
        ("Mayor Reyes, the coach, said nurses were ill.", ["Reyes said: nurses were ill"]),
        ("In May Reyes, the coach, said nurses were ill.", ["Reyes said: nurses were ill"]),
        (
            "The coach, who was ill, said nurses were ill.",
            ["The coach said: nurses were ill (likely, description)"],
        ),
        ("The ward was full, said Ana Reyes, a nurse, on Monday.", ["Ana Reyes said: The ward was full"]),
        ("The ward was full, said a nurse who left.", ["a nurse said: The ward was full (likely)"]),
        ("Reyes points out the ward is full.", ["Reyes points out: the ward is full (likely)"]),
        ("Reyes, in May, pointed out the ward was full.", ["Reyes pointed out: the ward was full (likely)"]),
        (
            "“The ward is full,” pointed out the mayor of Harrow.",
            ["the mayor of Harrow pointed out: The ward is full, (likely, description)"],
        ),
        (
            "The jury heard that Ana Reyes stole a bed.",
            ["nobody heard: Ana Reyes stole a bed (unsure, no_speaker)"],
        ),
        (
            "The jury has heard that Ana Reyes stole a bed.",
            ["nobody heard: Ana Reyes stole a bed (unsure, no_speaker)"],
        ),
        (
            "An inquest in Harrow heard that Ana Reyes fell.",
            ["nobody heard: Ana Reyes fell (unsure, no_speaker)"],
        ),
        (
            "As reported by the Harrow Post, the ward is full.",
            ["Harrow Post As reported by: the ward is full"],
        ),
        (
            "In the words of the mayor, the ward is full.",
            ["the mayor In the words of: the ward is full (likely, description)"],
        ),
        ("The ward is full, in the words of Ana Reyes.", ["Ana Reyes in the words of: The ward is full"]),
        ("Per Ana Reyes, the ward is full.", ["Ana Reyes Per: the ward is full"]),
        ("The ward is full, per Ana Reyes.", ["Ana Reyes per: The ward is full"]),
        ("Ana Reyes, who spoke to reporters, said the ward was full.", ["Ana Reyes said: the ward was full"]),
        (
            "Ana Reyes, who denied the theft, said the ward was full.",
            ["Ana Reyes denied: the theft (denied)", "Ana Reyes said: the ward was full"],
        ),
        (
            "Ana Reyes, who said it rained, said the ward was full.",
            ["Ana Reyes said: it rained", "Ana Reyes said: the ward was full"],
        ),
        (
            "Ana Reyes, who was told of the theft, said the ward was full.",
            ["Ana Reyes said: the ward was full"],
        ),
        (
            "The nurse who accused Tom Brindle said the ward was full.",
            [
                "The nurse accused: Tom Brindle (accused, likely, description)",
                "The nurse said: the ward was full (likely, description)",
            ],
        ),
        ("Ana Reyes told police nurses left.", ["Ana Reyes told: nurses left (told police)"]),
        ("Ana Reyes told reporters Brindle left.", ["Ana Reyes told: Brindle left (told reporters)"]),
        ("Ana Reyes told reporters nurses left.", ["Ana Reyes told: nurses left (told reporters)"]),
        ("Ana Reyes asked concerned nurses to leave.", ["Ana Reyes asked: to leave (demanded)"]),
        ("Ana Reyes asked promised nurses to leave.", ["Ana Reyes asked: to leave (demanded)"]),
        ("Ana Reyes told the board of Harrow it was late.", ["Ana Reyes told: it was late"]),
        ("Ana Reyes told Tom Brindle not to leave.", ["Ana Reyes told: not to leave (demanded)"]),
        ("Ana Reyes urged that the ward be shut.", ["Ana Reyes urged: the ward be shut (demanded)"]),
        ("Ana Reyes called on Tom Brindle to leave.", ["Ana Reyes called: to leave (demanded)"]),
        (
            "Ana Reyes called on nurses in the town to leave.",
            ["Ana Reyes called: to leave (demanded, called on nurses in the town)"],
        ),
        (
            "Ana Reyes said on X, in May, that the ward was full.",
            ["Ana Reyes said: the ward was full (on X, May)"],
        ),
        (
            "Ana Reyes told a meeting on Monday, in the hall of the school, that the ward was full.",
            ["Ana Reyes told: the ward was full (Monday)"],
        ),
        (
            "Ana Reyes told the board: the ward is full.",
            ["Ana Reyes told: the ward is full (told the board)"],
        ),
        (
            "Ana Reyes warned nurses of claims that the ward was full.",
            ["Ana Reyes warned: the ward was full (warned)"],
        ),
        (
            "Ana Reyes told the board in a long and bitter speech on the day of the vote that it was full.",
            ["Ana Reyes told: it was full (told the board)"],
        ),
        (
            "Ana Reyes said in an interview at the ward in Harrow on Monday that it was full.",
            ["Ana Reyes said: it was full (in an interview at the ward in Harrow, Monday)"],
        ),
        (
            "Ana Reyes said in an interview on at least two days that it was full.",
            ["Ana Reyes said: it was full (in an interview)"],
        ),
        (
            "Ana Reyes said during the third and last of many public meetings that it was full.",
            ["Ana Reyes said: it was full"],
        ),
        ("Ana Reyes said via a spokesman that it was full.", ["Ana Reyes said: it was full"]),
        ("Ana Reyes said last May it was full.", ["Ana Reyes said: it was full (last May)"]),
        ("Ana Reyes said earlier that it was full.", ["Ana Reyes said: it was full"]),
        (
            "Ana Reyes said two years earlier it was full.",
            ["Ana Reyes said: it was full (two years earlier)"],
        ),
        ("Ana Reyes said Monday morning it was full.", ["Ana Reyes said: it was full (Monday morning)"]),
        ("Ana Reyes said on Monday the nurses left.", ["Ana Reyes said: the nurses left (Monday)"]),
        ("Ana Reyes said on 3 July it was full.", ["Ana Reyes said: it was full (3 July)"]),
        ("Ana Reyes said in 2023 it was full.", ["Ana Reyes said: in 2023 it was full"]),
        ("Ana Reyes said on the first day it was full.", ["Ana Reyes said: on the first day it was full"]),
        ("Ana Reyes said by Monday it would be full.", ["Ana Reyes said: it would be full (Monday)"]),
        ("Ana Reyes said until May it was full.", ["Ana Reyes said: it was full (May)"]),
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
        "The jury heard Ana Reyes.",
        "The jury heard about the bed.",
        "Ana Reyes called.",
        "Ana Reyes told.",
        "Then the court heard.",
        "The ward was full, the court heard from Ana Reyes.",
    ],
)
def test_nobody_speaks_where_a_form_of_saying_only_seems_so(text: str) -> None:
    assert told(text) == []
