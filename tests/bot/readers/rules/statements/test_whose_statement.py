"""Whose a quotation or a clause is: cues, signatures, colons, and who was brought in before."""

import pytest

from tests.bot.readers.told import the_statement, told, who_said


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Ana Reyes closed the ward. Tom Brindle, a cleaner, was not. “I heard it on the bus,” he said.",
            "Tom Brindle",
        ),
        ("“I heard it on the bus,” said Brindle, Tom to his friends.", "Brindle"),
        ("Nobody told Tom Brindle. “I heard it on the bus,” said the cleaner, laughing.", "the cleaner"),
    ],
)
def test_the_speaker_is_who_the_cue_goes_with(text: str, speaker: str) -> None:
    assert who_said("heard it on the bus", text)[0].endswith(speaker)


def test_a_court_hears_from_people_and_not_from_itself() -> None:
    text = "The court heard that Tom Brindle had slept on the floor. “I was tired,” Brindle told the jury."

    assert who_said("I was tired", text) == ["Tom Brindle"]


def test_counsel_s_question_and_the_witness_s_answer_stay_apart() -> None:
    text = (
        "Ana Reyes, prosecuting, asked Tom Brindle where he had slept. “On the floor,” he replied. "
        "“Every night?” she asked. “Most nights,” he said."
    )

    assert [one.speakers for one in told(text)] == [
        ["Ana Reyes"],
        ["Tom Brindle"],
        ["Ana Reyes"],
        ["Tom Brindle"],
    ]


def test_what_a_speaker_quotes_of_somebody_else_stays_with_the_speaker() -> None:
    text = "“Tom Brindle told me ‘sleep on the floor’ and laughed,” said Ana Reyes."

    assert [one.speakers for one in told(text)] == [["Ana Reyes"]]


def test_a_letter_s_words_belong_to_its_writer() -> None:
    text = "“We slept on the floor,” Ana Reyes wrote in a letter to the Harrow Trust dated 3 May."

    statement = the_statement(text)

    assert (statement.speakers, statement.cue) == (["Ana Reyes"], "wrote")


def test_a_translation_note_does_not_change_the_speaker() -> None:
    text = "“We slept on the floor,” Ana Reyes said through an interpreter."

    assert who_said("We slept", text) == ["Ana Reyes"]


def test_a_possessive_speaker_keeps_the_article_s_spelling() -> None:
    text = "Tom Brindle’s office said the ward was full."

    assert who_said("ward was full", text) == ["Tom Brindle’s office"]


@pytest.mark.parametrize(
    "speaker",
    ["Harrow Nurses' Association", "the town’s own survey", "Ms Reyes’s report", "Norland's farm ministry"],
)
def test_a_name_with_an_apostrophe_is_cut_as_it_stands(speaker: str) -> None:
    text = f"The rain fell all week. The ward was full, {speaker} said."

    assert who_said("ward was full", text) == [speaker]


def test_who_asks_in_a_clause_before_does_not_give_the_answer() -> None:
    text = "Ana Reyes told the panel: “Nobody asked.” When Senator Brindle asked who should, she said: “You.”"

    assert who_said("You.", text) == ["Ana Reyes"]


@pytest.mark.parametrize(
    "text",
    [
        "The judge told Tom Brindle: “You are a thief.” He replied: “I know.”",
        "The judge, Lena Ortiz, told Tom Brindle: “You are a thief.” “I know,” he replied.",
        "“You are a thief,” Jack Rowe told Tom Brindle. “I know,” he replied.",
        "“Are you a thief?” Jack Rowe asked Tom Brindle. “I know I am,” he answered.",
    ],
)
def test_who_was_spoken_to_replies(text: str) -> None:
    assert who_said("I know", text) == ["Tom Brindle"]


