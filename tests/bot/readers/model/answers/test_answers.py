import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.article.structure.structure import structure_of
from bot.errors import ModelReplyUnreadable
from bot.readers.model.answers.answers import (
    LONGEST_ANSWER,
    ParsedAnswer,
    answer_as_json,
    check_answer,
    growing_answer,
    joined,
    parse_answer,
)

TEXT = """Ferry line to close in May

“Nobody took the boat any more,” council leader Ana Pell said on Tuesday.

The pilots’ union called the plan a disgrace.
"""
ARTICLE = structure_of(TEXT)
OTHER = structure_of("Engine sold\n\n“It sailed well,” Lou Marsh said.")


def checked(answer: str, question: str = "What happened?") -> Any:
    return check_answer(ParsedAnswer(answer), ARTICLE, question)


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


def test_an_answer_grows_from_its_first_words() -> None:
    whole = '{"answer": "It closes [s1].", "in_article": "yes"}'
    grown = [growing_answer(whole[:length]) for length in (5, 14, 20, len(whole))]

    assert grown == ["", "It", "It close", "It closes [s1]."]


# Checking an answer


def test_references_are_gathered_in_the_order_in_which_they_come() -> None:
    assert checked("It closes [s3]; Pell said so [s2 s1].").cited == (3, 2, 1)


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("It closes [s1, s3].", "It closes (s1, s3)."),
        ("It closes [S1].", "It closes (s1)."),
        ("It closes [1].", "It closes (s1)."),
        ("It closes [s1-s3].", "It closes (s1–3)."),
        ("It closes [s3 s1].", "It closes (s1, s3)."),
        ("It closes [s1 and s2].", "It closes (s1–2)."),
        ("It closes (s1).", "It closes (s1)."),
        ("It closes (s1 s9).", "It closes (s1)."),
        ("It closes (s9).", "It closes."),
        ("It closes [s9].", "It closes."),
        ("It closes [s0].", "It closes."),
        ("It [sic] closes.", "It [sic] closes."),
        ("It closes (1988).", "It closes (1988)."),
    ],
)
def test_references_are_shown_in_one_way_and_only_where_the_sentence_exists(written: str, shown: str) -> None:
    assert checked(written).text == shown


def test_a_quotation_of_the_article_keeps_its_marks() -> None:
    assert checked("Pell said “nobody took the boat any more” [s2].").unsupported == ()


def test_words_that_nobody_wrote_lose_their_marks_and_are_named() -> None:
    answer = checked("Pell said “everybody took the boat” [s2].")

    assert answer.text == "Pell said everybody took the boat (s2)."
    assert "everybody took the boat" in answer.unsupported


@pytest.mark.parametrize("false", ["Josephine Tarn", "1,200"])
def test_a_name_or_number_that_the_article_lacks_is_named(false: str) -> None:
    assert any(part in word for word in checked(f"Pell and {false} said so [s2].").unsupported
               for part in false.split())  # fmt: skip


def test_what_the_question_named_is_no_news() -> None:
    assert (
        checked("The article does not mention Zelda Quorn.", "What does Zelda Quorn say?").unsupported == ()
    )


def test_the_number_of_a_sentence_is_no_number_of_the_answer() -> None:
    assert checked("The line closes [s1 s3].").unsupported == ()


def test_an_endless_answer_is_cut_off() -> None:
    answer = checked("It closes. " * 2000)

    assert len(answer.text) <= LONGEST_ANSWER
    assert answer.text.endswith("It closes. …")


# Several articles


def test_sentences_of_several_articles_are_numbered_through() -> None:
    both = joined([ARTICLE, OTHER])
    number = len(ARTICLE.sentences) + 2

    assert both.sentences[number - 1].of(both.text) == "“It sailed well,” Lou Marsh said."


def test_a_quotation_of_any_of_them_keeps_its_marks() -> None:
    answer = check_answer(ParsedAnswer("“It sailed well” [s5]."), joined([ARTICLE, OTHER]), "How?")

    assert answer.text == "“It sailed well” (s5)."


def test_a_sentence_can_be_named_otherwise() -> None:
    answer = check_answer(ParsedAnswer("So [s2]."), ARTICLE, "How?", labelled=str)

    assert answer.text == "So ([2])."
