"""Quotations without marks: labelled turns, questions and answers, posts set apart."""

import pytest

from tests.bot.readers.told import the_statement, told, who_said

HEARING = """The inquiry heard on Thursday from Augustin Fell, an engineer. He was questioned by Jo Morgan.

MORGAN: Did you write the note?

FELL: I did. It was a joke.

MORGAN: And nobody laughed?

FELL: Nobody did."""
INTERVIEW = """The potter Ilse Brandt talks about clay. Brandt has worked in Harrow since 1999.

Q: Why clay?

A: It forgives. Stone never does.

Q: And glass?

A: Glass bites."""


def test_a_labelled_turn_is_said_by_who_the_label_names() -> None:
    assert who_said("It was a joke", HEARING) == ["Augustin Fell"]


def test_a_labelled_turn_is_cut_without_its_label() -> None:
    statement = the_statement(HEARING, "It was a joke")

    assert (statement.form, statement.quotations) == ("direct", ["I did. It was a joke."])


def test_a_turn_that_is_a_question_is_asked() -> None:
    assert the_statement(HEARING, "Did you write").act == "asked"


def test_the_label_is_what_the_place_calls_its_speaker() -> None:
    assert the_statement(HEARING, "It was a joke").mention == "FELL"


def test_every_turn_is_one_statement() -> None:
    assert [one.speakers for one in told(HEARING)] == [
        ["Jo Morgan"],
        ["Augustin Fell"],
        ["Jo Morgan"],
        ["Augustin Fell"],
    ]


def test_a_turn_may_have_several_paragraphs() -> None:
    text = HEARING.replace("It was a joke.", "It was a joke.\n\nI had a year to my pension.")

    assert the_statement(text, "It was a joke").quotations == [
        "I did. It was a joke.",
        "I had a year to my pension.",
    ]


def test_a_quotation_inside_a_turn_belongs_to_the_turn() -> None:
    text = HEARING.replace("It was a joke.", "It said “the bridge is tired”.")

    assert the_statement(text, "tired").quotations == ["I did. It said “the bridge is tired”."]


@pytest.mark.parametrize("direction", ["(Laughter.)", "[Crosstalk]", "[The witness leaves the room.]"])
def test_a_stage_direction_is_nobody_s_words(direction: str) -> None:
    text = HEARING.replace("It was a joke.", f"It was a joke.\n\n{direction}")

    assert all(direction not in one.quotations for one in told(text))


def test_turns_of_a_transcript_may_stand_on_neighbouring_lines() -> None:
    assert len(told(HEARING.replace("\n\n", "\n"))) == 4


@pytest.mark.parametrize(
    ("label", "name"),
    [("ANA REYES", "Ana Reyes"), ("Ana Reyes", "Ana Reyes"), ("REYES", "Ana Reyes"), ("Reyes", "Ana Reyes")],
)
def test_labels_are_written_in_several_ways(label: str, name: str) -> None:
    text = (
        "The anchor Tom Brindle spoke with Ana Reyes, a nurse, on Monday.\n\n"
        f"BRINDLE: Who came?\n\n{label}: Nobody came.\n\nBRINDLE: And then?\n\n{label}: Then they all did."
    )

    assert who_said("Nobody came", text) == [name]


def test_who_is_named_in_full_at_first_keeps_their_first_turn() -> None:
    text = (
        "The town talks about its bridge.\n\nReview: Who closed it?\n\nInes Carvalho: We did. It was old.\n\n"
        "Review: And now?\n\nCarvalho: Now there is a ferry."
    )

    assert who_said("It was old", text) == ["Ines Carvalho"]


def test_a_label_with_an_office_is_joined_to_its_person() -> None:
    text = HEARING.replace("FELL:", "AUGUSTIN FELL, ENGINEER:", 1)

    assert who_said("It was a joke", text) == who_said("Nobody did", text) == ["Augustin Fell"]


@pytest.mark.parametrize(
    "answers",
    [
        "A",
        "A.",
        "Answer",
    ],
)
def test_the_person_interviewed_gives_the_answers(answers: str) -> None:
    text = INTERVIEW.replace("A:", f"{answers.rstrip('.')}{'.' if answers.endswith('.') else ':'}")
    if answers.endswith("."):
        text = text.replace("Q:", "Q.")

    assert who_said("It forgives", text) == ["Ilse Brandt"]


def test_the_questions_of_an_interview_are_asked() -> None:
    assert the_statement(INTERVIEW, "Why clay").act == "asked"


def test_nobody_is_named_for_questions_where_the_text_names_no_interviewer() -> None:
    assert who_said("Why clay", INTERVIEW) == []


@pytest.mark.parametrize(
    "text",
    [
        "The fair opens at noon.\n\nTickets: ten euros at the gate.\n\nParking: the church.\n\nFood: soup.",
        "The council met on Monday.\n\nNote: the hall is cold.\n\nThe mayor left early.",
        "The panel lists risks.\n\nFire: a roof is dry.\n\nFlood: a wall is old.\n\nWind: a mast leans.",
    ],
)
def test_a_list_with_colons_is_no_conversation(text: str) -> None:
    assert told(text) == []


def test_labels_of_prices_and_measures_are_nobody() -> None:
    text = (
        "Our testers compared six kettles over three weeks in March.\n\nPRICE: $40\n\nPROS: Light\n\n"
        "CONS: No lid\n\nPRICE: $55\n\nThe second kettle boiled faster than all of the others did."
    )
    assert told(text) == []


