"""Whatever a model replies, the reading's quotations are the article's, each in one place, none lost."""

import json
import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.article.spans import Span
from bot.errors import ModelReplyUnreadable
from bot.readers.model.controls import NO_RECORD, ControlRecord
from bot.readers.model.numbered_article import number_article, quotations_of
from bot.readers.reading import Reading
from bot.readers.rules.quick_reading import read_by_rules
from bot.usage import Usage
from tests.bot.readers.model.replied import reading_from_reply

ARTICLE = """Council ‘ignored’ flood warning

By Ida Morrow

The town council ignored three warnings before the river Ard rose, the engineer Ana Pell said on Monday.

“We told them twice,” said Pell, who left in 2019. “Nobody came.”

“The pumps were switched off.

“They are still off,” she said in a letter to the mayor.

The mayor, Tom Reyes, denied it and said the claim was “nonsense”. Asked by the Ard Courier whether he had
read the letter, Reyes declined to comment. The film “After the Flood” opens on Friday.

According to a senior official, at least 40 homes are empty. Reuters reported that Pell and Jo Hart had asked
for £2.4m to mend the wall.

The council has been asked for comment.

Ida Morrow is a reporter at the Ard Courier. Email her at ida@example.org.
"""
QUICK = read_by_rules(ARTICLE)
NUMBERED = number_article(QUICK, "a key")
TRUSTED = ControlRecord(agreed=200, of=200)
PEOPLE = ["Ana Pell", "Pell", "Jane Pell", "Ms Pell", "Tom Reyes", "Reyes and Pell", "Jo Hart", "Ivan Ott"]
OTHERS = ["she", "the mayor", "a senior official", "the council", "council", "Reuters", "Ard Courier", ""]
NAMES = st.sampled_from([*PEOPLE, *OTHERS])
REFERENCE = st.builds(
    "{}{}{}".format,
    st.sampled_from("qsQS"),
    st.integers(0, 30),
    st.sampled_from(
        ["", "", ":denied", ":declined_to_comment", ":no_answer_yet", ":asked", ":sang", "-q9", "-s12"]
    ),
)
REFERENCES = st.lists(REFERENCE, max_size=12).map(" ".join)
SPEAKER = st.fixed_dictionaries(
    {
        "name": NAMES,
        "kind": st.sampled_from(["person", "organisation", "group", "unnamed", "king"]),
        "also": st.lists(NAMES, max_size=3),
        "said": REFERENCES,
    }
)
REPLY = st.fixed_dictionaries(
    {
        "summary": st.just([]),
        "speakers": st.lists(SPEAKER, max_size=7),
        "via": st.lists(st.fixed_dictionaries({"names": st.lists(NAMES), "at": REFERENCES}), max_size=3),
        "channels": st.lists(
            st.fixed_dictionaries(
                {"words": st.sampled_from(["in a letter", "on Monday", "a"]), "at": REFERENCES}
            ),
            max_size=3,
        ),
        "not_speech": REFERENCES,
    }
)
ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | REFERENCES,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
    max_leaves=12,
)
KEYS = [
    "summary",
    "speakers",
    "via",
    "channels",
    "not_speech",
    "name",
    "said",
    "text",
    "evidence",
    "also",
    "at",
]
ODD_REPLY = st.dictionaries(
    st.sampled_from(KEYS[:5]),
    ANY_JSON | st.lists(st.dictionaries(st.sampled_from(KEYS[5:]), ANY_JSON, max_size=5), max_size=4),
    max_size=5,
)


def read(reply: str, record: ControlRecord = TRUSTED) -> Reading | None:
    try:
        return reading_from_reply(QUICK, NUMBERED, reply, "a-model", Usage(), record=record)
    except ModelReplyUnreadable:
        return None


def must_hold(reading: Reading) -> None:
    """What is true of every reading, whoever read."""
    said = [quotation for statement in reading.statements for quotation in statement.quotations]
    assert sorted([*said, *reading.not_speech]) == list(quotations_of(QUICK))
    people = {person.id: person for person in reading.people}
    for statement in reading.statements:
        assert statement.spans
        assert {
            *statement.speakers,
            *statement.via,
            *(statement.rules_speakers or ()),
            *(statement.model_speakers or ()),
        } <= people.keys()
        assert not set(statement.speakers) & set(statement.via)
        assert (statement.form is None) == (statement.act in SILENT)
        assert (statement.form in ("direct", "mixed")) == bool(statement.quotations)
        for quotation in statement.quotations:
            assert any(span.holds(quotation) for span in statement.spans)
    for span in every_span(reading):
        assert 0 <= span.start < span.end <= len(ARTICLE)
    for person in reading.people:
        assert words(person.name) in words(ARTICLE)
    assert [one.spans[0] for one in reading.statements] == sorted(one.spans[0] for one in reading.statements)


SILENT = {"declined_to_comment", "did_not_respond", "no_answer_yet"}


def every_span(reading: Reading) -> list[Span]:
    spans = [span for one in reading.statements for span in (*one.spans, one.cue, one.mention, one.channel)]
    return [span for span in spans if span is not None] + [
        span for person in reading.people for span in person.mentions
    ]


def words(text: str) -> str:
    return re.sub(r"\s+", " ", text).casefold()


@given(REPLY, st.sampled_from([NO_RECORD, TRUSTED]))
@settings(max_examples=120)
def test_a_likely_reply_loses_no_quotation_and_gives_none_to_two_statements(
    reply: dict[str, Any], record: ControlRecord
) -> None:
    reading = read(json.dumps(reply), record)

    assert reading is not None
    must_hold(reading)


@given(ODD_REPLY)
@settings(max_examples=60)
def test_a_reply_of_wrong_types_loses_no_quotation(reply: dict[str, Any]) -> None:
    reading = read(json.dumps(reply))

    assert reading is None or must_hold(reading) is None


@given(REPLY, st.data())
@settings(max_examples=60)
def test_a_reply_that_breaks_off_loses_no_quotation(reply: dict[str, Any], data: st.DataObject) -> None:
    whole = json.dumps(reply)
    reading = read(whole[: data.draw(st.integers(0, len(whole)))])

    assert reading is None or must_hold(reading) is None


@given(st.text() | ANY_JSON.map(json.dumps))
@settings(max_examples=60)
def test_any_text_as_a_reply_is_read_or_unreadable(reply: str) -> None:
    reading = read(reply)

    assert reading is None or must_hold(reading) is None


def test_the_article_of_these_tests_has_quotations_of_both_kinds() -> None:
    assert len(quotations_of(QUICK)) >= 6
    assert QUICK.not_speech


def test_prose_is_unreadable() -> None:
    with pytest.raises(ModelReplyUnreadable):
        reading_from_reply(QUICK, NUMBERED, "I cannot help with that.", "a-model", Usage())
