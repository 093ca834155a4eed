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


def test_a_speaker_behind_a_question_mark_is_found() -> None:
    text = "“Where were we to sleep?” asked Ana Reyes. “On the floor?”"

    assert [one.speakers for one in told(text)] == [["Ana Reyes"], ["Ana Reyes"]]


@pytest.mark.parametrize("verb", ["laughed", "smiled", "sighed", "shrugged", "nodded"])
def test_a_gesture_behind_a_quotation_does_not_lose_its_speaker(verb: str) -> None:
    text = f"Ana Reyes came late. “We slept on the floor.” She {verb}. “All of us,” she said."

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


def test_those_who_answer_a_question_in_the_sentence_before_are_quoted() -> None:
    text = "Why did the ward close? “It rained,” says Ana Reyes."

    assert who_said("It rained", text) == ["Ana Reyes"]


def test_a_statement_quoted_in_full_after_a_colon_belongs_to_the_organisation() -> None:
    text = (
        "The Harrow Trust said in a statement:\n\n“We slept on the floor. All of us did.”\n\nThe ward closed."
    )

    assert who_said("We slept", text) in (["The Harrow Trust"], ["Harrow Trust"])


@pytest.mark.parametrize(
    "lead",
    [
        "Tom Brindle disagreed.",
        "Tom Brindle disagrees.",
        "Tom Brindle, 54, remembers it differently.",
        "Tom Brindle is not so sure.",
        "Tom Brindle was unimpressed.",
        "Tom Brindle laughed.",
        "Asked if he regretted it, Tom Brindle laughed.",
        "Not so Tom Brindle.",
    ],
)
def test_a_new_paragraph_s_subject_takes_the_quotation_behind_it(lead: str) -> None:
    text = f"“I locked the door,” Ana Reyes recalled. “Then I left.”\n\n{lead} “She never said a word.”"

    assert who_said("never said a word", text) == ["Tom Brindle"]


def test_who_asks_in_a_clause_before_does_not_give_the_answer() -> None:
    text = "Ana Reyes told the panel: “Nobody asked.” When Senator Brindle asked who should, she said: “You.”"

    assert who_said("You.", text) == ["Ana Reyes"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Ana Reyes called the offer an “insult”, while the trust said it was “fair and final”.",
            "the trust",
        ),
        ("Ana Reyes called the offer an “insult” but the trust said it was “fair and final”.", "the trust"),
        ("Ana Reyes called the offer an “insult”; Tom Brindle called it “fair and final”.", "Tom Brindle"),
    ],
)
def test_the_second_clause_s_fragment_belongs_to_its_own_subject(text: str, speaker: str) -> None:
    assert who_said("fair and final", text) == [speaker]


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


def test_points_of_a_list_in_marks_are_their_speakers() -> None:
    text = (
        "Ward closes\n\nThe ward in Harrow closed on Monday after a long fight over its beds.\n\n"
        "Ana Reyes, a nurse who ran it, said:\n\n1. “We lost the ward in May.”\n\n2. “We go on.”\n\n"
        "The board meets again in June, and the beds go to Leeds before that.\n\n"
        "“It was late,” said Tom Brindle, who leads the board."
    )

    assert [one.speakers for one in told(text)] == [["Ana Reyes"], ["Ana Reyes"], ["Tom Brindle"]]


@pytest.mark.parametrize(
    ("told_with", "speaker"),
    [
        ("fumed Ana Reyes, who runs the ward.", "Ana Reyes"),
        ("cautioned Ana Reyes.", "Ana Reyes"),
        ("beamed Ana Reyes, who runs the ward.", "Ana Reyes"),
        ("Ana Reyes hit back.", "Ana Reyes"),
        ("chimed in Ana Reyes, who runs the ward.", "Ana Reyes"),
        ("spat Ana Reyes.", "Ana Reyes"),
        ("Ana Reyes, who runs the ward, protested.", "Ana Reyes"),
    ],
)
def test_any_verb_right_behind_a_quotation_gives_it_a_speaker(told_with: str, speaker: str) -> None:
    text = f"The ward was closed on Monday, and nobody knew why.\n\n“We slept on the floor,” {told_with}"

    assert who_said("We slept on the floor", text) == [speaker]


@pytest.mark.parametrize(
    "signature",
    [
        " — Ana Reyes",
        " -Nurse Ana Reyes",
        "\n\n— Ana Reyes, head of the ward",
        "\n\nAna Reyes, head of the ward",
    ],
)
def test_a_signature_behind_or_below_a_quotation_names_its_speaker(signature: str) -> None:
    text = f"The ward was closed on Monday, and nobody knew why.\n\n“We slept on the floor.”{signature}"

    assert who_said("We slept on the floor", text) == ["Ana Reyes"]


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
    "text",
    [
        "Ana Reyes called for the board to resign, which Tom Brindle described as “predictable and sad”.",
        "Ana Reyes said Tom Brindle called the plan “predictable and sad”.",
        "Ana Reyes said the plan, which Tom Brindle called “predictable and sad”, would be dropped.",
    ],
)
def test_what_another_is_quoted_with_inside_what_somebody_says_is_the_other_s(text: str) -> None:
    quoted = [(one.speakers, one.quotations) for one in told(text) if one.quotations]

    assert quoted == [(["Tom Brindle"], ["predictable and sad"])]