def test_what_stands_above_a_record_is_no_turn_of_it() -> None:
    minutes = "COUNCIL MINUTES AS SPOKEN: the park\n\n" + HEARING
    assert [one.words for one in told(minutes)] == [one.words for one in told(HEARING)]


def test_a_post_set_apart_is_said_by_who_is_said_to_have_written_it() -> None:
    text = (
        "The bridge closed on Monday. Mayor Ana Reyes wrote on X:\n\n"
        "We go on. The ferry sails at noon.\n\nThe ferry was full by ten."
    )

    assert the_statement(text, "ferry sails").quotations == ["We go on. The ferry sails at noon."]
    assert who_said("ferry sails", text) == ["Ana Reyes"]


def test_only_the_paragraph_set_apart_belongs_to_the_post() -> None:
    text = "Ana Reyes posted on Facebook:\n\nThe ferry sails at noon.\n\nThe ferry was full by ten."

    assert all("full by ten" not in words for one in told(text) for words in one.quotations)


def test_a_post_is_said_by_who_signs_it() -> None:
    text = (
        "The bridge closed on Monday, and people were cross.\n\n"
        "The ferry sails at noon. Bring a coat.\n\n— Ana Reyes (@anareyes) March 3, 2026\n\n"
        "Nobody brought one."
    )

    assert the_statement(text, "Bring a coat").speakers == ["Ana Reyes"]


def test_a_signature_may_stand_on_the_last_line_of_its_post() -> None:
    text = (
        "The bridge closed on Monday, and people were cross.\n\n"
        "The ferry sails at noon. Bring a coat. — Ana Reyes (@anareyes) March 3, 2026\n\n"
        "Nobody brought one."
    )

    assert the_statement(text, "Bring a coat").quotations == ["The ferry sails at noon. Bring a coat."]


def test_a_report_set_apart_belongs_to_who_reports() -> None:
    text = (
        "The Harrow Post reports:\n\nThe bridge will stay closed until spring.\n\n"
        "The council met on Tuesday to talk."
    )

    assert who_said("closed until spring", text) == ["The Harrow Post"]


@pytest.mark.parametrize(
    "points", [("• We will wait.", "• We will sue."), ("- “We will wait.”", "- “We will sue.”")]
)
def test_a_list_behind_said_is_said_point_by_point(points: tuple[str, str]) -> None:
    text = "The ferry was late again on Monday, and nobody knew why.\n\nAna Reyes said:\n\n" + "\n\n".join(
        points
    )

    assert [(one.speakers, one.words) for one in told(text)] == [
        (["Ana Reyes"], ["We will wait."]),
        (["Ana Reyes"], ["We will sue."]),
    ]


def test_initials_before_an_answer_are_those_of_who_is_interviewed() -> None:
    text = (
        "Ana Reyes runs the ward in Harrow. She has counted every bed since 2021.\n\n"
        "Q: How did it start?\n\nAR: With a broken bed.\n\nQ: And then?\n\nAR: I counted them all.\n"
    )

    assert who_said("I counted", text) == ["Ana Reyes"]


def test_who_is_named_once_and_then_by_initials_answers_for_themselves() -> None:
    text = (
        "Ana Reyes runs the ward in Harrow. She has counted every bed since 2021.\n\n"
        "Interviewer: How did it start?\n\nReyes: (laughs) With a broken bed.\n\n"
        "Interviewer: And then?\n\nAR: I counted them all.\n"
    )

    assert who_said("broken bed", text) == ["Ana Reyes"]
    assert who_said("How did it start", text) == ["Interviewer"]


def test_what_the_text_calls_itself_is_nobodys_label() -> None:
    text = f"TRANSCRIPT: Harrow inquiry, 4 May 2026\n\n{HEARING}"

    assert not any("inquiry, 4 May" in " ".join(one.words) for one in told(text))


PANEL = """{}: Good evening. Minister, you first.

Minister Clara Holm: Reading and asking why.

Dr. Otis Greene, Harlow Institute: I would put asking first.

Audience member: What about swimming?

{}: Thank you all."""


@pytest.mark.parametrize("moderator", ["MODERATOR", "Moderator"])
def test_an_office_or_a_house_may_stand_in_a_label(moderator: str) -> None:
    turns = [(one.speakers, one.quotations) for one in told(PANEL.format(moderator, moderator))]

    assert turns == [
        (["Moderator"], ["Good evening. Minister, you first."]),
        (["Clara Holm"], ["Reading and asking why."]),
        (["Otis Greene"], ["I would put asking first."]),
        (["Audience member"], ["What about swimming?"]),
        (["Moderator"], ["Thank you all."]),
    ]


def test_those_who_are_named_once_and_then_by_initials_take_turns() -> None:
    text = "Rao rows.\n\nPetra Noll: Why?\n\nSunita Rao: I like it.\n\nPN: Always?\n\nSR: I was afraid once."

    assert [one.speakers[0] for one in told(text)] == ["Petra Noll", "Sunita Rao"] * 2


def test_candidates_named_with_their_parties_take_turns() -> None:
    text = (
        "Ana Reyes, Green Party: We need it.\n\nTom Hale, independent: We do not.\n\nLee Marsh, Labour: I do."
    )

    assert [one.speakers[0] for one in told(text)] == ["Ana Reyes", "Tom Hale", "Lee Marsh"]
