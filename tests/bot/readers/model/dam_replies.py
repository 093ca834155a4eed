import json
from dataclasses import replace
from typing import Any

from bot.article.spans import Span
from bot.readers.model.controls import ControlRecord
from bot.readers.model.numbered_article import number_article
from bot.readers.reading import Person, Reading, Statement
from bot.usage import Usage
from tests.bot.readers.model.replied import reading_from_reply
from tests.bot.reading_builder import ReadingBuilder

TEXT = """Dam “doomed” before it broke

The mayor, Tom Reyes, said the dam was safe for years.

“It was old,” said Ana Pell, an engineer. “Everybody knew.”

Pell called the repair “a joke” and wants the council to resign.

Reuters reported that Jo Hart denied the claim in a letter on Monday.

The council did not respond to a request from the Courier.

Critics speak of a “village tax”.

A senior official told the Courier that two gates were missing.

He admitted that nobody had counted them.

The Courier asked Hart for comment.
"""
TRUSTED = ControlRecord(agreed=200, of=200)
HEADLINE, SAFE, OLD, KNEW, JOKE, HART, COUNCIL, TAX, OFFICIAL, HE, ASKED = range(
    1, 12
)  # numbers of sentences


def quick_reading() -> Reading:
    built = ReadingBuilder(TEXT)
    built.person("p1", "Tom Reyes", "The mayor", mentions=["Tom Reyes"])
    built.person("p2", "Ana Pell", "an engineer", mentions=["Ana Pell", ("Pell", "knew")], also=("Pell",))
    built.person("p3", "Reuters", kind="organisation", mentions=["Reuters"])
    built.person("p4", "The council", kind="organisation", mentions=["The council"])
    built.person("p5", "A senior official", kind="unnamed", mentions=["A senior official"])
    built.says("p1", "the dam was safe for years", cue=("said", "Reyes"), mention="Tom Reyes")
    built.quotes("p2", "It was old,", cue=("said", "old"), mention="Ana Pell")
    built.quotes("p2", "Everybody knew.")
    built.says(
        "p2",
        "the repair “a joke”",
        quotations=("a joke",),
        form="mixed",
        cue="called",
        mention=("Pell", "knew"),
    )
    built.says("p3", ("Jo Hart denied the claim", "Reuters"), cue="reported", mention="Reuters")
    built.says(
        "p4", "The council did not respond to a request from the Courier.", form=None, act="did_not_respond"
    )
    built.says("p5", "two gates were missing", cue="told", mention="A senior official")
    built.not_speech += [built.span("doomed"), built.span("village tax")]
    built.sums_up("The dam broke.", SAFE)
    numbered = [replace(one, id=f"st{place}") for place, one in enumerate(built.statements, 1)]
    return replace(built.reading(), statements=tuple(numbered))


QUICK = quick_reading()
NUMBERED = number_article(QUICK, "a key")
DOOMED, WAS_OLD, EVERYBODY, A_JOKE, VILLAGE = range(1, 6)  # numbers of quotations


def speaker(name: str, said: str, kind: str = "person", also: tuple[str, ...] = ()) -> dict[str, Any]:
    return {"name": name, "kind": kind, "also": list(also), "said": said}


def reply(*speakers: dict[str, Any], **more: Any) -> str:
    keys = {"summary": [], "speakers": list(speakers), "via": [], "channels": [], "not_speech": ""}
    return json.dumps(keys | more)


def read(*speakers: dict[str, Any], **more: Any) -> Reading:
    return reading_from_reply(
        QUICK, NUMBERED, reply(*speakers, **more), "a-model", Usage(input_tokens=7), record=TRUSTED
    )


def read_of(built: ReadingBuilder, *speakers: dict[str, Any], **more: Any) -> Reading:
    """The full reading of another article, of which `built` is the quick one."""
    quick = built.reading()
    answer = reply(*speakers, **more)
    return reading_from_reply(quick, number_article(quick, ""), answer, "a-model", Usage(), record=TRUSTED)


def said_with(reading: Reading, quotation: int) -> Statement:
    """The statement with the quotation of that number."""
    span = NUMBERED.quotations[quotation - 1]
    return next(one for one in reading.statements if span in one.quotations)


def said_in(reading: Reading, sentence: int, *, by: str | None = None) -> Statement:
    """The only statement of that sentence, or the only one by somebody."""
    span = NUMBERED.sentences[sentence - 1]
    found = [one for one in reading.statements if any(place.overlaps(span) for place in one.spans)]
    (only,) = [one for one in found if by is None or by in speakers_of(reading, one)]
    return only


def names(reading: Reading, ids: tuple[str, ...]) -> list[str]:
    return [reading.person(one).name for one in ids]


def speakers_of(reading: Reading, statement: Statement) -> list[str]:
    return names(reading, statement.speakers)


def person(reading: Reading, name: str) -> Person:
    return next(one for one in reading.people if one.name == name)


def words(spans: tuple[Span, ...]) -> list[str]:
    return [span.of(TEXT) for span in spans]
