"""Who holds an office, and which words are one."""

import pytest

from tests.bot.readers.told import in_short


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        ("The envoy to Norland Ana Reyes said the ward was full.", ["Ana Reyes said: the ward was full"]),
        (
            "The Minister for Health said the ward was full.",
            ["The Minister for Health said: the ward was full (likely, description)"],
        ),
        (
            "The Minister of State in the Department of Works Ana Reyes said the ward was full.",
            ["Ana Reyes said: the ward was full"],
        ),
        (
            "Chief Ana Reyes of the Harrow School District said the ward was full.",
            ["Ana Reyes said: the ward was full"],
        ),
        ("Undersecretary for Transport Mr. Reyes said the ward was full.", ["Reyes said: the ward was full"]),
        ("The club’s chair Ana Reyes said the ward was full.", ["Ana Reyes said: the ward was full"]),
        ("Norvo chief executive Ana Reyes said it was full.", ["Ana Reyes said: it was full"]),
        ("Norvo’s chief executive Ana Reyes said it was full.", ["Ana Reyes said: it was full"]),
        ("Norvo board member Ana Reyes said it was full.", ["Ana Reyes said: it was full"]),
        ("Former mayor Ana Reyes said it was full.", ["Ana Reyes said: it was full"]),
        ("Then-mayor Ana Reyes said it was full.", ["Ana Reyes said: it was full"]),
        ("The then mayor Ana Reyes said it was full.", ["Ana Reyes said: it was full"]),
        (
            "The Mayor of Harrow said it was full.",
            ["The Mayor of Harrow said: it was full (likely, description)"],
        ),
        ("Harrow mayor Ana Reyes said it was full.", ["Ana Reyes said: it was full"]),
        ("President Reyes said it was full.", ["Reyes said: it was full"]),
        ("President Ana Reyes of Norland said it was full.", ["Ana Reyes said: it was full"]),
        (
            "Professor Ana Reyes of the University of Harrow said it was full.",
            ["Ana Reyes said: it was full"],
        ),
        ("The University of Harrow’s Dr Ana Reyes said it was full.", ["Ana Reyes said: it was full"]),
        ("Lt. Col. Ana Reyes said it was full.", ["Ana Reyes said: it was full"]),
        ("Gov. Ana Reyes said it was full.", ["Ana Reyes said: it was full"]),
        ("Mother Ana Reyes said it was full.", ["Ana Reyes said: it was full"]),
        ("Saint Ana Reyes said it was full.", ["Ana Reyes said: it was full"]),
    ],
)
def test_an_office_leads_to_who_holds_it(text: str, statements: list[str]) -> None:
    assert in_short(text) == statements
