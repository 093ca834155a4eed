import json

from bot.pipeline.readings.stored_replies import reply_as_json
from bot.readers.model.reply.parsing import parse_reply

REPLY = {
    "summary": [{"text": "The dam broke.", "evidence": [1, 3]}],
    "speakers": [
        {"name": "Ana Pell", "kind": "person", "also": ["Pell"], "said": "q1 s2:denied q3:promised"}
    ],
    "via": [{"names": ["Reuters"], "of": "Ana Pell", "at": "s2"}],
    "channels": [{"words": "in a letter", "of": "Ana Pell", "at": "q1"}],
    "not_speech": "q2",
}


def test_a_reply_is_the_same_when_it_was_stored() -> None:
    reply = parse_reply(json.dumps(REPLY))

    assert parse_reply(reply_as_json(reply, "shown")) == reply
