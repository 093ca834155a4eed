"""Whose a quotation is: where the speaker stands around it and how the sentence names them."""

import pytest

from tests.bot.readers.told import the_statement, told, who_said


@pytest.mark.parametrize(
    "text",
    [
        "“We lost,” Ana Reyes said.",
        "“We lost,” Ana Reyes said on Monday.",
        "“We lost,” said Ana Reyes.",
        "“We lost,” says Ana Reyes, laughing.",
        "“We lost”, Ana Reyes said.",
        "“We lost!” cried Ana Reyes.",
        "“We lost” — Ana Reyes.",
        "Ana Reyes said, “We lost.”",
        "Ana Reyes said: “We lost.”",
        "Ana Reyes told reporters on Monday: “We lost.”",
        "Ana Reyes: “We lost.”",
        "In the words of Ana Reyes, “We lost.”",
        "According to Ana Reyes, “We lost.”",
        "As Ana Reyes put it: “We lost.”",
        "Then Ana Reyes added, almost in a whisper, “We lost.”",
        "“We lost,” Ana Reyes was quoted as saying.",
        "“We lost,” Reuters quoted Ana Reyes as saying.",
        "“We lost,” Ana Reyes has said.",
        "“We lost,” Ana Reyes would later say.",
        "Ana Reyes was blunt: “We lost.”",
        "Ana Reyes shook her head. “We lost.”",
        "“We lost.” Ana Reyes shrugged as she said it.",
        "“We lost,” Ana Reyes, head of the ward at a hospital in Bergen, Norway, and co-author, said.",
        "“We lost” Ana Reyes, who ran the ward in Leeds, has written.",
        "“We lost,” Ana Reyes, an analyst at the Harrow-based Council on Wards think tank told Nine News.",
        "According to the Harrow Post, Ana Reyes, who is well known there, posted: “We lost.”",
        "Nurses laughed when Ana Reyes told them, “We lost.”",
        "Nurses laughed when Ana Reyes urged voters, “We lost.”",
        "“We lost,” apologised Ana Reyes.",
        "“We lost,” Ana Reyes of Avon and Harrow Police said.",
        "Dr Ana Reyes, associate professor of nursing at the Great Northern School, added: “We lost.”",
    ],
)
def test_the_speaker_stands_before_or_behind_the_quotation(text: str) -> None:
    assert who_said("We lost", text) == ["Ana Reyes"]


@pytest.mark.parametrize(
    "text",
    [
        "“We lost,” Ana Reyes said, “and we know why.”",
        "“We lost,” said Ana Reyes, “and we know why.”",
        "“We lost,” said Ana Reyes, a nurse from Harrow, “and we know why.”",
        "“We lost,” Ana Reyes told the Harrow Post on Monday, “and we know why.”",
        "“We lost,” Ana Reyes said. “And we know why.”",
        "“We lost,” Ana Reyes said, adding: “And we know why.”",
        "“We lost,” Ana Reyes said. She paused. “And we know why.”",
    ],
)
def test_the_speaker_stands_between_two_quotations(text: str) -> None:
    assert [one.speakers for one in told(text)][-1] == ["Ana Reyes"]
    assert "and we know why." in " ".join(words for one in told(text) for words in one.quotations).lower()


