"""Where a reply and the rules differ about what was done in a sentence, and by whom of several."""

import pytest

from tests.bot.readers.model.dam_replies import (
    A_JOKE,
    COUNCIL,
    HE,
    JOKE,
    SAFE,
    names,
    read,
    read_of,
    said_in,
    said_with,
    speaker,
    speakers_of,
    words,
)
from tests.bot.reading_builder import ReadingBuilder


def test_a_second_speaker_of_one_saying_speaks_along() -> None:
    full = read(speaker("Tom Reyes", f"s{SAFE}"), speaker("Jo Hart", f"s{SAFE}"))

    assert speakers_of(full, said_in(full, SAFE)) == ["Tom Reyes", "Jo Hart"]


def test_what_is_quoted_there_is_no_silence() -> None:
    statement = said_with(read(speaker("Ana Pell", f"s{JOKE}:declined_to_comment")), A_JOKE)

    assert (statement.form, statement.act) == ("mixed", "said")


def test_a_silence_of_the_rules_may_be_a_denial() -> None:
    statement = said_in(read(speaker("The council", f"s{COUNCIL}:denied", "organisation")), COUNCIL)

    assert (statement.form, statement.act) == ("indirect", "denied")
    assert words(statement.spans) == ["The council did not respond to a request from the Courier."]


def test_a_saying_of_the_rules_may_be_a_silence() -> None:
    statement = said_in(read(speaker("Tom Reyes", f"s{SAFE}:declined_to_comment")), SAFE)

    assert (statement.form, statement.act) == (None, "declined_to_comment")


def test_who_said_something_may_be_silent_about_the_rest() -> None:
    full = read(speaker("Tom Reyes", f"s{SAFE} s{SAFE}:declined_to_comment"))
    by_reyes = [one for one in full.statements if speakers_of(full, one) == ["Tom Reyes"]]

    assert {(one.act, one.form) for one in by_reyes} == {("said", "indirect"), ("declined_to_comment", None)}


def test_what_somebody_denied_inside_what_another_reports_is_cut_from_there() -> None:
    built = ReadingBuilder("Reuters said that Tom Reyes denied the claim.", has_headline=False)
    built.person("p1", "Reuters", kind="organisation", mentions=["Reuters"])
    built.says("p1", "that Tom Reyes denied the claim", cue="said", mention="Reuters")
    full = read_of(built, speaker("Reuters", "s1", "organisation"), speaker("Tom Reyes", "s1:denied"))
    denied = next(one for one in full.statements if one.act == "denied")

    assert names(full, denied.speakers) == ["Tom Reyes"]
    assert [span.of(built.text) for span in denied.spans] == ["that Tom Reyes denied the claim"]


def test_a_fragment_that_the_rules_took_for_no_speech_joins_what_its_speaker_says_around_it() -> None:
    built = ReadingBuilder("Ana Pell said the dam was “an old joke” to many.", has_headline=False)
    built.person("p1", "Ana Pell", mentions=["Ana Pell"])
    built.says("p1", "the dam was “an old joke” to many", cue="said", mention="Ana Pell")
    built.not_speech.append(built.span("an old joke"))
    [statement] = read_of(built, speaker("Ana Pell", "q1 s1")).statements

    assert (statement.form, statement.quotations) == ("mixed", (built.span("an old joke"),))


def farce() -> ReadingBuilder:
    """One statement with two quotations, which stand in what is reported."""
    built = ReadingBuilder(
        "Ana Pell called it “a joke” and the repair “a farce” on Monday. Jo Hart left.", has_headline=False
    )
    built.person("p1", "Ana Pell", mentions=["Ana Pell"])
    said = "it “a joke” and the repair “a farce”"
    built.says("p1", said, quotations=("a joke", "a farce"), form="mixed", cue="called", mention="Ana Pell")
    return built


@pytest.mark.parametrize(("hers", "his"), [("q1", "q2"), ("q2", "q1")])
def test_of_two_quotations_in_what_is_reported_one_may_be_another_s(hers: str, his: str) -> None:
    full = read_of(farce(), speaker("Ana Pell", hers), speaker("Jo Hart", his))
    pell, hart = sorted(full.statements, key=lambda one: names(full, one.speakers))

    assert [names(full, one.speakers) for one in (pell, hart)] == [["Ana Pell"], ["Jo Hart"]]
    assert (pell.form, hart.form) == ("mixed", "direct")
    assert not any(span.overlaps(other) for span in pell.spans for other in hart.spans)
    assert any(span.holds(pell.quotations[0]) for span in pell.spans)


@pytest.mark.parametrize("act", ["sang", ":"])
def test_an_act_that_is_none_is_saying(act: str) -> None:
    assert said_in(read(speaker("Jo Hart", f"s{HE}:{act}")), HE).act == "said"
