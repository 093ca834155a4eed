import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import ModelReplyUnreadable
from bot.readers.model.answers.answers import (
    LONGEST_ANSWER,
    ParsedAnswer,
    answer_as_json,
    growing_answer,
    parse_answer,
    within_length,
)

# Reading a reply


def test_an_answer_is_read() -> None:
    assert parse_answer('{"answer": "It closes [s1].", "in_article": "yes"}') == ParsedAnswer(
        "It closes [s1].", "yes"
    )


@pytest.mark.parametrize(
    "reply",
    [
        '```json\n{"answer": "It closes.", "in_article": "yes"}\n```',
        'Here you are: {"answer": "It closes.", "in_article": "yes"} Anything else?',
        '{"answer": "It closes.", "in_article": "perhaps"}',
        '{"answer": "It closes."}',
        "It closes.",
        "  It closes.\n",
    ],
    ids=["fence", "words around it", "unknown choice", "missing key", "prose", "prose with room"],
)
def test_an_answer_is_read_whatever_stands_around_it(reply: str) -> None:
    assert parse_answer(reply).text == "It closes."


def test_an_answer_that_broke_off_is_known_as_such() -> None:
    answer = parse_answer('{"answer": "It closes in M')

    assert (answer.text, answer.is_complete) == ("It closes in M", False)


@pytest.mark.parametrize(
    "reply", ["", " \n", "[]", "...", "{}", '{"answer": ""}', '{"answer": 5}', '{"answer": ["a"]}', "{["]
)
def test_what_holds_no_answer_is_unreadable(reply: str) -> None:
    with pytest.raises(ModelReplyUnreadable):
        parse_answer(reply)


@given(st.text() | st.recursive(st.none() | st.integers() | st.text(), lambda inner: st.dictionaries(
    st.sampled_from(["answer", "in_article", "x"]), inner)).map(json.dumps))  # fmt: skip
def test_any_reply_is_an_answer_or_unreadable(reply: str) -> None:
    try:
        answer = parse_answer(reply)
    except ModelReplyUnreadable:
        return

    assert parse_answer(answer_as_json(answer)) == replace(answer, is_complete=True)


def test_an_answer_in_other_letters_is_kept_in_these() -> None:
    assert "Паром закрыт" in answer_as_json(ParsedAnswer("Паром закрыт", "yes"))


def test_an_answer_grows_from_its_first_words() -> None:
    whole = '{"answer": "It closes [s1].", "in_article": "yes"}'
    grown = [growing_answer(whole[:length]) for length in (5, 14, 20, len(whole))]

    assert grown == ["", "It", "It close", "It closes [s1]."]


def test_what_is_too_long_ends_at_a_sentence() -> None:
    kept, length = within_length("It closes in May. " * 2000)

    assert len(kept) <= LONGEST_ANSWER
    assert kept.endswith("It closes in May.")
    assert length == len(kept)


@pytest.mark.parametrize("words", ["It closes.", "x" * LONGEST_ANSWER], ids=["short", "as long as may be"])
def test_what_is_short_enough_stays(words: str) -> None:
    assert within_length(words) == (words, None)


def test_what_is_one_sentence_without_end_ends_at_a_word() -> None:
    kept, length = within_length("on and " * LONGEST_ANSWER)

    assert kept.endswith(("on", "and"))
    assert LONGEST_ANSWER - len("and ") <= len(kept) <= LONGEST_ANSWER
    assert length == len(kept)


def test_of_a_reply_that_broke_off_the_unfinished_sentence_is_left_out() -> None:
    said = "The line closes in May [s1]. Nobody took it [s2]."

    assert within_length(f"{said} And the", is_complete=False) == (said, len(said))
    assert within_length(said, is_complete=False) == (said, None)
    assert within_length(f"{said} And the") == (f"{said} And the", None)
