"""Whose a quotation is: who stands beside it, behind it or below it."""

import pytest

from tests.bot.readers.told import the_statement, told, who_said


def test_a_speaker_behind_a_question_mark_is_found() -> None:
    text = "“Where were we to sleep?” asked Ana Reyes. “On the floor?”"

    assert [one.speakers for one in told(text)] == [["Ana Reyes"], ["Ana Reyes"]]


@pytest.mark.parametrize("verb", ["laughed", "smiled", "sighed", "shrugged", "nodded"])
def test_a_gesture_behind_a_quotation_does_not_lose_its_speaker(verb: str) -> None:
    text = f"Ana Reyes came late. “We slept on the floor.” She {verb}. “All of us,” she said."

    assert who_said("We slept", text) == ["Ana Reyes"]


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


@pytest.mark.parametrize("agency", ["Sapa", "AFP", "PTI", "Reuters."])
def test_the_agency_that_signs_a_story_says_none_of_it(agency: str) -> None:
    text = f"Ana Reyes says the others are well.\n\n“They will play in March.” - {agency}"

    assert who_said("They will play", text) == ["Ana Reyes"]


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


def test_a_heading_in_capitals_signs_nothing() -> None:
    text = "Ana Reyes wants it open.\n\n“The road is shut for years.”\n\nPOTENTIAL DAMAGE\n\nIt rained."

    assert who_said("shut for years", text) == ["Ana Reyes"]


def test_a_short_cry_behind_a_verb_of_saying_is_no_title() -> None:
    assert who_said("Come on!", "Ana Reyes took the ball and said, “Come on!”") == ["Ana Reyes"]


def test_who_does_something_unheard_of_right_before_a_quotation_says_it() -> None:
    text = "“You could hear it,” Tom Brindle said a decade after Ana Reyes trilled, “Bring your mother.”"

    assert who_said("Bring your mother", text) == ["Ana Reyes"]


def test_who_signs_behind_a_dash_may_have_an_office_before_their_name() -> None:
    text = "The council named a new warden on Monday.\n\n“She reads the footnotes.” -Council member Ana Reyes"

    assert who_said("She reads the footnotes", text) == ["Ana Reyes"]


@pytest.mark.parametrize("before", ["For example, ", "In May, ", "Many praised the road, but "])
def test_a_lead_in_before_a_whole_quotation_is_the_writer_s(before: str) -> None:
    found = the_statement(f"{before}“The road is shut for years to come,” Ana Reyes said.", "shut for years")

    assert (found.form, found.words) == ("direct", ["The road is shut for years to come,"])


@pytest.mark.parametrize("behind", ["Ana Reyes, 17.", "her cousin, Ana Reyes.", "Bo’s cousin Ana Reyes, 17."])
def test_whose_name_alone_stands_behind_the_comma_of_a_quotation_said_it(behind: str) -> None:
    assert who_said("We slept", f"“We slept on the floor,” {behind}") == ["Ana Reyes"]


def test_whatever_does_something_behind_a_quotation_is_no_signature() -> None:
    text = "“We slept on the floor,” loudspeakers blared on Cape Brindle, on Norland’s tip."

    assert who_said("We slept", text) != ["Cape Brindle"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“Yes,” Ana Reyes nodded.", "Ana Reyes"),
        ("“Yes,” nodded Ana Reyes.", "Ana Reyes"),
        ("“Bravo!” clapped the crowd.", "the crowd"),
        ("“We won,” Ana Reyes beamed.", "Ana Reyes"),
    ],
)
def test_few_words_are_said_by_who_does_nothing_else_behind_them(text: str, speaker: str) -> None:
    assert [one.speakers for one in told(text)] == [[speaker]]


@pytest.mark.parametrize(
    "text", ["“Blue” opened the season.", "“Hamlet,” Ana Reyes directed in 2019, was a hit."]
)
def test_few_words_that_somebody_does_something_to_are_no_speech(text: str) -> None:
    assert told(text) == []


def test_those_before_whom_the_stands_are_not_who_goes_on() -> None:
    text = (
        "Harrow Dragons is a show. “They took a beating,” said Ana Reyes.\n\n"
        "Despite all that, the Dragons have bonded like family. “I am really amazed.”"
    )

    assert who_said("amazed", text) == ["Ana Reyes"]


def test_whose_driver_acts_says_nothing() -> None:
    text = (
        "Rennic Marsh is out. “It all depends on this car,” Tom Hale said.\n\nIt rained.\n\n"
        "The Rennic driver was glad.\n\n“For me it is more fun to drive.”"
    )

    assert who_said("fun to drive", text) == []


def test_what_is_pulled_out_of_the_story_is_its_speaker_s_there() -> None:
    text = (
        "The office cited the inquiry and noted the report would come.\n\n‘We slept on the cold floor.’\n\n"
        "It rained in Leeds on Monday.\n\n“We slept on the cold floor,” Ana Reyes said."
    )

    assert [one.speakers for one in told(text) if one.quotations] == [["Ana Reyes"], ["Ana Reyes"]]


@pytest.mark.parametrize("sign", ["", "™", " ♥", " 🎉🎉"])
def test_who_signs_a_post_says_all_of_it_whatever_signs_stand_behind_the_name(sign: str) -> None:
    post = "Harrow says that people are gone all the time."
    statement = the_statement(
        f"The town is full of rumours.\n\n{post}\n\n— Ana Reyes{sign} (@anareyes) 4 May"
    )
    assert (statement.speakers, statement.words) == (["Ana Reyes"], [post])