def test_somebody_s_reply_is_theirs() -> None:
    assert who_said("Not this year", "The trust wrote to Ana Reyes. Reyes’s reply: “Not this year.”") == [
        "Ana Reyes"
    ]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "“It rained,” said Ana Reyes. The ward’s own lawyer, Tom Brindle, was blunt. “They knew of it.”",
            "Tom Brindle",
        ),
        ("“It rained,” said Ana Reyes. She wept as she spoke. “They knew of it.”", "Ana Reyes"),
    ],
)
def test_whom_the_sentence_before_brings_in_says_what_follows(text: str, speaker: str) -> None:
    assert who_said("They knew of it", text) == [speaker]


def test_who_is_asked_answers() -> None:
    text = "Ana Reyes asked Tom Brindle whether he was tired. “Very much so,” he said. “And you?” she asked."

    assert who_said("Very much so", text) == ["Tom Brindle"]
    assert who_said("And you?", text) == ["Ana Reyes"]


@pytest.mark.parametrize(
    "before",
    [
        "Reyes works for the county and said",
        "Reyes funds clubs and has said",
        "Reyes sat up, smiled and said",
    ],
)
def test_the_second_verb_goes_on_with_who_opens_the_sentence(before: str) -> None:
    assert who_said("shut for years", f"Ana Reyes is here. {before}, “It is shut for years.”") == [
        "Ana Reyes"
    ]


@pytest.mark.parametrize(
    "words",
    ["Prices rise in spring", "Gas blowers account for most of the smog", "The rules cover every boat"],
)
def test_what_stands_before_who_said_so_needs_no_verb_that_is_known(words: str) -> None:
    assert who_said(words, f"{words}, Ana Reyes said.") == ["Ana Reyes"]


@pytest.mark.parametrize("words", ["A few weeks later, when the panel met", "The next day"])
def test_a_time_before_who_said_so_is_not_what_was_said(words: str) -> None:
    assert told(f"{words}, Ana Reyes said.") == []


@pytest.mark.parametrize(
    ("subject", "speaker"),
    [
        ("Minister of State in the Office of the Vice President Ana Reyes", "Ana Reyes"),
        ("Junior Secretary in the Department of Works and Harbours Alphonse Brindle", "Alphonse Brindle"),
        ("Premier the Hon. Mrs. Ana Reyes", "Ana Reyes"),
        ("Ana Reyes, Q.C.,", "Ana Reyes"),
        ("Nurses at Mercy Hospital in Wichita, Kan.,", "Nurses at Mercy Hospital in Wichita"),
    ],
)
def test_who_is_named_behind_a_long_office_or_a_place_says_it(subject: str, speaker: str) -> None:
    assert who_said("the road was shut", f"{subject} said the road was shut.") == [speaker]


def test_a_bishop_is_called_by_name_and_not_by_the_saint() -> None:
    text = "The Bishop of St. Orrin, Ana Reyes, said the road was shut."

    assert who_said("the road was shut", text) == ["Ana Reyes"]


def test_common_sense_says_nothing() -> None:
    assert told("Yet common sense says that a bed costs less than a hotel.") == []


def test_a_phrase_of_saying_may_stand_before_who_says_it() -> None:
    assert who_said("Nonsense", "“Nonsense,” shot back Councillor Ana Reyes.") == ["Ana Reyes"]


def test_the_title_of_another_story_within_this_one_says_nothing_here() -> None:
    text = (
        "Board picks a firm\n\nThe board’s warden, Ana Reyes, said work would start in May.\n\n"
        "Schools ordered to test fountains\n\nMayor denies hiding flood maps\n\n"
        "Tom Brindle, a diver, said he would respect the result.\n"
    )

    assert [one.speakers for one in told(text)] == [["Ana Reyes"], ["Tom Brindle"]]


def test_he_is_who_spoke_last_though_their_name_does_not_tell_a_man() -> None:
    text = (
        "“It is bad,” Bob Brindle told the Post by phone from Harrow.\n\n"
        "Rebel commander Mustapha Hale said a lack of bread was becoming a problem.\n\n"
        "“We are coming, but we are running out of bread,” he said."
    )

    assert who_said("running out of bread", text) == ["Mustapha Hale"]
