"""Who speaks, where they are told by what they do, head or call themselves."""

import pytest

from tests.bot.readers.told import in_short, who_said


@pytest.mark.parametrize(
    ("text", "words", "speakers"),
    [
        (
            "The trust which looks after 41 farms from Harrow to Leeds said on Tuesday that it rained.",
            "it rained",
            ["The trust which looks after 41 farms from Harrow to Leeds"],
        ),
        (
            "Lord Mayor Niamh Reyes was there. It smelled, the lord mayor argued. “I sold it,” she said.",
            "I sold it",
            ["Niamh Reyes"],
        ),
        (
            "A bag loses 3% on a summer day, the state's weights bureau found.",
            "A bag",
            ["the state's weights bureau"],
        ),
        ("The club, the Harrow Larks, thanked Hale and said the box was gone.", "the box", ["Harrow Larks"]),
        ("According to Sandhill Links' Omar Reyes, it rained.", "it rained", ["Omar Reyes"]),
        ("The Bexford, Denmark, harbour master, Ulla Reyes, said it rained.", "it rained", ["Ulla Reyes"]),
        (
            "A man describing himself as the owner of the boat insisted that it rained.",
            "it rained",
            ["A man describing himself as the owner of the boat"],
        ),
        (
            "Half of the branches would shut, warns a survey pointing to the “slow collapse” of evenings.",
            "Half of the",
            ["a survey"],
        ),
        ("Thirty years ago, Ana Reyes said, a ward could be heard.", "a ward", ["Ana Reyes"]),
        ("Lind asked Zoltan Hale. The moderator wanted to know, “Where is it?”", "Where", ["The moderator"]),
    ],
)
def test_bodies_and_those_who_call_themselves_something_speak(
    text: str, words: str, speakers: list[str]
) -> None:
    assert who_said(words, text) == speakers


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        (
            (
                "“It is wrong,” said Ana Reyes, who left Harrow on Saturday and said she did not think it "
                "was him."
            ),
            ["Ana Reyes said: It is wrong,", "Ana Reyes said: she did not think it was him"],
        ),
        (
            "“It is wrong,” said Ana Reyes, who says she did not think it was him.",
            ["Ana Reyes said: It is wrong,", "Ana Reyes says: she did not think it was him"],
        ),
        ("“It is wrong,” said Ana Reyes, who called it a day.", ["Ana Reyes said: It is wrong,"]),
        (
            "Ana Reyes, who ran the ward until May and warned that it would close, has left.",
            ["Ana Reyes warned: it would close (warned)"],
        ),
        (
            "She praised nurses who worked late and said more would come.",
            ["nobody said: more would come (unsure, no_speaker)"],
        ),
    ],
)
def test_somebody_who_does_something_and_says_so(text: str, statements: list[str]) -> None:
    assert in_short(text) == statements


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        (
            ("It was led by Ana Reyes, the chair of the Harrow Ward Committee, who said, “It is late.”"),
            ["Ana Reyes said: It is late."],
        ),
        (
            "It was sold by Ana Reyes, the head of Norvo Maps, who said it was late.",
            ["Ana Reyes said: it was late"],
        ),
        ("It was sold to Norvo Maps, which said it was late.", ["Norvo Maps said: it was late"]),
        (
            "She met the chair of the Harrow Trust, who told her the ward was full.",
            ["the chair of the Harrow Trust told: the ward was full (likely, description)"],
        ),
        (
            "She met Tom Brindle of the Harrow Trust, who told her the ward was full.",
            ["Tom Brindle told: the ward was full"],
        ),
        (
            "Brindle is battling extradition to Norland, which accuses him of fraud.",
            ["Norland accuses: him of fraud (accused)"],
        ),
    ],
)
def test_who_heads_a_house_speaks_and_not_the_house(text: str, statements: list[str]) -> None:
    assert in_short(text) == statements


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        ("A tall, thin man said it was late.", ["A tall, thin man said: it was late"]),
        (
            "The 28-year-old unemployed, ex-doorman says it was late.",
            ["The 28-year-old unemployed, ex-doorman says: it was late (likely, description)"],
        ),
        ("In the fire, staff said, it was hot.", ["staff said: In the fire … it was hot"]),
        ("The road, residents said, was shut.", ["residents said: The road … was shut"]),
    ],
)
def test_a_comma_between_adjectives_ends_no_description(text: str, statements: list[str]) -> None:
    assert in_short(text) == statements


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        ("Ana Reyes or Tom Hale said it was late.", ["Ana Reyes & Tom Hale said: it was late"]),
        (
            "Ana Reyes or her lawyers could not be reached for comment.",
            ["Ana Reyes & her lawyers could not be reached (did_not_respond)"],
        ),
        (
            "A clerk for Ana Reyes or Tom Hale said it was late.",
            ["A clerk for Ana Reyes or Tom Hale said: it was late"],
        ),
    ],
)
def test_either_of_two_speaks(text: str, statements: list[str]) -> None:
    assert in_short(text) == statements


@pytest.mark.parametrize(
    "body",
    [
        "Immigration and Customs Enforcement",
        "Health and Human Services",
        "HM Revenue and Customs",
        "Parks and Recreation",
        "Children and Family Services",
    ],
)
def test_a_body_that_goes_by_its_fields_is_one(body: str) -> None:
    assert in_short(f"{body} said that it was late.") == [f"{body} said: it was late"]


@pytest.mark.parametrize(
    ("subject", "speakers"),
    [
        ("Two nurses, Ana Reyes and Tom Hale,", "Ana Reyes & Tom Hale"),
        ("The players – Ana Reyes, Bo Marsh and Tom Hale –", "Ana Reyes & Bo Marsh & Tom Hale"),
        ("Two of the nurses, Ana Reyes and Tom Hale,", "Ana Reyes & Tom Hale"),
        ("Lawyers for the nurses, Ana Reyes and Tom Hale,", "Lawyers for the nurses"),
        ("Critics, among them Ana Reyes and Tom Hale,", "Critics"),
    ],
)
def test_several_who_are_named_behind_what_they_are_speak_by_name(subject: str, speakers: str) -> None:
    assert in_short(f"{subject} said that it was late.") == [f"{speakers} said: it was late"]


@pytest.mark.parametrize(
    ("subject", "speaker"),
    [
        ("Ana Al Reyes, Director-General of the Harrow Centre, which hosted it,", "Ana Al Reyes"),
        ("Another senior Republican, Senator Tom Hale, who is in the House,", "Tom Hale"),
    ],
)
def test_whoever_has_an_office_and_a_clause_besides_speaks_by_name(subject: str, speaker: str) -> None:
    assert in_short(f"{subject} said it was late.") == [f"{speaker} said: it was late"]
