"""What is left of a reply that says much about one place."""

import json

from bot.readers.model.reply.parsing import parse_reply
from bot.readers.model.reply.shown import a_few_of_each_place


def heard_at(*places: str) -> list[int]:
    """How many places are left to each of several speakers, who are heard at these."""
    speakers = [{"name": "Ana", "kind": "person", "also": [], "said": place} for place in places]
    reply = {"summary": [], "speakers": speakers, "via": [], "channels": [], "not_speech": ""}
    left = a_few_of_each_place(parse_reply(json.dumps(reply)))
    return [len(one.said) for one in left.speakers]


def test_of_all_who_are_heard_at_one_place_the_first_few_are_taken() -> None:
    assert heard_at(*["s1"] * 8) == [1, 1, 1, 1, 1, 1, 0, 0]


def test_who_is_heard_elsewhere_stays() -> None:
    assert heard_at(*["s1"] * 7, "s2") == [1, 1, 1, 1, 1, 1, 0, 1]
