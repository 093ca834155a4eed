"""How quotations, clauses and speakers make statements together."""

import pytest

from tests.bot.readers.told import not_speech, the_statement, told, who_said


def test_a_quotation_is_said_once() -> None:
    text = "Ana Reyes said the ward was “full to the roof”, adding: “We slept on the floor.”"

    assert [one.quotations for one in told(text)] == [["full to the roof"], ["We slept on the floor."]]


def test_the_headline_s_speaker_is_read_like_any_other() -> None:
    text = (
        "Nurse: ‘We slept on the floor’\n\nThe ward closed on Monday, and nobody knew why it did.\n\n"
        "“We slept on the floor,” said Ana Reyes, a nurse."
    )

    assert all(one.speakers in (["Ana Reyes"], ["Nurse"], []) for one in told(text))


def test_narration_behind_a_quotation_is_not_part_of_it() -> None:
    text = "“We slept on the floor,” Ana Reyes said, before the ward was closed for good on Monday."

    assert the_statement(text).words == ["We slept on the floor,"]


def test_narration_between_quotation_and_cue_is_not_part_of_it() -> None:
    text = "“We slept on the floor,” a tearful Ana Reyes said."

    assert who_said("We slept", text) == ["Ana Reyes"]


def test_an_ellipsis_inside_a_quotation_does_not_end_it() -> None:
    text = "“We slept … on the floor. . . . All of us,” Ana Reyes said."

    assert the_statement(text).quotations == ["We slept … on the floor. . . . All of us,"]


def test_quotations_of_one_sentence_by_two_people_are_two_statements() -> None:
    text = "Ana Reyes called it “a shame on all of us”, while Tom Brindle spoke of “a night like any other”."

    assert [(one.speakers, one.quotations) for one in told(text)] == [
        (["Ana Reyes"], ["a shame on all of us"]),
        (["Tom Brindle"], ["a night like any other"]),
    ]


def test_a_list_of_fragments_is_one_statement() -> None:
    text = "Ana Reyes described the ward as “dirty”, “loud” and “a danger to us all”."

    assert the_statement(text).quotations == ["dirty", "loud", "a danger to us all"]
    assert not_speech(text) == []


def test_a_colon_introduces_the_next_paragraph_s_quotation() -> None:
    text = "In her letter, Ana Reyes wrote:\n\n“We slept on the floor. All of us did.”\n\nThe ward closed."

    assert who_said("We slept", text) == ["Ana Reyes"]


def test_two_sentences_of_indirect_speech_are_two_statements() -> None:
    text = "Ana Reyes said the ward was full. She said nobody had paid."

    assert [one.words for one in told(text)] == [["the ward was full"], ["nobody had paid"]]


def test_a_bare_sentence_after_indirect_speech_is_narration() -> None:
    text = "Ana Reyes said the ward was full. Nobody had paid for it."

    assert [one.words for one in told(text)] == [["the ward was full"]]


@pytest.mark.parametrize(
    "text",
    [
        "Asked about the claim, Ana Reyes said, “That is absurd.”",
        "Asked about the claim, Ana Reyes said: “That is absurd.”",
        "When asked if the ward would open, Ana Reyes replied, “That is absurd.”",
        "When pressed on the claim, Ana Reyes said: “That is absurd.”",
        "Speaking on Monday, Ana Reyes said: “That is absurd.”",
        "In a statement on Monday, Ana Reyes said, “That is absurd.”",
        "After the vote, Ana Reyes said, “That is absurd.”",
    ],
)
def test_what_leads_up_to_a_quotation_is_not_part_of_it(text: str) -> None:
    statement = the_statement(text, "absurd")

    assert (statement.form, statement.words, statement.speakers) == (
        "direct",
        ["That is absurd."],
        ["Ana Reyes"],
    )


@pytest.mark.parametrize(
    "text",
    [
        "“It was”, Ana Reyes said, “a bad night”.",
        "‘It was’, Ana Reyes said, ‘a bad night’.",
        "“Never”, said Ana Reyes, “a bad night”.",
    ],
)
def test_a_short_opening_of_a_broken_quotation_is_speech(text: str) -> None:
    assert len(the_statement(text, "a bad night").quotations) == 2
    assert not_speech(text) == []


def test_a_participle_between_the_halves_of_a_quotation_does_not_part_them() -> None:
    text = "Tom Brindle stood up. “The plan,” he said, pausing, “is dead.”"

    assert the_statement(text).quotations == ["The plan,", "is dead."]


def test_a_denial_and_a_quoted_word_of_one_sentence_are_two_statements() -> None:
    text = "Tom Brindle has denied wrongdoing and has called the case a “witch hunt.”"

    assert [(one.act, one.words[0]) for one in told(text)] == [
        ("denied", "wrongdoing"),
        ("said", "the case a “witch hunt.”"),
    ]


