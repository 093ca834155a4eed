"""Declined to comment, did not respond, was asked and no answer is reported: three things."""

import pytest

from bot.lexicon.acts import SILENT_ACTS
from tests.bot.readers.told import the_statement, told

STORY = "The ward closed on Monday after a flood. {} The nurses went home."


@pytest.mark.parametrize(
    "sentence",
    [
        "The ministry declined to comment.",
        "The ministry declined to comment on the flood.",
        "The ministry declined comment.",
        "The ministry has declined to comment further.",
        "The ministry refused to comment.",
        "The ministry would not comment.",
        "The ministry wouldn’t comment on the flood.",
        "The ministry had no comment.",
        "The ministry declined to answer questions about the flood.",
        "The ministry declined to be interviewed.",
        "The ministry declined to say whether the ward would open again.",
        "The ministry declined to discuss the flood.",
        "Asked about the flood, the ministry declined to comment.",
        "When contacted, the ministry declined to comment.",
        "The ministry declined a request for comment.",
        "The ministry declined to comment when contacted by the Harrow Post.",
        "The ministry offered no comment.",
        "The ministry declined to confirm the leak.",
        "The ministry declined to weigh in.",
        "The ministry did not wish to add anything.",
        "The ministry will make no further comment.",
        "The ministry said nothing when asked about the flood.",
        "The ministry refused to be drawn on the flood.",
        "The ministry would not say whether the ward would open again.",
        "The ministry would not say how much had been lost.",
        "The ministry said it did not wish to comment.",
        "The ministry said it would not comment on the flood.",
        "The ministry said it had no comment.",
    ],
)
def test_declining_to_comment(sentence: str) -> None:
    statement = the_statement(STORY.format(sentence))

    assert (statement.act, [name.lower() for name in statement.speakers]) == (
        "declined_to_comment",
        ["the ministry"],
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "The ministry did not respond.",
        "The ministry did not respond to a request for comment.",
        "The ministry did not immediately respond to a request for comment.",
        "The ministry did not immediately respond to an emailed request for comment on Monday.",
        "The ministry didn’t respond to requests for comment.",
        "The ministry has not responded to several emails.",
        "The ministry had not replied by Monday evening.",
        "The ministry did not return calls.",
        "The ministry did not return calls seeking comment.",
        "The ministry never answered the letters.",
        "The ministry could not be reached for comment.",
        "The ministry could not immediately be reached.",
        "The ministry could not be contacted.",
        "The ministry did not pick up its phone.",
        "The ministry did not answer the door.",
        "The ministry ignored two requests for a list of the wards.",
        "The ministry was not immediately available for comment.",
        "The ministry failed to respond to questions.",
        "The ministry was unavailable for comment.",
        "There was no immediate response from the ministry.",
        "The ministry has yet to respond.",
        "The ministry ignored a request for comment.",
        "The ministry ignored several emails.",
        "The ministry didn’t get back to us.",
        "The ministry has not got back to the Harrow Post.",
        "Attempts to reach the ministry were unsuccessful.",
        "Calls to the ministry were not returned.",
        "An email sent to the ministry went unanswered.",
    ],
)
def test_not_responding(sentence: str) -> None:
    statement = the_statement(STORY.format(sentence))

    assert (statement.act, [name.lower() for name in statement.speakers]) == (
        "did_not_respond",
        ["the ministry"],
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "The Harrow Post reached out to the ministry for comment.",
        "The Harrow Post has contacted the ministry for comment.",
        "The Harrow Post has approached the ministry for comment.",
        "The Harrow Post asked the ministry for comment on Monday.",
        "The Harrow Post emailed the ministry for comment.",
        "The Harrow Post sought comment from the ministry.",
        "The ministry has been contacted for comment.",
        "The ministry has been approached for a response.",
        "The ministry was asked for comment.",
        "We have asked the ministry for comment.",
        "The Harrow Post reached out to the ministry via email on Monday for comment.",
        "A request for comment was sent to the ministry.",
    ],
)
def test_being_asked_with_no_answer_reported(sentence: str) -> None:
    statement = the_statement(STORY.format(sentence))

    assert (statement.act, [name.lower() for name in statement.speakers]) == (
        "no_answer_yet",
        ["the ministry"],
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "The ministry declined to comment.",
        "The ministry did not respond to a request for comment.",
        "The Harrow Post has contacted the ministry for comment.",
    ],
)
def test_a_silence_spans_its_sentence_and_has_no_form(sentence: str) -> None:
    statement = the_statement(STORY.format(sentence))

    assert (statement.words, statement.form, statement.quotations) == ([sentence], None, [])


