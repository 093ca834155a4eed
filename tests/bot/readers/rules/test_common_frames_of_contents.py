"""Frames of saying that news uses every day: where what was said stands in them."""

import pytest

from tests.bot.readers.told import in_short


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        (
            "Ana Reyes said the plan was flawed: “It will never work.”",
            ["Ana Reyes said: the plan was flawed", "Ana Reyes said: It will never work."],
        ),
        (
            "Ana Reyes urged voters to stay at home: “It is not worth it.”",
            [
                "Ana Reyes urged: to stay at home (demanded, urged voters)",
                "Ana Reyes urged: It is not worth it. (demanded, urged voters)",
            ],
        ),
        (
            "Ana Reyes said that one day he told her: “It is not worth it.”",
            ["Ana Reyes said: one day he told her: “It is not worth it.”"],
        ),
        ("Ana Reyes denied the claims: “It is not true.”", ["Ana Reyes denied: It is not true. (denied)"]),
    ],
)
def test_what_stands_before_the_colon_of_a_quotation_was_said_as_well(
    text: str, statements: list[str]
) -> None:
    assert in_short(text) == statements


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        ("Ana Reyes was forced to deny the ward was full.", ["Ana Reyes deny: the ward was full (denied)"]),
        (
            "Ana Reyes was at pains to stress that the ward was full.",
            ["Ana Reyes stress: the ward was full (likely, weak_cue)"],
        ),
        ("Ana Reyes hastened to add that the ward was full.", ["Ana Reyes add: the ward was full"]),
        ("Ana Reyes hopes to say that the ward was full.", []),
        ("Ana Reyes insisted on a recount.", ["Ana Reyes insisted: a recount (likely)"]),
        ("Ana Reyes insisted on paying the bill.", []),
    ],
)
def test_an_infinitive_says_where_its_verb_tells_that_it_was_said(text: str, statements: list[str]) -> None:
    assert in_short(text) == statements


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        (
            "Ana Reyes urged the board to press for a change.",
            ["Ana Reyes urged: to press for a change (demanded, urged the board)"],
        ),
        (
            "Ana Reyes said if the public sees anybody, they should call the police.",
            ["Ana Reyes said: if the public sees anybody, they should call the police"],
        ),
        (
            "The plan is dead, Ana Reyes said: “We lost the vote.”",
            ["Ana Reyes said: The plan is dead", "Ana Reyes said: We lost the vote."],
        ),
        ("After the vote, Ana Reyes said: “We lost the vote.”", ["Ana Reyes said: We lost the vote."]),
        (
            "Campaigners and advocates are warning about a new flu.",
            ["Campaigners & advocates warning: a new flu (warned, likely, weak_cue)"],
        ),
        (
            "The roads will stay shut, the minister said, angering drivers who say they cannot get home.",
            [
                "the minister said: The roads will stay shut (likely, description)",
                "drivers say: they cannot get home",
            ],
        ),
        (
            "It was shut in what Ana Reyes called a cruel farce.",
            ["Ana Reyes called: a cruel farce (likely)"],
        ),
        ("Ana Reyes announced her retirement.", ["Ana Reyes announced: her retirement (likely)"]),
        ("Ana Reyes announced a new phone.", []),
        (
            "The company admitted liability for the fall.",
            ["The company admitted: liability for the fall (admitted, likely, description)"],
        ),
        ("The company admitted 40 people.", []),
        (
            "The road is shut, Ana Reyes said in an interview published on Tuesday.",
            ["Ana Reyes said: The road is shut (in an interview, Tuesday)"],
        ),
        (
            "The road is shut, a nurse said on condition of anonymity because she was not allowed to speak.",
            ["a nurse said: The road is shut"],
        ),
        (
            "Reports from Harrow claiming that it was late were wrong.",
            ["Reports from Harrow claiming: it was late were wrong (description)"],
        ),
    ],
)
def test_what_was_said_stands_where_its_verb_wants_it(text: str, statements: list[str]) -> None:
    assert in_short(text) == statements


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        (
            "Ana Reyes praised her “relentless energy”.",
            ["Ana Reyes praised: her “relentless energy” (likely)"],
        ),
        (
            "Ana Reyes believes the valley “has a future”.",
            ["Ana Reyes believes: the valley “has a future” (likely, weak_cue)"],
        ),
        (
            "Ana Reyes felt her side had been “robbed of it”.",
            ["Ana Reyes felt: her side had been “robbed of it” (likely, weak_cue)"],
        ),
        ("Ana Reyes felt the cold.", []),
    ],
)
def test_what_is_held_with_quoted_words_is_held_in_so_many_words(text: str, statements: list[str]) -> None:
    assert in_short(text) == statements