def test_a_quotation_around_its_speaker_is_one_statement_with_two_pieces() -> None:
    statement = the_statement("“We lost,” Ana Reyes said, “and we know why.”")

    assert statement.quotations == ["We lost,", "and we know why."]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We lost,” said the Harrow council.", "the Harrow council"),
        ("“We lost,” said a spokesman for the union.", "a spokesman for the union"),
        ("“We lost,” a spokeswoman for the ministry said.", "a spokeswoman for the ministry"),
        ("“We lost,” said one of the nurses.", "one of the nurses"),
        ("“We lost,” said two senior officials.", "two senior officials"),
        ("“We lost,” police said.", "police"),
        ("“We lost,” the company said in a statement.", "the company"),
        ("“We lost,” said the 34-year-old.", "the 34-year-old"),
    ],
)
def test_who_has_no_name_speaks_under_the_article_s_own_words(text: str, speaker: str) -> None:
    assert who_said("We lost", text) == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Reyes, a nurse from Harrow, said the ward was full.",
        "Ana Reyes, 41, said the ward was full.",
        "Ana Reyes (Lab, Harrow) said the ward was full.",
        "Ana Reyes, R-Utah, said the ward was full.",
        "Ana Reyes, who has run the ward since 2019, said the ward was full.",
        "Ana Reyes, who once worked for Tom Brindle, said the ward was full.",
        "Ana Reyes, a friend of Tom Brindle, said the ward was full.",
        "Ana Reyes, whose brother Tom Brindle died there, said the ward was full.",
        "Ana Reyes, speaking after Tom Brindle, said the ward was full.",
        "Ana Reyes, the nurse Tom Brindle had hired in May, said the ward was full.",
        "Ana Reyes, who is leading the talks with Tom Brindle and the council, said the ward was full.",
        "Ana Reyes – a nurse from Harrow – said the ward was full.",
        "Ana Reyes of the Harrow nurses’ union said the ward was full.",
        "Ana Reyes from Harrow, now 41, also said the ward was full.",
        "The head nurse, Ana Reyes, said the ward was full.",
        "Head nurse Ana Reyes said the ward was full.",
        "Tom Brindle’s lawyer, Ana Reyes, said the ward was full.",
        "Tom Brindle’s lawyer Ana Reyes said the ward was full.",
        "Speaking after Tom Brindle, Ana Reyes said the ward was full.",
        "After meeting Tom Brindle on Monday, Ana Reyes said the ward was full.",
        "Unlike Tom Brindle, Ana Reyes said the ward was full.",
        "While Tom Brindle slept, Ana Reyes said the ward was full.",
    ],
)
def test_words_between_the_speaker_and_the_cue_do_not_hide_the_speaker(text: str) -> None:
    assert who_said("the ward was full", text) == ["Ana Reyes"]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Ana Reyes and Tom Brindle said the ward was full.", ["Ana Reyes", "Tom Brindle"]),
        ("“The ward was full,” Ana Reyes and Tom Brindle said.", ["Ana Reyes", "Tom Brindle"]),
        ("“The ward was full,” said Ana Reyes and Tom Brindle.", ["Ana Reyes", "Tom Brindle"]),
        ("“The ward was full,” Ana Reyes and Tom Brindle wrote in a letter.", ["Ana Reyes", "Tom Brindle"]),
        ("Both Ana Reyes and Tom Brindle said the ward was full.", ["Ana Reyes", "Tom Brindle"]),
        ("France and Spain said the ward was full.", ["France", "Spain"]),
        (
            "Ana Reyes, Tom Brindle and Lena Ortiz said the ward was full.",
            ["Ana Reyes", "Tom Brindle", "Lena Ortiz"],
        ),
    ],
)
def test_several_people_say_one_statement_together(text: str, speakers: list[str]) -> None:
    assert the_statement(text, "ward was full").speakers == speakers


@pytest.mark.parametrize(
    "text",
    [
        "Ana Reyes said the ward was full and Tom Brindle, a porter, left.",
        "Ana Reyes, with Tom Brindle at her side, said the ward was full.",
        "Ana Reyes told Tom Brindle and Lena Ortiz that the ward was full.",
        "Flanked by Tom Brindle and Lena Ortiz, Ana Reyes said the ward was full.",
    ],
)
def test_who_only_stands_by_does_not_speak(text: str) -> None:
    assert the_statement(text, "ward was full").speakers == ["Ana Reyes"]