@pytest.mark.parametrize(
    ("words", "act"), [("not guilty to both charges", "denied"), ("guilty to both charges", "admitted")]
)
def test_a_plea_denies_or_admits(words: str, act: str) -> None:
    assert the_statement(f"The ward closed in May. Ana Reyes pleaded {words} on Monday in Harrow.").act == act


def test_a_plea_that_prosecutors_tell_of_is_their_statement() -> None:
    whole, plea = told("The ward closed. Ana Reyes pleaded guilty to hiding it, prosecutors said.")

    assert (whole.speakers, whole.act) == (["prosecutors"], "said")
    assert (plea.speakers, plea.act, plea.via) == (["Ana Reyes"], "admitted", ["prosecutors"])


def test_who_apologises_has_said_what_for() -> None:
    statement = the_statement("The Harrow Trust apologised for the long wait on Monday.")

    assert (statement.act, statement.speakers) == ("apologised", ["Harrow Trust"])


def test_a_note_of_correction_is_nobody_s_statement() -> None:
    assert told("The ward closed. Correction added Nov. 18, 2019: The caption gave a wrong year.") == []


def test_a_label_that_is_a_team_tells_what_follows_is_about() -> None:
    text = (
        "Rovers lose again\n\nThe Rovers lost to the Wasps in the rain, and the Wasps were glad of it.\n\n"
        "Rovers: Hale missed his third game.\n\nWasps: Kuz left the court.\n\n"
        "Rovers: Host the Wasps on Friday.\n\nWasps: Visit the Rovers on Friday."
    )

    assert told(text) == []


def test_neither_said_so() -> None:
    assert told("The ward closed. Neither Ana Reyes nor Tom Brindle said whether it would open again.") == []


@pytest.mark.parametrize("hidden", ["\u200b", "\u00ad", "\ufeff", "\u2060", "\u200e"])
def test_an_invisible_character_at_a_word_s_end_hides_no_cue(hidden: str) -> None:
    text = f"“We slept on the floor,” said{hidden} Ana Reyes, a nurse."

    assert who_said("We slept", text) == ["Ana Reyes"]


def test_what_a_court_heard_is_reported_without_naming_anybody() -> None:
    text = "The court heard that Tom Brindle had sold the clocks in May."

    assert (the_statement(text).speakers, the_statement(text).words) == (
        [],
        ["Tom Brindle had sold the clocks in May"],
    )


def test_a_quoted_sentence_without_a_speaker_is_not_taken_for_a_title() -> None:
    text = "Rain fell all night, and it was cold. There was “We slept on the floor again.” in red paint."

    assert not_speech(text) == []
    assert who_said("We slept on the floor", text) == []


def test_the_time_before_an_entry_of_a_live_report_is_no_part_of_who_speaks() -> None:
    text = (
        "14:20 Mayor Ana Reyes: “We go on. Nobody was hurt.”\n\n14:31 The fire service said the fire was out."
    )

    assert [one.speakers for one in told(text)] == [["Ana Reyes"], ["The fire service"]]


INTERVIEW = """The porter who never left

By Tom Hale

Ana Reyes has worked at the Harrow hospital since 1989. She spoke to us in her kitchen.

How did you begin?

I was a porter, and one day they asked me to help with the beds.

And then you stayed?

Yes. I stayed for thirty years.

I never thought I would, but the people were good to me.

What would you change?

Nothing at all. Perhaps my coffee.
"""


def test_an_interview_without_labels_is_told_by_its_questions() -> None:
    statements = [(one.speakers, one.act) for one in told(INTERVIEW)]

    assert statements == [(["Tom Hale"], "asked"), (["Ana Reyes"], "said")] * 3


def test_questions_that_nobody_answers_about_themselves_are_no_interview() -> None:
    text = (
        "Tax\n\nWho pays you?\n\nThe tax rose.\n\nWhat will you get?\n\nA road.\n\nWhy you?\n\nIt rained.\n"
    )

    assert told(text) == []


def test_short_answers_with_a_signature_each_are_what_those_people_say() -> None:
    answers = [
        "A bakery, please.\n\nMoira Reyes, owner, Reyes Hardware",
        "Flats upstairs.\n\nTom Hale, manager, Hale Cycles",
    ]
    text = "We asked shopkeepers\n\nWhat should go in there?\n\n" + "\n\n".join(
        [*answers, "Anything but a bank.\n\nBo Lund, partner, Lund Opticians"]
    )

    assert [one.speakers for one in told(text)] == [["Moira Reyes"], ["Tom Hale"], ["Bo Lund"]]
