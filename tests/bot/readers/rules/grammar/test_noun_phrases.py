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
        ("The wife of Tom Brindle, Ana Reyes, said it was full.", ["Ana Reyes said: it was full"]),
        (
            "The mayor of Harrow, who is ill, said it was full.",
            ["The mayor of Harrow said: it was full (likely, description)"],
        ),
        (
            "The mayor of Harrow – who is ill – said it was full.",
            ["The mayor of Harrow said: it was full (likely, description)"],
        ),
        ("A nurse, 43, said it was full.", ["A nurse said: it was full (likely)"]),
        (
            "A nurse in Harrow who left said it was full.",
            ["A nurse in Harrow who left said: it was full (likely)"],
        ),
        ("A nurse and a coach said it was full.", ["A nurse & a coach said: it was full (likely)"]),
        (
            "The nurse and the coach, Tom Brindle, said it was full.",
            ["The nurse & Tom Brindle said: it was full (likely, description)"],
        ),
        (
            "Ana Reyes and her brother said it was full.",
            ["Ana Reyes & her brother said: it was full (likely, description)"],
        ),
        ("Her brother said it was full.", ["Her brother said: it was full (likely, description)"]),
        (
            "Her brother and Ana Reyes said it was full.",
            ["Her brother & Ana Reyes said: it was full (likely, description)"],
        ),
        (
            "Three of the nurses said it was full.",
            ["Three of the nurses said: it was full (likely, description)"],
        ),
        ("Three nurses said it was full.", ["Three nurses said: it was full"]),
        ("Three said it was full.", ["Three said: it was full (likely, description)"]),
        ("Most said it was full.", ["Most said: it was full"]),
        ("The 43-year-old said it was full.", ["The 43-year-old said: it was full (likely, description)"]),
        ("The unnamed nurse said it was full.", ["The unnamed nurse said: it was full (likely)"]),
        (
            "A nurse from the ward of the hospital in Harrow said it was full.",
            ["A nurse from the ward of the hospital in Harrow said: it was full (likely)"],
        ),
        ("The chief executive of Norvo, Ana Reyes, said it was full.", ["Ana Reyes said: it was full"]),
        ("Norvo chief executive Ana Reyes said it was full.", ["Ana Reyes said: it was full"]),
        ("Norvo’s chief executive Ana Reyes said it was full.", ["Ana Reyes said: it was full"]),
        (
            "Norvo’s chief executive said it was full.",
            ["Norvo’s chief executive said: it was full (likely, description)"],
        ),
        ("Norvo and Harrow Council said it was full.", ["Norvo & Harrow Council said: it was full"]),
        ("The Norvo board said it was full.", ["The Norvo board said: it was full (likely, description)"]),
        ("Norvo board member Ana Reyes said it was full.", ["Ana Reyes said: it was full"]),
        ("Former mayor Ana Reyes said it was full.", ["Ana Reyes said: it was full"]),
        ("Then-mayor Ana Reyes said it was full.", ["Ana Reyes said: it was full"]),
        ("The then mayor Ana Reyes said it was full.", ["Ana Reyes said: it was full"]),
        ("Nurse Ana Reyes, 43, of Harrow, said it was full.", ["Ana Reyes said: it was full"]),
        ("Ana Reyes, from Harrow, said it was full.", ["Ana Reyes said: it was full"]),
        ("Ana Reyes, now 43, said it was full.", ["Ana Reyes said: it was full"]),
        ("Ana Reyes, meanwhile, said it was full.", ["Ana Reyes said: it was full"]),
        ("Ana Reyes also said it was full.", ["Ana Reyes said: it was full"]),
        ("Ana Reyes, however, said it was full.", ["Ana Reyes said: it was full"]),
        ("Ana Reyes on Monday said it was full.", ["Ana Reyes said: it was full"]),
        ("Ana Reyes in May said it was full.", ["Ana Reyes said: it was full"]),
        ("Ana Reyes of Norvo said it was full.", ["Ana Reyes said: it was full"]),
        ("Ana Reyes from Norvo said it was full.", ["Ana Reyes said: it was full"]),
        ("Ana Reyes at the ward said it was full.", ["Ana Reyes said: it was full"]),
        ("Ana Reyes – a nurse – said it was full.", ["Ana Reyes said: it was full"]),
        ("Ana Reyes (a nurse) said it was full.", ["Ana Reyes said: it was full"]),
        ("Ana Reyes, left, said it was full.", ["Ana Reyes said: it was full"]),
        ("Ana Reyes, pictured, said it was full.", ["Ana Reyes said: it was full"]),
        ("Ana Reyes, whose ward shut, said it was full.", ["Ana Reyes said: it was full"]),
        ("Ana Reyes, for whom it was late, said it was full.", ["Ana Reyes said: it was full"]),
        ("Ana Reyes, one of the nurses, said it was full.", ["Ana Reyes said: it was full"]),
        ("Ana Reyes, among others, said it was full.", ["Ana Reyes said: it was full"]),
        ("Ana Reyes, but not Tom Brindle, said it was full.", ["Ana Reyes said: it was full"]),
        ("As the ward shut, Ana Reyes said it was full.", ["Ana Reyes said: it was full"]),
        ("When asked, Ana Reyes said it was full.", ["Ana Reyes said: it was full"]),
        ("Yesterday Ana Reyes said it was full.", ["Ana Reyes said: it was full"]),
        ("But Ana Reyes said it was full.", ["Ana Reyes said: it was full"]),
        ("And the mayor said it was full.", ["the mayor said: it was full (likely, description)"]),
        ("But on Monday the mayor said it was full.", ["the mayor said: it was full (likely, description)"]),
        (
            "Late on Monday, the mayor said it was full.",
            ["the mayor said: it was full (Late on Monday, likely, description)"],
        ),
        (
            "In May 2023, the mayor said it was full.",
            ["the mayor said: it was full (May 2023, likely, description)"],
        ),
        ("In Harrow, the mayor said it was full.", ["the mayor said: it was full (likely, description)"]),
        ("In Harrow the mayor said it was full.", ["the mayor said: it was full (likely, description)"]),
        ("At the ward, nurses said it was full.", ["nurses said: it was full"]),
        ("For years, nurses said it was full.", ["nurses said: it was full"]),
        (
            "The Mayor of Harrow said it was full.",
            ["The Mayor of Harrow said: it was full (likely, description)"],
        ),
        ("The Mayor of Harrow, Ana Reyes, said it was full.", ["Ana Reyes said: it was full"]),
        ("Harrow’s mayor, Ana Reyes, said it was full.", ["Ana Reyes said: it was full"]),
        ("Harrow mayor Ana Reyes said it was full.", ["Ana Reyes said: it was full"]),
        ("Harrow’s Ana Reyes said it was full.", ["Ana Reyes said: it was full"]),
        ("Harrow police said it was full.", ["Harrow police said: it was full"]),
        ("Harrow Police said it was full.", ["Harrow Police said: it was full"]),
        (
            "The Harrow Police chief said it was full.",
            ["The Harrow Police chief said: it was full (likely, description)"],
        ),
        ("President Reyes said it was full.", ["Reyes said: it was full"]),
        ("President Ana Reyes of Norland said it was full.", ["Ana Reyes said: it was full"]),
        (
            "Professor Ana Reyes of the University of Harrow said it was full.",
            ["Ana Reyes said: it was full"],
        ),
        ("Dr Ana Reyes, of the University of Harrow, said it was full.", ["Ana Reyes said: it was full"]),
        ("The University of Harrow’s Ana Reyes said it was full.", ["Ana Reyes said: it was full"]),
        ("The University of Harrow’s Dr Ana Reyes said it was full.", ["Ana Reyes said: it was full"]),
        (
            "The Ministry of Health and Sport said it was full.",
            ["Ministry of Health and Sport said: it was full"],
        ),
        ("The Ministry of Health said it was full.", ["Ministry of Health said: it was full"]),
        (
            "The Institute for Ward Studies said it was full.",
            ["Institute for Ward Studies said: it was full"],
        ),
        ("The House of Commons said it was full.", ["House of Commons said: it was full"]),
        ("The Isle of Harrow said it was full.", ["Isle of Harrow said: it was full"]),
        ("The Church of Norland said it was full.", ["Church of Norland said: it was full"]),
        (
            "The Union of Nurses and Porters said it was full.",
            ["Union of Nurses and Porters said: it was full"],
        ),
        ("Ana and Tom Brindle said it was full.", ["Ana & Tom Brindle said: it was full"]),
        ("Ana Reyes-Lind said it was full.", ["Ana Reyes-Lind said: it was full"]),
        ("Ana Lucia Reyes said it was full.", ["Ana Lucia Reyes said: it was full"]),
        ("Ana Lucia de Reyes Lind said it was full.", ["Ana Lucia de Reyes Lind said: it was full"]),
        ("Ana R. Reyes said it was full.", ["Ana R. Reyes said: it was full"]),
        ("A.R. Reyes said it was full.", ["A.R. Reyes said: it was full"]),
        ("Lt. Col. Ana Reyes said it was full.", ["Ana Reyes said: it was full"]),
        ("Gov. Ana Reyes said it was full.", ["Ana Reyes said: it was full"]),
        ("Rep. Ana Reyes, D-Utah, said it was full.", ["Ana Reyes said: it was full"]),
        ("Rep. Ana Reyes (D) said it was full.", ["Ana Reyes said: it was full"]),
        ("Mother Ana Reyes said it was full.", ["Ana Reyes said: it was full"]),
        ("Norlander Ana Reyes said it was full.", ["Ana Reyes said: it was full"]),
        ("Reyes said it was full.", ["Reyes said: it was full"]),
        ("Reyes’s brother said it was full.", ["Reyes’s brother said: it was full (likely, description)"]),
        ("The Reyes family said it was full.", ["The Reyes family said: it was full (likely, description)"]),
        ("The Reyeses said it was full.", ["Reyeses said: it was full"]),
        ("Team Reyes said it was full.", ["Team Reyes said: it was full"]),
        ("NASA said it was full.", ["NASA said: it was full"]),
        ("The WHO said it was full.", ["WHO said: it was full"]),
        ("WHO said it was full.", ["WHO said: it was full"]),
        ("The FBI’s Ana Reyes said it was full.", ["Ana Reyes said: it was full"]),
        ("Ana Reyes, CEO of Norvo, said it was full.", ["Ana Reyes said: it was full"]),
        ("Ana Reyes, the CEO, said it was full.", ["Ana Reyes said: it was full"]),
        ("Ana Reyes, CEO, said it was full.", ["Ana Reyes said: it was full"]),
        ("Saint Ana Reyes said it was full.", ["Ana Reyes said: it was full"]),
        ("Mount Reyes said it was full.", ["Mount Reyes said: it was full"]),
        ("Lake Harrow officials said it was full.", ["Lake Harrow officials said: it was full"]),
        ("Harrow County officials said it was full.", ["Harrow County officials said: it was full"]),
        ("U.S. officials said it was full.", ["U.S. officials said: it was full"]),
        ("Norland officials said it was full.", ["Norland officials said: it was full"]),
        ("Officials said it was full.", ["Officials said: it was full"]),
        ("An official said it was full.", ["An official said: it was full (likely)"]),
        (
            "The officials’ union said it was full.",
            ["The officials’ union said: it was full (likely, description)"],
        ),
    ],
)
def test_a_speaker_s_words_begin_and_end_where_their_noun_phrase_does(
    text: str, statements: list[str]
) -> None:
    assert in_short(text) == statements