@pytest.mark.parametrize(
    "text",
    [
        "A sign on the door read: “Closed.” It had been there for years, and nobody knew who put it up.",
        "“Who goes there?”",
        "The walls were painted in red. “Nobody sleeps here any more, not even on Sundays.” It was raining.",
    ],
)
def test_nobody_is_named_where_the_article_does_not_say_who(text: str) -> None:
    assert all(not one.speakers or one.speakers[0].lower().startswith("a sign") for one in told(text))


def test_somebody_who_is_only_addressed_does_not_speak() -> None:
    text = "“Ana Reyes, come home. The ward is full,” read the letter that Tom Brindle found on the table."

    assert the_statement(text, "The ward is full").speakers in (
        ["the letter"],
        ["the letter that Tom Brindle found"],
    )


def test_a_quotation_is_not_said_by_who_is_spoken_of_inside_it() -> None:
    text = "Lena Ortiz waited. “Ana Reyes told me the ward was full,” Ortiz said."

    assert who_said("the ward was full", text) == ["Lena Ortiz"]


def test_a_name_between_quotation_and_cue_that_is_only_mentioned_does_not_speak() -> None:
    text = "“The ward was full,” Tom Brindle’s sister, Lena Ortiz, said."

    assert who_said("The ward was full", text) == ["Lena Ortiz"]


def test_what_a_place_calls_its_speaker_is_the_mention() -> None:
    assert the_statement("Ana Reyes came. “We lost,” Ms Reyes said.").mention == "Ms Reyes"


def test_the_cue_is_the_article_s_own_word() -> None:
    assert the_statement("“We lost,” Ana Reyes admitted on Monday.").cue == "admitted"


def test_when_something_was_said_is_cut_from_the_sentence() -> None:
    assert the_statement("“We lost,” Ana Reyes said on Monday morning.").when in (
        "Monday morning",
        "on Monday morning",
    )


@pytest.mark.parametrize(
    ("text", "channel"),
    [
        ("“We lost,” Ana Reyes said in a statement.", "in a statement"),
        ("“We lost,” Ana Reyes wrote in a post on X.", "in a post on X"),
        ("“We lost,” Ana Reyes told reporters.", "told reporters"),
        ("“We lost,” Ana Reyes told the Harrow Post.", "told the Harrow Post"),
        ("“We lost,” Ana Reyes said at a news conference on Monday.", "at a news conference"),
        (
            "Ana Reyes said in an interview with Nine News that the ward was full.",
            "in an interview with Nine News",
        ),
    ],
)
def test_the_channel_says_where_something_was_said(text: str, channel: str) -> None:
    assert the_statement(text).channel == channel


@pytest.mark.parametrize(
    "opening",
    [
        "LARVIK, Norway, March 3 (Agency) - The mayor",
        "LARVIK (Agency) — The mayor",
    ],
)
def test_what_stands_before_a_dash_takes_no_statement_with_it(opening: str) -> None:
    statement = the_statement(f"{opening} said the bridge is safe.")

    assert statement.words == ["the bridge is safe"]
    assert "mayor" in " ".join(statement.speakers)


def test_a_name_and_a_colon_before_a_quotation_say_whose_it_is() -> None:
    text = "Ana Reyes met Tom Brindle.\n\nReyes: “We lost.”\n\nBrindle: “We won.”"

    assert who_said("We lost", text) == ["Ana Reyes"]
    assert who_said("We won", text) == ["Tom Brindle"]


@pytest.mark.parametrize(
    ("subject", "speakers"),
    [
        ("Nurses, doctors and coaches", ["Nurses", "doctors", "coaches"]),
        ("A nurse, a coach and Tom Brindle", ["A nurse", "a coach", "Tom Brindle"]),
        ("Ana Reyes, Tom Brindle and the mayor", ["Ana Reyes", "Tom Brindle", "the mayor"]),
    ],
)
def test_everybody_in_a_list_says_it(subject: str, speakers: list[str]) -> None:
    assert who_said("it was late", f"{subject} said it was late.") == speakers
