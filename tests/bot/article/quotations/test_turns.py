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


HOUSE = """The House met on Monday to hear of the ferry, which was late again, and of the ward.

Mr. Bo Hale (Larn) (Lab): Was it ever on time?

The Prime Minister: It was not.

Mr. Speaker: Order. Nobody is to shout.

Mr. Hale: Will it be?"""


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ("ever on time", "Bo Hale"),
        ("It was not", "The Prime Minister"),
        ("Nobody is to shout", "Mr. Speaker"),
        ("Will it be", "Bo Hale"),
    ],
)
def test_a_label_may_hold_party_and_seat_or_an_office(words: str, speaker: str) -> None:
    assert who_said(words, HOUSE) == [speaker]


def test_letters_are_said_by_who_signs_below_them() -> None:
    text = (
        "What readers think of the ferry, which was late again on Monday\n\n"
        "I take it every day and I like it.\n\nAna Reyes, head of the ward, Harrow Hospital\n\n"
        "It never waits for us.\n\nTom Brindle, managing director, Brindle Bikes"
    )

    assert [one.speakers for one in told(text)] == [["Ana Reyes"], ["Tom Brindle"]]


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


def test_the_record_of_a_parliament_names_offices_and_styles_before_a_turn() -> None:
    text = (
        "The Hon. N. J. REYES: When will the bridge be painted?\n\n"
        "The Minister for the Seas (Mr. Tom Brindle): It was painted in May.\n\n"
        "The Hon. Dr. MIRIAM HALE (Treasurer): I crossed it myself.\n\n"
        "The PRESIDENT: Order!\n\n"
        "Mr. Brindle: I thank the President.\n"
    )

    assert [one.speakers for one in told(text)] == [
        ["N. J. REYES"],
        ["Tom Brindle"],
        ["MIRIAM HALE"],
        ["The President"],
        ["Tom Brindle"],
    ]


def test_a_record_may_number_its_questions_and_name_ministers_without_a_title() -> None:
    text = (
        "1. Mrs Ana Reyes (Larn) (Lab): What has become of the bridge?\n\n"
        "The Secretary of State for the Seas (Tom Brindle): It will be painted in May.\n\n"
        "Mrs Reyes: I heard so last year.\n\n"
        "Tom Brindle: It rained last year.\n"
    )

    assert [one.speakers for one in told(text)] == [
        ["Ana Reyes"],
        ["Tom Brindle"],
        ["Ana Reyes"],
        ["Tom Brindle"],
    ]


LETTERS_SIGNED_OVER_SEVERAL_LINES = (
    "Letters: the swimming pool\n\n"
    "Sir, – I have swum in the baths on the corner of the market every Tuesday since 1974.\n\n"
    "EDWIN HALE,\nWard sister,\nMill Road\n\n"
    "Dear Editor,\n\n"
    "What the roof of the baths has cost us in the last ten years is forgotten.\n\n"
    "Ana Reyes\nBridge Street\n"
)


def test_a_letter_may_be_signed_over_several_lines() -> None:
    assert [one.speakers for one in told(LETTERS_SIGNED_OVER_SEVERAL_LINES)] == [
        ["EDWIN HALE"],
        ["Ana Reyes"],
    ]


def test_a_salutation_on_a_line_of_its_own_is_no_part_of_its_letter() -> None:
    assert the_statement(LETTERS_SIGNED_OVER_SEVERAL_LINES, "What the roof").quotations == [
        "What the roof of the baths has cost us in the last ten years is forgotten."
    ]


def test_letters_to_the_editor_are_said_by_who_signs_them() -> None:
    text = (
        "Letters: the swimming pool\n\n"
        "SIR – I have swum in the baths on the corner of the market every Tuesday since 1974.\n\n"
        "To close them for the sake of a car park is a shame for all who learned to swim there.\n\n"
        "Edwin Hale\n\nUpper Marsh\n\n"
        "Sir, What the roof of the baths has cost the town in the last ten years is forgotten.\n\n"
        "Mrs Ana Reyes\n\nHarrow\n"
    )

    assert who_said("I have swum", text) == ["Edwin Hale"]
    assert who_said("To close them", text) == ["Edwin Hale"]
    assert who_said("What the roof", text) == ["Ana Reyes"]


