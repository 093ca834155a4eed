"""Who is said to act where an answer points, against who does so there."""

import pytest

from bot.readers.model.answers.flags import Flag
from bot.readers.rules.quick_reading import read_by_rules
from tests.checked_answers import flags_of

TALKS = read_by_rules("""Pay talks fail

The Harbour Post reported on Monday that the talks had failed.

Reuters reported that Ana Pell denied the claim in a letter.

“We will strike,” said a spokesman for Ruben Holm. The union demanded nine per cent.

Ana Pell accused the union of greed. Ida Brandt warned that boats would stop.

The ministry did not respond to questions.
""")


@pytest.mark.parametrize(
    "answer",
    [
        "The newspaper said the talks had failed [s2].",
        "Pell denied the claim [s3].",
        "Reuters said that Pell denied the claim [s3].",
        "His spokesman said they would strike [s4].",
        "Ruben Holm said they would strike [s4].",
        "Pell accused the union of greed [s6].",
        "Brandt warned that boats would stop [s7].",
        "Brandt said that boats would stop [s7].",
        "The union said it wanted nine per cent [s5].",
        "Pell and Brandt warned that boats would stop [s6, s7].",
    ],
)
def test_who_acts_there_is_right(answer: str) -> None:
    assert flags_of(TALKS, answer) == []


@pytest.mark.parametrize(
    ("answer", "speaker"),
    [
        ("Ana Pell said the talks had failed [s2].", "Harbour Post"),
        ("Brandt accused the union of greed [s6].", "Ana Pell"),
        ("Pell warned that boats would stop [s7].", "Ida Brandt"),
    ],
)
def test_where_somebody_else_acts_they_are_named(answer: str, speaker: str) -> None:
    assert flags_of(TALKS, answer) == [Flag("other_speaker", speaker)]


@pytest.mark.parametrize(
    "answer", ["The ministry answered that it was late [s8].", "The ministry agreed [s8]."]
)
def test_a_silence_is_told_as_what_it_was(answer: str) -> None:
    assert flags_of(TALKS, answer) == [Flag("other_act", "did_not_respond")]


def test_whom_somebody_tells_something_is_not_exchanged() -> None:
    told = read_by_rules("Line to close\n\nAna Pell told the Harbour Post that the line will close.\n")

    assert flags_of(told, "Ana Pell told Reuters that the line will close [s2].") != []
    assert flags_of(told, "Ana Pell told the Post that the line will close [s2].") == []
    assert flags_of(told, "Ana Pell said that the line will close [s2].") == []


def test_two_bodies_of_one_kind_are_not_one() -> None:
    ministries = read_by_rules("""Line to close

The French foreign ministry said the plan was sound.

A spokesman for the British Foreign Office said that the plan threatens the peace.
""")

    assert flags_of(ministries, "The French foreign ministry said the plan threatens the peace [s3].") != []
    assert flags_of(ministries, "The Foreign Office said the plan threatens the peace [s3].") == []


def test_a_request_that_is_denied_and_an_answer_that_is_not_given_are_silences() -> None:
    silent = read_by_rules("""Line to close

Ana Pell denied a request by the Post to speak about the plan.

The office of Ruben Holm did not provide the Post with further information.
""")

    assert flags_of(silent, "Ana Pell told the Post more about the plan [s2].") != []
    assert flags_of(silent, "The office of Ruben Holm explained the figures to the Post [s3].") != []


@pytest.mark.parametrize(
    "answer", ["The union accused Pell of greed [s6].", "Reuters denied the claim of Pell [s3]."]
)
def test_who_acts_on_whom_is_not_turned_round(answer: str) -> None:
    assert flags_of(TALKS, answer) != []


def test_one_silence_is_not_told_as_another() -> None:
    silent = read_by_rules("""Line to close

A lawyer listed as having represented him in his case, Ruben Holm, did not return a message seeking comment.
""")

    assert flags_of(silent, "Holm declined to comment on the line [s2].") == [
        Flag("other_act", "did_not_respond")
    ]
    assert flags_of(silent, "Holm did not respond to a message [s2].") == []


def test_who_says_it_may_stand_inside_what_others_say() -> None:
    told = read_by_rules("""Line to close

“The line feeds five thousand families in town,” said Ana Pell, who leads the council.

Supporters came to the harbour and said the line must stay.
""")
    answer = "Supporters say it feeds many: according to Ana Pell it feeds “five thousand families” [s2]."

    assert flags_of(told, answer) == []


def test_a_denial_is_no_admission_whoever_is_told_to_admit_it() -> None:
    denied = read_by_rules("Trial opens\n\nThe Donmar company denies negligence in the case of the gun.\n")

    assert flags_of(denied, "The theatre has admitted that it was negligent [s2].") == [
        Flag("other_act", "denied")
    ]


def test_who_says_that_it_will_not_comment_declines_to() -> None:
    silent = read_by_rules(
        "Line to close\n\n“We will not comment on our loans,” Ruben Holm said on Monday.\n"
    )

    assert flags_of(silent, "Ruben Holm would not discuss the loans at all [s2].") == []


def test_who_says_that_they_failed_may_be_told_to_admit_it() -> None:
    sorry = read_by_rules("""Line to close

“[Orbis Ferries] would like to express its apologies to the guests for the delay. We take great pride in our
service, and on this trip we failed to do so,” the statement concluded.

The guests reached the pier in the end, Orbis Ferries said on Tuesday.
""")
    answer = "Orbis Ferries apologised and admitted it had failed to live up to its own service [s2 s3]."

    assert flags_of(sorry, answer) == []


def test_whom_a_sentence_lifts_out_does_it() -> None:
    call = read_by_rules(
        "Calls made\n\nOfficials said that it was Ruben Holm who telephoned Lou Marsh on Friday.\n"
    )

    assert flags_of(call, "According to officials Marsh telephoned Holm on Friday [s2].") != []
    assert flags_of(call, "According to officials Holm telephoned Marsh on Friday [s2].") == []
