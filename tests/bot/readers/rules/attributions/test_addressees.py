"""Who was told, between the verb and what was said."""

import pytest

from tests.bot.readers.told import in_short


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        (
            "Ana Reyes called on the club to sell the ward.",
            ["Ana Reyes called: to sell the ward (demanded, called on the club)"],
        ),
        ("Ana Reyes told her the ward was full.", ["Ana Reyes told: the ward was full"]),
        ("Ana Reyes told her sister the ward was full.", ["Ana Reyes told: the ward was full"]),
        ("Ana Reyes told him the ward was full.", ["Ana Reyes told: the ward was full"]),
        ("Ana Reyes told you it was full.", ["Ana Reyes told: it was full"]),
        ("Ana Reyes said it was full.", ["Ana Reyes said: it was full"]),
        (
            "Ana Reyes asked state lawmakers to keep the ward open.",
            ["Ana Reyes asked: to keep the ward open (demanded, asked state lawmakers)"],
        ),
        ("Ana Reyes told lobby groups the ward was full.", ["Ana Reyes told: the ward was full"]),
        (
            "Ana Reyes told the committee Brindle was wrong.",
            ["Ana Reyes told: Brindle was wrong (told the committee)"],
        ),
        ("Ana Reyes told the board voting was easy.", ["Ana Reyes told: voting was easy (told the board)"]),
        ("Ana Reyes told Brindle was wrong.", ["Ana Reyes told: Brindle was wrong"]),
        ("Ana Reyes told reporters the plan.", ["Ana Reyes told: the plan (told reporters)"]),
        (
            "Ana Reyes told police officers the ward was full.",
            ["Ana Reyes told: the ward was full (told police officers)"],
        ),
        ("Ana Reyes told police the ward was full.", ["Ana Reyes told: the ward was full (told police)"]),
        (
            "Ana Reyes told police and nurses the ward was full.",
            ["Ana Reyes told: the ward was full (told police and nurses)"],
        ),
        ("Ana Reyes told the nurses she was tired.", ["Ana Reyes told: she was tired"]),
        (
            "Ana Reyes warned the board of governors not to sell the ward.",
            ["Ana Reyes warned: not to sell the ward (warned)"],
        ),
        (
            "Ana Reyes warned the board to sell the ward.",
            ["Ana Reyes warned: to sell the ward (warned, warned the board)"],
        ),
        ("Ana Reyes warned him about the roof.", ["Ana Reyes warned: the roof (warned)"]),
        (
            "Ana Reyes warned the town against the river.",
            ["Ana Reyes warned: the river (warned, warned the town)"],
        ),
        ("Ana Reyes promised a review of the ward.", ["Ana Reyes promised: a review of the ward (promised)"]),
        ("Ana Reyes urged the club to sell.", ["Ana Reyes urged: to sell (demanded, urged the club)"]),
        (
            "Ana Reyes urged the club not to sell the ward to Harrow.",
            ["Ana Reyes urged: not to sell the ward to Harrow (demanded, urged the club)"],
        ),
        ("Ana Reyes urged a move to Harrow.", ["Ana Reyes urged: a move to Harrow (demanded, likely)"]),
        (
            "Ana Reyes advised people to stay at home.",
            ["Ana Reyes advised: to stay at home (advised people)"],
        ),
        (
            "Ana Reyes asked the board whether the ward was full.",
            ["Ana Reyes asked: whether the ward was full (asked, asked the board)"],
        ),
        ("Ana Reyes asked nurses if the ward was full.", ["Ana Reyes asked: if the ward was full (asked)"]),
        (
            "Ana Reyes asked when the ward would open.",
            ["Ana Reyes asked: when the ward would open (asked, likely)"],
        ),
        (
            "Ana Reyes assured the board of governors that the ward was safe.",
            ["Ana Reyes assured: the ward was safe (promised)"],
        ),
        ("Ana Reyes told 40 nurses that the ward was full.", ["Ana Reyes told: the ward was full"]),
        (
            "Ana Reyes reminded voters that the ward was full.",
            ["Ana Reyes reminded: the ward was full (reminded voters)"],
        ),
        ("Ana Reyes told Tom Brindle the ward was full.", ["Ana Reyes told: the ward was full"]),
        (
            "Ana Reyes told the Harrow Post the ward was full.",
            ["Ana Reyes told: the ward was full (told the Harrow Post)"],
        ),
        ("Ana Reyes told her it would rain.", ["Ana Reyes told: it would rain"]),
        ("Ana Reyes told her that the ward was full.", ["Ana Reyes told: the ward was full"]),
    ],
)
def test_who_is_told_is_no_part_of_what_was_said(text: str, statements: list[str]) -> None:
    assert in_short(text) == statements
