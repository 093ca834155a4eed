"""Replies of a model in a line: “Ana Reyes: q1 s3:denied; Norvo (organisation): s4; via Harrow Post: s4”.

Between semicolons stand a speaker with what they said, “via” and who passed it on, “in” and the words of a
channel, “not speech”, or “sums up” with a sentence in brackets behind the numbers that it rests on.
"""

import json
import re
from typing import Any

from bot.readers.model.controls import NO_RECORD, ControlRecord
from bot.readers.model.numbered_article import number_article
from bot.readers.reading import Reading
from bot.usage import Usage
from tests.bot.readers.model.replied import reading_from_reply

TRUSTED = ControlRecord(agreed=200, of=200)
_PART = re.compile(r"(?P<what>[^:]+): (?P<at>[^(]*)(?:\((?P<text>.*)\))?")
_SPEAKER = re.compile(r"(?P<name>[^(]+?)(?: or (?P<also>[^(]+?))?(?: \((?P<kind>\w+)\))?")


def full_reading(quick: Reading, line: str, *, is_trusted: bool) -> Reading:
    """What becomes of the reply that `line` stands for, of a model that is new or that has done well."""
    record = TRUSTED if is_trusted else NO_RECORD
    reply = json.dumps(_reply(line))
    return reading_from_reply(quick, number_article(quick, "key"), reply, "a-model", Usage(7), record=record)


def _reply(line: str) -> dict[str, Any]:
    reply: dict[str, Any] = {"summary": [], "speakers": [], "via": [], "channels": [], "not_speech": ""}
    for part in line.split("; "):
        match = _PART.fullmatch(part)
        assert match is not None, part
        what, at = match["what"], match["at"].strip()
        if what == "not speech":
            reply["not_speech"] = at
        elif what == "sums up":
            numbers = [int(number) for number in at.split()]
            reply["summary"].append({"text": match["text"], "evidence": numbers})
        elif what.startswith("via "):
            reply["via"].append({"names": what.removeprefix("via ").split(" and "), "at": at})
        elif what.startswith("in "):
            reply["channels"].append({"words": what, "at": at})
        else:
            reply["speakers"].append(_speaker(what, at))
    return reply


def _speaker(what: str, said: str) -> dict[str, Any]:
    match = _SPEAKER.fullmatch(what)
    assert match is not None, what
    also = [match["also"]] if match["also"] else []
    return {"name": match["name"], "kind": match["kind"] or "person", "also": also, "said": said}
