"""What holds for the quick reading of any text at all."""

import functools
import json
import secrets
from collections.abc import Iterator
from itertools import combinations, pairwise
from typing import Any

import pytest
from hypothesis import example, given, seed, settings, strategies

from bot.article.quotations.quotations import find_marked_quotations
from bot.article.spans import Span, index_at
from bot.article.structure.lines import paragraphs_of
from bot.lexicon.acts import SILENT_ACTS
from bot.lexicon.word_set import word_set
from bot.readers.reading import Reading, reading_as_json
from bot.readers.rules.quick_reading import read_by_rules
from tests.bot.readers.texts import any_text

# All draw the same texts, so that each text is read but once.
SAME_TEXTS = seed(0 if settings.default.derandomize else secrets.randbits(64))
reading_of = functools.lru_cache(maxsize=200)(read_by_rules)


def every_span(part: Any, key: str = "") -> Iterator[list[int]]:
    """Every `[start, end]` in a reading's JSON form; other lists of two numbers are left out."""
    if isinstance(part, dict):
        for name, value in part.items():
            if name not in ("text", "evidence", "message"):
                yield from every_span(value, name)
    elif isinstance(part, list):
        if len(part) == 2 and all(isinstance(one, int) for one in part):
            yield part
        else:
            for one in part:
                yield from every_span(one, key)


def quotations_outside_furniture(reading: Reading) -> list[Span]:
    """What stands between marks in the story."""
    found = find_marked_quotations(reading.article.text, reading.article.paragraphs).quotations
    return [piece for quotation in found for piece in quotation.pieces]


@SAME_TEXTS
@given(any_text)
@example("")
@example("\x00")
@example("\ud800")
@example("“" * 50)
def test_any_text_gives_a_reading_whose_spans_lie_inside_it(text: str) -> None:
    form = reading_as_json(reading_of(text))

    assert all(0 <= start <= end <= len(text) for start, end in every_span(form))


@pytest.mark.parametrize(
    "piece",
    [
        "Ana Bo and Cy Do and ",
        "Ana Bo, Cy Do, ",
        "the mother of ",
        "Ana Bo, who said that Cy Do, ",
        "Ana Bo’s ",
        "according to ",
        "“a ",
        "‘a “b ",
        "(",
    ],
)
def test_a_sentence_that_nests_or_lists_without_end_gives_a_reading(piece: str) -> None:
    text = f"The ward was full. {piece * 1000}Di Ek said so."

    assert read_by_rules(text).article.text == text


@SAME_TEXTS
@given(any_text)
def test_what_is_cut_is_never_empty(text: str) -> None:
    reading = reading_of(text)
    cuts = [span for one in reading.statements for span in (*one.spans, *one.quotations)]

    assert all(span.of(text).strip() for span in [*cuts, *reading.not_speech])


@SAME_TEXTS
@given(any_text)
def test_quotations_of_different_statements_do_not_overlap(text: str) -> None:
    statements = reading_of(text).statements

    assert not [
        (left, right)
        for one, other in combinations(statements, 2)
        for left in one.quotations
        for right in other.quotations
        if left.overlaps(right)
    ]


@SAME_TEXTS
@given(any_text)
def test_every_quotation_lies_inside_a_span_of_its_statement(text: str) -> None:
    statements = reading_of(text).statements

    assert all(any(span.holds(one) for span in each.spans) for each in statements for one in each.quotations)


@SAME_TEXTS
@given(any_text)
@example("0 “ –A0(@0)")
@example("Sen.A0(0A“A0")
def test_every_quotation_of_the_story_is_a_statement_s_or_not_speech(text: str) -> None:
    reading = reading_of(text)
    accounted = [span for one in reading.statements for span in one.quotations] + [*reading.not_speech]

    assert not [
        one.of(text)
        for one in quotations_outside_furniture(reading)
        if not any(span.overlaps(one) for span in accounted)
    ]


@SAME_TEXTS
@given(any_text)
def test_nothing_is_speech_and_not_speech_at_once(text: str) -> None:
    reading = reading_of(text)
    spoken = [span for one in reading.statements for span in one.quotations]

    assert not any(one.overlaps(span) for one in reading.not_speech for span in spoken)


@SAME_TEXTS
@given(any_text)
def test_sentences_cover_the_story_in_order(text: str) -> None:
    article = reading_of(text).article
    left_out = [one.span for one in article.furniture]
    between = [
        text[left.end : right.start]
        for left, right in pairwise([Span(0, 0), *article.sentences, Span(len(text), len(text))])
        if not any(left.end <= one.start and one.end <= right.start for one in left_out)
    ]

    assert all(left.end <= right.start for left, right in pairwise(article.sentences))
    assert not any(paragraphs_of(words) for words in between)


@SAME_TEXTS
@given(any_text)
def test_nothing_that_furniture_says_is_a_statement(text: str) -> None:
    reading = reading_of(text)
    left_out = [one.span for one in reading.article.furniture]

    assert all(index_at(left_out, span.start) is None for one in reading.statements for span in one.spans)


@SAME_TEXTS
@given(any_text)
def test_reading_twice_gives_the_same(text: str) -> None:
    first, second = (json.dumps(reading_as_json(read(text))) for read in (reading_of, read_by_rules))

    assert first == second


@SAME_TEXTS
@given(any_text)
def test_statements_name_people_of_the_reading(text: str) -> None:
    reading = reading_of(text)
    known = {one.id for one in reading.people}

    assert {person for one in reading.statements for person in (*one.speakers, *one.via)} == known


@SAME_TEXTS
@given(any_text)
def test_only_silences_have_no_form_and_only_indirect_speech_no_quotations(text: str) -> None:
    for one in reading_of(text).statements:
        assert (one.form is None) == (one.act in SILENT_ACTS)
        assert (one.form in ("direct", "mixed")) == bool(one.quotations)


@SAME_TEXTS
@given(any_text)
@example("Ana Reyes said the ward was full. the trust declined to comment “We go“.")
def test_statements_come_in_the_order_of_the_text(text: str) -> None:
    starts = [one.spans[0].start for one in reading_of(text).statements]

    assert starts == sorted(starts)


# Words that the grammar knows, so that every order of them is a sentence to it.
WORDS_OF_GRAMMAR = sorted(
    word_set("""
        Ana Reyes said was accused by critics of to that who which , . “We lost” the nurse admitting calling
        according in after reported denied a not hiding and they it told as called describes
    """)
)


@given(strategies.lists(strategies.sampled_from(WORDS_OF_GRAMMAR), max_size=40))
def test_no_order_of_words_breaks_the_grammar(words: list[str]) -> None:
    text = f"Harrow news\n\n{' '.join(words)}."

    assert read_by_rules(text).article.text == text
