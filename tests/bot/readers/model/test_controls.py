"""How far a model is believed. The quick reading is built by hand."""

import json

import pytest

from bot.readers.model.controls import NO_RECORD, ControlRecord, is_known, trust_of
from bot.readers.model.numbered_article import number_article
from bot.readers.reading import Controls, PersonKind, Reading, Statement, Trust
from bot.readers.rules.quick_reading import read_by_rules
from bot.usage import Usage
from tests.bot.readers.model.replied import reading_from_reply
from tests.bot.reading_builder import ReadingBuilder

TRUSTED = ControlRecord(agreed=200, of=200)
NAMES = ["Ana Pell", "Tom Reyes", "Jo Hart", "Ivan Ott", "Lea Marsh"]
TEXT = "\n\n".join(f"“Boat {name[:3]} sank,” said {name}." for name in NAMES) + "\n\n“It was late,” he said."


def quick_reading() -> Reading:
    built = ReadingBuilder(TEXT, has_headline=False)
    for place, name in enumerate(NAMES):
        built.person(f"p{place + 1}", name, mentions=[name])
        built.quotes(
            f"p{place + 1}",
            f"Boat {name[:3]} sank,",
            cue=("said", f"Boat {name[:3]} sank,"),
            mention=name,
            certainty="sure",
        )
    built.quotes(
        "p5", "It was late,", cue=("said", "late,” he"), mention=("he", "late,"), doubts=("pronoun",)
    )
    return built.reading()


QUICK = quick_reading()
NUMBERED = number_article(QUICK, "a key")


def read(names: list[str], record: ControlRecord = NO_RECORD) -> Reading:
    """The reading from a reply that gives the quotations to these, in order; "" leaves one out."""
    speakers = [
        {"name": name, "kind": "person", "also": [], "said": f"q{number}"}
        for number, name in enumerate(names, 1)
        if name
    ]
    reply = json.dumps({"summary": [], "speakers": speakers, "via": [], "channels": [], "not_speech": ""})
    return reading_from_reply(QUICK, NUMBERED, reply, "m", Usage(), record=record)


def speakers_of(reading: Reading, statement: Statement) -> list[str]:
    return [reading.person(one).name for one in statement.speakers]


@pytest.mark.parametrize(
    ("here", "record", "trust"),
    [
        (Controls(4, 0, 0, 4), NO_RECORD, "filling"),
        (Controls(1, 2, 1, 4), NO_RECORD, "refused"),
        (Controls(2, 1, 1, 4), NO_RECORD, "filling"),
        (Controls(0, 2, 1, 3), NO_RECORD, "filling"),
        (Controls(0, 2, 1, 3), ControlRecord(10, 40), "refused"),
        (Controls(0, 0, 0, 0), ControlRecord(37, 40), "trusted"),
        (Controls(0, 0, 0, 0), ControlRecord(36, 40), "filling"),
        (Controls(0, 0, 0, 0), ControlRecord(39, 39), "filling"),
        (Controls(0, 0, 0, 0), ControlRecord(46, 50), "trusted"),
        (Controls(0, 0, 0, 0), ControlRecord(45, 50), "filling"),
        (Controls(2, 2, 0, 4), NO_RECORD, "filling"),
        (Controls(4, 1, 0, 5), TRUSTED, "trusted"),
        (Controls(3, 2, 0, 5), TRUSTED, "filling"),
        (Controls(18, 2, 0, 20), TRUSTED, "trusted"),
        (Controls(4, 6, 0, 10), TRUSTED, "refused"),
    ],
)
def test_a_model_is_believed_by_its_controls_here_and_before(
    here: Controls, record: ControlRecord, trust: Trust
) -> None:
    assert trust_of(here, record) == trust


@pytest.mark.parametrize(
    ("here", "record", "is_it"),
    [
        (Controls(2, 1, 0, 3), NO_RECORD, True),
        (Controls(1, 0, 0, 1), NO_RECORD, False),
        (Controls(2, 2, 0, 4), NO_RECORD, False),
        (Controls(3, 1, 0, 4), NO_RECORD, True),
        (Controls(0, 0, 0, 0), ControlRecord(2, 3), True),
        (Controls(0, 3, 0, 3), ControlRecord(4, 5), False),
        (Controls(4, 0, 0, 4), ControlRecord(0, 40), True),
    ],
)
def test_a_model_is_known_that_was_right_more_often_than_not(
    here: Controls, record: ControlRecord, *, is_it: bool
) -> None:
    assert is_known(here, record) is is_it


def test_what_a_reply_makes_of_the_controls_is_counted() -> None:
    reading = read(["Ana Pell", "Tom Reyes", "Jo Hart", "Lea Marsh", "", "Tom Reyes"])

    assert reading.controls == Controls(agreed=3, contradicted=1, left_out=1, of=5)


def test_a_reply_that_fails_on_most_controls_leaves_the_quick_reading() -> None:
    reading = read([*NAMES[1:], NAMES[0], NAMES[0]], TRUSTED)

    assert reading.trust == "refused"
    assert reading.reader == "rules"
    assert reading.statements == QUICK.statements
    assert [notice.kind for notice in reading.notices] == ["reply_refused"]


def refusal(controls: int, speakers: str) -> str:
    """What is said of a reply to an article with so many controls, of a model that was never right."""
    text = "\n\n".join(f"“Boat {name[:3]} sank,” said {name}." for name in NAMES[:controls])
    quick = read_by_rules(f"Boats sank on Monday\n\n{text}\n")
    reply = json.dumps({"speakers": [{"name": "Kit Orr", "kind": "person", "said": speakers}]})
    record = ControlRecord(0, 40)
    full = reading_from_reply(quick, number_article(quick, "a key"), reply, "m", Usage(), record=record)
    return full.notices[-1].message