RECORD = """Ferries (Winter)

Ms Ana Reyes (Larn Valley) (Lab)
1. What steps he is taking to paint the bridge.

The Minister for the Seas (Sir Tom Brindle)
It was painted in May. It will be painted again.

Ms Reyes
I heard so last year.

And it rained.

Several hon. Members rose—

Mr Speaker
Order. I call Mr Hale."""


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ("What steps", "Ana Reyes"),
        ("painted in May", "Sir Tom Brindle"),
        ("heard so", "Ana Reyes"),
        ("it rained", "Ana Reyes"),
        ("I call", "Mr Speaker"),
    ],
)
def test_a_record_may_name_its_speakers_on_lines_of_their_own(words: str, speaker: str) -> None:
    assert who_said(words, RECORD) == [speaker]


def test_who_rises_in_a_record_is_said_by_nobody() -> None:
    assert not any("rose" in "".join(one.words) for one in told(RECORD))


def test_a_list_of_candidates_is_no_record() -> None:
    text = (
        "Who stands in Larn on Thursday\n\nAna Reyes (Labour)\n\nShe has run the ward since 1999.\n\n"
        "Tom Brindle (Green)\n\nHe paints bridges.\n\nBo Hale (Independent)\n\nHe sails.\n"
    )

    assert told(text) == []


@pytest.mark.parametrize("signature", ["Edwin Hale, Upper Marsh", "Edwin Hale (Upper Marsh)", "Edwin Hale,"])
def test_where_the_writer_of_a_letter_lives_may_stand_behind_the_name(signature: str) -> None:
    text = (
        f"Letters: the swimming pool\n\nSIR – I have swum in the baths since 1974.\n\n{signature}\n\n"
        "Sir, What the roof of the baths has cost is forgotten.\n\nMrs Ana Reyes\n\nHarrow\n"
    )

    assert who_said("I have swum", text) == ["Edwin Hale"]


def test_initials_before_an_answer_are_those_of_who_is_interviewed() -> None:
    text = (
        "Ana Reyes runs the ward in Harrow. She has counted every bed since 2021.\n\n"
        "Q: How did it start?\n\nAR: With a broken bed.\n\nQ: And then?\n\nAR: I counted them all.\n"
    )

    assert who_said("I counted", text) == ["Ana Reyes"]


def test_a_story_about_a_sir_is_no_letter_to_the_editor() -> None:
    text = (
        "Council splits over the ferry\n\n"
        "Sir Tom Brindle has crossed to Harrow every week since the first boat came to the quay.\n\n"
        "Northern Harbour\n\n"
        "Editor-in-chief Ana Reyes took the same boat and found it late on Monday, as it often is.\n\n"
        "House Prices\n\nNobody on the quay knew why.\n"
    )

    assert told(text) == []


def test_a_letter_that_goes_on_and_on_is_none() -> None:
    lines = "\n\n".join(f"The boat was late again in week {week} of the year." for week in range(1, 20))
    text = (
        f"Letters\n\nSIR – I take it every day.\n\n{lines}\n\nAna Reyes\n\nSir, It is late.\n\nTom Brindle\n"
    )

    assert [one.speakers for one in told(text)] == []


def test_what_the_text_calls_itself_is_nobodys_label() -> None:
    text = f"TRANSCRIPT: Harrow inquiry, 4 May 2026\n\n{HEARING}"

    assert not any("inquiry, 4 May" in " ".join(one.words) for one in told(text))


def test_an_office_whose_title_holds_a_role_in_its_middle_has_a_turn_of_its_own() -> None:
    text = (
        "Question time\n\n"
        "Ana Reyes (Leeds) (Lab): Where is the ferry?\n\n"
        "The Cabinet Secretary for Transport: I do not carry it with me.\n\n"
        "Tom Hale (Harrow) (Con): It was sold.\n\n"
        "Ana Reyes: Is he not ashamed?"
    )

    assert who_said("carry it", text) == ["The Cabinet Secretary for Transport"]
