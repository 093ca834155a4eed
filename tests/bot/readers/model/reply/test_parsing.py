import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import ModelReplyUnreadable
from bot.readers.model.reply.parsing import (
    ParsedReply,
    RepliedChannel,
    RepliedSentence,
    RepliedSpeaker,
    RepliedVia,
    growing_summary,
    join_replies,
    parse_reply,
)
from bot.readers.model.reply.references import Reference

REPLY = {
    "summary": [
        {"text": "The dam broke.", "evidence": [2, 5]},
        {"text": "Pell had warned.", "evidence": [3]},
    ],
    "speakers": [{"name": "Ana Pell", "kind": "person", "also": ["Pell"], "said": "q1 s2:denied"}],
    "via": [{"names": ["Reuters"], "at": "s2"}],
    "channels": [{"words": "in a letter", "at": "q1"}],
    "not_speech": "q2",
}
PARSED = ParsedReply(
    summary=(RepliedSentence("The dam broke.", (2, 5)), RepliedSentence("Pell had warned.", (3,))),
    speakers=(
        RepliedSpeaker("Ana Pell", "person", ("Pell",), (Reference("q", 1), Reference("s", 2, "denied"))),
    ),
    via=(RepliedVia(("Reuters",), (Reference("s", 2),)),),
    channels=(RepliedChannel("in a letter", (Reference("q", 1),)),),
    not_speech=(Reference("q", 2),),
)
WHOLE = json.dumps(REPLY)


@pytest.mark.parametrize(
    "reply",
    [
        WHOLE,
        json.dumps(REPLY, indent=2),
        f"```json\n{WHOLE}\n```",
        f"Here is the reading {{as asked}}:\n\n{WHOLE}\n\nAnything else?",
        f"<think>The object {{}} needs {WHOLE[:40]}…</think>{WHOLE}",
        WHOLE.replace("]", ",]").replace('"q2"}', '"q2",}'),
        json.dumps({"reading": REPLY}),
        WHOLE.replace("dam broke", "dam\nbroke"),
        f"\ufeff{WHOLE}\x00",
    ],
    ids=["bare", "indented", "fenced", "prose", "thoughts", "commas", "wrapped", "line break", "odd ends"],
)
def test_a_reply_is_read_whatever_stands_around_it(reply: str) -> None:
    assert parse_reply(reply) == PARSED


@pytest.mark.parametrize(
    "reply", ["", "No.", "[]", "{}", '{"answer": "yes"}', "{" * 5000, '"q1"', "null", "}{"]
)
def test_what_holds_no_reading_is_unreadable(reply: str) -> None:
    with pytest.raises(ModelReplyUnreadable):
        parse_reply(reply)


def test_a_reply_that_breaks_off_keeps_what_came() -> None:
    cut = parse_reply(WHOLE[: WHOLE.index('"via"') + 10])

    assert cut.summary == PARSED.summary
    assert cut.speakers == PARSED.speakers
    assert not cut.is_complete


def test_a_reference_that_breaks_off_points_nowhere() -> None:
    cut = parse_reply('{"speakers":[{"name":"Ana Pell","kind":"person","also":[],"said":"q1 s2')

    assert cut.speakers[0].said == ()


def test_a_sentence_number_that_breaks_off_is_no_evidence() -> None:
    assert parse_reply('{"summary":[{"text":"It rained.","evidence":[2, 1').summary[0].evidence == (2,)


def test_wrong_types_are_passed_over() -> None:
    odd = {
        "summary": [
            {"text": 7},
            {"text": "It rained.", "evidence": ["s5", 3, None, True, "3"]},
            "It rained.",
        ],
        "speakers": [None, {"name": ["Pell"], "kind": "king", "also": "Ana", "said": ["q1", 4]}],
        "via": {"names": "Reuters"},
        "channels": [{"words": "", "at": "q1"}],
        "not_speech": 3,
    }

    assert parse_reply(json.dumps(odd)) == ParsedReply(
        summary=(RepliedSentence("It rained.", (5, 3)),),
        speakers=(RepliedSpeaker("", None, ("Ana",), (Reference("q", 1),)),),
    )


def test_a_summary_can_be_sent_on_whatever_stands_in_it() -> None:
    reply = '{"summary":[{"text":"The \\ud800dam\\u0000\\n\\u202ebroke.","evidence":[1]}]}'

    assert parse_reply(reply).summary[0].text == "The \ufffddam broke."


def test_a_summary_alone_is_read() -> None:
    assert parse_reply(json.dumps({"summary": REPLY["summary"]})).summary == PARSED.summary


def test_the_replies_to_parts_become_one_with_a_summary_of_its_own() -> None:
    other = ParsedReply(summary=(RepliedSentence("It rained.", (9,)),), not_speech=(Reference("q", 8),))
    joined = join_replies([PARSED, other], [RepliedSentence("All in all.", (2, 9))])

    assert joined.summary == (RepliedSentence("All in all.", (2, 9)),)
    assert joined.speakers == PARSED.speakers
    assert joined.not_speech == (Reference("q", 2), Reference("q", 8))


def test_replies_joined_without_a_summary_keep_theirs() -> None:
    assert join_replies([PARSED, PARSED]).summary == PARSED.summary * 2


@pytest.mark.parametrize(
    ("buffer", "sentences"),
    [
        ("", []),
        ('{"sum', []),
        ('{"summary": [{"te', []),
        ('```json\n{"summary": [{"text": "The da', ["The da"]),
        ('{"summary": [{"text": "The dam broke.", "evidence": [2', ["The dam broke."]),
        ('{"summary": [{"text": "The dam broke.", "evidence": [2]}, {"text": "Pe', ["The dam broke.", "Pe"]),
        ('{"summary": [{"text": "The dam broke."}], "speakers": [{"name": "A', ["The dam broke."]),
        ('{"summary": "no list"', []),
    ],
)
def test_the_summary_grows_with_the_stream(buffer: str, sentences: list[str]) -> None:
    assert growing_summary(buffer) == sentences


@given(st.integers(0, len(WHOLE)))
def test_a_growing_summary_never_shrinks(length: int) -> None:
    before, after = growing_summary(WHOLE[:length]), growing_summary(WHOLE[: length + 1])

    assert len(before) <= len(after)
    assert all(then.startswith(now) for now, then in zip(before, after, strict=False))


@pytest.mark.parametrize("via", [{"names": [], "at": "s2"}, {"names": ["Reuters"], "at": ""}])
def test_who_passes_nothing_on_or_is_nobody_is_passed_over(via: dict[str, object]) -> None:
    assert parse_reply(json.dumps({**REPLY, "via": [via]})).via == ()


@pytest.mark.parametrize(("length", "cut"), [(1000, "a" * 1000), (1001, f"{'a' * 998} …")])
def test_a_sentence_of_the_summary_has_a_longest_length(length: int, cut: str) -> None:
    reply = {**REPLY, "summary": [{"text": "a" * length, "evidence": [1]}]}

    assert [one.text for one in parse_reply(json.dumps(reply)).summary] == [cut]
