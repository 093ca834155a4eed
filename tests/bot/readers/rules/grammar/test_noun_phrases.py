"""Where the words for a speaker begin and end."""

import pytest

from tests.bot.readers.told import in_short


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        (
            "On Friday the mayor of Harrow said the ward was full.",
            ["the mayor of Harrow said: the ward was full (likely, description)"],
        ),
        (
            "A day later the mayor of Harrow said the ward was full.",
            ["the mayor of Harrow said: the ward was full (likely, description)"],
        ),
        (
            "In a statement the mayor of Harrow said the ward was full.",
            ["the mayor of Harrow said: the ward was full (likely, description)"],
        ),
        (
            "14:31 The fire service said the ward was full.",
            ["The fire service said: the ward was full (likely, description)"],
        ),
        ("(CNN) Harrow Democrats said the ward was full.", ["Harrow Democrats said: the ward was full"]),
        (
            "Last week the minister said the ward was full.",
            ["the minister said: the ward was full (likely, description)"],
        ),
        (
            "Ana Reyes and Tom Brindle said the ward was full.",
            ["Ana Reyes & Tom Brindle said: the ward was full"],
        ),
        (
            "Ana Reyes, Bo Lind and Tom Hale said the ward was full.",
            ["Ana Reyes & Bo Lind & Tom Hale said: the ward was full"],
        ),
        (
            "The mayor and the nurses said the ward was full.",
            ["The mayor & the nurses said: the ward was full (likely, description)"],
        ),
        (
            "A teacher and coach said the ward was full.",
            ["A teacher and coach said: the ward was full (likely)"],
        ),
        ("Ana Reyes and others said the ward was full.", ["Ana Reyes & others said: the ward was full"]),
        (
            "Officials in Harrow and Leeds said the ward was full.",
            ["Officials in Harrow and Leeds said: the ward was full"],
        ),
        (
            "Ana Reyes of Harrow and Leeds Police said the ward was full.",
            ["Ana Reyes said: the ward was full"],
        ),
        ("Nurses and doctors said the ward was full.", ["Nurses & doctors said: the ward was full"]),
        (
            "Health and Social Care Secretary Ana Reyes said the ward was full.",
            ["Ana Reyes said: the ward was full"],
        ),
        (
            "Former Leeds Rovers and Harrow City coach Ana Reyes said the ward was full.",
            ["Ana Reyes said: the ward was full"],
        ),
        (
            "Vice President and Senior Counsel Ana Reyes said the ward was full.",
            ["Ana Reyes said: the ward was full"],
        ),
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
        (
            "The Department for Environment, Food and Farms said the ward was full.",
            ["Department for Environment, Food and Farms said: the ward was full"],
        ),
        (
            "A study documenting the losses said the ward was full.",
            ["A study documenting the losses said: the ward was full (likely, description)"],
        ),
        (
            "Two bankers close to the board said the ward was full.",
            ["Two bankers close to the board said: the ward was full"],
        ),
        (
            "The “Gold” singer said the ward was full.",
            ["The “Gold” singer said: the ward was full (likely, description)"],
        ),
        ("Ana “Flash” Reyes said the ward was full.", ["Ana Reyes said: the ward was full"]),
        (
            "A man accused of theft said the ward was full.",
            ["A man accused of theft said: the ward was full (likely)"],
        ),
        (
            "A man identified as the driver said the ward was full.",
            ["A man identified as the driver said: the ward was full (likely)"],
        ),
        (
            "The former first lady said the ward was full.",
            ["The former first lady said: the ward was full (likely, description)"],
        ),
        ("One of them said the ward was full.", ["One of them said: the ward was full (likely)"]),
        (
            "That official said the ward was full.",
            ["That official said: the ward was full (likely, description)"],
        ),
        ("The report said the ward was full.", ["The report said: the ward was full (likely, description)"]),
        (
            "Earlier reports said the ward was full.",
            ["reports said: the ward was full (likely, description)"],
        ),
        (
            "The mayor (who is ill) said the ward was full.",
            ["The mayor (who is ill) said: the ward was full (likely, description)"],
        ),
        (
            "The vice-president said the ward was full.",
            ["The vice-president said: the ward was full (likely, description)"],
        ),
        (
            "“The ward is full,” said the mayor of Harrow on Friday.",
            ["the mayor of Harrow said: The ward is full, (Friday, likely, description)"],
        ),
        (
            "“The ward is full,” said the mayor in a statement.",
            ["the mayor said: The ward is full, (in a statement, likely, description)"],
        ),
        (
            "“The ward is full,” said a report released Tuesday by the board.",
            ["a report released Tuesday by the board said: The ward is full, (likely, description)"],
        ),
        (
            "“The ward is full,” said a study published in May.",
            ["a study published in May said: The ward is full, (likely, description)"],
        ),
        (
            "“The ward is full,” said a study published in 2015 by the board.",
            ["a study published in 2015 by the board said: The ward is full, (likely, description)"],
        ),
        (
            "“The ward is full,” said the union’s recently named chair.",
            ["the union’s recently named chair said: The ward is full, (likely, description)"],
        ),
        ("“The ward is full,” said Ana Reyes (R-Utah).", ["Ana Reyes said: The ward is full,"]),
        (
            "“The ward is full,” said the Minister for Health.",
            ["the Minister for Health said: The ward is full, (likely, description)"],
        ),
        ("“The ward is full,” said the Independent.", ["Independent said: The ward is full,"]),
        ("“The ward is full,” said the Welsh.", ["Welsh said: The ward is full,"]),
        (
            "“The ward is full,” said the National Union of Transport Workers.",
            ["National Union of Transport Workers said: The ward is full,"],
        ),
        (
            "“The ward is full,” said records reviewed by the Harrow Post.",
            ["records reviewed by the Harrow Post said: The ward is full, (likely, description)"],
        ),
        (
            "“The ward is full,” said the new “dot plot” of projections.",
            ["nobody: The ward is full, (unsure, no_speaker)"],
        ),
        (
            "“The ward is full,” said the mayor at a news conference in Harrow.",
            ["the mayor said: The ward is full, (at a news conference in Harrow, likely, description)"],
        ),
        (
            "“The ward is full,” said the mayor of Harrow and the nurses.",
            ["the mayor of Harrow & the nurses said: The ward is full, (likely, description)"],
        ),
        ("“The ward is full,” said nurses at the club.", ["nurses at the club said: The ward is full,"]),
        (
            "“The ward is full,” said the man by the door.",
            ["the man by the door said: The ward is full, (likely, description)"],
        ),
        ("“The ward is full,” said Ana Reyes of the Harrow Post.", ["Ana Reyes said: The ward is full,"]),
        ("“The ward is full,” said the coach Ana Reyes of Harrow.", ["Ana Reyes said: The ward is full,"]),
        (
            "Ana Reyes told the court the ward was full.",
            ["Ana Reyes told: the ward was full (told the court)"],
        ),
        ("The club’s chair Ana Reyes said the ward was full.", ["Ana Reyes said: the ward was full"]),
        (
            "The wife of Ana Reyes said the ward was full.",
            ["The wife of Ana Reyes said: the ward was full (likely, description)"],
        ),
        (
            "The mayor of the city on the river said the ward was full.",
            ["The mayor of the city on the river said: the ward was full (likely, description)"],
        ),
        (
            "The clubs merged and the coach said the ward was full.",
            ["the coach said: the ward was full (likely, description)"],
        ),
        (
            "The alleged killer said the ward was full.",
            ["The alleged killer said: the ward was full (likely, description)"],
        ),
    ],
)
def test_a_speaker_s_words_begin_and_end_where_their_noun_phrase_does(
    text: str, statements: list[str]
) -> None:
    assert in_short(text) == statements
