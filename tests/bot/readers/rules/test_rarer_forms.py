"""Forms of saying, and of naming who says it, that few texts have."""

import pytest

from tests.bot.readers.told import people, the_statement, told, who_said


@pytest.mark.parametrize(
    ("text", "speakers", "words"),
    [
        (
            "According to Reuters, quoting its own sources, the ferry was sold in May.",
            ["Reuters"],
            "the ferry",
        ),
        ("The mayor called on the club to sell its ground.", ["The mayor"], "to sell its ground"),
        ("Police officers told the club that the gates were open.", ["Police officers"], "the gates were"),
        ("The council was accused by critics of hiding the bill.", ["critics"], "hiding the bill"),
        ("The plan was described by critics as a sham.", ["critics"], "as a sham"),
        ("In announcing her retirement, Reyes said she was tired.", ["Reyes"], "she was tired"),
        ("Secretary of State Ana Reyes said the ferry was late.", ["Ana Reyes"], "the ferry was late"),
        ("German Chancellor Olaf Reyes said the ferry was late.", ["Olaf Reyes"], "the ferry was late"),
        ("Health and Social Care Secretary Ana Reyes said it rained.", ["Ana Reyes"], "it rained"),
        ("Officials in Harrow and Leeds said it rained.", ["Officials in Harrow and Leeds"], "it rained"),
        ("Brindle, who left on Monday, and who said that it rained, is ill.", ["Brindle"], "it rained"),
        ("Brindle (a pilot) said it rained.", ["Brindle"], "it rained"),
        ("Brindle said that’s why it rained.", ["Brindle"], "that’s why it rained"),
        ("He is the man who Reyes claims is hers.", ["Reyes"], "the man"),
        ("Recent reports say it rained.", ["Recent reports"], "it rained"),
        ("“It was late,” the Western states say.", ["the Western states"], "It was late,"),
        ("Brindle told police chief Ana Reyes that it rained.", ["Brindle"], "it rained"),
        ("The mayor praised the plan, called it bold and said it was cheap.", ["The mayor"], "it was cheap"),
        ("Ana Pell left the room, called a taxi and said it was late.", ["Ana Pell"], "it was late"),
    ],
)
def test_who_says_it_and_what_are_told_apart(text: str, speakers: list[str], words: str) -> None:
    statement = the_statement(text)

    assert statement.speakers == speakers
    assert statement.words[0].startswith(words)


@pytest.mark.parametrize(
    "text",
    [
        "Staff were told that the yard would close.",
        "Staff are told they will be moved.",
    ],
)
def test_who_was_told_something_does_not_say_it(text: str) -> None:
    assert the_statement(text).speakers == []


@pytest.mark.parametrize(
    ("text", "speakers", "via"),
    [
        ("Brindle was quoted by the agency as saying it rained.", ["Brindle"], ["the agency"]),
        ("The agency quoted Brindle as saying it rained.", ["Brindle"], ["The agency"]),
    ],
)
def test_who_is_quoted_as_saying_something_says_it_through_who_quotes(
    text: str, speakers: list[str], via: list[str]
) -> None:
    statement = the_statement(text)

    assert (statement.speakers, statement.via) == (speakers, via)


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Mayor Ana Reyes and pilot Tom Brindle met. “It sank,” both said.", ["Ana Reyes", "Tom Brindle"]),
        ("Mayor Ana Reyes wrote a letter. The letter said the ferry was late.", ["Ana Reyes"]),
        ("Ms Reyes’s statement said the ferry was late.", ["Reyes"]),
    ],
)
def test_whom_a_description_means_stands_before_it(text: str, speakers: list[str]) -> None:
    assert the_statement(text).speakers == speakers


@pytest.mark.parametrize(
    "text",
    [
        "Ana Reyes suggested a way of turning away boats which had no papers.",
        "Ana Reyes asked for water.",
        "He was freed after pleading guilty.",
        "They reckoned with the role that it plays.",
        "In a letter in July 2012 saying it rained, the mayor resigned.",
        "Claims made in court show the ferry was late.",
        "There are calls for an inquiry.",
        "Ana Reyes commented on the fact that the ward is full.",
        "Ana Reyes called the vote a year early.",
        "Ana Reyes declared a nine-day state of emergency.",
        "A judge denied an effort to open the ward.",
    ],
)
def test_what_only_looks_like_saying_is_no_statement(text: str) -> None:
    assert told(text) == []


def test_what_was_disputed_and_what_was_said_instead_are_two_statements() -> None:
    text = "Brindle disputed that figure, saying it rained."

    assert [(one.act, one.words) for one in told(text)] == [
        ("denied", ["that figure"]),
        ("said", ["it rained"]),
    ]


def test_a_channel_may_be_told_in_several_phrases() -> None:
    statement = the_statement(
        "The council said on Friday in a statement at a news conference that it rained."
    )

    assert statement.channel == "in a statement at a news conference"
    assert who_said("it rained", "The council said on Friday in a statement that it rained.") == [
        "The council"
    ]


@pytest.mark.parametrize(
    ("text", "speakers", "via"),
    [
        ("The BBC has reached out to Brindle for comment.", ["Brindle"], ["BBC"]),
        ("The ferry reached out to the club for comment.", ["the club"], ["The ferry"]),
    ],
)
def test_whoever_was_reached_out_to_is_not_said_to_have_answered(
    text: str, speakers: list[str], via: list[str]
) -> None:
    statement = the_statement(text)

    assert (statement.act, statement.speakers, statement.via) == ("no_answer_yet", speakers, via)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Harbour Works Authority (HWA) said it rained. HWA said it blew.", "Harbour Works Authority"),
        ("The Harbour Works Authority (HWA) said it rained. The HWA said it blew. HWA boats left.", "HWA"),
    ],
)
def test_an_organisation_goes_by_its_abbreviation_only_where_that_is_used_more(text: str, name: str) -> None:
    assert people(text) == [name]


def test_what_is_shouted_is_no_name() -> None:
    assert people("BREAKING: Ana Reyes said it rained.") == ["Ana Reyes"]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("The ambassador to Britain Ana Reyes said it rained.", ["Ana Reyes"]),
        ("The envoy to Norway Tor Lie said it rained.", ["Tor Lie"]),
        ("British Columbia Premier Ana Reyes said it rained.", ["Ana Reyes"]),
        ("England Athletics said it rained.", ["England Athletics"]),
        ("Japanese Yuki Tanaka said it rained.", ["Yuki Tanaka"]),
    ],
)
def test_a_country_before_a_name_is_part_of_it_only_where_nobody_is_named_behind(
    text: str, speakers: list[str]
) -> None:
    assert the_statement(text).speakers == speakers


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("One of the nurses, a mother of two, said it rained.", "a mother of two"),
        ("His wife, a nurse, said it rained.", "a nurse"),
        ("His wife, the nurse, said it rained.", "His wife"),
        ("The man, a nurse, said it rained.", "The man"),
        ("Others, two pilots among them, said it rained.", "Others"),
    ],
)
def test_what_stands_behind_one_of_many_tells_who_it_is_where_it_is_new(text: str, speaker: str) -> None:
    assert the_statement(text).speakers == [speaker]
