"""What was said behind the cue: a clause, a thing or a deed."""

import pytest

from tests.bot.readers.told import in_short, told


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        ("Ana Reyes said it would stay so.", ["Ana Reyes said: it would stay so"]),
        ("Ana Reyes denied any wrongdoing.", ["Ana Reyes denied: any wrongdoing (denied)"]),
        (
            "Ana Reyes rejected claims that the ward was full.",
            ["Ana Reyes rejected: claims that the ward was full (denied)"],
        ),
        ("Ana Reyes rejects this.", ["Ana Reyes rejects: this (denied)"]),
        (
            "Ana Reyes blasted the plan of the board.",
            ["Ana Reyes blasted: the plan of the board (criticised, likely)"],
        ),
        (
            "Ana Reyes condemned the plan for the ward.",
            ["Ana Reyes condemned: the plan for the ward (criticised, likely)"],
        ),
        ("Ana Reyes praised the nurse for staying.", ["Ana Reyes praised: the nurse for staying (likely)"]),
        ("Ana Reyes welcomed the plan of the board.", ["Ana Reyes welcomed: the plan of the board (likely)"]),
        (
            "Ana Reyes believes the ward was full.",
            ["Ana Reyes believes: the ward was full (likely, weak_cue)"],
        ),
        (
            "The survey found that the ward was full.",
            ["The survey found: the ward was full (unsure, description, weak_cue)"],
        ),
        (
            "The survey found the ward was full.",
            ["The survey found: the ward was full (unsure, description, weak_cue)"],
        ),
        (
            "The poll shows Tom Brindle leading the race.",
            ["The poll shows: Tom Brindle leading the race (unsure, description, weak_cue)"],
        ),
        (
            "The court ruled the ward must shut.",
            ["The court ruled: the ward must shut (unsure, description, weak_cue)"],
        ),
        (
            "Ana Reyes claimed responsibility for the fire.",
            ["Ana Reyes claimed: responsibility for the fire (likely)"],
        ),
        ("Ana Reyes said nothing would change.", ["Ana Reyes said: nothing would change"]),
        ("The police reported a theft in the ward.", ["The police reported: a theft in the ward (likely)"]),
        (
            "Ana Reyes insisted in 2012 the ward was full.",
            ["Ana Reyes insisted: in 2012 the ward was full (likely)"],
        ),
        ("Ana Reyes ruled out a sale of the ward.", ["Ana Reyes ruled out: a sale of the ward (denied)"]),
        ("Ana Reyes predicted a wet May.", ["Ana Reyes predicted: a wet May (likely)"]),
        (
            "Ana Reyes urged a review of the ward on Monday.",
            ["Ana Reyes urged: a review of the ward on Monday (demanded, likely)"],
        ),
        ("Ana Reyes demanded a vote amid the rain.", ["Ana Reyes demanded: a vote (demanded, likely)"]),
        ("Ana Reyes promised to stay and thanked the fans.", ["Ana Reyes promised: to stay (promised)"]),
        ("Ana Reyes promised to stay.", ["Ana Reyes promised: to stay (promised)"]),
        (
            "Ana Reyes admitted to hiding the plan.",
            ["Ana Reyes admitted: hiding the plan (admitted, likely)"],
        ),
        ("Ana Reyes confessed to the theft.", ["Ana Reyes confessed: to the theft (admitted, likely)"]),
        ("Ana Reyes warned of more rain.", ["Ana Reyes warned: more rain (warned, likely)"]),
        ("Ana Reyes asked for an inquiry.", ["Ana Reyes asked: an inquiry (demanded, likely)"]),
        (
            "Ana Reyes asked the board for comment.",
            ["the board asked (no_answer_yet, via Ana Reyes, likely, description)"],
        ),
        (
            "Ana Reyes appealed to voters to stay.",
            ["Ana Reyes appealed: to voters to stay (demanded, likely)"],
        ),
        ("Ana Reyes appealed for calm.", ["Ana Reyes appealed: calm (demanded, likely)"]),
        ("Ana Reyes argued for a vote.", ["Ana Reyes argued: a vote (likely)"]),
        (
            "Ana Reyes called for a review of the ward, as well as a vote.",
            ["Ana Reyes called: a review of the ward, as well as a vote (demanded, likely)"],
        ),
        (
            "Ana Reyes called for a review of the ward, which shut in May.",
            ["Ana Reyes called: a review of the ward (demanded, likely)"],
        ),
        (
            "Ana Reyes was accused by critics of hiding it after the vote.",
            ["critics accused: hiding it (accused)"],
        ),
        ("Ana Reyes is described by critics as a sham.", ["critics described: as a sham (likely)"]),
        ("Ana Reyes called the trial a sham.", ["Ana Reyes called: the trial a sham (likely)"]),
        ("Ana Reyes called it the biggest scandal.", ["Ana Reyes called: it the biggest scandal (likely)"]),
        ("Ana Reyes called the decision reckless.", ["Ana Reyes called: the decision reckless (likely)"]),
        ("Ana Reyes called the board wrong.", ["Ana Reyes called: the board wrong (likely)"]),
        ("Ana Reyes described the video as satire.", ["Ana Reyes described: the video as satire (likely)"]),
        (
            "Ana Reyes dismissed the claim as false.",
            ["Ana Reyes dismissed: the claim as false (denied, likely)"],
        ),
        ("Ana Reyes likened the ward to a ship.", ["Ana Reyes likened: the ward to a ship (likely)"]),
        (
            "Ana Reyes branded the vote of the board a shameful farce.",
            ["Ana Reyes branded: the vote of the board a shameful farce (likely)"],
        ),
        (
            "Ana Reyes pleaded guilty to the theft.",
            ["Ana Reyes pleaded: guilty to the theft (admitted, likely)"],
        ),
        ("Ana Reyes pleaded for help.", ["Ana Reyes pleaded: help (demanded, likely)"]),
        ("Ana Reyes recalled seeing the fire.", ["Ana Reyes recalled: seeing the fire (likely)"]),
        ("Ana Reyes reported hearing shots.", ["Ana Reyes reported: hearing shots (likely)"]),
        ("Ana Reyes suggested waiting for the vote.", ["Ana Reyes suggested: waiting for the vote (likely)"]),
        ("Ana Reyes asked who knew of the plan.", ["Ana Reyes asked: who knew of the plan (asked, likely)"]),
        ("Ana Reyes asked the ward be shut.", ["Ana Reyes asked: the ward be shut (asked, likely)"]),
        ("Ana Reyes recommended the ward be shut.", ["Ana Reyes recommended: the ward be shut (likely)"]),
        (
            "Ana Reyes said during a broadcast of the match in Leeds that she was tired.",
            ["Ana Reyes said: she was tired (during a broadcast of the match in Leeds)"],
        ),
        (
            "Ana Reyes told the father of Tom Brindle, 17, who was hurt, that the ward was full.",
            ["Ana Reyes told: the ward was full"],
        ),
        ("Ana Reyes said on Monday, the ward was full.", ["Ana Reyes said: the ward was full (Monday)"]),
        (
            "Ana Reyes denied the allegations made by all of the nurses in the ward:",
            ["Ana Reyes denied: the allegations made by all of the nurses in the ward (denied)"],
        ),
        (
            "Ana Reyes explained when the ward would open.",
            ["Ana Reyes explained: when the ward would open (likely)"],
        ),
        (
            "Ana Reyes said if it rained, the match was off.",
            ["Ana Reyes said: if it rained, the match was off"],
        ),
        ("Ana Reyes wondered if it would rain.", ["Ana Reyes wondered: if it would rain (asked, likely)"]),
        ("Ana Reyes explained whether it rained.", ["Ana Reyes explained: whether it rained (likely)"]),
        (
            "The court of Harrow ruled the ward must shut.",
            ["The court of Harrow ruled: the ward must shut (unsure, description, weak_cue)"],
        ),
        (
            "He believes the ward was full.",
            ["nobody believes: the ward was full (unsure, no_speaker, weak_cue)"],
        ),
        ("She hopes the ward was full.", ["nobody hopes: the ward was full (unsure, no_speaker, weak_cue)"]),
        ("Ana Reyes rejects it.", ["Ana Reyes rejects: it (denied)"]),
        (
            "The survey shows nurses leaving the ward.",
            ["The survey shows: nurses leaving the ward (unsure, description, weak_cue)"],
        ),
        (
            "Ana Reyes denied that the court had heard a request.",
            ["Ana Reyes denied: the court had heard a request (denied)"],
        ),
        ("Ana Reyes answered that a question was open.", ["Ana Reyes answered: a question was open"]),
        (
            "Ana Reyes conceded that two goals were lost.",
            ["Ana Reyes conceded: two goals were lost (admitted)"],
        ),
        (
            "Ana Reyes praised 40 nurses for their work.",
            ["Ana Reyes praised: 40 nurses for their work (likely)"],
        ),
        (
            "Ana Reyes praised Tom Brindle for his work.",
            ["Ana Reyes praised: Tom Brindle for his work (likely)"],
        ),
        ("Ana Reyes praised Tom Brindle’s plan.", ["Ana Reyes praised: Tom Brindle’s plan (likely)"]),
        ("Ana Reyes claimed credit for the ward.", ["Ana Reyes claimed: credit for the ward (likely)"]),
        ("Police reported a theft in the ward.", ["Police reported: a theft in the ward (likely)"]),
        (
            "The media reported a theft in the ward.",
            ["The media reported: a theft in the ward (unsure, description)"],
        ),
        (
            "The nurse reported a theft in the ward.",
            ["The nurse reported: a theft in the ward (unsure, description)"],
        ),
        ("Norvo reported that profits rose in May.", ["Norvo reported: profits rose in May"]),
        (
            "Ana Reyes insisted in May the ward was full.",
            ["Ana Reyes insisted: the ward was full (May, likely)"],
        ),
        (
            "Ana Reyes promised to stay on after the vote of the board.",
            ["Ana Reyes promised: to stay on after the vote of the board (promised)"],
        ),
        (
            "Ana Reyes promised the board to stay.",
            ["Ana Reyes promised: to stay (promised, promised the board)"],
        ),
        ("Ana Reyes called on Monday for a vote.", ["Ana Reyes called: a vote (demanded, Monday, likely)"]),
        (
            "Ana Reyes warned on Monday of more rain in May.",
            ["Ana Reyes warned: more rain in May (warned, Monday, likely)"],
        ),
        (
            "Ana Reyes warned that rain on Monday would flood the ward.",
            ["Ana Reyes warned: rain on Monday would flood the ward (warned)"],
        ),
        ("Ana Reyes proposed a vote on Monday.", ["Ana Reyes proposed: a vote on Monday (likely)"]),
        (
            "Ana Reyes asked for a meeting of the board.",
            ["Ana Reyes asked: a meeting of the board (demanded, likely)"],
        ),
        (
            "Ana Reyes asked for the keys to the ward.",
            ["Ana Reyes asked: the keys to the ward (demanded, likely)"],
        ),
        ("Ana Reyes pleaded with voters to stay.", ["Ana Reyes pleaded: voters to stay (demanded, likely)"]),
        ("Ana Reyes called it a sham.", ["Ana Reyes called: it a sham (likely)"]),
        ("Ana Reyes dubbed it a sham.", ["Ana Reyes dubbed: it a sham (likely)"]),
        ("Ana Reyes described it as a sham.", ["Ana Reyes described: it as a sham (likely)"]),
    ],
)
def test_what_follows_the_cue_is_said_without_when_and_to_whom(text: str, statements: list[str]) -> None:
    assert in_short(text) == statements


