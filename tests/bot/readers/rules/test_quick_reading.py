"""The quick reading as a whole: what it is made of, and what it leaves alone."""

import json

import pytest

from bot.readers.reading import Reading, reading_as_json
from bot.readers.rules.quick_reading import read_by_rules
from tests.bot.readers.told import not_speech, told

NEWS = """Ward closes after flood

By Jo Marsh
3 May 2026

The ward in Harrow closed on Monday, the Harrow Trust said.

“We slept on the floor,” said Ana Reyes, a nurse. Tom Brindle, the trust’s chairman, declined to comment.

“It was the rain,” Ms Reyes added.

Jo Marsh is a reporter for the Harrow Post. “Write to me,” she says.
"""

GERMAN = """Das Rathaus bleibt am Montag geschlossen, und niemand weiß, warum das so ist.

„Wir machen weiter“, sagte die Bürgermeisterin am Sonntag vor dem Haus.

Der Rat will sich erst im Mai mit der Frage befassen, wie es heißt.
"""

CHAT = """[10:01] kit: did you get the milk
[10:02] jo: no "semi" or "whole"?
[10:02] kit: whole
[10:04] jo: ok
"""


def names(reading: Reading) -> list[str]:
    return [one.name for one in reading.people]


def test_statements_are_numbered_in_the_order_of_the_text() -> None:
    assert [one.id for one in read_by_rules(NEWS).statements] == ["st1", "st2", "st3", "st4"]


def test_people_are_numbered_in_the_order_in_which_they_speak() -> None:
    reading = read_by_rules(NEWS)

    assert [one.id for one in reading.people] == ["p1", "p2", "p3"]
    assert names(reading)[1:] == ["Ana Reyes", "Tom Brindle"]


def test_a_quick_reading_says_that_rules_made_it_and_costs_nothing() -> None:
    form = reading_as_json(read_by_rules(NEWS))

    assert form["reader"] == {"kind": "rules", "model": None, "controls": None, "trust": None}
    assert set(form["usage"].values()) <= {0, None}


def test_every_statement_was_found_by_rules() -> None:
    assert {one.found_by for one in read_by_rules(NEWS).statements} == {("rules",)}


def test_the_json_form_holds_what_a_reading_promises() -> None:
    form = json.loads(json.dumps(reading_as_json(read_by_rules(NEWS))))

    assert set(form) == {
        "schema",
        "article",
        "reader",
        "summary",
        "people",
        "statements",
        "not_speech",
        "notices",
        "usage",
    }


@pytest.mark.parametrize(
    "text", [NEWS, NEWS.replace("\n", "\r\n"), "\ufeff" + NEWS, NEWS.replace(" ", "\u00a0")]
)
def test_the_text_is_left_as_pasted(text: str) -> None:
    assert read_by_rules(text).article.text == text


def test_windows_line_ends_change_no_statement() -> None:
    assert told(NEWS.replace("\n", "\r\n")) == told(NEWS)


def test_invisible_characters_hide_no_speaker() -> None:
    hidden = NEWS.replace("“We slept", "\u200b“We slept").replace("said Ana", "said\u200b Ana")

    assert [one.speakers for one in told(hidden)] == [one.speakers for one in told(NEWS)]


def test_every_mention_of_a_speaker_is_found() -> None:
    reading = read_by_rules(NEWS)
    reyes = reading.people[1]

    assert [span.of(NEWS) for span in reyes.mentions] in (
        ["Ana Reyes", "Reyes"],
        ["Ana Reyes", "Ms Reyes"],
    )


def test_a_speaker_is_described_in_the_article_s_words() -> None:
    reyes = read_by_rules(NEWS).people[1]

    assert reyes.description is not None
    assert reyes.description.of(NEWS) == "a nurse"


def test_what_was_done_to_somebody_is_no_part_of_who_they_are() -> None:
    text = "Officials ruled that Tom Brindle had fouled goalkeeper Ana Reyes. “He did,” Reyes said."

    (reyes,) = (one for one in read_by_rules(text).people if one.name == "Ana Reyes")

    assert reyes.description is not None
    assert reyes.description.of(text) == "goalkeeper"


@pytest.mark.parametrize("address", ["Mrs", "Dr.", "Cllr"])
def test_a_form_of_address_is_no_part_of_a_description(address: str) -> None:
    text = f"Harrow school headteacher {address} Ana Reyes said the ward was full."
    [reyes] = read_by_rules(text).people

    assert reyes.description is not None
    assert reyes.description.of(text) == "Harrow school headteacher"


def test_other_names_of_a_speaker_are_kept() -> None:
    assert any("Reyes" in name for name in read_by_rules(NEWS).people[1].also)


def test_what_furniture_quotes_is_nobody_s_statement() -> None:
    assert all("Write to me" not in words for one in told(NEWS) for words in one.quotations)


def test_the_summary_cites_sentences_that_exist() -> None:
    reading = read_by_rules(NEWS)
    count = len(reading.article.sentences)

    assert reading.summary
    assert all(1 <= number <= count for one in reading.summary for number in one.evidence)


def test_quotations_in_a_language_that_the_rules_do_not_read_have_no_speaker() -> None:
    (statement,) = told(GERMAN)

    assert (statement.quotations, statement.speakers) == (["Wir machen weiter"], [])


def test_a_language_that_the_rules_do_not_read_is_told() -> None:
    assert "unsupported_language" in {one.kind for one in read_by_rules(GERMAN).notices}


def test_a_chat_log_makes_no_statements() -> None:
    reading = read_by_rules(CHAT)

    assert (reading.statements, reading.people) == ((), ())
    assert "not_an_article" in {one.kind for one in reading.notices}


def test_what_is_quoted_in_no_article_is_not_speech() -> None:
    assert not_speech(CHAT) == ["semi", "whole"]


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n", "\u200b", "“", "said", "The jury heard", "Ana Reyes", "“”", "."]
)
def test_next_to_nothing_gives_a_reading_without_statements(text: str) -> None:
    assert read_by_rules(text).statements == ()


def test_an_article_on_one_line_has_the_same_speakers() -> None:
    text = (
        "The ward in Harrow closed on Monday, the Harrow Trust said. “We slept on the floor,” said "
        "Ana Reyes, a nurse. “It was the rain,” Ms Reyes added. "
        "Tom Brindle, the trust’s chairman, declined to comment."
    )

    assert [one.speakers for one in told(text)] == [
        ["Harrow Trust"],
        ["Ana Reyes"],
        ["Ana Reyes"],
        ["Tom Brindle"],
    ]


def test_html_entities_left_over_from_copying_are_marks() -> None:
    text = "&ldquo;We slept on the floor,&rdquo; said Ana Reyes, a nurse."

    assert [(one.speakers, one.quotations) for one in told(text)] == [
        (["Ana Reyes"], ["We slept on the floor,"])
    ]


def test_a_footer_changes_nothing_in_the_statements() -> None:
    assert told(NEWS + "\n\nShare this article\n\nSign up for our newsletter\n") == told(NEWS)