def test_a_ministry_asked_through_its_email_is_the_ministry() -> None:
    text = STORY.format(
        "The Harrow Post reached out to the Norland Foreign Ministry’s email on Friday for comment."
    )

    assert the_statement(text).speakers == ["Norland Foreign Ministry"]


def test_who_asked_is_told() -> None:
    text = STORY.format("The Harrow Post reached out to the ministry by email on Friday for comment.")

    assert the_statement(text).via in (["The Harrow Post"], ["Harrow Post"])


def test_when_somebody_was_asked_is_told() -> None:
    text = STORY.format("The Harrow Post reached out to the ministry by email on Friday for comment.")

    assert the_statement(text).when in ("Friday", "on Friday")


def test_a_person_may_decline_for_somebody_else() -> None:
    text = STORY.format("A spokeswoman for Tom Brindle declined to comment.")

    assert the_statement(text).speakers == ["A spokeswoman for Tom Brindle"]


def test_two_may_decline_together() -> None:
    text = STORY.format("Tom Brindle and Ana Reyes declined to comment.")

    assert the_statement(text).speakers == ["Tom Brindle", "Ana Reyes"]


def test_declining_after_saying_something_makes_both() -> None:
    text = STORY.format("Tom Brindle said the ward was full but declined to comment further.")

    assert [(one.act, one.speakers) for one in told(text)] == [
        ("said", ["Tom Brindle"]),
        ("declined_to_comment", ["Tom Brindle"]),
    ]


def test_two_silences_of_one_sentence_are_two() -> None:
    text = STORY.format("Tom Brindle declined to comment and Ana Reyes did not respond to emails.")

    assert [(one.act, one.speakers) for one in told(text)] == [
        ("declined_to_comment", ["Tom Brindle"]),
        ("did_not_respond", ["Ana Reyes"]),
    ]


def test_a_quotation_in_the_sentence_of_a_silence_is_not_lost() -> None:
    text = STORY.format("“We are done,” Tom Brindle said, but he declined to comment further.")

    assert any("We are done," in one.quotations for one in told(text))


@pytest.mark.parametrize(
    "sentence",
    [
        "The ministry declined the offer.",
        "Sales declined by a third.",
        "The ministry responded within the hour.",
        "The patient did not respond to treatment.",
        "The ministry has contacted the families.",
        "The comment was removed.",
        "The summit could not be reached before dark.",
        "The nurses refused to leave.",
        "The team reached out to children in Harrow.",
        "A comment form stood at the end.",
        "The fire brigade responded to the call.",
        "She did not return to the ward.",
    ],
)
def test_other_refusals_are_no_silence(sentence: str) -> None:
    assert [one for one in told(STORY.format(sentence)) if one.act in SILENT_ACTS] == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The ministry does not deny that the ward was full.",
        "The ministry did not deny the claim.",
        "The ministry has never denied it.",
        "The ministry ignored calls for reform.",
        "The ministry would not say yes.",
    ],
)
def test_who_does_not_deny_or_ignores_advice_is_told_of_as_neither_denying_nor_silent(sentence: str) -> None:
    assert told(STORY.format(sentence)) == []


@pytest.mark.parametrize("sentence", ["The ministry rejects this.", "The ministry denied the claim."])
def test_a_denial_in_few_words_is_a_denial(sentence: str) -> None:
    statement = the_statement(STORY.format(sentence))

    assert (statement.act, statement.speakers) == ("denied", ["The ministry"])


def test_neither_answered() -> None:
    text = "The ward closed. Neither Ana Reyes nor the Harrow Trust responded to a request for comment."

    (silence,) = told(text)
    assert (silence.act, silence.speakers) == ("did_not_respond", ["Ana Reyes", "Harrow Trust"])


@pytest.mark.parametrize(
    "silence", ["Police are yet to comment.", "Norvo is yet to respond.", "Hale has yet to answer."]
)
def test_who_is_yet_to_comment_is_silent(silence: str) -> None:
    assert [one.act for one in told(silence)] == ["did_not_respond"]