@pytest.mark.parametrize(
    "verb", ["said", "said that", "told reporters", "told the BBC", "announced on Monday that"]
)
@pytest.mark.parametrize("owner", ["Friday’s", "Friday night’s", "today’s", "last year’s", "next month's"])
def test_a_time_that_something_is_of_opens_what_was_said(owner: str, verb: str) -> None:
    [one] = told(f"Ana Reyes {verb} {owner} vote was fair.")

    assert one.words == [f"{owner} vote was fair"]


def test_what_is_denied_may_be_of_a_day() -> None:
    [one] = told("Ana Reyes denied Monday’s report.")

    assert (one.act, one.words) == ("denied", ["Monday’s report"])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It was a move that Ana Reyes said was bold.", ["a move", "was bold"]),
        ("They met voters, who Ana Reyes says have more clout.", ["voters", "have more clout"]),
        ("The bridge that Ana Reyes says may close is old.", ["The bridge", "may close"]),
    ],
)
def test_of_what_something_was_said_is_part_of_it(text: str, words: list[str]) -> None:
    [one] = told(text)

    assert one.words == words


@pytest.mark.parametrize(
    "text",
    [
        "The rule, which Ana Reyes has explained in great detail, limits what can be done.",
        "She was confirmed by the Senate as ambassador in 2009.",
    ],
)
def test_how_something_was_told_and_who_was_chosen_is_nothing_said(text: str) -> None:
    assert told(text) == []