def test_a_quotation_pulled_out_of_the_story_is_said_by_who_says_it_there() -> None:
    text = (
        "The ward was closed on Monday, and nobody knew why it was.\n\n“They knew of it all along.”\n\n"
        "It rained all day. “We slept there,” said Ana Reyes. “They knew of it all along. It was a shame.”"
    )

    assert [one.speakers for one in told(text)] == [["Ana Reyes"]] * 3


@pytest.mark.parametrize(
    "text",
    [
        "“The road is shut for years to come,” Reyes said of the thaw on the hill.",
        "“The road is shut for years to come,” Reyes told the Post afterwards, and that proved to be so.",
        "“The road is shut for years to come,” Reyes said in a statement issued to the Post.",
        "However, “the road is shut for years to come,” Reyes said.",
    ],
)
def test_what_the_writer_adds_around_a_whole_quotation_is_not_said(text: str) -> None:
    found = the_statement(text, "shut for years")

    assert (found.form, found.words) == ("direct", found.quotations)


@pytest.mark.parametrize("verb", ["went on", "hit back", "shot back", "chimed in", "summed up"])
def test_verbs_that_say_with_a_particle_are_known_where_they_announce_a_quotation(verb: str) -> None:
    text = f"Ana Reyes left. Asked whether a warden would come, she {verb}: “The road is shut for years.”"

    found = the_statement(text, "shut for years")

    assert (found.speakers, found.certainty) == (["Ana Reyes"], "sure")


@pytest.mark.parametrize("deed", ["went on “a spending spree,”", "carried on “as if nothing happened,”"])
def test_quoted_words_for_what_somebody_did_are_who_says_so_s(deed: str) -> None:
    assert who_said(deed.split("“")[1].rstrip(",”"), f"The council {deed} Ana Reyes said.") == ["Ana Reyes"]


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


def test_a_heading_in_capitals_signs_nothing() -> None:
    text = "Ana Reyes wants it open.\n\n“The road is shut for years.”\n\nPOTENTIAL DAMAGE\n\nIt rained."

    assert who_said("shut for years", text) == ["Ana Reyes"]


def test_a_short_cry_behind_a_verb_of_saying_is_no_title() -> None:
    assert who_said("Come on!", "Ana Reyes took the ball and said, “Come on!”") == ["Ana Reyes"]


@pytest.mark.parametrize(
    "words",
    ["Prices rise in spring", "Gas blowers account for most of the smog", "The rules cover every boat"],
)
def test_what_stands_before_who_said_so_needs_no_verb_that_is_known(words: str) -> None:
    assert who_said(words, f"{words}, Ana Reyes said.") == ["Ana Reyes"]


@pytest.mark.parametrize("words", ["A few weeks later, when the panel met", "The next day"])
def test_a_time_before_who_said_so_is_not_what_was_said(words: str) -> None:
    assert told(f"{words}, Ana Reyes said.") == []


def test_who_does_something_unheard_of_right_before_a_quotation_says_it() -> None:
    text = "“You could hear it,” Tom Brindle said a decade after Ana Reyes trilled, “Bring your mother.”"

    assert who_said("Bring your mother", text) == ["Ana Reyes"]


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


def test_who_signs_behind_a_dash_may_have_an_office_before_their_name() -> None:
    text = "The council named a new warden on Monday.\n\n“She reads the footnotes.” -Council member Ana Reyes"

    assert who_said("She reads the footnotes", text) == ["Ana Reyes"]


def test_a_phrase_of_saying_may_stand_before_who_says_it() -> None:
    assert who_said("Nonsense", "“Nonsense,” shot back Councillor Ana Reyes.") == ["Ana Reyes"]


def test_the_title_of_another_story_within_this_one_says_nothing_here() -> None:
    text = (
        "Board picks a firm\n\nThe board’s warden, Ana Reyes, said work would start in May.\n\n"
        "Schools ordered to test fountains\n\nMayor denies hiding flood maps\n\n"
        "Tom Brindle, a diver, said he would respect the result.\n"
    )

    assert [one.speakers for one in told(text)] == [["Ana Reyes"], ["Tom Brindle"]]


@pytest.mark.parametrize("before", ["For example, ", "In May, ", "Many praised the road, but "])
def test_a_lead_in_before_a_whole_quotation_is_the_writer_s(before: str) -> None:
    found = the_statement(f"{before}“The road is shut for years to come,” Ana Reyes said.", "shut for years")

    assert (found.form, found.words) == ("direct", ["The road is shut for years to come,"])


def test_he_is_who_spoke_last_though_their_name_does_not_tell_a_man() -> None:
    text = (
        "“It is bad,” Bob Brindle told the Post by phone from Harrow.\n\n"
        "Rebel commander Mustapha Hale said a lack of bread was becoming a problem.\n\n"
        "“We are coming, but we are running out of bread,” he said."
    )

    assert who_said("running out of bread", text) == ["Mustapha Hale"]