def test_who_is_refused_is_told_how_often_the_reply_was_wrong() -> None:
    assert "of 4 statements" in refusal(4, "q1")
    assert "it gave 4 to somebody else or left them out" in refusal(4, "q1")


def test_where_too_few_controls_tell_the_record_is_the_reason() -> None:
    assert "wrong too often in what it read before" in refusal(3, "q1")


@pytest.mark.parametrize("record", [NO_RECORD, TRUSTED])
def test_a_control_is_never_overruled_and_tells_whom_the_model_hears(record: ControlRecord) -> None:
    reading = read(["Tom Reyes", *NAMES[1:], "Lea Marsh"], record)
    first = reading.statements[0]

    assert speakers_of(reading, first) == ["Ana Pell"]
    assert [reading.person(one).name for one in first.model_speakers or ()] == ["Tom Reyes"]
    assert "readers_differ" in first.doubts
    assert first.certainty == "likely"


def test_a_trusted_model_says_who_a_pronoun_is() -> None:
    reading = read([*NAMES, "Tom Reyes"], TRUSTED)
    last = reading.statements[-1]

    assert speakers_of(reading, last) == ["Tom Reyes"]
    assert [reading.person(one).name for one in last.rules_speakers or ()] == ["Lea Marsh"]
    assert last.certainty == "likely"


def test_a_model_without_a_record_changes_no_speaker_that_is_likely() -> None:
    reading = read([*NAMES, "Tom Reyes"])
    last = reading.statements[-1]

    assert speakers_of(reading, last) == ["Lea Marsh"]
    assert "readers_differ" in last.doubts


def test_what_a_trusted_model_confirms_is_as_sure_as_before() -> None:
    reading = read([*NAMES, "Lea Marsh"], TRUSTED)

    assert [one.certainty for one in reading.statements] == ["sure"] * 5 + ["likely"]


def counts_where_one_is_called(
    known: str, kind: PersonKind, replied: str, elsewhere: str, described: str = ""
) -> Controls | None:
    """Of a reply that gives to `replied` what the quick reading is sure that `known` says."""
    built = ReadingBuilder(f"“It sank,” said {known}{described}.\n\n{elsewhere}", has_headline=False)
    built.person("p1", known, kind=kind, mentions=[known], description=described)
    built.quotes("p1", "It sank,", cue=("said", "sank,"), mention=known, certainty="sure")
    quick = built.reading()
    kind_replied = "document" if "study" in replied else "organisation" if described else kind
    speakers = [{"name": replied, "kind": kind_replied, "also": [], "said": "q1"}]
    reply = json.dumps({"summary": [], "speakers": speakers, "via": [], "channels": [], "not_speech": ""})
    return reading_from_reply(quick, number_article(quick, "a key"), reply, "m", Usage()).controls


@pytest.mark.parametrize(
    ("known", "kind", "replied", "elsewhere"),
    [
        ("Rosa Pell", "person", "Emma Rosa Pell", "Emma Rosa Pell came."),
        ("Courier Editor-in-Chief Ana Pell", "person", "Ana Pell", "Nobody came."),
        ("MEC Pell", "person", "Jacob Pell", "The MEC, Jacob Pell, came."),
        (
            "Academy of Boats",
            "organisation",
            "American Academy of Boats",
            "The American Academy of Boats came.",
        ),
        ("TNO", "organisation", "Dutch Institute of Boats", "The Dutch Institute of Boats (TNO) came."),
        ("NORC", "organisation", "a study by NORC", "It stood in a study by NORC."),
        ("NORC", "organisation", "a study by NORC in Harrow", "It stood in a study by NORC in Harrow."),
    ],
)
def test_a_reply_that_names_somebody_more_or_less_fully_agrees(
    known: str, kind: PersonKind, replied: str, elsewhere: str
) -> None:
    assert counts_where_one_is_called(known, kind, replied, elsewhere) == Controls(1, 0, 0, 1)


@pytest.mark.parametrize(
    ("known", "kind", "replied", "elsewhere"),
    [
        ("Ana Pell", "person", "Tom Pell", "Tom Pell came."),
        ("Rosa Pell", "person", "Emma Pell", "Emma Pell came."),
        ("TNO", "organisation", "Dutch Institute of Boats", "The Dutch Institute of Boats came to see TNO."),
        ("Harrow Boats", "organisation", "Leeds Boats", "Leeds Boats came."),
    ],
)
def test_a_reply_that_names_another_of_like_name_contradicts(
    known: str, kind: PersonKind, replied: str, elsewhere: str
) -> None:
    assert counts_where_one_is_called(known, kind, replied, elsewhere) == Controls(0, 1, 0, 1)


@pytest.mark.parametrize(("body", "agreed"), [("Harrow Boats", 1), ("Leeds Boats", 0)])
def test_a_reply_that_hears_the_body_that_somebody_speaks_for_agrees(body: str, agreed: int) -> None:
    counts = counts_where_one_is_called(
        "Ana Pell", "person", body, "Leeds Boats came.", described=", director of Harrow Boats"
    )

    assert counts == Controls(agreed, 1 - agreed, 0, 1)


def test_what_describes_and_does_not_name_is_no_control() -> None:
    counts = counts_where_one_is_called(
        "the lawmakers", "group", "the Boats Committee", "The Boats Committee met."
    )

    assert counts == Controls(0, 0, 0, 0)
